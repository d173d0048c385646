'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  clientSnippet,
  curlSnippet,
  operationForms,
  readDraft,
  sdkSnippet,
  sendCall,
  toolSnippet,
  writeDraft,
} from '../../client/explorer/index.js';
import type {
  CallResult,
  CallValues,
  Draft,
  DraftReading,
  DraftValue,
  OperationForm,
} from '../../client/explorer/index.js';
import type { ClientOptions } from '../../client/http/createClient.js';

/** How calls are made, as `createClient` takes it. */
export type ExplorerConnection = Omit<ClientOptions, 'gateway'>;

/** A call to start from, such as one of a `CallLog`. */
export interface ExplorerCall {
  /** `elevenlabs/share_resource_endpoint`. */
  operation: string;
  values: CallValues;
}

export interface UseExplorerOptions {
  /** Where calls go; null for nowhere, and then nothing is sent. */
  gateway: string | null;
  connection?: ExplorerConnection | undefined;
  /** The operation that is open, by its key; null for none. With it the host holds it, for example in its address. */
  operation?: string | null | undefined;
  /** @default null */
  defaultOperation?: string | null | undefined;
  onOperationChange?: ((operation: string) => void) | undefined;
  /**
   * Opens its operation with this call's input in the form. Another object fills it again. A host that holds `operation`
   * gives that of the call.
   */
  call?: ExplorerCall | null | undefined;
}

/** One call of this session. It is kept in memory alone, without its answer. */
export interface SentExplorerCall extends ExplorerCall {
  id: number;
  /** Null where no answer came, and while it is under way. */
  status: number | null;
  durationMs: number | null;
}

export interface UseExplorerResult {
  /** Every operation of the contract, in its order. */
  forms: readonly OperationForm[];
  /** The open one; null for none, or for a key of nothing's. */
  form: OperationForm | null;
  /** The key that is open, whether or not it is an operation's. */
  operation: string | null;
  open: (operation: string) => void;
  draft: Draft;
  setField: (key: string, value: DraftValue) => void;
  clear: () => void;
  /** What is typed, read; null while no form is open. */
  reading: DraftReading | null;
  /** The same call as text; `sdk` is null where the official SDK has none. Null without a form or a gateway. */
  snippets: { curl: string; client: string; sdk: string | null; tool: string } | null;
  gateway: string | null;
  sending: boolean;
  /** Sends what is typed, unless it cannot be. */
  send: () => Promise<void>;
  /** Stops waiting. A write may have been done all the same. */
  stop: () => void;
  /** Of the open operation's latest call; null before one, or after its form was left. */
  result: CallResult | null;
  /** The latest first. */
  history: readonly SentExplorerCall[];
  reopen: (call: ExplorerCall) => void;
}

const emptyDraft: Draft = {};
const maxHistory = 30;

/**
 * Holds the forms of an explorer, what is typed into each, and what was sent in this session. Nothing of it is kept
 * anywhere but in memory. Needs no provider.
 */
export function useExplorer({
  gateway,
  connection,
  operation: held,
  defaultOperation = null,
  onOperationChange,
  call,
}: UseExplorerOptions): UseExplorerResult {
  const [own, setOwn] = useState(defaultOperation);
  const operation = held === undefined ? own : held;
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [answered, setAnswered] = useState<{ operation: string; result: CallResult } | null>(null);
  const [history, setHistory] = useState<readonly SentExplorerCall[]>([]);
  const [waiting, setWaiting] = useState<AbortController | null>(null);
  const lastId = useRef(0);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  const form = operationForms.find(({ key }) => key === operation) ?? null;
  const draft = (form && drafts[form.key]) ?? emptyDraft;
  const reading = useMemo(() => form && readDraft(form, draft), [form, draft]);

  const open = (next: string) => {
    setOwn(next);
    // An answer may hold a secret: it goes with its view.
    setAnswered(null);
    onOperationChange?.(next);
  };
  const setDraft = useCallback(
    (key: string, change: (former: Draft) => Draft) =>
      setDrafts((former) => ({ ...former, [key]: change(former[key] ?? emptyDraft) })),
    [],
  );
  const fill = (from: ExplorerCall) => {
    const known = operationForms.find(({ key }) => key === from.operation);
    if (known) setDraft(known.key, () => writeDraft(known, from.values));
    setOwn(from.operation);
    setAnswered(null);
  };
  const reopen = (from: ExplorerCall) => {
    fill(from);
    onOperationChange?.(from.operation);
  };
  const [shown, setShown] = useState<ExplorerCall | null>(null);
  if (call && call !== shown) {
    setShown(call);
    fill(call);
  }

  const origin = useSyncExternalStore(never, originOfPage, originOfNoPage);
  const snippets = useMemo(() => {
    if (!form || !reading || gateway === null) return null;
    const input = { gateway: absolute(gateway, origin), values: reading.values };
    return {
      curl: curlSnippet(form, input),
      client: clientSnippet(form, input),
      sdk: sdkSnippet(form, input),
      tool: toolSnippet(form, input),
    };
  }, [form, reading, gateway, origin]);

  const send = async () => {
    if (!form || !reading || gateway === null || underWay.current) return;
    if (reading.problem !== null || Object.keys(reading.problems).length > 0) return;
    const controller = new AbortController();
    underWay.current = controller;
    setWaiting(controller);
    setAnswered(null);
    const id = (lastId.current += 1);
    const sent = { id, operation: form.key, values: reading.values, status: null, durationMs: null };
    setHistory((former) => [sent, ...former].slice(0, maxHistory));
    try {
      const result = await sendCall({ ...connection, gateway }, form, reading.values, controller.signal);
      setAnswered({ operation: form.key, result });
      const { durationMs, answer } = result;
      setHistory((former) =>
        former.map((one) => (one.id === id ? { ...one, status: answer?.status ?? null, durationMs } : one)),
      );
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      setHistory((former) => former.map((one) => (one.id === id ? { ...one, durationMs: 0 } : one)));
    } finally {
      underWay.current = null;
      setWaiting(null);
    }
  };

  return {
    forms: operationForms,
    form,
    operation,
    open,
    draft,
    setField: (key, value) => form && setDraft(form.key, (former) => ({ ...former, [key]: value })),
    clear: () => form && setDraft(form.key, () => emptyDraft),
    reading,
    snippets,
    gateway,
    sending: waiting !== null,
    send,
    stop: () => underWay.current?.abort(),
    result: answered !== null && answered.operation === form?.key ? answered.result : null,
    history,
    reopen,
  };
}

const never = () => () => undefined;
const originOfPage = () => (globalThis as { location?: { origin: string } }).location?.origin ?? null;
// The first render in the page is the server's, which knows no page.
const originOfNoPage = () => null;

/** A snippet runs elsewhere than in this page, so that a path alone would lead nowhere. */
function absolute(gateway: string, origin: string | null): string {
  return origin === null ? gateway : new URL(gateway, origin).href;
}
