'use client';

import { memo, type KeyboardEvent } from 'react';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { HeardAs } from '../internal/HeardAs.js';
import { Icon } from '../internal/Icon.js';
import { Spinner } from '../internal/Spinner.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { PrincipalAvatar } from './PrincipalAvatar.js';
import type { JudgedRecipient, RecipientWords } from './RecipientPurpose.js';

interface RecipientChipProps {
  /** What ids of its parts start with. */
  baseId: string;
  judged: JudgedRecipient;
  words: RecipientWords;
  /** It is on its way. */
  sending: boolean;
  /** Whether Tab stops here: one chip of all. */
  tabStop: boolean;
  /** The id of the details, while they are open. */
  detailsId: string | undefined;
  locked: boolean;
  /** All of these stay the same from render to render. */
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>, id: string) => void;
  onFocus: (id: string) => void;
  onBlur: () => void;
  onToggle: (id: string) => void;
  onRemove: (id: string) => void;
  register: (id: string, element: HTMLButtonElement | null) => void;
}

/** One recipient in the field. A `<li>` with a button that shows more, and one that removes it. */
export const RecipientChip = /* @__PURE__ */ memo(function RecipientChip({
  baseId,
  judged,
  words,
  sending,
  tabStop,
  detailsId,
  locked,
  onKeyDown,
  onFocus,
  onBlur,
  onToggle,
  onRemove,
  register,
}: RecipientChipProps) {
  const { m } = useMessages(pickerArea);
  const { recipient, principal } = judged;
  const { id, entry } = recipient;
  const descriptionId = `${baseId}-about-${id}`;
  return (
    <li className="rcl-chip" data-tone={words.tone} data-sending={sending || undefined}>
      <button
        type="button"
        ref={(element) => register(id, element)}
        className="rcl-chip-main"
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={detailsId !== undefined}
        aria-controls={detailsId}
        aria-describedby={descriptionId}
        onKeyDown={(event) => onKeyDown(event, id)}
        onFocus={() => onFocus(id)}
        onBlur={onBlur}
        onClick={() => onToggle(id)}
      >
        {sending ? (
          <Spinner />
        ) : principal === null || words.tone === 'bad' ? (
          <Icon name="alert" className="rcl-chip-alert" />
        ) : (
          <PrincipalAvatar principal={principal} size="s" />
        )}
        <HeardAs words={chipName(words)}>
          <bdi className="rcl-chip-name">{words.name}</bdi>
          {words.own !== null && words.short === null && (
            <span className="rcl-chip-note">{`· ${words.own}`}</span>
          )}
          {words.short !== null && <span className="rcl-chip-note">{`· ${words.short}`}</span>}
        </HeardAs>
      </button>
      <button
        type="button"
        className="rcl-chip-remove"
        tabIndex={-1}
        aria-label={m.common.remove(words.name)}
        aria-disabled={locked || undefined}
        onClick={() => onRemove(id)}
      >
        <Icon name="close" />
      </button>
      <span id={descriptionId} hidden>
        {[
          ...(sending ? [m.common.saving] : []),
          ...words.reasons,
          ...(entry.kind === 'picked' ? [] : [m.picker.chipHintEdit]),
          m.picker.chipHint,
        ].join(' ')}
      </span>
    </li>
  );
});

/** Put together for the ear: a browser sets a space around each piece that is laid out by itself. */
function chipName({ name, own, given, short }: RecipientWords): string {
  const held = own !== null && short === null ? ` · ${own}` : given === null ? '' : `, ${given}`;
  return `${name}${held}${short === null ? '' : ` · ${short}`}`;
}
