/** The provider's `type` word for a status, so that one reader takes the gateway's refusals and the provider's alike. */
const types: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  402: 'payment_required',
  403: 'authorization_error',
  404: 'not_found',
  409: 'conflict',
  422: 'validation_error',
  429: 'rate_limit_error',
  500: 'internal_error',
  502: 'service_unavailable',
  503: 'service_unavailable',
  504: 'service_unavailable',
};

export interface RefusalExtras {
  /** The request field at fault. */
  param?: string | undefined;
  /** Whole seconds, sent as `Retry-After`. */
  retryAfter?: number | undefined;
  /** Methods, sent as `Allow`. */
  allow?: readonly string[] | undefined;
  /** What the provider answered, where it was reached. */
  upstreamStatus?: number | undefined;
  /** The provider's own words, already cut down to what may leave; without them the gateway's are sent. */
  detail?: unknown;
}

/** Ends a request with an error answer. The message is a developer's sentence that may leave the gateway. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly extras: RefusalExtras;

  constructor(status: number, code: string, message: string, extras: RefusalExtras = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }

  /** The answer's body, in the provider's current error shape. */
  toBody(requestId: string): { detail: unknown } {
    const { detail, param } = this.extras;
    if (detail !== undefined) return { detail };
    return {
      detail: {
        type: types[this.status] ?? 'invalid_request',
        code: this.code,
        message: this.message,
        status: this.code,
        request_id: requestId,
        ...(param === undefined ? {} : { param }),
      },
    };
  }
}
