import { idempotencyHeader } from '../../contract/gateway/idempotencyKey.js';
import { leftOutHeader } from '../../contract/gateway/leftOutHeader.js';
import { viewerHeader } from '../../contract/gateway/viewerHeader.js';

/** What a page of a listed origin may send: the session, our mark, and what the official SDK adds to each call. */
const allowedHeaders = [
  'authorization',
  'content-type',
  'x-rolecall',
  viewerHeader,
  idempotencyHeader,
  'x-fern-language',
  'x-fern-sdk-name',
  'x-fern-sdk-version',
  'x-fern-runtime',
  'x-fern-runtime-version',
];

/**
 * The CORS headers of an answer. None for an origin that is not listed. Credentials are never allowed: a page of
 * another origin signs in by bearer.
 */
export function corsHeaders(origin: string | null, origins: readonly string[]): Record<string, string> {
  if (origin === null || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    // The date, for devices whose clock is wrong.
    'access-control-expose-headers': `x-request-id, retry-after, date, ${leftOutHeader}`,
  };
}

/** The further headers of an answered preflight. */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': allowedHeaders.join(', '),
    'access-control-max-age': '600',
  };
}
