'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { cx } from '../internal/cx.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';

export type InviteFormCreditsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * How many credits each invited person may use in a month. Renders a `<div>`, or nothing where the provider knows no
 * such limit.
 */
export const InviteFormCredits = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormCreditsProps>(
  function InviteFormCredits({ className, ...rest }, ref) {
    const { m } = useMessages(inviteArea);
    const { area, form, terms, setTerms, isCreditsWrong, creditsId } = useInviteForm();
    if (!area.monthlyCredits) return null;
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={creditsId} className="rcl-field-label">
          {m.invite.credits}
        </label>
        <input
          {...notACredential}
          id={creditsId}
          className="rcl-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={m.invite.creditsHint}
          value={terms.credits}
          readOnly={form.sending}
          aria-invalid={isCreditsWrong || undefined}
          aria-describedby={isCreditsWrong ? `${creditsId}-wrong` : undefined}
          onChange={({ target }) => setTerms({ credits: target.value })}
        />
        {isCreditsWrong && (
          <p id={`${creditsId}-wrong`} role="alert" className="rcl-field-wrong">
            {m.invite.creditsWrong}
          </p>
        )}
      </div>
    );
  },
);
