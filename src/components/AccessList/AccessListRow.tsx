'use client';

import { forwardRef, memo, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import { compareRoles } from '../../access/compareRoles.js';
import type { AccessRow } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { EmailAddress } from '../internal/EmailAddress.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { describePath } from '../internal/describePath.js';
import { anywayText } from '../internal/anywayText.js';
import { failureText } from '../internal/failureText.js';
import { onWhatIsHeld } from '../internal/onWhatIsHeld.js';
import { GroupMembers } from '../internal/GroupMembers.js';
import { groupSize } from '../internal/groupSize.js';
import { Icon } from '../internal/Icon.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { usePassFocusOn } from '../internal/usePassFocusOn.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import { thingOf } from '../internal/thingOf.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { WhyButton } from '../internal/WhyButton.js';
import { RowMenu } from '../list/RowMenu.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useAccessList } from './AccessListContext.js';

export interface AccessListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: AccessRow;
}

/**
 * One principal and the role they hold, to be changed or taken away in place. Renders an `<li>`, which takes the ref and
 * the `className`. `data-pending` holds what is on its way (`grant`, `change`, `revoke`), `data-failed` is there
 * after a failure, `data-fixed` holds why the role cannot be changed.
 */
export const AccessListRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLLIElement, AccessListRowProps>(function AccessListRow(
    { row, className, ...rest },
    ref,
  ) {
    const { m } = useMessages(sharingArea);
    const membersId = useId();
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const [open, setOpen] = useState(false);
    const { principal } = row;
    const name = principalName(m, principal);

    usePassFocusOn(own);

    return (
      <li
        {...rest}
        ref={merged}
        className={cx('rcl-row rcl-access-row', className)}
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
          <SecondLine
            row={row}
            name={name}
            open={open}
            membersId={membersId}
            onToggle={() => setOpen(!open)}
          />
        </div>
        <RowEnd row={row} name={principal.kind === 'unknown' ? `${name} ${principal.id}` : name} />
        {open && principal.kind === 'group' && (
          <div className="rcl-row-more">
            <GroupMembers group={principal} id={membersId} />
          </div>
        )}
      </li>
    );
  }),
);

interface SecondLineProps {
  row: AccessRow;
  name: string;
  open: boolean;
  membersId: string;
  onToggle: () => void;
}

/** What matters most beside the name: a failure, a stronger path, or else who this is. */
function SecondLine({ row, name, open, membersId, onToggle }: SecondLineProps) {
  const { m, format } = useMessages(sharingArea);
  const { workspace, retry, dismiss } = useAccessList();
  const { principal, failure, other } = row;

  if (failure) {
    const { code, retryAfterMs } = failure.error;
    return (
      <div className="rcl-row-detail" data-tone="bad">
        <span>{failureText(m, onWhatIsHeld(failure, row.role))}</span>
        <span className="rcl-row-actions">
          <RetryAction
            round={failure.error.requestId}
            afterMs={code === 'rate_limited' ? retryAfterMs : null}
            subject={name}
            anyway={anywayText(m, failure)}
            onRetry={() => retry(row)}
          />
          <Button variant="link" aria-label={m.common.dismissFor(name)} onClick={() => dismiss(row)}>
            {m.common.dismiss}
          </Button>
        </span>
      </div>
    );
  }
  if (other && isPresetRole(row.role) && compareRoles(other.role, row.role) > 0) {
    return (
      <div className="rcl-row-detail" data-tone="warn">
        {describePath(m, format, other, workspace)}
      </div>
    );
  }
  const size = principal.kind === 'group' ? groupSize(principal) : null;
  if (size !== null) {
    const people = m.common.people(size, format);
    return (
      <div className="rcl-row-detail">
        <span>{m.common.group} · </span>
        <button
          type="button"
          className="rcl-disclosure"
          aria-expanded={open}
          aria-controls={open ? membersId : undefined}
          aria-label={m.common.membersOf(name, people)}
          onClick={onToggle}
        >
          {people}
          <Icon name="chevron" />
        </button>
      </div>
    );
  }
  if (
    principal.kind === 'person' &&
    !principal.locked &&
    principal.name !== null &&
    principal.email !== null
  ) {
    return (
      <div className="rcl-row-detail">
        <EmailAddress value={principal.email} />
      </div>
    );
  }
  const detail = detailOf(row);
  return detail ? <div className="rcl-row-detail">{detail}</div> : null;

  function detailOf({ principal: whom }: AccessRow): string | null | undefined {
    switch (whom.kind) {
      case 'person':
        return whom.locked ? m.common.locked : null;
      case 'group':
        return m.common.group;
      case 'service-account': {
        const key = whom.keys.find(({ disabled }) => !disabled) ?? whom.keys[0];
        const keys = key ? m.common.keys(key.hint, whom.keys.length - 1, format) : m.common.noKeys;
        return `${m.common.serviceAccount} · ${keys}`;
      }
      case 'unknown':
        return whom.id;
    }
  }
}

/** The role and what else can be done, each in a column of the list. */
function RowEnd({ row, name }: { row: AccessRow; name: string }) {
  const { m, format } = useMessages(sharingArea);
  const { resource, workspace, roles, editable, removesUnknown, change, remove } = useAccessList();
  const { role, other, fixed } = row;
  const ring = row.pending && <Spinner />;
  const menu = (
    <div className="rcl-row-action">
      <RowMenu
        subject={name}
        busy={row.pending === 'revoke'}
        items={[{ label: m.common.removeWord, danger: true, onSelect: () => remove(row) }]}
      />
    </div>
  );

  if (editable && fixed === null && isPresetRole(role)) {
    return (
      <>
        <div className="rcl-row-control">
          {ring}
          <RolePicker
            subject={name}
            roles={roles}
            value={role}
            pending={row.pending !== null}
            floor={other ? { role: other.role, note: describePath(m, format, other, workspace) } : undefined}
            onValueChange={(next) => change(row, next)}
          />
        </div>
        {menu}
      </>
    );
  }
  const isLeftOver = editable && removesUnknown && fixed === 'unknown';

  const roleName =
    role === null ? m.sharing.baselineNone : isPresetRole(role) ? m.common.roles[role] : m.common.customRole;
  return (
    <>
      <div className="rcl-row-control">
        {ring}
        <span className="rcl-role">{fixed === 'creator' ? m.sharing.creatorRole(roleName) : roleName}</span>
      </div>
      {isLeftOver && menu}
      {!isLeftOver && fixed !== null && (fixed !== 'viewer-cannot' || editable) && (
        <div className="rcl-row-action">
          <WhyButton
            label={m.sharing.why(name)}
            reason={
              fixed === 'creator'
                ? m.sharing.whyCreator(thingOf(m, resource.type).it)
                : m.sharing.whyNot[fixed]
            }
          />
        </div>
      )}
    </>
  );
}
