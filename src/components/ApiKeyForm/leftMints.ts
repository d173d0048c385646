import type { BackendContextValue } from '../../hooks/index.js';
import type { Mint } from './createMint.js';

type Session = BackendContextValue['session'];

/** What forms that broke left behind, by account: a key may be made, and nobody has seen its secret. */
const left = new WeakMap<Session, Map<string, { mint: Mint; forget: () => void }>>();

/** Keeps it for whoever makes keys of the same account next, as after another try. It goes with the page. */
export function leaveMint(session: Session, accountId: string, mint: Mint): void {
  const onPageHide = () => mint.drop();
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    const { state, pending } = mint.read();
    if (pending || state.is === 'minted') event.preventDefault();
  };
  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('beforeunload', onBeforeUnload);
  const forget = () => {
    window.removeEventListener('pagehide', onPageHide);
    window.removeEventListener('beforeunload', onBeforeUnload);
  };
  const mints = left.get(session) ?? new Map<string, { mint: Mint; forget: () => void }>();
  left.set(session, mints.set(accountId, { mint, forget }));
}

/** What was left for an account; null for nothing. */
export function findLeftMint(session: Session, accountId: string): Mint | null {
  return left.get(session)?.get(accountId)?.mint ?? null;
}

/** Somebody has it in hand. */
export function takeLeftMint(session: Session, accountId: string, mint: Mint): void {
  const mints = left.get(session);
  const found = mints?.get(accountId);
  if (found?.mint !== mint) return;
  found.forget();
  mints?.delete(accountId);
}
