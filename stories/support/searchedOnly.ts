import { RolecallError, type Backend } from '../../src/client/index.js';

/** Groups cannot be listed there, only searched for. */
export const searchedOnly = (backend: Backend): Backend => ({
  ...backend,
  groups: backend.groups && {
    ...backend.groups,
    list: () => Promise.reject(new RolecallError('upstream', 'The provider lists no groups.')),
  },
});
