'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiExplorer } from './ApiExplorerContext.js';

export type ApiExplorerHistoryProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * What was sent in this session, the latest first, each to be opened as it was. It is in memory alone and holds no answers.
 * Renders a `<div>`, which takes the ref and the `className`; nothing before the first call.
 */
export const ApiExplorerHistory = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiExplorerHistoryProps>(
  function ApiExplorerHistory({ className, ...rest }, ref) {
    const { m, format } = useMessages(explorerArea);
    const { explorer } = useApiExplorer();
    const words = m.explorer;
    const id = useId();
    if (explorer.history.length === 0) return null;
    return (
      <div {...rest} ref={ref} className={cx('rcl-explorer-history', className)}>
        <h3 id={`${id}title`}>{words.history}</h3>
        <ol aria-labelledby={`${id}title`}>
          {explorer.history.map((call) => {
            const name = call.operation.split('/')[1] ?? call.operation;
            const status =
              call.status === null
                ? call.durationMs === null
                  ? words.pending
                  : words.failed
                : `${call.status}, ${words.ms(call.durationMs ?? 0, format)}`;
            return (
              <li key={call.id}>
                <Button variant="link" aria-label={words.reopen(name)} onClick={() => explorer.reopen(call)}>
                  <bdi>{name}</bdi>
                </Button>
                <span className="rcl-explorer-note">{status}</span>
              </li>
            );
          })}
        </ol>
      </div>
    );
  },
);
