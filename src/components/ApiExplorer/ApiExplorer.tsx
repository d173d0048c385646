'use client';

import { forwardRef } from 'react';
import { useExplorer, type UseExplorerOptions } from '../../hooks/explorer/index.js';
import { asWidget } from '../internal/asWidget.js';
import { ApiExplorerAnswer } from './ApiExplorerAnswer.js';
import { ApiExplorerForm } from './ApiExplorerForm.js';
import { ApiExplorerHistory } from './ApiExplorerHistory.js';
import { ApiExplorerOperations } from './ApiExplorerOperations.js';
import { ApiExplorerRoot, type ApiExplorerRootProps } from './ApiExplorerRoot.js';
import { ApiExplorerSend } from './ApiExplorerSend.js';
import { ApiExplorerSnippets } from './ApiExplorerSnippets.js';

export interface ApiExplorerProps
  extends Omit<ApiExplorerRootProps, 'explorer' | 'children'>, UseExplorerOptions {
  /** Gives the address of an operation, so that it can be opened in a new tab and kept. It carries no input. */
  hrefOf?: ((operation: string) => string) | undefined;
}

/**
 * Calls any operation of the contract by a form that is made from its record, and gives the same call as text. Everything
 * goes through the host's gateway; there is no field for a key, and nothing of what is typed or answered is kept.
 *
 * `ApiExplorer.Root`, `.Operations`, `.Form`, `.Send`, `.Answer`, `.Snippets` and `.History` are its parts, over
 * `useExplorer`. Needs words and looks of a `RolecallProvider`, and no backend.
 */
const FinishedApiExplorer = /* @__PURE__ */ forwardRef<HTMLElement, ApiExplorerProps>(function ApiExplorer(
  { gateway, connection, operation, defaultOperation, onOperationChange, call, hrefOf, ...rest },
  ref,
) {
  const explorer = useExplorer({
    gateway,
    connection,
    operation,
    defaultOperation,
    onOperationChange,
    call,
  });
  return (
    <ApiExplorerRoot {...rest} explorer={explorer} ref={ref}>
      <ApiExplorerOperations hrefOf={hrefOf} />
      <div className="rcl-explorer-main">
        <ApiExplorerForm />
        <ApiExplorerSend />
        <ApiExplorerAnswer />
        <ApiExplorerSnippets />
        <ApiExplorerHistory />
      </div>
    </ApiExplorerRoot>
  );
});

export const ApiExplorer = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('ApiExplorer', FinishedApiExplorer),
  {
    Root: /* @__PURE__ */ asWidget('ApiExplorer', ApiExplorerRoot),
    Operations: ApiExplorerOperations,
    Form: ApiExplorerForm,
    Send: ApiExplorerSend,
    Answer: ApiExplorerAnswer,
    Snippets: ApiExplorerSnippets,
    History: ApiExplorerHistory,
  },
);
