'use client';

import { forwardRef, useEffect, useId, type ComponentPropsWithoutRef } from 'react';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { copyKeys } from '../internal/copyKeys.js';
import { Banner } from '../internal/Banner.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { Button } from '../internal/Button.js';
import { useCopy } from '../internal/useCopy.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiExplorer } from './ApiExplorerContext.js';

export type ApiExplorerAnswerProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * What came of the open operation's latest call: status, time, size, headers and body, and in words why it failed. Renders
 * a `<div>`, which takes the ref and the `className`.
 */
export const ApiExplorerAnswer = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiExplorerAnswerProps>(
  function ApiExplorerAnswer({ className, ...rest }, ref) {
    const { m, format } = useMessages(explorerArea);
    const { explorer } = useApiExplorer();
    const { polite, assertive } = useAnnounce();
    const words = m.explorer;
    const id = useId();
    const { result, stopped, form } = explorer;
    const waitMs = result?.error?.retryAfterMs ?? null;
    const failure = result?.error
      ? [errorText(m, result.error), waitMs !== null && words.wait(Math.ceil(waitMs / 1_000), format)]
          .filter(Boolean)
          .join(' ')
      : null;
    const summary =
      result &&
      (result.answer
        ? words.summary(
            result.answer.status,
            words.ms(result.durationMs, format),
            words.bytes(result.answer.size, format),
          )
        : words.unanswered);
    useEffect(() => {
      if (summary === null) return;
      if (failure === null) polite(summary);
      else assertive(`${summary}. ${failure}`);
      // Spoken once for each answer.
    }, [result]); // eslint-disable-line react-hooks/exhaustive-deps -- the words of an answer do not make it a new one
    const ended = stopped && form ? (form.effect === 'read' ? words.stopped : words.stoppedWrite) : null;
    useEffect(() => {
      if (ended !== null) polite(ended);
    }, [ended, polite]);

    if (!form) return null;
    return (
      <div
        role="group"
        aria-labelledby={`${id}title`}
        {...rest}
        ref={ref}
        className={cx('rcl-explorer-answer', className)}
      >
        <h3 id={`${id}title`}>{words.answer}</h3>
        {!result && (
          <p className="rcl-explorer-note">{explorer.sending ? words.sending : (ended ?? words.noAnswer)}</p>
        )}
        {result && failure !== null && (
          <Banner tone="bad" icon="alert">
            {failure} <code>{result.error?.code}</code>
          </Banner>
        )}
        {result && !result.answer && <p>{words.unanswered}</p>}
        {result && result.sendings > 1 && (
          <p className="rcl-explorer-note">{words.repeats(result.sendings, format)}</p>
        )}
        {result?.answer && (
          <>
            {form.mintsSecret && result.error === null && (
              <Banner tone="warn" icon="key">
                {words.secretOnce}
              </Banner>
            )}
            <dl className="rcl-explorer-facts">
              <div>
                <dt>{words.status}</dt>
                <dd>{result.answer.status}</dd>
              </div>
              <div>
                <dt>{words.time}</dt>
                <dd>{words.ms(result.durationMs, format)}</dd>
              </div>
              <div>
                <dt>{words.size}</dt>
                <dd>{words.bytes(result.answer.size, format)}</dd>
              </div>
            </dl>
            <details>
              <summary>{words.headers}</summary>
              <dl className="rcl-explorer-headers">
                {result.answer.headers.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
            {result.answer.text === null ? (
              <p className="rcl-explorer-note">{words.noText}</p>
            ) : result.answer.text === '' ? (
              <p className="rcl-explorer-note">{words.emptyBody}</p>
            ) : (
              <Body text={result.answer.text} />
            )}
          </>
        )}
      </div>
    );
  },
);

// More than this nobody reads in a page, and it would slow every other thing in it down.
const mostShown = 100_000;

/** A body, of which a long one is shown in part and copied whole. */
function Body({ text }: { text: string }) {
  const { m } = useMessages(explorerArea);
  const { polite, assertive } = useAnnounce();
  const words = m.explorer;
  const { state, copy } = useCopy(text, {
    onCopied: () => polite(words.copied),
    onRefused: () => assertive(m.common.copyFailed(copyKeys())),
  });
  const isCut = text.length > mostShown;
  const note = state === 'refused' ? m.common.copyFailed(copyKeys()) : isCut ? words.cut : null;
  return (
    <>
      <pre
        className="rcl-explorer-code"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key
        tabIndex={0}
        role="region"
        aria-label={words.body}
        dir="ltr"
        data-private=""
      >
        {isCut ? text.slice(0, mostShown) : text}
      </pre>
      <div className="rcl-explorer-send">
        <Button aria-label={state === 'copied' ? undefined : words.copyOf(words.body)} onClick={copy}>
          {state === 'copied' ? words.copied : words.copy}
        </Button>
        {note !== null && <span className="rcl-explorer-note">{note}</span>}
      </div>
    </>
  );
}
