'use client';

import { createElement, useMemo, useSyncExternalStore } from 'react';
import { AccessList, RolecallProvider, ShareButton } from 'rolecall';
import { createClient, elevenLabs } from 'rolecall/client';
import { createWorkspace } from 'rolecall/testing';

const never = () => () => undefined;

/** One page with everything whose colours are looked at, drawn in the browser alone: plain, as docs/theming.md brands it, and following the system. */
export function Scene() {
  const isInPage = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInPage ? createElement(Parts) : null;
}

function Parts() {
  const { backend, resource } = useMemo(() => {
    const workspace = createWorkspace({ viewer: 'ana' });
    const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch });
    const [voice] = workspace.sandbox.workspace.voices;
    if (!voice) throw new Error('The company has no voice.');
    return { backend: elevenLabs(client), resource: { type: 'voice', id: voice.id } };
  }, []);

  /**
   * @param {string} name
   * @param {'auto'} [theme]
   */
  const part = (name, theme) =>
    createElement(
      'section',
      { className: name, 'aria-label': name },
      createElement(
        RolecallProvider,
        { backend, viewer: 'ana', theme },
        createElement(ShareButton, { resource }),
        createElement(AccessList, { resource }),
      ),
    );
  return createElement('main', null, part('plain'), part('acme'), part('auto', 'auto'));
}
