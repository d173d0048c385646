'use client';

import { forwardRef, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import type { ApiKeyRow } from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { aroundMoment } from '../internal/aroundMoment.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { notDoneText } from '../internal/notDoneText.js';
import { Icon } from '../internal/Icon.js';
import { MeterBar } from '../internal/MeterBar.js';
import { Moment } from '../internal/Moment.js';
import { usePassFocusOn } from '../internal/usePassFocusOn.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { RowMenu } from '../list/RowMenu.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { scopeTitle } from '../ScopePicker/scopeName.js';
import { scopesText } from '../ScopePicker/scopesText.js';
import { useApiKeyList } from './ApiKeyListContext.js';
import { findReplacement } from './findReplacement.js';

export interface ApiKeyListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: ApiKeyRow;
}

/**
 * One key: its name and the end of its secret, what it may do, how much and from where, and what can be done about it.
 * Renders an `<li>`, which takes the ref and the `className`. `data-disabled` is there while it is off, `data-pending`
 * holds what is on its way, `data-failed` is there after a failure.
 */
export const ApiKeyListRow = /* @__PURE__ */ forwardRef<HTMLLIElement, ApiKeyListRowProps>(
  function ApiKeyListRow({ row, className, ...rest }, ref) {
    const { m, format } = useMessages(keysArea);
    const id = useId();
    const [open, setOpen] = useState(false);
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const { name, hint, createdAt, disabled, disabledReason, pending } = row;

    const scopes = scopesText(m, format, row.scopes);
    const isLong = row.scopes !== null && row.scopes.length > 1;

    usePassFocusOn(own);

    return (
      <li
        tabIndex={-1}
        {...rest}
        ref={merged}
        className={cx('rcl-row rcl-entry rcl-key', className)}
        data-disabled={disabled || undefined}
        data-pending={pending ?? undefined}
        data-failed={row.failure ? '' : undefined}
      >
        <Avatar kind="key" />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi>{name}</bdi>
            {disabled && <span className="rcl-tag">{m.keys.disabled}</span>}
          </div>
          {row.failure ? (
            <Failure row={row} failure={row.failure} />
          ) : (
            <div className="rcl-row-detail rcl-entry-details rcl-key-details">
              <span className="rcl-key-hint" dir="ltr">
                {`···${hint ?? ''}`}
              </span>
              <span data-tone={row.scopes === null ? 'warn' : undefined}>
                {isLong ? (
                  <button
                    type="button"
                    className="rcl-disclosure"
                    aria-expanded={open}
                    aria-controls={open ? id : undefined}
                    aria-label={`${m.keys.scopes(name)}: ${scopes}`}
                    onClick={() => setOpen(!open)}
                  >
                    {scopes}
                    <Icon name="chevron" />
                  </button>
                ) : (
                  scopes
                )}
              </span>
              {createdAt && <span>{aroundMoment(m.keys.created, <Moment value={createdAt} />)}</span>}
            </div>
          )}
          {row.allowedIps && row.allowedIps.length > 0 && (
            <div className="rcl-row-detail rcl-key-details">{fromText(row.allowedIps)}</div>
          )}
          {disabledReason !== null && (
            <div className="rcl-row-detail" data-tone="warn">
              {Object.hasOwn(m.keys.reasons, disabledReason)
                ? m.keys.reasons[disabledReason as keyof typeof m.keys.reasons]
                : m.keys.otherReason(disabledReason)}
            </div>
          )}
        </div>
        <Quota row={row} />
        <div className="rcl-row-control">
          {pending && <Spinner />}
          {/* The name says already that it is disabled. */}
          <span className="rcl-role" aria-hidden={disabled || undefined}>
            {disabled ? m.keys.disabled : m.keys.enabled}
          </span>
        </div>
        {row.failure ? (
          // What can be done about it stands beside the reason; the column stays.
          <div className="rcl-row-action">
            <span className="rcl-row-slot" />
          </div>
        ) : (
          <Actions row={row} />
        )}
        {isLong && open && (
          <div className="rcl-row-more">
            {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none */}
            <ul id={id} role="list" aria-label={m.keys.scopes(name)} className="rcl-members">
              {(row.scopes ?? []).map((scope) => (
                <li key={scope}>{scopeTitle(m, format, scope)}</li>
              ))}
            </ul>
          </div>
        )}
      </li>
    );

    function fromText(addresses: readonly string[]): string {
      const more = addresses.length - mostAddresses;
      return more > 0
        ? m.keys.from(m.scopes.more(addresses.slice(0, mostAddresses).join(', '), more, format))
        : m.keys.from(format.list(addresses));
    }
  },
);

