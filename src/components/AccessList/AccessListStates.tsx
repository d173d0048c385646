'use client';

import { type ResourceRef, type UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { thingOf } from '../internal/thingOf.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

/** Rows of the real size while the real ones are read. */
export function AccessListSkeleton() {
  const { m } = useMessages(sharingArea);
  return (
    <div className="rcl-section" aria-busy="true">
      <h3 className="rcl-section-heading">{m.sharing.peopleWithAccess}</h3>
      <SkeletonRows count={4} label={m.sharing.loading} cells={['control', 'action']} />
    </div>
  );
}

interface StateProps {
  resource: ResourceRef;
  share: UseShareResult;
}

/** Who has access could not be read, which is never shown as nobody having it. */
export function AccessListFailed({ share: { access, viewer } }: StateProps) {
  const { m } = useMessages(sharingArea);
  return <ReadFailed reads={[access, viewer]} failed={m.sharing.readFailed} />;
}

/** The viewer may not see who has access: whom to ask, as far as they may know. */
export function AccessListDenied({ resource }: Pick<StateProps, 'resource'>) {
  const { m } = useMessages(sharingArea);
  const { sharing } = m;
  return <Refused what={sharing.denied(thingOf(m, resource.type).it)} otherwise={sharing.askAnyone} />;
}

/** Nobody but the viewer: what that means, and what to do next. */
export function AccessListAlone({
  resource,
  canShare,
  someone,
}: {
  resource: ResourceRef;
  canShare: boolean;
  someone: boolean;
}) {
  const { m } = useMessages(sharingArea);
  const words = someone ? m.sharing.alone : m.sharing.nobody;
  return (
    <p className="rcl-alone">
      {canShare ? `${words} ${m.sharing.aloneNext(thingOf(m, resource.type).it)}` : words}
    </p>
  );
}
