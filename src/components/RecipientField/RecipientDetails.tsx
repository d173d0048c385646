'use client';

import { forwardRef, type ReactNode } from 'react';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { Button } from '../internal/Button.js';
import { GroupMembers } from '../internal/GroupMembers.js';
import { groupSize } from '../internal/groupSize.js';
import { Icon } from '../internal/Icon.js';
import { IconButton } from '../internal/IconButton.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { PrincipalAvatar } from './PrincipalAvatar.js';
import type { JudgedRecipient, RecipientWords } from './RecipientPurpose.js';
import { secondLine } from './secondLine.js';

interface RecipientDetailsProps {
  id: string;
  judged: JudgedRecipient;
  words: RecipientWords;
  locked: boolean;
  /** What can be set for this one alone. */
  controls: ReactNode;
  onEdit: () => void;
  onClose: () => void;
}

/** So many names are in sight at once, and nothing has to be scrolled. */
const fewMembers = 5;

/**
 * All there is to say about one recipient: the whole name, the reason in a sentence, who is in a group, what is set for
 * it alone. Renders a `<div role="group">`, which takes the ref.
 */
export const RecipientDetails = /* @__PURE__ */ forwardRef<HTMLDivElement, RecipientDetailsProps>(
  function RecipientDetails({ id, judged, words, locked, controls, onEdit, onClose }, ref) {
    const { m, format } = useMessages(pickerArea);
    const { principal, recipient } = judged;
    const typed = recipient.entry.kind !== 'picked';
    const size = principal?.kind === 'group' ? (groupSize(principal) ?? 0) : 0;
    const second = principal === null ? null : secondLine(m, format, principal);
    return (
      <div
        ref={ref}
        id={id}
        role="group"
        aria-label={words.name}
        className="rcl-recipient"
        data-tone={words.tone}
      >
        <div className="rcl-recipient-head">
          {principal === null ? (
            <span className="rcl-avatar" aria-hidden="true">
              <Icon name="alert" />
            </span>
          ) : (
            <PrincipalAvatar principal={principal} />
          )}
          <div
            className="rcl-recipient-who"
            {...scrollStop(words.fullName === words.name ? null : words.name)}
          >
            <span className="rcl-recipient-name">
              <bdi>{words.fullName}</bdi>
            </span>
            {second !== null && second !== words.fullName && (
              <span className="rcl-recipient-second">
                <bdi>{second}</bdi>
              </span>
            )}
          </div>
          <IconButton icon="close" label={`${m.common.close}: ${words.name}`} onClick={onClose} />
        </div>
        {words.reasons.map((reason) => (
          <p key={reason} className="rcl-recipient-reason">
            {reason}
          </p>
        ))}
        {principal?.kind === 'group' && (
          <div
            className="rcl-recipient-members"
            {...scrollStop(
              size > fewMembers ? m.common.membersOf(words.name, m.common.people(size, format)) : null,
            )}
          >
            <GroupMembers group={principal} />
          </div>
        )}
        <div className="rcl-recipient-actions">
          {controls}
          {typed && (
            <Button aria-label={`${m.picker.edit}: ${words.name}`} disabled={locked} onClick={onEdit}>
              {m.picker.edit}
            </Button>
          )}
        </div>
      </div>
    );
  },
);
