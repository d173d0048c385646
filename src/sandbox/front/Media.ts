/** What a rule answers that is no JSON. */
export class Media {
  constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    readonly type: string,
  ) {}
}
