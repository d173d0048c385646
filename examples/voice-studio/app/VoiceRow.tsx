import { useEffect } from 'react';
import { ShareButton, useResourceMetadata, useViewer, type Voice } from 'rolecall';
import { AccessAvatars } from './AccessAvatars.js';
import { isHidden } from './isHidden.js';
import { Link } from './Link.js';
import { paths } from './paths.js';
import { useSeen } from './useSeen.js';
import { Waveform } from './Waveform.js';
import { mayOn } from './whoHasAccess.js';
import { useWords } from './WordsContext.js';

/** One voice of the list. */
export function VoiceRow({
  voice,
  linked,
}: {
  voice: Voice;
  /** The address names this voice. */
  linked: boolean;
}) {
  const { words, language } = useWords();
  const [ref, seen] = useSeen<HTMLTableRowElement>();
  const name = voice.name ?? words.unnamed;
  const link = paths.voice(voice.id);

  useEffect(() => {
    if (linked) ref.current?.scrollIntoView({ block: 'center' });
  }, [linked, ref]);

  return (
    <tr ref={ref} className="vs-row" aria-current={linked || undefined}>
      <th scope="row" className="vs-cell-voice">
        <div className="vs-identity">
          <Waveform id={voice.id} />
          <span className="vs-voice">
            <Link to={link}>
              <bdi>{name}</bdi>
            </Link>
            {linked && <Link to={paths.samples(voice.id)}>{words.samples}</Link>}
            {voice.description !== null && (
              <small>
                <bdi>{voice.description}</bdi>
              </small>
            )}
          </span>
        </div>
      </th>
      <td className="vs-cell-language" data-label={words.columns.language}>
        {languageName(voice.labels.language, language) ?? words.unknown}
      </td>
      <td className="vs-cell-added" data-label={words.columns.added}>
        {voice.createdAt ? (
          <time dateTime={voice.createdAt.toISOString()}>
            {new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(voice.createdAt)}
          </time>
        ) : (
          words.unknown
        )}
      </td>
      <td className="vs-cell-access">
        {seen && <AccessAvatars resource={{ type: 'voice', id: voice.id }} />}
      </td>
      <td className="vs-cell-share">
        {seen && <Share id={voice.id} name={name} link={new URL(link, window.location.href).href} />}
      </td>
    </tr>
  );
}

/** Says what the viewer can do, from what the row reads anyway; nothing where that is nothing, or not known yet. */
function Share({ id, name, link }: { id: string; name: string; link: string }) {
  const resource = { type: 'voice', id, name };
  const { data, error, isPending } = useResourceMetadata(resource);
  const { data: viewer, isPending: isViewerPending } = useViewer();
  const isUnknown = isPending || isViewerPending || isHidden(error);
  const may = isUnknown ? 'nothing' : data && viewer && mayOn(data, viewer);
  return (
    <ShareButton resource={resource} link={link} invitationsHref={paths.admin('invitations')} may={may} />
  );
}

function languageName(code: string | undefined, displayLanguage: string): string | null {
  if (!code) return null;
  try {
    return new Intl.DisplayNames(displayLanguage, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
