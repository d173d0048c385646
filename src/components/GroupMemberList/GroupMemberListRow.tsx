'use client';

import { forwardRef, memo, useRef, type ComponentPropsWithoutRef } from 'react';
import type { GroupMemberRow } from '../../hooks/index.js';
import { groupsArea } from '../../locales/en/groupsArea.js';
import { EmailAddress } from '../internal/EmailAddress.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { notDoneText } from '../internal/notDoneText.js';
import { usePassFocusOn } from '../internal/usePassFocusOn.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { WhyButton } from '../internal/WhyButton.js';
import { RowMenu } from '../list/RowMenu.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useGroupMemberList } from './GroupMemberListContext.js';

export interface GroupMemberListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: GroupMemberRow;
}

/**
 * One member of a group, to be removed in place. Renders an `<li>`, which takes the ref and the `className`.
 * `data-pending` holds what is on its way (`add`, `remove`), `data-failed` is there after a failure, `data-fixed` holds
 * why this one cannot be removed.
 */
export const GroupMemberListRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLLIElement, GroupMemberListRowProps>(function GroupMemberListRow(
    { row, className, ...rest },
    ref,
  ) {
    const { m } = useMessages(groupsArea);
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const { principal } = row;
    const name = principalName(m, principal);

    usePassFocusOn(own);

    return (
      <li
        tabIndex={-1}
        {...rest}
        ref={merged}
        className={cx('rcl-row', className)}
        data-pending={row.pending ?? undefined}
        data-failed={row.failure ? '' : undefined}
        data-fixed={row.fixed ?? undefined}
      >
        <Avatar kind={principal.kind} id={principal.id ?? row.key} name={name} />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi>{name}</bdi>
            {row.you && <span className="rcl-tag">{m.common.you}</span>}
          </div>
          <SecondLine row={row} name={name} />
        </div>
        <RowEnd row={row} name={principal.kind === 'unknown' ? `${name} ${principal.id}` : name} />
      </li>
    );
  }),
);

/** What matters most beside the name: a failure, or else who this is. */
function SecondLine({ row: { principal, failure, ...row }, name }: { row: GroupMemberRow; name: string }) {
  const { m } = useMessages(groupsArea);
  const { retry, dismiss } = useGroupMemberList();
  if (failure) {
    const { error } = failure;
    return (
      <div className="rcl-row-detail" data-tone="bad">
        <span>{notDoneText(m, error, m.groups.notRemoved)}</span>
        <span className="rcl-row-actions">
          <RetryAction
            round={error.requestId}
            afterMs={error.code === 'rate_limited' ? error.retryAfterMs : null}
            subject={name}
            onRetry={() => retry({ principal, failure, ...row })}
          />
          <Button
            variant="link"
            aria-label={m.common.dismissFor(name)}
            onClick={() => dismiss({ principal, failure, ...row })}
          >
            {m.common.dismiss}
          </Button>
        </span>
      </div>
    );
  }
  if (principal.kind !== 'unknown' && !principal.locked) {
    if (principal.name === null || principal.email === null) return null;
    return (
      <div className="rcl-row-detail">
        <EmailAddress value={principal.email} />
      </div>
    );
  }
  return (
    <div className="rcl-row-detail">
      <bdi>{principal.kind === 'unknown' ? principal.id : m.common.locked}</bdi>
    </div>
  );
}

/** What can be done about it, in a column of the list. */
function RowEnd({ row, name }: { row: GroupMemberRow; name: string }) {
  const { m } = useMessages(groupsArea);
  const { editable, remove } = useGroupMemberList();
  if (!editable) return null;
  return (
    <div className="rcl-row-action">
      {row.pending && <Spinner />}
      {row.fixed === null ? (
        <RowMenu
          subject={name}
          busy={row.pending !== null}
          items={[{ label: m.common.removeWord, danger: true, onSelect: () => remove(row) }]}
        />
      ) : (
        <WhyButton label={m.groups.why(name)} reason={m.groups.whyNot[row.fixed]} />
      )}
    </div>
  );
}
