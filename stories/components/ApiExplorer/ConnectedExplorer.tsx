import { useMemo } from 'react';
import { ApiExplorer, type ApiExplorerProps } from '../../../src/explorer.js';
import type { Workspace } from '../../../src/testing/index.js';

/** The explorer on a story's own gateway. */
export function ConnectedExplorer({
  workspace,
  ...props
}: Partial<ApiExplorerProps> & { workspace: Workspace }) {
  const connection = useMemo(
    () => ({ fetch: (url: string, init: RequestInit) => workspace.fetch(url, init), random: () => 0 }),
    [workspace],
  );
  return <ApiExplorer gateway={workspace.gateway} environment="sandbox" connection={connection} {...props} />;
}
