import { InvitationList, ShareButton, useInvites, useResourceMetadata } from 'rolecall';
import { isHidden } from './isHidden.js';
import { Link } from './Link.js';
import { Notice } from './Notice.js';
import { Page } from './Page.js';
import { paths } from './paths.js';
import { ScanTable } from './ScanTable.js';
import { useWords } from './WordsContext.js';

/** What the scans of the company's websites found, in a workspace that is shared by invitations. */
export function ScannerPage({ workspaceId }: { workspaceId: string }) {
  const { words } = useWords();
  const { scanner } = words;
  const resource = { type: 'workspace', id: workspaceId, name: scanner.workspace };
  const { error, isSuccess } = useResourceMetadata(resource);
  const { canInvite, rows } = useInvites();

  return (
    <Page
      title={words.places.scanner}
      intro={scanner.intro}
      actions={
        isSuccess && (
          <ShareButton resource={resource} link={new URL(paths.scanner, window.location.href).href}>
            {scanner.share}
          </ShareButton>
        )
      }
    >
      {isHidden(error) ? (
        <NotShared />
      ) : (
        <>
          <ScanTable />
          {/* Others are told of none but their own: an empty list would say that nobody is invited. */}
          {(canInvite || rows.length > 0) && (
            <section className="vs-card vs-below" aria-label={scanner.people}>
              <InvitationList />
            </section>
          )}
        </>
      )}
    </Page>
  );
}

/** For somebody without access: that they have none, or the invitation that gives it to them. */
function NotShared() {
  const { words } = useWords();
  const { rows } = useInvites();
  const open = rows.find(({ you, may }) => you && may.respond === 'yes');
  if (!open) return <Notice title={words.scanner.notShared} hint={words.scanner.notSharedHint} />;
  return (
    <Notice title={words.scanner.waiting} hint={words.scanner.invitationIntro(words.scanner.workspace)}>
      <Link className="vs-button vs-button-primary" to={paths.invitation(open.id)}>
        {words.scanner.open}
      </Link>
    </Notice>
  );
}
