/** An answer with an error status. Rules throw it; its sentence is all that Jsmon says. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }

  get body(): { message: string } {
    return { message: this.message };
  }
}
