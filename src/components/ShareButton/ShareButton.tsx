'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useResourceMetadata } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { asWidget } from '../internal/asWidget.js';
import { HeardAs } from '../internal/HeardAs.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { ShareDialog, type ShareDialogProps } from '../ShareDialog/ShareDialog.js';
import { useShareDialog, type NamedResource } from '../ShareDialog/ShareDialogContext.js';
import { triggerWords } from '../ShareDialog/triggerWords.js';

export interface ShareButtonProps
  extends
    Omit<ComponentPropsWithoutRef<'button'>, 'resource'>,
    Pick<
      ShareDialogProps,
      'resource' | 'link' | 'invitationsHref' | 'may' | 'onAccessChange' | 'onOpenChange'
    > {
  /** Says how many the resource is shared with, which is one more read for each button. @default false */
  showCount?: boolean | undefined;
}

/**
 * A button that opens the share dialog of one resource, named after it: "Share", or "See access" for a viewer who may
 * only see it. Renders a `<button>`, which takes the ref and the `className`; nothing for one who may not see it either.
 *
 * @throws {Error} Outside a `RolecallProvider`, with `showCount` or once it is open.
 */
const FinishedShareButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, ShareButtonProps>(
  function ShareButton(
    { resource, link, invitationsHref, may, onAccessChange, onOpenChange, showCount = false, ...rest },
    ref,
  ) {
    const Trigger = showCount ? CountingTrigger : PlainTrigger;
    return (
      <ShareDialog.Root
        resource={resource}
        link={link}
        invitationsHref={invitationsHref}
        may={may}
        onAccessChange={onAccessChange}
        onOpenChange={onOpenChange}
      >
        <Trigger {...rest} ref={ref} resource={resource} />
        <ShareDialog.Content>
          <ShareDialog.Title />
          <ShareDialog.Recipients />
          <ShareDialog.AccessList />
          <ShareDialog.GeneralAccess />
          <ShareDialog.Footer />
        </ShareDialog.Content>
      </ShareDialog.Root>
    );
  },
);

export const ShareButton = /* @__PURE__ */ asWidget('ShareButton', FinishedShareButton);

interface TriggerProps extends Omit<ComponentPropsWithoutRef<'button'>, 'resource'> {
  resource: NamedResource;
  /** Null for not known, or not asked for. */
  count?: number | null | undefined;
}

const PlainTrigger = /* @__PURE__ */ forwardRef<HTMLButtonElement, TriggerProps>(function PlainTrigger(
  { resource, count = null, children, ...rest },
  ref,
) {
  const { m, format } = useMessages(sharingArea);
  const { sharing } = m;
  const { own, named: nameOf } = triggerWords(m, useShareDialog().may);
  const named = resource.name ? nameOf(resource.name) : own;
  const counted = count === null ? '' : `, ${sharing.shareCount(count, format)}`;
  return (
    <ShareDialog.Trigger {...rest} ref={ref}>
      {children}
      <HeardAs words={`${children ? '' : named}${counted}`}>
        {children ? null : <span>{own}</span>}
        {count !== null && <span className="rcl-count">{format.number(count)}</span>}
      </HeardAs>
    </ShareDialog.Trigger>
  );
});

/** Without a count until it is known, and for a viewer who may not know. */
const CountingTrigger = /* @__PURE__ */ forwardRef<HTMLButtonElement, TriggerProps>(
  function CountingTrigger(props, ref) {
    const { data } = useResourceMetadata(props.resource);
    return <PlainTrigger {...props} ref={ref} count={data?.grants.length ?? null} />;
  },
);
