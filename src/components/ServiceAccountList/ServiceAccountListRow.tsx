'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { ServiceAccount } from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { serviceAccountsArea } from '../../locales/en/serviceAccountsArea.js';
import { aroundMoment } from '../internal/aroundMoment.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { Moment } from '../internal/Moment.js';
import { principalName } from '../internal/principalName.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export interface ServiceAccountListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  account: ServiceAccount;
  /** Called when its keys are asked for. */
  onOpen: () => void;
  /** Whether its keys stand in the row. Left out where they open elsewhere. */
  open?: boolean | undefined;
  /** The keys, while `open`. */
  children?: ReactNode;
}

/**
 * One service account: how many keys it has, when it was made, what it shares by itself, and the way to its keys.
 * Renders an `<li>`, which takes the ref and the `className`.
 */
export const ServiceAccountListRow = /* @__PURE__ */ forwardRef<HTMLLIElement, ServiceAccountListRowProps>(
  function ServiceAccountListRow({ account, onOpen, open, className, children, ...rest }, ref) {
    const { m, format } = useMessages(area);
    const { serviceAccounts: words } = m;
    const id = useId();
    const name = principalName(m, account);
    const { keys, createdAt, sharesWith = [] } = account;
    const count = m.keys.count(keys.length, format);
    const off = keys.filter(({ disabled }) => disabled).length;
    const groups = sharesWith.map(({ group, role }) =>
      words.sharesWithOne(group.name ?? group.id, isPresetRole(role) ? m.common.roles[role] : role),
    );
    return (
      <li {...rest} ref={ref} className={cx('rcl-row rcl-entry', className)}>
        <Avatar kind="service-account" />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi>{name}</bdi>
          </div>
          <div className="rcl-row-detail rcl-entry-details">
            <span>{off > 0 ? `${count} (${words.keysOff(off, format)})` : count}</span>
            {createdAt && <span>{aroundMoment(m.keys.created, <Moment value={createdAt} />)}</span>}
            {groups.length > 0 && <span>{words.sharesWith(format.list(groups))}</span>}
          </div>
        </div>
        <div className="rcl-row-control">
          <Button
            aria-label={m.keys.titleOf(name)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={onOpen}
          >
            {m.keys.title}
            {open !== undefined && <Icon name="chevron" />}
          </Button>
        </div>
        {open && (
          <div id={id} className="rcl-account-keys">
            {children}
          </div>
        )}
      </li>
    );
  },
);

const area = { ...serviceAccountsArea, ...keysArea };
