import type { Backend, Voice } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/** How many pages of a hundred are read at most: whoever has more voices sees some by their id. */
const mostPages = 10;

/**
 * Reads what the workspace's own voices are called, up to a thousand. Fresh for five minutes. Never runs where the
 * backend lists none. `GET /v2/voices`, page by page.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function voiceNamesOptions(backend: Backend, viewer: string) {
  const { voices } = backend;
  return readOptions<readonly Pick<Voice, 'id' | 'name'>[]>({
    queryKey: rolecallKey(backend, viewer, 'voices', 'names'),
    read:
      voices &&
      (async ({ signal }) => {
        const names: Pick<Voice, 'id' | 'name'>[] = [];
        let pageToken: string | undefined;
        for (let page = 0; page < mostPages; page += 1) {
          const answer = await voices.list({ pageSize: 100, pageToken }, { signal });
          names.push(...answer.voices.map(({ id, name }) => ({ id, name })));
          if (answer.nextPageToken === null) break;
          pageToken = answer.nextPageToken;
        }
        return names;
      }),
    staleTime: 300_000,
  });
}
