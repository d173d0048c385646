import { RolecallError, type Backend } from '../../src/client/index.js';

/** Lets the members be read once, and never again. */
export function withOneMembersRead(backend: Backend): Backend {
  const { members } = backend;
  let read = false;
  return {
    ...backend,
    members: members && {
      ...members,
      list: (options) => {
        if (read) return Promise.reject(new RolecallError('upstream', 'The provider answered 500.'));
        read = true;
        return members.list(options);
      },
    },
  };
}
