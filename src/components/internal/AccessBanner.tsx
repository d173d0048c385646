'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { ResourceRef, UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { askText } from './askText.js';
import { ReadBanner } from './ReadBanner.js';
import { Refused } from './Refused.js';
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
    return (
      <ReadBanner
        {...rest}
        ref={ref}
        reads={[access, viewer]}
        stale={sharing.refreshFailed}
        offline={sharing.offlineStale}
      >
        {!canShare && (
          <Refused
            {...rest}
            ref={ref}
            what={sharing.readOnly(thingOf(m, resource.type).it)}
            whom={askText(
              m,
              format,
              admins.map(({ principal }) => principal),
              sharing.askAnAdmin,
            )}
          />
        )}
      </ReadBanner>
    );
  },
);
