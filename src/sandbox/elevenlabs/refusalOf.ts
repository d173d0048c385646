import { Refusal } from './Refusal.js';

const words: Readonly<Record<number, readonly [type: string, code: string, message: string]>> = {
  400: ['invalid_request', 'bad_request', 'The request could not be understood.'],
  401: ['authentication_error', 'invalid_api_key', 'Invalid API key.'],
  402: ['payment_required', 'insufficient_credits', 'This request exceeds your quota.'],
  403: ['authorization_error', 'insufficient_permissions', 'You do not have permission to do this.'],
  404: ['not_found', 'resource_not_found', 'The requested resource was not found.'],
  409: ['conflict', 'concurrent_modification', 'The resource was modified by somebody else.'],
  429: ['rate_limit_error', 'rate_limit_exceeded', 'Too many requests. Try again later.'],
  503: ['service_unavailable', 'maintenance', 'We are down for maintenance.'],
};

/** What the provider would say with an error status, when nothing more is known. */
export function refusalOf(status: number): Refusal {
  if (status === 422) {
    return Refusal.fields([
      { type: 'value_error', loc: ['body'], msg: 'Value error, the request was refused', input: null },
    ]);
  }
  const [type, code, message] = words[status] ?? [
    'internal_error',
    'internal_error',
    'Something went wrong on our side.',
  ];
  return Refusal.current(status, type, code, message);
}
