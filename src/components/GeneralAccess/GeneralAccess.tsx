'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import {
  useBackend,
  useMembers,
  useShare,
  type ResourceRef,
  type Role,
  type UseShareResult,
} from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Avatar } from '../internal/Avatar.js';
import { cx } from '../internal/cx.js';
import { anywayText } from '../internal/anywayText.js';
import { failureText } from '../internal/failureText.js';
import { notDoneText } from '../internal/notDoneText.js';
import { onWhatIsHeld } from '../internal/onWhatIsHeld.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { RetryAction } from '../internal/RetryAction.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { Spinner } from '../internal/Spinner.js';
import { thingOf } from '../internal/thingOf.js';
import { useAccessReport, type AccessChangeDetails } from '../internal/useAccessReport.js';
import { accessStateOf } from '../internal/accessStateOf.js';
import { useOnline } from '../internal/useOnline.js';
import { WhyButton } from '../internal/WhyButton.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

export interface GeneralAccessProps extends Omit<ComponentPropsWithoutRef<'div'>, 'resource' | 'children'> {
  resource: ResourceRef;
  /** What `useShare(resource)` gives, where it is at hand already. */
  share?: UseShareResult | undefined;
  /** Called after the provider has taken a change made here, or its undo. */
  onAccessChange?: ((details: AccessChangeDetails) => void) | undefined;
}

/**
 * Says in one sentence what everyone in the workspace may do with a resource, and changes it; shows public access where
 * the provider says so. Renders a `<div>`, which takes the ref and the `className`, or nothing where the backend
 * knows no such access, or where it may not be seen.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedGeneralAccess = /* @__PURE__ */ forwardRef<HTMLDivElement, GeneralAccessProps>(
  function GeneralAccess({ share, ...rest }, ref) {
    return share ? <Shown {...rest} share={share} ref={ref} /> : <Connected {...rest} ref={ref} />;
  },
);

export const GeneralAccess = /* @__PURE__ */ asWidget('GeneralAccess', FinishedGeneralAccess);

const Connected = /* @__PURE__ */ forwardRef<HTMLDivElement, Omit<GeneralAccessProps, 'share'>>(
  function ConnectedGeneralAccess(props, ref) {
    return <Shown {...props} share={useShare(props.resource)} ref={ref} />;
  },
);

const Shown = /* @__PURE__ */ forwardRef<HTMLDivElement, GeneralAccessProps & { share: UseShareResult }>(
  function ShownGeneralAccess({ resource, share, onAccessChange, className, ...rest }, ref) {
    const { m } = useMessages(sharingArea);
    const { root, place } = useRoot(ref);
    const { sharing } = useBackend();
    const { state } = accessStateOf(share);
    const publicRole = share.access.data?.publicRole ?? null;
    if (state === 'denied' || state === 'failed' || (sharing?.baseline !== true && publicRole === null)) {
      return null;
    }
    return (
      <div
        role="group"
        aria-label={m.sharing.generalAccess}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-general', className)}
      >
        <RootContext.Provider value={place}>
          {state === 'loading' ? (
            <Skeleton />
          ) : (
            <>
              {sharing?.baseline && (
                <EveryoneRow resource={resource} share={share} onAccessChange={onAccessChange} />
              )}
              {publicRole !== null && <PublicRow type={resource.type} role={publicRole} />}
            </>
          )}
        </RootContext.Provider>
      </div>
    );
  },
);

function Skeleton() {
  return (
    <div className="rcl-row" aria-hidden="true">
      <Avatar kind="everyone" />
      <div className="rcl-row-who">
        <span className="rcl-bone" data-line="name" />
        <span className="rcl-bone" data-line="detail" />
      </div>
      <span className="rcl-bone" data-line="role" />
    </div>
  );
}

