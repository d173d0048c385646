'use client';

import {
  forwardRef,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';
import { useBackend, useCopyToWorkspace, useViewer, type ResourceRef } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { Spinner } from '../internal/Spinner.js';
import { thingOf } from '../internal/thingOf.js';
import { useOnline } from '../internal/useOnline.js';
import { useUnsent } from '../internal/useUnsent.js';
import { notACredential } from '../internal/notACredential.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

export interface CopyToWorkspaceProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'resource'> {
  resource: ResourceRef;
  /** Called when the provider has copied it. */
  onCopied?: ((userId: string) => void) | undefined;
}

/**
 * Copies a resource to the workspace of another user, once it was asked whether to, since nothing brings the copy back.
 * There is nothing of it unless the host switched copying on (`elevenLabs(client, { copyToWorkspace: true })`), and words
 * in its place for whoever may not copy. Renders a `<div>`, which takes the ref and the `className`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedCopyToWorkspace = /* @__PURE__ */ forwardRef<HTMLDivElement, CopyToWorkspaceProps>(
  function CopyToWorkspace({ resource, onCopied, className, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    const { copying } = useBackend();
    if (!copying) return null;
    return (
      <div {...root} {...rest} className={cx(root.className, 'rcl-list', className)}>
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <CopyForm resource={resource} onCopied={onCopied} />
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

export const CopyToWorkspace = /* @__PURE__ */ asWidget('CopyToWorkspace', FinishedCopyToWorkspace);

const idForm = /^[A-Za-z0-9_-]{1,128}$/;

function CopyForm({ resource, onCopied }: Pick<CopyToWorkspaceProps, 'resource' | 'onCopied'>) {
  const { m } = useMessages(voicesArea);
  const { emit } = useContext(SettingsContext);
  const { canCopy, copy, pending } = useCopyToWorkspace(resource);
  const viewer = useViewer(resource);
  const notify = useNotify();
  const online = useOnline();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [userId, setUserId] = useState('');
  useUnsent({ entered: userId.trim() !== '' && !pending ? 1 : 0, sending: pending ? 1 : 0 });
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<{ tone: 'bad' | 'warn'; text: string } | null>(null);
  const { voices } = m;

  const isSignedOut = viewer.error?.code === 'signed_out';
  useEffect(() => {
    if (isSignedOut) emit({ type: 'signed-out' });
  }, [isSignedOut, emit]);

  const carryOut = async (whose: string) => {
    setProblem(null);
    const outcome = await copy(whose);
    if (outcome.status === 'unknown') setProblem({ tone: 'warn', text: voices.maybeCopied });
    else if (outcome.status === 'failed')
      setProblem({ tone: 'bad', text: voices.notCopied(errorText(m, outcome.error)) });
    else {
      setUserId('');
      notify({ text: voices.copied });
      onCopied?.(whose);
    }
  };

  const askToCopy = useQuestion(({ whose, of }: { whose: string; of: string }) =>
    canCopy && of === resource.id
      ? {
          title: voices.confirmCopy(thingOf(m, resource.type).it),
          text: voices.confirmCopyText,
          yes: voices.copy,
          onYes: () => void carryOut(whose),
        }
      : null,
  );
  if (!canCopy) {
    if (viewer.isPending) return <Spinner />;
    if (!viewer.data) return <ReadFailed reads={[viewer]} failed={voices.copyUnread} />;
    return <Refused what={voices.copyDenied(thingOf(m, resource.type).it)} />;
  }

  return (
    <form
      className="rcl-form"
      onSubmit={(event) => {
        event.preventDefault();
        const whose = userId.trim();
        if (pending || !online) return;
        if (!idForm.test(whose)) {
          setWrong(true);
          input.current?.focus();
          return;
        }
        askToCopy({ whose, of: resource.id });
      }}
    >
      {!online && (
        <Banner tone="warn" icon="cloud">
          <strong>{m.common.offline}</strong>
        </Banner>
      )}
      {problem && (
        <Banner tone={problem.tone} icon="alert" role="alert">
          {problem.text}
        </Banner>
      )}
      <div className="rcl-field">
        <label htmlFor={id} className="rcl-field-label">
          {voices.copyTo}
        </label>
        <div className="rcl-copy-line">
          <input
            {...notACredential}
            ref={input}
            id={id}
            className="rcl-input"
            maxLength={128}
            autoComplete="off"
            spellCheck={false}
            value={userId}
            readOnly={pending}
            aria-invalid={isWrong || undefined}
            aria-describedby={`${id}note`}
            onChange={({ target }) => {
              setUserId(target.value);
              setWrong(false);
            }}
          />
          <Button type="submit" aria-disabled={pending || !online || undefined}>
            {pending && <Spinner />}
            {voices.copy}
          </Button>
        </div>
        <p id={`${id}note`} className={isWrong ? 'rcl-field-wrong' : 'rcl-field-note'}>
          {isWrong ? voices.copyToWrong : voices.copyToHint}
        </p>
      </div>
    </form>
  );
}
