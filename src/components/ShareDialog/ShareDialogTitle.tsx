'use client';

import { Description, Title } from '@radix-ui/react-dialog';
import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import { useBackend } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { cx } from '../internal/cx.js';
import { IconButton } from '../internal/IconButton.js';
import { thingOf } from '../internal/thingOf.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { ShareDialogClose } from './ShareDialogClose.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';
import { splitLongName } from './splitLongName.js';

export type ShareDialogTitleProps = ComponentPropsWithoutRef<'div'>;

/**
 * Names the dialog after what is shared, or who has access to for a viewer who may only see it, says what that is and where, and closes it. A long name is cut in its middle
 * and can be opened. Renders a `<div>` around the heading, which takes the ref and the `className`; children stand in
 * for the words of the heading.
 */
export const ShareDialogTitle = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogTitleProps>(
  function ShareDialogTitle({ className, children, ...rest }, ref) {
    const { m } = useMessages(sharingArea);
    const { sharing } = m;
    const { resource, may } = useShareDialog();
    const { access, viewer, canShare } = useDialogShare();
    // What the dialog has read outweighs what was known before.
    const isShared = viewer.data ? canShare : may !== 'see' && may !== 'nothing';
    const words = isShared ? sharing : { title: sharing.seeTitle, titleUnnamed: sharing.seeTitleUnnamed };
    const within = useBackend().workspace?.name ?? null;
    // A workspace stands in no other.
    const workspace = resource.type === 'workspace' ? null : within;
    const thing = thingOf(m, resource.type);
    const name = resource.name ?? access.data?.resource.name;
    return (
      <div {...rest} ref={ref} className={cx('rcl-dialog-header', className)}>
        <div className="rcl-dialog-heading">
          <Title className="rcl-dialog-title">
            {children ??
              (name ? <Name key={name} name={name} words={words.title} /> : words.titleUnnamed(thing.it))}
          </Title>
          <Description className="rcl-dialog-subtitle">
            {sharing.subtitle(thing.title, workspace)}
          </Description>
        </div>
        <ShareDialogClose asChild>
          <IconButton icon="close" label={m.common.close} className="rcl-dialog-close" />
        </ShareDialogClose>
      </div>
    );
  },
);

function Name({ name, words }: { name: string; words: (name: string) => string }) {
  const { m } = useMessages(sharingArea);
  const [whole, setWhole] = useState(false);
  const parts = whole ? null : splitLongName(name);
  if (!parts) return words(name);
  const [before = '', after = ''] = words(splitMark).split(splitMark);
  const last = lastLetters.exec(parts.start)?.[0] ?? '';
  return (
    <>
      <VisuallyHidden>{words(name)}</VisuallyHidden>
      <span aria-hidden="true">
        {before}
        {parts.start.slice(0, parts.start.length - last.length)}
      </span>
      <span className="rcl-dialog-joint">
        <span aria-hidden="true">{last}</span>
        <button
          type="button"
          className="rcl-more"
          aria-label={m.sharing.showFullName}
          title={name}
          onClick={() => setWhole(true)}
        >
          …
        </button>
      </span>
      <span aria-hidden="true">
        {parts.end}
        {after}
      </span>
    </>
  );
}

/** The end of the last word, which what opens the name stays with. */
const lastLetters = /\S{0,12}$/u;
/** Stands for the name while its surroundings are found; no name holds it. */
const splitMark = '\u0000';
