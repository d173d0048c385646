import { useId, useMemo, useState } from 'react';
import { AccessList, GeneralAccess, RolecallProvider, ShareButton } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import { backendOf } from '../../support/backendOf.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const aria = voiceNamed('Aria');

/** One brand's part of a page. Its class gives the tokens, also to dialogs, which stand within it. */
export function Brand({
  name,
  workspace,
  theme = 'light',
}: {
  name: string;
  workspace: Workspace;
  theme?: 'light' | 'dark';
}) {
  const id = useId();
  const backend = useMemo(() => backendOf(workspace), [workspace]);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  return (
    <section ref={setContainer} aria-labelledby={id} className={`brand brand-${name.toLowerCase()}`}>
      <h2 id={id}>{name}</h2>
      <RolecallProvider backend={backend} theme={theme} container={container}>
        <ShareButton resource={aria} />
        <AccessList resource={aria} />
        <GeneralAccess resource={aria} />
      </RolecallProvider>
    </section>
  );
}
