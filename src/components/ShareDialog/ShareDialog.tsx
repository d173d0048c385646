import type { ReactElement } from 'react';
import { asWidget } from '../internal/asWidget.js';
import { ShareDialogAccessList } from './ShareDialogAccessList.js';
import { ShareDialogClose } from './ShareDialogClose.js';
import { ShareDialogContent } from './ShareDialogContent.js';
import { ShareDialogCopyLink } from './ShareDialogCopyLink.js';
import { ShareDialogFooter } from './ShareDialogFooter.js';
import { ShareDialogGeneralAccess } from './ShareDialogGeneralAccess.js';
import { ShareDialogRecipients } from './ShareDialogRecipients.js';
import { ShareDialogRoot, type ShareDialogRootProps } from './ShareDialogRoot.js';
import { ShareDialogTitle } from './ShareDialogTitle.js';
import { ShareDialogTrigger } from './ShareDialogTrigger.js';

export interface ShareDialogProps extends Omit<ShareDialogRootProps, 'children'> {
  /** What opens the dialog: one element of the host's own that takes a ref, such as a button. Left out where `open` is the host's. */
  trigger?: ReactElement | undefined;
  /** For the dialog itself. */
  className?: string | undefined;
}

/**
 * Lets people share one thing: find others, give and change roles, take them back, undo. Modal; it reads who has access
 * when it opens, shows what the viewer may do and says why not to the rest.
 *
 * `ShareDialog.Root`, `.Trigger`, `.Content`, `.Title`, `.Recipients`, `.AccessList`, `.GeneralAccess`, `.CopyLink`,
 * `.Footer` and `.Close` are its parts, to arrange in another way.
 *
 * @throws {Error} When open outside a `RolecallProvider`.
 */
function FinishedShareDialog({ trigger, className, ...root }: ShareDialogProps) {
  return (
    <ShareDialogRoot {...root}>
      {trigger && <ShareDialogTrigger asChild>{trigger}</ShareDialogTrigger>}
      <ShareDialogContent className={className}>
        <ShareDialogTitle />
        <ShareDialogRecipients />
        <ShareDialogAccessList />
        <ShareDialogGeneralAccess />
        <ShareDialogFooter />
      </ShareDialogContent>
    </ShareDialogRoot>
  );
}

export const ShareDialog = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('ShareDialog', FinishedShareDialog),
  {
    Root: /* @__PURE__ */ asWidget('ShareDialog', ShareDialogRoot),
    Trigger: ShareDialogTrigger,
    Content: ShareDialogContent,
    Title: ShareDialogTitle,
    Recipients: ShareDialogRecipients,
    AccessList: ShareDialogAccessList,
    GeneralAccess: ShareDialogGeneralAccess,
    CopyLink: ShareDialogCopyLink,
    Footer: ShareDialogFooter,
    Close: ShareDialogClose,
  },
);
