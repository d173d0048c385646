'use client';

import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import { useBackend, useGroups } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { Icon } from '../internal/Icon.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { scrollStop } from '../internal/scrollStop.js';
import { foldText } from '../../access/foldText.js';
import { SearchField } from '../list/SearchField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';

export type InviteFormGroupsProps = Omit<ComponentPropsWithoutRef<'details'>, 'children'>;

/** From this many groups on there is a field that filters them. */
const manyGroups = 9;

/**
 * Which groups the invited people join. Groups that are managed elsewhere are left out, since nobody can be put into
 * them here. Renders a `<details>`, or nothing where an invitation names no groups.
 */
export const InviteFormGroups = /* @__PURE__ */ forwardRef<HTMLDetailsElement, InviteFormGroupsProps>(
  function InviteFormGroups({ className, ...rest }, ref) {
    const { m, format } = useMessages(inviteArea);
    const { area, form, terms, setTerms } = useInviteForm();
    const backend = useBackend();
    const offered = area.groups === true && backend.groups !== undefined;
    const groups = useGroups({ enabled: offered });
    const [filter, setFilter] = useState('');
    const id = useId();
    if (!offered) return null;

    const open = (groups.data ?? []).filter(({ managed }) => !managed);
    const wanted = foldText(filter.trim());
    const shown = open.filter((group) => foldText(principalName(m, group)).includes(wanted));
    const chosen = open.filter((group) => terms.groupIds.includes(group.id));
    const toggle = (group: string, isIn: boolean) =>
      setTerms({
        groupIds: isIn ? [...terms.groupIds, group] : terms.groupIds.filter((one) => one !== group),
      });
    return (
      <details {...rest} ref={ref} className={cx('rcl-field rcl-field-groups', className)}>
        <summary className="rcl-field-groups-summary">
          <span className="rcl-field-label">{m.invite.groups}</span>
          <span className="rcl-field-groups-chosen">
            <span>
              {chosen.length > 0 && chosen.length < 3
                ? format.list(chosen.map((group) => principalName(m, group)))
                : m.invite.groupsChosen(chosen.length, format)}
            </span>
            <Icon name="chevron" />
          </span>
        </summary>
        <fieldset className="rcl-field-groups-list" disabled={form.sending} {...scrollStop(null)}>
          <legend className="rcl-hidden">{m.invite.groups}</legend>
          {groups.isPending && <p className="rcl-field-note">{m.common.loading}</p>}
          {groups.isError && !groups.data && (
            <p className="rcl-field-note">
              {m.invite.groupsFailed} {errorText(m, groups.error)}{' '}
              <RetryAction
                round={groups.errorUpdateCount}
                afterMs={groups.error.retryAfterMs}
                onRetry={() => void groups.refetch()}
              />
            </p>
          )}
          {groups.data && open.length === 0 && <p className="rcl-field-note">{m.invite.groupsNone}</p>}
          {open.length >= manyGroups && (
            <SearchField label={m.invite.groupsFilter} value={filter} onValueChange={setFilter} />
          )}
          {open.length > 0 && shown.length === 0 && (
            <p className="rcl-field-note">{m.invite.groupsNoMatch}</p>
          )}
          {shown.map((group) => (
            <label key={group.id} htmlFor={`${id}-${group.id}`} className="rcl-invite-check">
              <input
                id={`${id}-${group.id}`}
                type="checkbox"
                checked={terms.groupIds.includes(group.id)}
                onChange={({ target }) => toggle(group.id, target.checked)}
              />
              <bdi>{principalName(m, group)}</bdi>
            </label>
          ))}
        </fieldset>
      </details>
    );
  },
);
