import { Link } from './Link.js';
import { Page } from './Page.js';
import { paths } from './paths.js';
import { useWords } from './WordsContext.js';

/** For an address that leads nowhere in this studio, such as its scanner where there is none. */
export function NowherePage() {
  const { words } = useWords();
  return (
    <Page title={words.nowhere} intro={words.nowhereHint}>
      <Link className="vs-button" to={paths.voices}>
        {words.toVoices}
      </Link>
    </Page>
  );
}
