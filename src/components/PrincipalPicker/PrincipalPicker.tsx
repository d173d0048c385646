'use client';

import { forwardRef, useMemo } from 'react';
import type { Role } from '../../hooks/index.js';
import { sharePickerArea } from '../../locales/en/sharePickerArea.js';
import type { Pickable } from '../RecipientField/Recipient.js';
import { RecipientField, type RecipientFieldBaseProps } from '../RecipientField/RecipientField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { asWidget } from '../internal/asWidget.js';
import type { RecipientFacts } from './classifyRecipients.js';
import { OwnRole } from './OwnRole.js';
import { useSharePurpose } from './useSharePurpose.js';

export interface PrincipalPickerProps extends RecipientFieldBaseProps {
  /** What is known about the workspace and the resource: it decides what each chip says. */
  facts: RecipientFacts;
  /** The roles that a chip of its own may get, weakest first. */
  roles: readonly Role[];
  /** Who is suggested, the most likely first. Those who are chips already are left out here. Keep the array from render to render. */
  candidates: readonly Pickable[];
  /** The field's name. @default 'Add people, groups or addresses' */
  label?: string | undefined;
  /** The workspace's name, for sentences. @default null */
  workspace?: string | null | undefined;
}

/**
 * One field for people, groups, service accounts and addresses that are to be given a role: a combobox, and before it
 * a list of chips that the arrow keys reach. Takes a paste of a hundred addresses in any common form. Knows nothing of
 * the network: it is given the facts, and says at once what sending would do to each chip.
 *
 * Renders a `<div>`, which takes the ref, `className` and everything else.
 */
const FinishedPrincipalPicker = /* @__PURE__ */ forwardRef<HTMLDivElement, PrincipalPickerProps>(
  function PrincipalPicker({ facts, roles, label, workspace = null, ...rest }, ref) {
    const { m } = useMessages(sharePickerArea);
    const purposeOf = useSharePurpose(workspace);
    const purpose = useMemo(() => purposeOf(facts), [purposeOf, facts]);
    return (
      <RecipientField
        {...rest}
        ref={ref}
        label={label ?? m.sharePicker.label}
        purpose={purpose}
        controls={(one) => <OwnRole {...one} roles={roles} forAll={facts.role} locked={rest.locked} />}
      />
    );
  },
);

export const PrincipalPicker = /* @__PURE__ */ asWidget('PrincipalPicker', FinishedPrincipalPicker);
