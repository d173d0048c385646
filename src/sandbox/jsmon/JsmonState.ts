import type { JsmonInvitation, JsmonUser } from '../types.js';

/** One workspace as Jsmon remembers it. */
export interface JsmonWorkspace {
  id: string;
  owner: JsmonUser;
  /** Whom it is shared with, the owner not among them. */
  users: JsmonUser[];
  /** In the order of their sending. */
  invitations: JsmonInvitation[];
}

/** Everything that Jsmon remembers. Only the sandbox's edits and Jsmon's own operations write to it. */
export interface JsmonState {
  workspaces: readonly JsmonWorkspace[];
  /** Makes the id of something new. */
  newUuid: () => string;
  /** Makes the id of a user who was not known before. */
  newUserId: () => string;
}
