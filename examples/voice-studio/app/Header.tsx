import type { DemoPerson } from '../server/people.js';
import { AccountMenu } from './AccountMenu.js';
import { Link } from './Link.js';
import { paths } from './paths.js';
import type { Route } from './readRoute.js';
import type { Preferences } from './usePreferences.js';
import { useWords } from './WordsContext.js';

/** The bar at the top: whose app this is, where in it one is, and who uses it. */
export function Header({
  page,
  hasScanner,
  ...account
}: {
  /** Null where the address leads nowhere. */
  page: Route['page'] | null;
  hasScanner: boolean;
  people: readonly DemoPerson[];
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}) {
  const { words } = useWords();
  const places = [
    { of: 'voices', to: paths.voices },
    { of: 'library', to: paths.library },
    ...(hasScanner ? [{ of: 'scanner', to: paths.scanner } as const] : []),
    { of: 'admin', to: paths.admin('members') },
    { of: 'explorer', to: paths.explorer() },
  ] as const;
  return (
    <header className="vs-header">
      <Link className="vs-brand" to={paths.voices}>
        <svg viewBox="0 0 28 24" aria-hidden="true">
          <rect x="1" y="9" width="3" height="6" rx="1.5" />
          <rect x="7" y="4" width="3" height="16" rx="1.5" />
          <rect x="13" y="7" width="3" height="10" rx="1.5" />
          <rect x="19" y="1" width="3" height="22" rx="1.5" />
          <rect x="25" y="9" width="3" height="6" rx="1.5" />
        </svg>
        {words.product}
      </Link>
      <nav className="vs-nav" aria-label={words.product}>
        {places.map(({ of, to }) => (
          <Link key={of} to={to} aria-current={of === page ? 'page' : undefined}>
            {words.places[of]}
          </Link>
        ))}
      </nav>
      <AccountMenu {...account} />
    </header>
  );
}
