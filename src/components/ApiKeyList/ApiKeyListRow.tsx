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
import { isSettling } from '../internal/useSettling.js';
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
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const { name, hint, createdAt, disabled, disabledReason, pending } = row;

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
        <Avatar kind="service-account" />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi>{name}</bdi>
            <span className="rcl-key-hint" dir="ltr">
              ···{hint}
            </span>
            {disabled && (
              <span className="rcl-tag" data-tone="warn">
                {m.keys.disabled}
              </span>
            )}
            {pending && <Spinner />}
          </div>
          {disabledReason !== null && (
            <div className="rcl-row-detail" data-tone="warn">
              {Object.hasOwn(m.keys.reasons, disabledReason)
                ? m.keys.reasons[disabledReason as keyof typeof m.keys.reasons]
                : m.keys.otherReason(disabledReason)}
            </div>
          )}
          <Scopes row={row} />
          <Quota row={row} />
          <div className="rcl-entry-details">
            {createdAt && <span>{aroundMoment(m.keys.created, <Moment value={createdAt} />)}</span>}
            {row.allowedIps && row.allowedIps.length > 0 && <span>{fromText(row.allowedIps)}</span>}
          </div>
          {row.failure ? <Failure row={row} failure={row.failure} /> : <Actions row={row} />}
        </div>
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

/** What it may do, in short, with the full list behind it. */
function Scopes({ row: { name, scopes } }: { row: ApiKeyRow }) {
  const { m, format } = useMessages(keysArea);
  const id = useId();
  const [open, setOpen] = useState(false);
  const text = scopesText(m, format, scopes);
  if (scopes === null || scopes.length < 2) {
    return (
      <div className="rcl-entry-details">
        <span data-tone={scopes === null ? 'warn' : undefined}>{text}</span>
      </div>
    );
  }
  return (
    <div className="rcl-entry-details">
      <button
        type="button"
        className="rcl-disclosure"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${m.keys.scopes(name)}: ${text}`}
        onClick={() => setOpen(!open)}
      >
        {text}
        <Icon name="chevron" />
      </button>
      {open && (
        // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
        <ul id={id} role="list" aria-label={m.keys.scopes(name)} className="rcl-members">
          {scopes.map((scope) => (
            <li key={scope}>{scopeTitle(m, format, scope)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

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
  return (
    <div className="rcl-key-quota">
      {creditLimit !== null && creditsUsed !== null && (
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
      <span>{text}</span>
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
  const action = (label: string, named: string, onPress: () => void, danger = false) => (
    <Button
      variant="link"
      className={danger ? 'rcl-entry-danger' : undefined}
      aria-label={named}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (!busy && !isSettling(event.currentTarget)) onPress();
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className="rcl-row-actions">
      {action(m.keys.edit, m.keys.editNamed(name), () => edit(row))}
      {creatable &&
        (isReplaced
          ? action(m.keys.goOn, m.keys.goOnNamed(name), () => rotate(row))
          : action(m.keys.rotate, m.keys.rotateNamed(name), () => rotate(row)))}
      {disabled
        ? action(m.keys.enable, m.keys.enableNamed(name), () => toggle(row))
        : action(m.keys.disable, m.keys.disableNamed(name), () => toggle(row))}
      {disabled && action(m.keys.remove, m.keys.removeNamed(name), () => remove(row), true)}
    </div>
  );
}
