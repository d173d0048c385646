import { Refusal } from './Refusal.js';

const sentences: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  429: 'Too many requests',
  503: 'Service unavailable',
};

/** What Jsmon would say with an error status, when nothing more is known. */
export function refusalOf(status: number): Refusal {
  return new Refusal(status, sentences[status] ?? 'Internal server error');
}
