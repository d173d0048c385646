'use client';

import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import { keysArea } from '../../locales/en/keysArea.js';
import { cx } from '../internal/cx.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { addressText } from './apiKeyDraft.js';
import { useApiKeyForm } from './ApiKeyFormContext.js';
import { readAddresses } from './readAddresses.js';

export type ApiKeyFormAddressesProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** How many wrong entries are told at once. */
const mostTold = 5;

/**
 * The addresses and ranges that the key works from: typed or pasted, each judged as soon as it is whole. Renders a
 * `<div>`, which takes the ref and the `className`, or nothing where the viewer may not see them.
 */
export const ApiKeyFormAddresses = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormAddressesProps>(
  function ApiKeyFormAddresses({ className, ...rest }, ref) {
    const { m, format } = useMessages(keysArea);
    const { editing, mostAddresses, draft, setDraft, wrong, idOf, busy } = useApiKeyForm();
    const [typing, setTyping] = useState(false);
    if (editing && editing.allowedIps === undefined) return null;

    const id = idOf('addresses');
    const { entries, problems } = readAddresses(draft.addresses);
    // Half an entry is no mistake yet.
    const isOpen = typing && wrong.addresses === undefined && /[^\s,;]$/.test(draft.addresses);
    const shown = problems.filter(({ entry }) => !isOpen || entry !== entries.at(-1));
    const isMany = entries.length > mostAddresses;
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={id} className="rcl-field-label">
          {m.keys.addresses}
        </label>
        <textarea
          {...notACredential}
          id={id}
          className="rcl-input"
          dir="ltr"
          rows={3}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={m.keys.addressesHint}
          value={draft.addresses}
          readOnly={busy}
          aria-invalid={shown.length > 0 || isMany || undefined}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            setTyping(true);
            setDraft({ addresses: target.value });
          }}
          onBlur={() => setTyping(false)}
        />
        <div id={`${id}-help`} role="status">
          {isMany && <p className="rcl-field-wrong">{m.keys.addressesMany(mostAddresses, format)}</p>}
          {shown.slice(0, mostTold).map((problem, place) => (
            <p key={`${place}${problem.entry}`} className="rcl-field-wrong">
              <bdi>{addressText(m, problem)}</bdi>
            </p>
          ))}
          {shown.length > mostTold && (
            <p className="rcl-field-wrong">{m.common.membersMore(shown.length - mostTold, format)}</p>
          )}
          {entries.length > 0 && problems.length === 0 && !isMany && (
            <p className="rcl-field-note">{m.keys.addressesRead(entries.length, format)}</p>
          )}
        </div>
      </div>
    );
  },
);
