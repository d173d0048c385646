'use client';

import { forwardRef, useEffect, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import type { OperationForm } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { cx } from '../internal/cx.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { SearchField } from '../list/SearchField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiExplorer } from './ApiExplorerContext.js';

export interface ApiExplorerOperationsProps extends ComponentPropsWithoutRef<'div'> {
  /** Gives the address of an operation, so that it can be opened in a new tab and kept. It carries no input. */
  hrefOf?: ((operation: string) => string) | undefined;
}

/**
 * Finds an operation by its name, path or what it does, and opens it. Renders a `<div>`, which takes the ref and the
 * `className`.
 */
export const ApiExplorerOperations = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiExplorerOperationsProps>(
  function ApiExplorerOperations({ hrefOf, className, ...rest }, ref) {
    const { m, format } = useMessages(explorerArea);
    const { explorer } = useApiExplorer();
    const words = m.explorer;
    const id = useId();
    const [text, setText] = useState('');
    const found = explorer.forms.filter((form) => isFound(form, words.does[form.id] ?? '', text));
    const count = words.found(found.length, format);
    useSpokenCount(text, found.length === 0 ? words.none : count);
    const list = useRef<HTMLElement>(null);
    useEffect(() => {
      const item = list.current?.querySelector<HTMLElement>('[aria-current]');
      // Within the list alone: the page stays where it is.
      if (list.current && item) list.current.scrollTop = item.offsetTop - list.current.clientHeight / 3;
    }, [explorer.operation]);
    const providers = [...new Set(found.map(({ provider }) => provider))];

    return (
      <div {...rest} ref={ref} className={cx('rcl-explorer-operations', className)}>
        <SearchField label={words.search} value={text} onValueChange={setText} />
        <p className="rcl-explorer-note">{found.length === 0 ? words.none : count}</p>
        <nav ref={list} aria-label={words.operations} className="rcl-explorer-list" {...scrollStop(null)}>
          {providers.map((provider) => (
            <div key={provider} role="group" aria-labelledby={id + provider}>
              <h2 id={id + provider}>{words.providers[provider] ?? provider}</h2>
              <ul>
                {found.flatMap((form) =>
                  form.provider === provider ? (
                    <li key={form.key}>
                      <Operation
                        form={form}
                        href={hrefOf?.(form.key)}
                        current={form.key === explorer.operation}
                        does={words.does[form.id]}
                        onOpen={() => explorer.open(form.key)}
                      />
                    </li>
                  ) : (
                    []
                  ),
                )}
              </ul>
            </div>
          ))}
        </nav>
      </div>
    );
  },
);

interface OperationProps {
  form: OperationForm;
  href: string | undefined;
  current: boolean;
  does: string | undefined;
  onOpen: () => void;
}

function Operation({ form, href, current, does, onOpen }: OperationProps) {
  const content = (
    <>
      <span className="rcl-explorer-id">
        <span data-method={form.method}>{form.method}</span> <bdi>{form.id}</bdi>
      </span>
      {does && <span className="rcl-explorer-note">{does}</span>}
    </>
  );
  const shared = { className: 'rcl-explorer-item', 'aria-current': current ? ('true' as const) : undefined };
  if (href === undefined)
    return (
      <button type="button" {...shared} onClick={onOpen}>
        {content}
      </button>
    );
  return (
    <a
      {...shared}
      href={href}
      onClick={(event) => {
        // A new tab or window is the browser's to open.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {content}
    </a>
  );
}

const fold = (text: string) => text.toLowerCase().replace(/[\s_/{}-]+/g, '');

function isFound({ id, path, provider }: OperationForm, does: string, text: string): boolean {
  return [id, path, provider, does].some((one) => fold(one).includes(fold(text)));
}
