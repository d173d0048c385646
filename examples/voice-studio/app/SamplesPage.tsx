import { CopyToWorkspace, useVoice, VoiceSamples } from 'rolecall';
import { Link } from './Link.js';
import { Page } from './Page.js';
import { paths } from './paths.js';
import { useWords } from './WordsContext.js';

/** What one voice was made of. */
export function SamplesPage({ voiceId }: { voiceId: string }) {
  const { words } = useWords();
  const { data } = useVoice(voiceId);
  return (
    <Page
      title={data?.name ?? words.samples}
      intro={words.samplesIntro}
      actions={
        <Link className="vs-button" to={paths.voice(voiceId)}>
          {words.backToVoice}
        </Link>
      }
    >
      <div className="vs-card">
        <VoiceSamples voiceId={voiceId} />
      </div>
      <section className="vs-card vs-below">
        <h2>{words.copy}</h2>
        <p>{words.copyHint}</p>
        <CopyToWorkspace resource={{ type: 'voice', id: voiceId }} />
      </section>
    </Page>
  );
}
