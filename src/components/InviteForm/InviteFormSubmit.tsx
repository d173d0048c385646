'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Button } from '../internal/Button.js';
import { useOnline } from '../internal/useOnline.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';

export type InviteFormSubmitProps = ComponentPropsWithoutRef<'button'>;

/** Sends the invitations. Renders a `<button>`, which takes the ref and the `className`. */
export const InviteFormSubmit = /* @__PURE__ */ forwardRef<HTMLButtonElement, InviteFormSubmitProps>(
  function InviteFormSubmit({ children, onClick, ...rest }, ref) {
    const { m } = useMessages(inviteArea);
    const { form, submit } = useInviteForm();
    const online = useOnline();
    const idle = form.sending || !online;
    return (
      <Button
        variant="primary"
        {...rest}
        ref={ref}
        aria-disabled={idle || undefined}
        onClick={(event) => {
          onClick?.(event);
          if (!idle && !event.defaultPrevented) submit();
        }}
      >
        {children ?? m.invite.invite}
      </Button>
    );
  },
);
