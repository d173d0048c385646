import { workspacePolicy, type Policy } from 'rolecall/gateway';

/** Who may do what: as in the workspace, and whoever is admin of a voice may also copy it to another workspace. */
export function studioPolicy(): Policy {
  const policy = workspacePolicy();
  return {
    ...policy,
    permissions: async (...question) => {
      const answer = await policy.permissions(...question);
      if (answer.maxRole !== 'admin') return answer;
      return { ...answer, permissions: [...answer.permissions, 'resource:export'] };
    },
  };
}
