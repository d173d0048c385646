import type { ApiKey, Backend } from '../../src/client/index.js';

/** Changes what is read of every account's keys. */
export const withKeys =
  (change: (keys: readonly ApiKey[]) => readonly ApiKey[]) =>
  (backend: Backend): Backend => {
    const { apiKeys } = backend;
    return {
      ...backend,
      apiKeys: apiKeys && {
        ...apiKeys,
        list: async (...call) => change(await apiKeys.list(...call)),
      },
    };
  };
