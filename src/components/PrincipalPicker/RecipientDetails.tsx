'use client';

import { forwardRef } from 'react';
import type { Role } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { Button } from '../internal/Button.js';
import { GroupMembers } from '../internal/GroupMembers.js';
import { Icon } from '../internal/Icon.js';
import { IconButton } from '../internal/IconButton.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { ClassifiedRecipient } from './classifyRecipients.js';
import { PrincipalAvatar } from './PrincipalAvatar.js';
import { secondLine } from './secondLine.js';
import { recipientWords, type RecipientProgress } from './recipientWords.js';

interface RecipientDetailsProps {
  id: string;
  classified: ClassifiedRecipient;
  progress: RecipientProgress | undefined;
  workspace: string | null;
  roles: readonly Role[];
  locked: boolean;
  onRoleChange: (role: Role) => void;
  onEdit: () => void;
  onClose: () => void;
}

/**
 * All there is to say about one recipient: the whole name, the reason in a sentence, who is in a group, a role of
 * their own. Renders a `<div role="group">`, which takes the ref.
 */
export const RecipientDetails = /* @__PURE__ */ forwardRef<HTMLDivElement, RecipientDetailsProps>(
  function RecipientDetails(
    { id, classified, progress, workspace, roles, locked, onRoleChange, onEdit, onClose },
    ref,
  ) {
    const { m, format } = useMessages(sharingArea);
    const { principal, recipient, role, tone } = classified;
    const words = recipientWords({ m, format, workspace }, classified, progress);
    const typed = recipient.entry.kind !== 'picked';
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
          <div className="rcl-recipient-who">
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
          <div className="rcl-recipient-members">
            <GroupMembers group={principal} />
          </div>
        )}
        <div className="rcl-recipient-actions">
          {tone !== 'bad' && roles.length > 0 && (
            <RolePicker
              className="rcl-role-box"
              roles={roles}
              value={role}
              subject={words.name}
              disabled={locked}
              onValueChange={onRoleChange}
            />
          )}
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
