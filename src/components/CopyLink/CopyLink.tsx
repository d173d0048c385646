'use client';

import { forwardRef, useContext, type ComponentPropsWithoutRef } from 'react';
import type { ResourceRef } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { copyKeys } from '../internal/copyKeys.js';
import { asWidget } from '../internal/asWidget.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { RefusedLink } from '../internal/RefusedLink.js';
import { useCopy } from '../internal/useCopy.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

export interface CopyLinkProps extends Omit<ComponentPropsWithoutRef<'div'>, 'resource' | 'children'> {
  /** Where the resource is: an absolute URL of the host's own. A function is asked when somebody copies it. */
  link: string | (() => string);
  resource: ResourceRef & { name?: string | null | undefined };
}

/**
 * Copies the link to a resource. Where the browser refuses, the link stands there to be selected. Renders a `<div>`, which
 * takes the ref and the `className`, with `data-state` `idle`, `copied` or `refused`.
 */
const FinishedCopyLink = /* @__PURE__ */ forwardRef<HTMLDivElement, CopyLinkProps>(function CopyLink(
  { link, resource, className, ...rest },
  ref,
) {
  const { emit } = useContext(SettingsContext);
  const { m } = useMessages(sharingArea);
  const { polite, assertive } = useAnnounce();
  const { root, place } = useRoot(ref);
  const { sharing } = m;
  const { state, copy } = useCopy(link, {
    onCopied: () => {
      polite(sharing.copied);
      emit({ type: 'link-copied', resource });
    },
    onRefused: () => assertive(m.common.copyFailed(copyKeys())),
  });

  return (
    <div {...root} {...rest} className={cx(root.className, 'rcl-copy', className)} data-state={state}>
      <RootContext.Provider value={place}>
        <Button
          aria-label={resource.name && state !== 'copied' ? sharing.copyLinkTo(resource.name) : undefined}
          onClick={copy}
        >
          <Icon name={state === 'copied' ? 'check' : 'link'} />
          {state === 'copied' ? sharing.copied : sharing.copyLink}
        </Button>
        {state === 'refused' && (
          <RefusedLink
            label={m.common.copyFailed(copyKeys())}
            link={typeof link === 'string' ? link : link()}
          />
        )}
      </RootContext.Provider>
    </div>
  );
});

export const CopyLink = /* @__PURE__ */ asWidget('CopyLink', FinishedCopyLink);
