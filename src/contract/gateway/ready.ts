import * as v from 'valibot';
import { nothing } from '../fields.js';
import { operation } from '../operation.js';

/**
 * Says whether a gateway may take traffic. Anybody may ask. `GET {gateway}/ready`: 503 `store_unavailable`,
 * `ledger_unavailable` or `bad_credential` while it may not.
 */
export const getReady = operation({
  provider: 'gateway',
  id: 'get_ready',
  method: 'GET',
  path: '/ready',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: v.object({ status: v.string() }),
  effect: 'read',
  needs: () => [],
});
