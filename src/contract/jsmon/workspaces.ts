import * as v from 'valibot';
import { list } from '../answer/list.js';
import { absent, email, nothing, userId, uuid } from '../fields.js';
import { operation } from '../operation.js';
import type { ResourceKey } from '../operation.js';
import { jsmonPermissions, roleOfPermission } from './permissions.js';
import type { JsmonPermission } from './permissions.js';
import { fieldsOf, findList, findText } from './plausible.js';
import { readPermission } from './readPermission.js';
import { untypedMessage } from './untypedMessage.js';

/** What a Jsmon workspace is called where rights on it are asked for: it is itself what is shared. */
export const workspaceResourceType = 'workspace';

/** The workspace of a path, as the thing that rights are asked for. */
export const workspaceOf = ({ path }: { path: { workspaceId: string } }): ResourceKey => ({
  type: workspaceResourceType,
  id: path.workspaceId,
});

export const workspacePath = v.strictObject({ workspaceId: uuid() });
const sharedUserPath = v.strictObject({ workspaceId: uuid(), userId: userId() });

const roleFor = (permission: JsmonPermission) => roleOfPermission(permission) ?? 'admin';

/**
 * Invites an address to a workspace, as a reader unless `permissions` says more. The provider refuses addresses of
 * throw-away hosts and whoever has access already, and is not known to refuse a second invitation.
 * `POST /api/v2/workspaces/{workspaceId}/invite`. Only the workspace's owner may.
 */
export const inviteToWorkspace = operation({
  provider: 'jsmon',
  id: 'invite_to_workspace',
  method: 'POST',
  path: '/api/v2/workspaces/{workspaceId}/invite',
  pathParams: workspacePath,
  query: nothing(),
  body: v.strictObject({
    invitedEmail: email(),
    permissions: absent(v.picklist(jsmonPermissions, 'invalid_permission')),
  }),
  response: v.pipe(
    v.unknown(),
    v.transform((answer) => {
      const fields = fieldsOf(answer);
      return {
        message: findText(fields, ['message']),
        invitationId: findText(fields, ['invitationId']),
        invitedEmail: findText(fields, ['invitedEmail']),
      };
    }),
  ),
  effect: 'one-shot-write',
  needs: () => ['resource:share', 'members:invite'],
  resource: workspaceOf,
  grants: ({ body }) => roleFor(body.permissions ?? 'read'),
  mails: ({ body }) => [body.invitedEmail],
});

/** One shared user. The provider does not document how it writes them. */
const sharedUser = v.pipe(
  v.unknown(),
  v.transform((entry) => {
    const fields = fieldsOf(entry);
    // A reference may stand filled in: `userId: { _id, email }`.
    const about = { ...fieldsOf(fields.user), ...fieldsOf(fields.userId), ...fields };
    return {
      // The user's own id, wherever it stands: the entry may have one of its own besides.
      userId:
        findText(fields, ['userId', 'user_id']) ??
        findText(fieldsOf(fields.userId), ['userId', 'id', '_id']) ??
        findText(fieldsOf(fields.user), ['userId', 'id', '_id', 'user_id']) ??
        findText(fields, ['id', '_id']),
      email: findText(about, ['email', 'userEmail', 'invitedEmail']),
      name: findText(about, ['name', 'fullName', 'userName', 'username']),
      permissions: readPermission(about),
    };
  }),
  v.check(({ userId, email: address }) => userId !== null || address !== null, 'nobody'),
);

/**
 * Lists whom a workspace is shared with, in the provider's order. The owner is not told among them for sure.
 * `GET /api/v2/workspaces/{workspaceId}/sharedUsers`.
 *
 * `owner` is the gateway's word for whose the workspace is; null where a provider's answer is read as it came.
 */
export const listSharedUsers = operation({
  provider: 'jsmon',
  id: 'list_shared_users',
  method: 'GET',
  path: '/api/v2/workspaces/{workspaceId}/sharedUsers',
  pathParams: workspacePath,
  query: nothing(),
  body: nothing(),
  response: v.pipe(
    v.unknown(),
    v.transform((answer) => ({
      users: findList(answer, ['users', 'sharedUsers', 'sharedWith', 'members']),
      owner: findText(fieldsOf(answer), ['owner']),
    })),
    v.object({ users: list(sharedUser), owner: v.nullable(v.string()) }),
  ),
  effect: 'read',
  needs: () => ['resource:read', 'members:read'],
  resource: workspaceOf,
});

/** Gives a shared user another permission. `POST /api/v2/workspaces/{workspaceId}/sharedUsers/{userId}`. Only the owner may. */
export const updateSharedUser = operation({
  provider: 'jsmon',
  id: 'update_shared_user',
  method: 'POST',
  path: '/api/v2/workspaces/{workspaceId}/sharedUsers/{userId}',
  pathParams: sharedUserPath,
  query: nothing(),
  body: v.strictObject({ permissions: v.picklist(jsmonPermissions, 'invalid_permission') }),
  response: untypedMessage(),
  effect: 'idempotent-write',
  needs: () => ['resource:share'],
  resource: workspaceOf,
  grants: ({ body }) => roleFor(body.permissions),
});

/** Takes a shared user's access away. `POST /api/v2/workspaces/{workspaceId}/sharedUsers/{userId}/remove`. Only the owner may. */
export const removeSharedUser = operation({
  provider: 'jsmon',
  id: 'remove_shared_user',
  method: 'POST',
  path: '/api/v2/workspaces/{workspaceId}/sharedUsers/{userId}/remove',
  pathParams: sharedUserPath,
  query: nothing(),
  body: nothing(),
  response: untypedMessage(),
  effect: 'idempotent-write',
  needs: () => ['resource:share'],
  resource: workspaceOf,
});
