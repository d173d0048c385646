'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { ResourceRef, UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { principalName } from './principalName.js';
import { ReadBanner } from './ReadBanner.js';
import { thingOf } from './thingOf.js';
import { accessStateOf } from './accessStateOf.js';

export interface AccessBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'resource'> {
  resource: ResourceRef;
  share: UseShareResult;
}

/** The one thing to know before reading a list of access: why it is old, or why it cannot be changed. Or nothing. */
export const AccessBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, AccessBannerProps>(
  function AccessBanner({ resource, share, ...rest }, ref) {
    const { m, format } = useMessages(sharingArea);
    const { sharing } = m;
    const { access, viewer, canShare, rows } = share;
    if (accessStateOf(share).state !== 'ready') return null;

    const admins = rows.filter(
      ({ principal, role, you }) => principal.kind === 'person' && role === 'admin' && !you,
    );
    const names = admins.slice(0, 3).map(({ principal }) => principalName(m, principal));
    return (
      <ReadBanner
        {...rest}
        ref={ref}
        reads={[access, viewer]}
        stale={sharing.refreshFailed}
        offline={sharing.offlineStale}
      >
        {!canShare && (
          <Banner ref={ref} icon="lock" {...rest}>
            {sharing.readOnly(thingOf(m, resource.type).it)}{' '}
            {names.length > 0 ? sharing.ask(format.either(names)) : sharing.askAnAdmin}
          </Banner>
        )}
      </ReadBanner>
    );
  },
);
