'use client';

import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import { tokenVariable } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { copyKeys } from '../internal/copyKeys.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { useCopy } from '../internal/useCopy.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiExplorer } from './ApiExplorerContext.js';

export type ApiExplorerSnippetsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

const ways = ['curl', 'client', 'sdk', 'tool'] as const;

/**
 * The call that the form makes, as text to take away; it follows every key that is typed. Renders a `<div>`, which takes the
 * ref and the `className`; nothing without an open operation.
 */
export const ApiExplorerSnippets = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiExplorerSnippetsProps>(
  function ApiExplorerSnippets({ className, ...rest }, ref) {
    const { m } = useMessages(explorerArea);
    const { explorer } = useApiExplorer();
    const { polite, assertive } = useAnnounce();
    const words = m.explorer;
    const id = useId();
    const [way, setWay] = useState<(typeof ways)[number]>('curl');
    const text = explorer.snippets?.[way] ?? null;
    const { state, copy } = useCopy(text ?? '', {
      onCopied: () => polite(words.copied),
      onRefused: () => assertive(m.common.copyFailed(copyKeys())),
    });
    if (!explorer.snippets) return null;

    return (
      <div {...rest} ref={ref} className={cx('rcl-explorer-snippets', className)}>
        <div role="radiogroup" aria-labelledby={`${id}title`} className="rcl-explorer-ways">
          <span id={`${id}title`}>{words.snippets}</span>
          {ways.map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={one === way} onChange={() => setWay(one)} />
              {words.ways[one]}
            </label>
          ))}
        </div>
        {text === null ? (
          <p className="rcl-explorer-note">{words.noSdk}</p>
        ) : (
          <>
            <pre
              className="rcl-explorer-code"
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key
              tabIndex={0}
              role="region"
              aria-label={words.ways[way]}
              dir="ltr"
            >
              {text}
            </pre>
            <div className="rcl-explorer-send">
              <Button
                aria-label={state === 'copied' ? undefined : words.copyOf(words.ways[way])}
                onClick={copy}
              >
                {state === 'copied' ? words.copied : words.copy}
              </Button>
              <span className="rcl-explorer-note">
                {state === 'refused' ? m.common.copyFailed(copyKeys()) : words.tokenHelp(tokenVariable)}
              </span>
            </div>
          </>
        )}
      </div>
    );
  },
);
