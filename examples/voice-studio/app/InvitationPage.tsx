import { useState } from 'react';
import { InvitationCard, type InvitationAnswer } from 'rolecall';
import { accountMenuId } from './accountMenuId.js';
import { Link } from './Link.js';
import { Page } from './Page.js';
import { paths } from './paths.js';
import { useWords } from './WordsContext.js';

/** Where somebody answers who was asked to join the scanner's workspace: the mail's link leads here. */
export function InvitationPage({ invitationId }: { invitationId: string }) {
  const { words } = useWords();
  const [answer, setAnswer] = useState<InvitationAnswer | null>(null);
  return (
    <Page title={words.scanner.invitation} intro={words.scanner.invitationIntro(words.scanner.workspace)}>
      <div className="vs-letter">
        <InvitationCard
          invitationId={invitationId}
          onSwitchAccount={() => document.getElementById(accountMenuId)?.showPopover()}
          onAnswered={setAnswer}
        />
        {answer === 'accepted' && (
          <Link className="vs-button vs-button-primary" to={paths.scanner}>
            {words.scanner.toScanner}
          </Link>
        )}
      </div>
    </Page>
  );
}
