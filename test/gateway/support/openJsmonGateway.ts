import type { GatewayOptions } from '../../../src/gateway/index.js';
import type { JsmonInvitation, Sandbox, SandboxOptions } from '../../../src/sandbox/index.js';
import { createClock, createSandbox } from '../../../src/sandbox/index.js';
import { canary } from './canary.js';
import { openWorkspaceGateway } from './openGateway.js';

export const strangerEmail = 'stranger@elsewhere.example';

/** A gateway in front of Jsmon alone, whose key is the canary. `demo-stranger` is somebody whom nobody there knows. */
export function openJsmonGateway(
  options: Partial<GatewayOptions> & Pick<SandboxOptions, 'jsmonKeyOwner'> & { sandbox?: Sandbox } = {},
) {
  const clock = createClock(Date.UTC(2026, 2, 2, 9));
  const {
    jsmonKeyOwner,
    sandbox = createSandbox({ jsmonApiKey: canary, clock, ...(jsmonKeyOwner ? { jsmonKeyOwner } : {}) }),
    ...gatewayOptions
  } = options;
  const { workspaceId, otherWorkspaceId } = sandbox.jsmon;
  const front = openWorkspaceGateway({
    clock,
    sandbox,
    upstreams: {
      jsmon: { apiKey: canary, workspaces: { [workspaceId]: { owner: sandbox.person('ana').email } } },
    },
    fetch: sandbox.fetch,
    identify: (request) => {
      const handle = /demo-(\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      if (handle === undefined) return null;
      return { id: handle, email: handle === 'stranger' ? strangerEmail : sandbox.person(handle).email };
    },
    ...gatewayOptions,
  });
  return {
    ...front,
    workspace: `/jsmon/api/v2/workspaces/${workspaceId}`,
    other: `/jsmon/api/v2/workspaces/${otherWorkspaceId}`,
    invitation: (id: string) => `/jsmon/api/v2/workspaceInvitations/${id}`,
  };
}

/** The latest invitation to somebody in the first workspace, or in another. */
export function invitationTo(sandbox: Sandbox, who: string, workspaceId?: string): JsmonInvitation {
  const email = who.includes('@') ? who : sandbox.person(who).email;
  const found = sandbox.jsmon.workspace(workspaceId).invitations.findLast((one) => one.email === email);
  if (!found) throw new Error(`Nobody invited ${email}.`);
  return found;
}
