import { RolecallError, type Backend } from '../../src/client/index.js';

/** Lets who has access be read once, and never again. */
export function withOneRead(backend: Backend): Backend {
  const { sharing } = backend;
  let read = false;
  return {
    ...backend,
    sharing: sharing && {
      ...sharing,
      read: (...args) => {
        if (read) return Promise.reject(new RolecallError('upstream', 'The provider answered 500.'));
        read = true;
        return sharing.read(...args);
      },
    },
  };
}
