import { readJsmonProblem } from '../../contract/jsmon/readJsmonProblem.js';
import type { Dialect } from './Dialect.js';

export const jsmonDialect: Dialect = {
  provider: 'jsmon',
  baseUrl: 'https://api.jsmon.sh',
  keyHeader: 'x-jsmon-key',
  readProblem: readJsmonProblem,
  // A 403 has no word that names the key: its owner may not do this to that workspace.
  isKeyProblem: (status) => status === 401,
  // The key's owner may own one workspace and not the next.
  restsAs: ({ id }, { path }) => `${id} ${JSON.stringify(path)}`,
};
