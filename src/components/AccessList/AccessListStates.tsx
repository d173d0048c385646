'use client';

import { useMembers, type ResourceRef, type UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { Banner } from '../internal/Banner.js';
import { principalName } from '../internal/principalName.js';
import { ReadFailed } from '../internal/ReadFailed.js';
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
  const { m, format } = useMessages(sharingArea);
  const { data: people = [] } = useMembers();
  const admins = people.filter(({ workspaceAdmin, locked }) => workspaceAdmin && !locked);
  const names = admins.slice(0, 3).map((person) => principalName(m, person));
  return (
    <Banner icon="lock">
      <strong>{m.sharing.denied(thingOf(m, resource.type).it)}</strong>{' '}
      {names.length > 0 ? m.sharing.askToSee(format.either(names)) : m.sharing.askAnyone}
    </Banner>
  );
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
