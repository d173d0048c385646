import { useQueryClient } from '@tanstack/react-query';
import { VoiceLibrary } from 'rolecall';
import { Page } from './Page.js';
import { useWords } from './WordsContext.js';

/** The library of voices that others share, to add from. */
export function LibraryPage({ workspaceName }: { workspaceName: string | null }) {
  const { words } = useWords();
  const queryClient = useQueryClient();
  return (
    <Page title={words.places.library} intro={words.libraryIntro(workspaceName)}>
      <div className="vs-card">
        <VoiceLibrary
          // The studio's own list of voices, which Rolecall does not know.
          onVoiceAdded={() => void queryClient.invalidateQueries({ queryKey: ['studio'] })}
        />
      </div>
    </Page>
  );
}
