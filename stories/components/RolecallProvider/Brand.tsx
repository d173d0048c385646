import { useId, useMemo } from 'react';
import { AccessList, GeneralAccess, RolecallProvider, ShareButton } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import { backendOf } from '../../support/backendOf.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const aria = voiceNamed('Aria');

/** One brand's part of a page. Its class gives the tokens, as docs/theming.md has it; dialogs and notices take them along. */
export function Brand({
  name,
  workspace,
  theme,
}: {
  name: string;
  workspace: Workspace;
  /** @default as its part of the page is */
  theme?: 'light' | 'dark';
}) {
  const id = useId();
  const backend = useMemo(() => backendOf(workspace), [workspace]);
  return (
    <section aria-labelledby={id} className={`brand brand-${name.toLowerCase()}`}>
      <h2 id={id}>{name}</h2>
      <RolecallProvider backend={backend} theme={theme}>
        <ShareButton resource={aria} />
        <AccessList resource={aria} />
        <GeneralAccess resource={aria} />
      </RolecallProvider>
    </section>
  );
}
