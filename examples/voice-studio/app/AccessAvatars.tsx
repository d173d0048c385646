import { Avatar, useResourceMetadata, type ResourceRef } from 'rolecall';
import { isHidden } from './isHidden.js';
import { whoHasAccess } from './whoHasAccess.js';
import { useWords } from './WordsContext.js';

const shown = 4;

/** Who has access to a voice, as a stack of initials. */
export function AccessAvatars({ resource }: { resource: ResourceRef }) {
  const { words, language } = useWords();
  const { data, error, isPending } = useResourceMetadata(resource);

  if (isPending) {
    return (
      <span className="vs-stack" data-loading>
        <span className="vs-hidden">{words.accessLoading}</span>
      </span>
    );
  }
  if (!data) {
    return <span className="vs-muted">{isHidden(error) ? words.noAccess : words.accessFailed}</span>;
  }

  const holders = whoHasAccess(data);
  const first = holders
    .slice(0, shown)
    .map((holder) => ({ ...holder, name: holder.name ?? words.unknownAccount }));
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(first.map(({ name }) => name));
  const more = Math.max(0, holders.length - shown);
  return (
    <span className="vs-stack">
      <span className="vs-hidden">{words.haveAccess(names, more)}</span>
      {first.map(({ key, id, name, kind }) => (
        <Avatar key={key} kind={kind} id={id} name={name} title={name} />
      ))}
      {more > 0 && (
        <span className="vs-avatar vs-avatar-more" aria-hidden="true">
          +{more}
        </span>
      )}
      {data.baseline !== null && <span className="vs-tag">{words.everyone}</span>}
    </span>
  );
}