/** How many addresses are named. */
const mostAddresses = 3;

/** The credits that were used, of those that may be. */
function Quota({ row: { name, creditLimit, creditsUsed } }: { row: ApiKeyRow }) {
  const { m, format } = useMessages(keysArea);
  if (creditLimit === null && creditsUsed === null) return null;
  const text =
    creditLimit === null
      ? m.keys.usedAlone(format.number(creditsUsed ?? 0))
      : creditsUsed === null
        ? m.keys.limitAlone(format.number(creditLimit))
        : m.keys.used(format.number(creditsUsed), format.number(creditLimit));
  const isMeter = creditLimit !== null && creditsUsed !== null;
  return (
    <div className="rcl-row-meta rcl-key-quota">
      <span aria-hidden={isMeter || undefined}>
        {isMeter ? m.keys.usedShort(format.number(creditsUsed), format.number(creditLimit)) : text}
      </span>
      {isMeter && (
        <div
          role="meter"
          aria-label={m.keys.quotaOf(name)}
          aria-valuemin={0}
          aria-valuemax={creditLimit}
          aria-valuenow={Math.min(creditsUsed, creditLimit)}
          aria-valuetext={text}
          className="rcl-key-meter"
        >
          <MeterBar
            className="rcl-meter-thin"
            pieces={{
              used: { from: 0, to: Math.min(creditsUsed / Math.max(creditLimit, 1), 1) },
              over: creditsUsed < creditLimit ? null : { from: 0, to: 1 },
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Why the last write did not succeed, and what can be done. */
function Failure({ row, failure }: { row: ApiKeyRow; failure: NonNullable<ApiKeyRow['failure']> }) {
  const { m } = useMessages(keysArea);
  const { retry, dismiss } = useApiKeyList();
  const { write, error } = failure;
  return (
    <div className="rcl-row-detail" data-tone="bad">
      {notDoneText(m, error, write.kind === 'remove' ? m.keys.notRemoved : m.keys.notChanged)}
      <span className="rcl-row-actions">
        <RetryAction
          round={error.requestId}
          afterMs={error.code === 'rate_limited' ? error.retryAfterMs : null}
          subject={row.name}
          onRetry={() => retry(row)}
        />
        <Button variant="link" aria-label={m.common.dismissFor(row.name)} onClick={() => dismiss(row)}>
          {m.common.dismiss}
        </Button>
      </span>
    </div>
  );
}

/** What can be done about it. Delete is there only once it is disabled. */
function Actions({ row }: { row: ApiKeyRow }) {
  const { m } = useMessages(keysArea);
  const { keys, editable, creatable, edit, rotate, toggle, remove } = useApiKeyList();
  const { name, disabled } = row;
  const busy = row.pending !== null;
  if (!editable) return null;
  const isReplaced = findReplacement(row, keys.rows) !== null;
  return (
    <div className="rcl-row-action">
      <RowMenu
        subject={name}
        busy={busy}
        items={[
          { label: m.keys.edit, onSelect: () => edit(row) },
          ...(creatable
            ? [{ label: isReplaced ? m.keys.goOn : m.keys.rotate, onSelect: () => rotate(row) }]
            : []),
          { label: disabled ? m.keys.enable : m.keys.disable, onSelect: () => toggle(row) },
          ...(disabled ? [{ label: m.keys.remove, danger: true, onSelect: () => remove(row) }] : []),
        ]}
      />
    </div>
  );
}
