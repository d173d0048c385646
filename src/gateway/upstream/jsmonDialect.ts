import { readJsmonProblem } from '../../contract/jsmon/readJsmonProblem.js';
import type { Dialect } from './Dialect.js';

export const jsmonDialect: Dialect = {
  provider: 'jsmon',
  baseUrl: 'https://api.jsmon.sh',
  keyHeader: 'x-jsmon-key',
  readProblem: readJsmonProblem,
  // The gateway's own policy let the caller pass: whoever may not do it now is the key's owner.
  isKeyProblem: (status, { reason }) => status === 401 || (status === 403 && reason !== 'wrong_account'),
  // The key's owner may own one workspace and not the next.
  restsAs: ({ id }, { path }) => `${id} ${JSON.stringify(path)}`,
};
