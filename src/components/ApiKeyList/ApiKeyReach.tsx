'use client';

import { useId, useState } from 'react';
import { useReach, type ResourceRef } from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { Icon } from '../internal/Icon.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { RetryAction } from '../internal/RetryAction.js';
import { thingOf } from '../internal/thingOf.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export interface ApiKeyReachProps {
  accountId: string;
  /** Null where it has none. */
  accountName: string | null;
  /** Where the account may have access; undefined where the host does not say. */
  resources: readonly ResourceRef[] | undefined;
}

/** What an account, and so each of its keys, was given access to, of what the host knows. Read when it is opened. */
export function ApiKeyReach({ accountId, accountName, resources }: ApiKeyReachProps) {
  const { m, format } = useMessages(keysArea);
  const id = useId();
  const [open, setOpen] = useState(false);
  const reach = useReach(accountId, resources ?? none, { enabled: open });
  return (
    <div className="rcl-key-reach">
      <button
        type="button"
        className="rcl-disclosure"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {accountName === null ? m.keys.reach : m.keys.reachOf(accountName)}
        <Icon name="chevron" />
      </button>
      {open && (
        <div id={id} aria-busy={resources !== undefined && reach.isPending}>
          {!resources && <p className="rcl-hint">{m.keys.reachUnknown}</p>}
          {resources && reach.isPending && <p className="rcl-hint">{m.common.loading}</p>}
          {reach.reached.length > 0 && (
            // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
            <ul role="list" className="rcl-rows">
              {reach.reached.map(({ resource, role, group }) => {
                const named = isPresetRole(role) ? m.common.roles[role] : role;
                return (
                  <li
                    key={`${resource.type}/${resource.id}/${role}/${group ?? ''}`}
                    className="rcl-key-reached"
                  >
                    <span>
                      <bdi>{resource.name ?? resource.id}</bdi>{' '}
                      <span className="rcl-tag">{thingOf(m, resource.type).title}</span>
                    </span>
                    <span className="rcl-role">{group === null ? named : m.keys.reachVia(named, group)}</span>
                  </li>
                );
              })}
            </ul>
          )}
          {resources && !reach.isPending && reach.reached.length === 0 && (
            <p className="rcl-hint">{m.keys.reachNone}</p>
          )}
          {reach.unread.length > 0 && (
            <p className="rcl-hint">
              {m.keys.reachFailed(reach.unread.length, format)}{' '}
              <RetryAction afterMs={null} onRetry={reach.retry} />
            </p>
          )}
        </div>
      )}
    </div>
  );
}

const none: readonly ResourceRef[] = [];
