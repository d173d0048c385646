import type { DemoPerson } from '../server/people.js';
import { AccountMenu } from './AccountMenu.js';
import type { Preferences } from './usePreferences.js';
import { useWords } from './WordsContext.js';

/** The bar at the top: whose app this is, and who uses it. */
export function Header(props: {
  people: readonly DemoPerson[];
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}) {
  const { words } = useWords();
  return (
    <header className="vs-header">
      <a className="vs-brand" href="/">
        <svg viewBox="0 0 28 24" aria-hidden="true">
          <rect x="1" y="9" width="3" height="6" rx="1.5" />
          <rect x="7" y="4" width="3" height="16" rx="1.5" />
          <rect x="13" y="7" width="3" height="10" rx="1.5" />
          <rect x="19" y="1" width="3" height="22" rx="1.5" />
          <rect x="25" y="9" width="3" height="6" rx="1.5" />
        </svg>
        {words.product}
      </a>
      <AccountMenu {...props} />
    </header>
  );
}
