/** Which Jsmon workspace a backend is about. */
export interface JsmonOptions {
  /** The workspace's UUID. The gateway must serve it. */
  workspaceId: string;
  /** Shown as what is shared; the provider has no operation that tells it. */
  workspaceName?: string | undefined;
}
