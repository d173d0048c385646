'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { cx } from '../internal/cx.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';

export type InviteFormRoleProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** The permission for all who are invited. Renders a `<div>`, or nothing where an invitation carries none. */
export const InviteFormRole = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormRoleProps>(
  function InviteFormRole({ className, ...rest }, ref) {
    const { m } = useMessages(inviteArea);
    const { area, form, terms, setTerms } = useInviteForm();
    const id = useId();
    if (!area.roles || terms.role === null) return null;
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={id} className="rcl-field-label">
          {m.invite.role}
        </label>
        <RolePicker
          id={id}
          className="rcl-role-box"
          roles={area.roles}
          value={terms.role}
          disabled={form.sending}
          onValueChange={(role) => setTerms({ role })}
        />
      </div>
    );
  },
);
