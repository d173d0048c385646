'use client';

import { useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  clientSnippet,
  curlSnippet,
  fillPath,
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
import type { GatewayHttpError } from '../../client/http/errors/GatewayHttpError.js';
import { readGateway } from '../../client/http/readGateway.js';
import { BackendContext } from '../context/BackendContext.js';

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
  /** The latest opening that somebody asked for, by `open`, `reopen` or `call`: another object each time. */
  arrival: { operation: string } | null;
  /** Path and query of what is typed; a hole in braces where something is still missing. Null while no form is open. */
  path: string | null;
  draft: Draft;
  setField: (key: string, value: DraftValue) => void;
  clear: () => void;
  /** What is typed, read; null while no form is open. */
  reading: DraftReading | null;
  /** The same call as text; `sdk` is null where the official SDK has none. Null without a form or a gateway. */
  snippets: { curl: string; client: string; sdk: string | null; tool: string } | null;
  gateway: string | null;
  /** Whether a call of the open operation is under way to this gateway. */
  sending: boolean;
  /** Sends what is typed, unless it cannot be, or a call of the same operation is under way. */
  send: () => Promise<void>;
  /** Stops waiting for it. A write may have been done all the same. */
  stop: () => void;
  /** Whether the latest call was stopped, so that nobody knows what came of it. */
  stopped: boolean;
  /** Of the open operation's latest call to this gateway; null before one, or after either was left. */
  result: CallResult | null;
  /** Keys of the fields that its answer named as refused, as long as they stand as they were sent. */
  refused: readonly string[];
  /** The latest first. */
  history: readonly SentExplorerCall[];
  reopen: (call: ExplorerCall) => void;
}

const emptyDraft: Draft = {};
const maxHistory = 30;

/**
 * Holds the forms of an explorer, what is typed into each, and what was sent in this session. Nothing of it is kept
 * anywhere but in memory. Needs no provider; within one it begins anew when somebody else looks, and a `call` that was handed
 * to the one before does not fill a form again.
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
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [arrival, setArrival] = useState<{ operation: string } | null>(null);
  const [history, setHistory] = useState<readonly SentExplorerCall[]>([]);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const lastId = useRef(0);
  const underWay = useRef(new Map<string, AbortController>());
  const viewer = useContext(BackendContext)?.viewer ?? null;
  const [whose, setWhose] = useState(viewer);
  if (whose !== viewer) {
    setWhose(viewer);
    setDrafts({});
    setHistory([]);
  }
  useEffect(() => {
    const calls = underWay.current;
    return () => calls.forEach((call) => call.abort());
  }, [viewer]);

  // An answer may hold a secret: it goes with its view, however that is left, and one that comes later is not kept.
  const view = [operation, gateway, viewer].join(' ');
  if (outcome !== null && outcome.view !== view) setOutcome(null);
  const latestView = useRef(view);
  useEffect(() => {
    latestView.current = view;
  });
  const show = (next: Outcome) => {
    if (latestView.current === next.view) setOutcome(next);
  };

  const form = operationForms.find(({ key }) => key === operation) ?? null;
  const draft = (form && drafts[form.key]) ?? emptyDraft;
  const reading = useMemo(() => form && readDraft(form, draft), [form, draft]);

  const arriveAt = (next: string) => {
    setOwn(next);
    setOutcome(null);
    setArrival({ operation: next });
  };
  const open = (next: string) => {
    arriveAt(next);
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
    arriveAt(from.operation);
  };
  const reopen = (from: ExplorerCall) => {
    fill(from);
    onOperationChange?.(from.operation);
  };
  const [shown, setShown] = useState<ExplorerCall | null>(null);
  if (call && call !== shown) {
    setShown(call);
    if (isFor(call, viewer)) fill(call);
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
    if (!form || !reading || gateway === null || underWay.current.has(view)) return;
    if (reading.problem !== null || Object.keys(reading.problems).length > 0) return;
    const controller = new AbortController();
    underWay.current.set(view, controller);
    setWaiting([...underWay.current.keys()]);
    setOutcome(null);
    const id = (lastId.current += 1);
    const sent = { id, operation: form.key, values: reading.values, status: null, durationMs: null };
    setHistory((former) => [sent, ...former].slice(0, maxHistory));
    const end = (status: number | null, durationMs: number) =>
      setHistory((former) => former.map((one) => (one.id === id ? { ...one, status, durationMs } : one)));
    try {
      const result = await sendCall({ ...connection, gateway }, form, reading.values, controller.signal);
      show({ view, draft, result });
      end(result.answer?.status ?? null, result.durationMs);
    } catch (error) {
      end(null, 0);
      if (!controller.signal.aborted) throw error;
      show({ view, draft, result: null });
    } finally {
      underWay.current.delete(view);
      setWaiting([...underWay.current.keys()]);
    }
  };

  return {
    forms: operationForms,
    form,
    operation,
    open,
    arrival,
    path: form && reading && fillPath(form, reading.values),
    draft,
    setField: (key, value) => form && setDraft(form.key, (former) => ({ ...former, [key]: value })),
    clear: () => form && setDraft(form.key, () => emptyDraft),
    reading,
    snippets,
    gateway,
    sending: waiting.includes(view),
    send,
    stop: () => underWay.current.get(view)?.abort(),
    stopped: outcome?.result === null,
    result: outcome?.result ?? null,
    refused: refusedFields(outcome).filter((key) => draft[key] === outcome?.draft[key]),
    history,
    reopen,
  };
}

/** What came of the latest call: null where it was stopped. */
interface Outcome {
  view: string;
  draft: Draft;
  result: CallResult | null;
}

function refusedFields(outcome: Outcome | null): string[] {
  const { fields = [] } = (outcome?.result?.error ?? {}) as Partial<Pick<GatewayHttpError, 'fields'>>;
  // `['body', 'filters', 0, 'column']`: which part of the request, and there which field.
  return fields.flatMap(({ location: [, name] }) => (typeof name === 'string' ? [name] : []));
}

/** For whom each call was first opened. */
const openedFor = new WeakMap<ExplorerCall, string | null>();

/** A host may hold on to a call for longer than the person looks whose it was. */
function isFor(call: ExplorerCall, viewer: string | null): boolean {
  if (!openedFor.has(call)) openedFor.set(call, viewer);
  return openedFor.get(call) === viewer;
}

const never = () => () => undefined;
const originOfPage = () => (globalThis as { location?: { origin: string } }).location?.origin ?? null;
// The first render in the page is the server's, which knows no page.
const originOfNoPage = () => null;

/** A snippet runs elsewhere than in this page, so that a path alone would lead nowhere. */
function absolute(gateway: string, origin: string | null): string {
  try {
    return new URL(readGateway(gateway), origin ?? undefined).href.replace(/\/+$/, '');
  } catch {
    // A path of no known page, such as a frame without an origin, or no address at all, which sending tells.
    return gateway;
  }
}
