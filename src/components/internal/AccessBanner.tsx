'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { ResourceRef, UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
import { principalName } from './principalName.js';
import { RetryAction } from './RetryAction.js';
import { thingOf } from './thingOf.js';
import { accessStateOf } from './accessStateOf.js';
import { useOnline } from './useOnline.js';

export interface AccessBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'resource'> {
  resource: ResourceRef;
  share: UseShareResult;
}

/** The one thing to know before reading a list of access: why it is old, or why it cannot be changed. Or nothing. */
export const AccessBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, AccessBannerProps>(
  function AccessBanner({ resource, share, ...rest }, ref) {
    const { m, format } = useMessages(sharingArea);
    const { sharing } = m;
    const online = useOnline();
    const { state, signedOut } = accessStateOf(share);
    const { access, viewer, canShare, rows } = share;
    if (state !== 'ready') return null;

    const again = () => {
      void viewer.refetch();
      void access.refetch();
    };
    if (signedOut) {
      return (
        <Banner
          ref={ref}
          tone="warn"
          icon="lock"
          {...rest}
          actions={<RetryAction afterMs={null} onRetry={again} />}
        >
          <strong>{m.common.signedOut}</strong> {m.common.signedOutNext}
        </Banner>
      );
    }
    if (!online) {
      return (
        <Banner ref={ref} tone="warn" icon="cloud" {...rest}>
          <strong>{m.common.offline}</strong> {sharing.offlineStale}
        </Banner>
      );
    }
    const error = access.error ?? viewer.error;
    if (error) {
      return (
        <Banner
          ref={ref}
          tone="warn"
          icon="alert"
          {...rest}
          actions={<RetryAction key={access.errorUpdateCount} afterMs={error.retryAfterMs} onRetry={again} />}
        >
          {sharing.refreshFailed} {errorText(m, error)}
        </Banner>
      );
    }
    if (canShare) return null;
    const admins = rows.filter(
      ({ principal, role, you }) => principal.kind === 'person' && role === 'admin' && !you,
    );
    const names = admins.slice(0, 3).map(({ principal }) => principalName(m, principal));
    return (
      <Banner ref={ref} icon="lock" {...rest}>
        {sharing.readOnly(thingOf(m, resource.type).it)}{' '}
        {names.length > 0 ? sharing.ask(format.either(names)) : sharing.askAnAdmin}
      </Banner>
    );
  },
);
