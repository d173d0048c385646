import { InvitationList, InviteForm, useInvites } from 'rolecall';
import { useSeats } from './useSeats.js';
import { useWords } from './WordsContext.js';

/** Who was asked to join, and asking more. */
export function InvitationsTab({ viewer, token }: { viewer: string; token: string }) {
  const { words } = useWords();
  const { canInvite, viewer: known } = useInvites({ inviters: true });
  const [seats, countAgain] = useSeats(viewer, token);

  if (known.isSuccess && !canInvite) {
    // The form says so itself, and whom to ask.
    return (
      <section className="vs-card">
        <InviteForm />
      </section>
    );
  }
  return (
    <div className="vs-split" data-first="wide">
      <section className="vs-card">
        <h2>{words.admin.invite}</h2>
        <p>{words.admin.inviteHint}</p>
        <InviteForm seats={seats} onInvite={countAgain} />
      </section>
      <section className="vs-card">
        <InvitationList />
      </section>
    </div>
  );
}
