'use client';

import { useEffect, useId, useRef, useState } from 'react';
import {
  useBackend,
  useCreateServiceAccount,
  useGroups,
  type CreateServiceAccountOutcome,
  type Role,
} from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { serviceAccountsArea } from '../../locales/en/serviceAccountsArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { errorText } from '../internal/errorText.js';
import { Icon } from '../internal/Icon.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { scrollStop } from '../internal/scrollStop.js';
import { Spinner } from '../internal/Spinner.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useOnline } from '../internal/useOnline.js';
import { useUnsent } from '../internal/useUnsent.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

const area = { ...serviceAccountsArea, ...keysArea };

export interface ServiceAccountFormProps {
  onCreated: (account: { id: string; name: string }) => void;
  onCancel: () => void;
}

/** Makes a service account; what was typed outlives a failure, and a lost answer is told as that. */
export function ServiceAccountForm({ onCreated, onCancel }: ServiceAccountFormProps) {
  const { m, format } = useMessages(area);
  const { serviceAccounts: words } = m;
  const backend = useBackend();
  const roles = backend.groups ? (backend.serviceAccounts?.sharingRoles ?? []) : [];
  const online = useOnline();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const banner = useRef<HTMLDivElement>(null);
  const { create, pending } = useCreateServiceAccount();
  const isUnderWay = useRef(false);
  const [name, setName] = useState('');
  const [shares, setShares] = useState<ReadonlyMap<string, Role>>(new Map());
  const [tried, setTried] = useState(false);
  const [end, setEnd] = useState<Exclude<CreateServiceAccountOutcome, { status: 'done' }> | null>(null);
  const isWrong = tried && name.trim() === '';
  const isEntered = name.trim() !== '' || shares.size > 0;
  useUnsent({ entered: isEntered && !pending ? 1 : 0, sending: pending ? 1 : 0 });

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (end) banner.current?.focus();
  }, [end]);
  useEscapeLayer(true, () => {
    if (!pending) onCancel();
  });

  async function submit(): Promise<void> {
    setTried(true);
    if (name.trim() === '') {
      input.current?.focus();
      return;
    }
    // A second press before anything is drawn would make a second account.
    if (isUnderWay.current || !online) return;
    isUnderWay.current = true;
    setEnd(null);
    const outcome = await create({
      name: name.trim(),
      sharesWith: [...shares].map(([groupId, role]) => ({ groupId, role })),
    });
    isUnderWay.current = false;
    if (outcome.status === 'done') onCreated({ id: outcome.id, name: name.trim() });
    else setEnd(outcome);
  }

  return (
    <form
      noValidate
      aria-label={words.create}
      aria-busy={pending || undefined}
      className="rcl-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <h2 className="rcl-confirm-title">{words.create}</h2>
        <p className="rcl-confirm-text">{words.createHelp}</p>
      </div>
      {end && (
        <Banner
          ref={banner}
          tabIndex={-1}
          role="group"
          tone={end.status === 'failed' ? 'bad' : 'warn'}
          icon="alert"
        >
          {end.status === 'failed' ? (
            m.keys.notCreated(errorText(m, end.error))
          ) : (
            <>
              <strong>{words.lost}</strong>
              <span>
                {' '}
                {end.newAccounts === null
                  ? m.keys.lostUnread
                  : end.newAccounts.length === 0
                    ? words.lostNone
                    : words.lostFound(format.list(end.newAccounts.map((one) => principalName(m, one))))}
              </span>
            </>
          )}
        </Banner>
      )}
      <div className="rcl-field">
        <label htmlFor={`${id}name`} className="rcl-field-label">
          {m.keys.name}
        </label>
        <input
          {...notACredential}
          ref={input}
          id={`${id}name`}
          className="rcl-input"
          autoComplete="off"
          maxLength={200}
          placeholder={words.nameHint}
          value={name}
          readOnly={pending}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}wrong` : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        {isWrong && (
          <p id={`${id}wrong`} className="rcl-field-wrong">
            {words.nameWrong}
          </p>
        )}
      </div>
      {roles.length > 0 && (
        <Shares
          roles={roles}
          shares={shares}
          disabled={pending}
          onChange={(groupId, role) => {
            const next = new Map(shares);
            if (role) next.set(groupId, role);
            else next.delete(groupId);
            setShares(next);
          }}
        />
      )}
      <div className="rcl-confirm-actions">
        <Button
          aria-disabled={pending || undefined}
          onClick={() => {
            if (!pending) onCancel();
          }}
        >
          {m.common.cancel}
        </Button>
        <Button variant="primary" type="submit" aria-disabled={pending || !online || undefined}>
          {pending && <Spinner />}
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

interface SharesProps {
  roles: readonly Role[];
  shares: ReadonlyMap<string, Role>;
  disabled: boolean;
  onChange: (groupId: string, role: Role | null) => void;
}

/** The groups that everything the account makes is shared with, each with a role. */
function Shares({ roles, shares, disabled, onChange }: SharesProps) {
  const { m, format } = useMessages(area);
  const { serviceAccounts: words } = m;
  const groups = useGroups();
  const chosen = (groups.data ?? []).filter((group) => shares.has(group.id));
  return (
    <details className="rcl-field rcl-field-groups">
      <summary className="rcl-field-groups-summary">
        <span className="rcl-field-label">{words.groups}</span>
        <span className="rcl-field-groups-chosen">
          <span>
            {chosen.length > 0
              ? format.list(chosen.map((group) => principalName(m, group)))
              : words.groupsHint}
          </span>
          <Icon name="chevron" />
        </span>
      </summary>
      <fieldset className="rcl-field-groups-list" disabled={disabled} {...scrollStop(null)}>
        <legend className="rcl-hidden">{words.groups}</legend>
        {groups.isPending && <p className="rcl-field-note">{m.common.loading}</p>}
        {groups.isError && !groups.data && (
          <p className="rcl-field-note">
            {words.groupsFailed} {errorText(m, groups.error)}{' '}
            <RetryAction
              round={groups.errorUpdateCount}
              afterMs={groups.error.retryAfterMs}
              onRetry={() => void groups.refetch()}
            />
          </p>
        )}
        {groups.data?.map((group) => {
          const name = principalName(m, group);
          return (
            <div key={group.id} className="rcl-account-group">
              <bdi>{name}</bdi>
              <RoleSelect
                aria-label={m.common.roleFor(name)}
                choices={[
                  { value: '', label: words.notShared, help: '' },
                  ...roles.map((role) => ({ value: role, label: m.common.roles[role], help: '' })),
                ]}
                value={shares.get(group.id) ?? ''}
                onValueChange={(value) => onChange(group.id, roles.find((role) => role === value) ?? null)}
              />
            </div>
          );
        })}
      </fieldset>
    </details>
  );
}
