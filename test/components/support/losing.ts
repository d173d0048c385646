import { workspacePolicy, type Policy } from '../../../src/gateway/index.js';

/** The workspace's policy, until it is told to take one permission from everybody. */
export function losing(permission: string): { policy: Policy; take: () => void } {
  const own = workspacePolicy();
  let isTaken = false;
  return {
    policy: {
      ...own,
      permissions: async (...question) => {
        const answer = await own.permissions(...question);
        return isTaken
          ? { ...answer, permissions: [...answer.permissions].filter((one) => one !== permission) }
          : answer;
      },
    },
    take: () => {
      isTaken = true;
    },
  };
}
