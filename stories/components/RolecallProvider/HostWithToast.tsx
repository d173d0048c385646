import { useMemo, useState, type ReactNode } from 'react';
import { RolecallProvider, type GivenNotice } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import { backendOf } from '../../support/backendOf.js';

/** A host that has toasts of its own. */
export function HostWithToast({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  const backend = useMemo(() => backendOf(workspace), [workspace]);
  const [notices, setNotices] = useState<readonly GivenNotice[]>([]);
  const notify = (notice: GivenNotice) =>
    setNotices((before) => [notice, ...before.filter(({ action }) => action)]);
  return (
    <RolecallProvider backend={backend} notify={notify}>
      <div role="status" aria-label="Studio" className="host-toast">
        {notices.length === 0 && <span>Nothing has happened yet.</span>}
        {notices.map(({ id, text, action }) => (
          <p key={id}>
            <span>{text}</span>{' '}
            {action && (
              <button
                type="button"
                onClick={() => {
                  action.run();
                  setNotices((before) => before.filter((notice) => notice.id !== id));
                }}
              >
                {action.label}
              </button>
            )}
          </p>
        ))}
      </div>
      {children}
    </RolecallProvider>
  );
}
