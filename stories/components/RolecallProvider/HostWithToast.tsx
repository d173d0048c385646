import { useMemo, useState, type ReactNode } from 'react';
import { RolecallProvider, type Notice } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import { backendOf } from '../../support/backendOf.js';

/** A host that has toasts of its own. */
export function HostWithToast({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  const backend = useMemo(() => backendOf(workspace), [workspace]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const { action } = notice ?? {};
  return (
    <RolecallProvider backend={backend} notify={setNotice}>
      <div role="status" aria-label="Studio" className="host-toast">
        {notice?.text ?? 'Nothing has happened yet.'}{' '}
        {action && (
          <button type="button" onClick={action.run}>
            {action.label}
          </button>
        )}
      </div>
      {children}
    </RolecallProvider>
  );
}
