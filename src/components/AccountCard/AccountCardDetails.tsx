'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useViewer, type AccountOwner } from '../../hooks/index.js';
import { accountArea } from '../../locales/en/accountArea.js';
import { copyKeys } from '../internal/copyKeys.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { RefusedLink } from '../internal/RefusedLink.js';
import { seatName } from '../internal/seatName.js';
import { tierName } from '../internal/tierName.js';
import { useCopy } from '../internal/useCopy.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export interface AccountCardDetailsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  owner: AccountOwner;
}

/** Who it is, and what is known of them: the plan for whoever may see it. Renders a `<div>`, which takes the ref and the `className`. */
export const AccountCardDetails = /* @__PURE__ */ forwardRef<HTMLDivElement, AccountCardDetailsProps>(
  function AccountCardDetails({ owner, className, ...rest }, ref) {
    const { m, format } = useMessages(accountArea);
    const words = m.account.owner;
    const { data: viewer } = useViewer();
    const you = viewer?.memberId === owner.id;
    // What a view of the plan keeps from somebody is not told here either.
    const mayKnowPlan = viewer?.permissions.has('billing:read') ?? false;
    return (
      <div {...rest} ref={ref} className={cx('rcl-account-details', className)}>
        <div className="rcl-row">
          <Avatar kind="person" id={owner.id} name={owner.firstName} />
          <div className="rcl-row-who">
            <span className="rcl-row-name">
              <bdi>{owner.firstName ?? words.unnamed}</bdi>
              {you && <span className="rcl-tag">{m.common.you}</span>}
            </span>
            <span className="rcl-row-detail">
              {owner.seat === null ? m.account.owner.seatUntold : seatName(m, owner.seat)}
            </span>
          </div>
        </div>
        {you && <p className="rcl-account-detail">{words.you}</p>}
        <dl>
          {mayKnowPlan && (
            <>
              <dt>{words.plan}</dt>
              <dd>{owner.tier === null ? m.common.notTold : tierName(m, format, owner.tier)}</dd>
            </>
          )}
          <dt>{words.since}</dt>
          <dd suppressHydrationWarning>{owner.createdAt ? format.day(owner.createdAt) : m.common.notTold}</dd>
          <dt>{words.workspace}</dt>
          <dd>{owner.workspaceId === null ? m.common.notTold : <CopiedId value={owner.workspaceId} />}</dd>
        </dl>
      </div>
    );
  },
);

function CopiedId({ value }: { value: string }) {
  const { m } = useMessages(accountArea);
  const words = m.account.owner;
  const { polite, assertive } = useAnnounce();
  const { state, copy } = useCopy(value, {
    onCopied: () => polite(words.copied),
    onRefused: () => assertive(m.common.copyFailed(copyKeys())),
  });
  return (
    <>
      <code dir="ltr" translate="no">
        {value}
      </code>
      <Button variant="link" aria-label={state === 'copied' ? undefined : words.copyWorkspace} onClick={copy}>
        {state === 'copied' && <Icon name="check" />}
        {state === 'copied' ? words.copied : words.copy}
      </Button>
      {state === 'refused' && <RefusedLink label={m.common.copyFailed(copyKeys())} link={value} />}
    </>
  );
}
