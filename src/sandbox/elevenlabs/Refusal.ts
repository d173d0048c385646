/** One refused field, as the provider's framework writes it. */
export interface RefusedField {
  type: string;
  loc: readonly (string | number)[];
  msg: string;
  input: unknown;
  ctx?: Record<string, unknown>;
}

/** An answer with an error status. Rules throw it; the provider's front turns it into a response. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  private constructor(
    readonly status: number,
    /** The body, given the id of the request. */
    readonly body: (requestId: string) => unknown,
  ) {
    super(`The provider answers ${status}.`);
  }

  /** The form in use today. `status` is the more telling word where it differs from `code`. */
  static current(
    httpStatus: number,
    type: string,
    code: string,
    message: string,
    { status = code, param = null }: { status?: string; param?: string | null } = {},
  ): Refusal {
    return new Refusal(httpStatus, (request_id) => ({
      detail: { type, code, message, status, request_id, param },
    }));
  }

  /** The older form, which some operations still use. */
  static legacy(httpStatus: number, status: string, message: string): Refusal {
    return new Refusal(httpStatus, () => ({ detail: { status, message } }));
  }

  /** Arguments that do not fit: 422 with a list. */
  static fields(fields: readonly RefusedField[]): Refusal {
    return new Refusal(422, () => ({ detail: fields }));
  }

  /** What the framework below says, before any of the provider's code has run. */
  static bare(httpStatus: number, text: string): Refusal {
    return new Refusal(httpStatus, () => ({ detail: text }));
  }
}