function EveryoneRow({
  resource,
  share,
  onAccessChange,
}: Pick<GeneralAccessProps, 'resource' | 'onAccessChange'> & { share: UseShareResult }) {
  const { m, format } = useMessages(sharingArea);
  const { sharing, common } = m;
  const online = useOnline();
  const workspace = useBackend().workspace?.name ?? null;
  const report = useAccessReport({ share, workspace, onAccessChange });
  const { data: people } = useMembers();
  const { role, pending, failure, fixed } = share.everyone;
  const { it } = thingOf(m, resource.type);
  const name = common.everyone(workspace);

  const members = sharing.members(people?.filter(({ locked }) => !locked).length ?? null, format);
  const consequence = sharing.consequence[role === null ? 'none' : isPresetRole(role) ? role : 'custom'](
    members,
    it,
  );
  const label =
    role === null ? sharing.baselineNone : isPresetRole(role) ? common.roles[role] : common.customRole;
  const editable =
    fixed === null && share.canShareWorkspace && online && (role === null || isPresetRole(role));
  const why = share.canShare && online ? (fixed ?? 'viewer-cannot') : null;

  const set = async (next: Role | null) => {
    const everyone = { kind: 'everyone' } as const;
    report(await (next === null ? share.revoke(everyone) : share.change(everyone, next)), {
      confirmed: false,
    });
  };

  return (
    <div className="rcl-row" data-pending={pending ?? undefined} data-failed={failure ? '' : undefined}>
      <Avatar kind="everyone" />
      <div className="rcl-row-who">
        <div className="rcl-row-name">
          <bdi>{name}</bdi>
        </div>
        {failure ? (
          <div className="rcl-row-detail" data-tone="bad">
            <span>
              {failure.error.code === 'changed_meanwhile'
                ? failureText(m, onWhatIsHeld(failure, role))
                : notDoneText(m, failure.error, sharing.notChanged)}
            </span>
            <span className="rcl-row-actions">
              <RetryAction
                round={failure.error.requestId}
                afterMs={failure.error.code === 'rate_limited' ? failure.error.retryAfterMs : null}
                subject={name}
                anyway={anywayText(m, failure)}
                onRetry={() =>
                  void share.retry('everyone').then((outcome) => report(outcome, { confirmed: false }))
                }
              />
            </span>
          </div>
        ) : (
          <div className="rcl-row-detail rcl-consequence">{consequence}</div>
        )}
      </div>
      <div className="rcl-row-end">
        {pending && <Spinner />}
        {editable ? (
          <>
            <RoleSelect
              aria-label={m.common.roleFor(name)}
              choices={[
                { value: none, label: sharing.baselineNone, help: sharing.baselineNoneHelp },
                ...share.assignableRoles.map((one) => ({
                  value: one,
                  label: common.roles[one],
                  help: common.roleHelp[one],
                })),
              ]}
              value={role ?? none}
              pending={pending !== null}
              onValueChange={(next) => void set(isPresetRole(next) ? next : null)}
            />
            <span className="rcl-row-slot" />
          </>
        ) : (
          <>
            <span className="rcl-role">{label}</span>
            {why === null ? (
              <span className="rcl-row-slot" />
            ) : (
              <WhyButton label={sharing.why(name)} reason={sharing.whyNot[why]} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

function PublicRow({ type, role }: { type: string; role: string }) {
  const { m } = useMessages(sharingArea);
  return (
    <div className="rcl-row">
      <Avatar kind="everyone" />
      <div className="rcl-row-who">
        <div className="rcl-row-name">{m.sharing.publicAccess}</div>
        <div className="rcl-row-detail rcl-consequence">{m.sharing.publicHelp(thingOf(m, type).it)}</div>
      </div>
      <div className="rcl-row-end">
        <span className="rcl-role">{isPresetRole(role) ? m.common.roles[role] : m.common.customRole}</span>
        <span className="rcl-row-slot" />
      </div>
    </div>
  );
}

/** What a select's value is for no role: an option's value is a string. */
const none = '';
