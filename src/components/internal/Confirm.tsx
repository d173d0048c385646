'use client';

import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Button } from './Button.js';
import { useEscapeLayer } from './useEscapeLayer.js';
import { isSettling, useSettling } from './useSettling.js';

/** What a person is asked before something that cannot be undone. */
interface Question {
  title: string;
  /** The exact consequence. */
  text: string;
  yes: string;
  /** @default "Cancel" */
  no?: string;
  onYes: () => void;
}

/** @returns Takes the question back, where it still stands: what it was about is no longer so. */
export type Ask = (question: Question) => () => void;

const ConfirmContext = /* @__PURE__ */ createContext<Ask>(() => () => undefined);
const HostedContext = /* @__PURE__ */ createContext(false);

/** Gives the function that asks. The same from render to render. */
export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

/**
 * The place where questions are asked: what it holds steps back, unharmed, and the question stands there instead.
 * Within another such place it leaves that to the outer one, so that a dialog asks as a whole.
 */
export function ConfirmHost({ children }: { children: ReactNode }) {
  const hosted = useContext(HostedContext);
  return hosted ? children : <OwnConfirmHost>{children}</OwnConfirmHost>;
}

function OwnConfirmHost({ children }: { children: ReactNode }) {
  const view = useRef<HTMLDivElement>(null);
  const asker = useRef<Element | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  const ask = useMemo<Ask>(
    () => (next) => {
      const root = view.current?.getRootNode();
      if (root instanceof Document || root instanceof ShadowRoot) asker.current = root.activeElement;
      setQuestion(next);
      return () => {
        // Whoever is busy elsewhere stays there.
        if (!view.current?.parentElement?.querySelector('.rcl-confirm:focus-within')) asker.current = null;
        setQuestion((current) => (current === next ? null : current));
      };
    },
    [],
  );

  useEffect(() => {
    if (question || !(asker.current instanceof HTMLElement)) return;
    asker.current.focus();
    asker.current = null;
  }, [question]);

  return (
    <HostedContext.Provider value>
      <ConfirmContext.Provider value={ask}>
        <div ref={view} className="rcl-view" hidden={question !== null}>
          {children}
        </div>
        {question && <ConfirmView question={question} onEnd={() => setQuestion(null)} />}
      </ConfirmContext.Provider>
    </HostedContext.Provider>
  );
}

function ConfirmView({ question, onEnd }: { question: Question; onEnd: () => void }) {
  const { m } = useMessages();
  const id = useId();
  const view = useSettling<HTMLDivElement>();
  const no = useRef<HTMLButtonElement>(null);
  useEscapeLayer(true, onEnd);
  useEffect(() => no.current?.focus(), []);

  return (
    <div
      ref={view}
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      className="rcl-confirm"
    >
      <h2 id={`${id}title`} className="rcl-confirm-title">
        {question.title}
      </h2>
      <p id={`${id}text`} className="rcl-confirm-text">
        {question.text}
      </p>
      <div className="rcl-confirm-actions">
        <Button ref={no} onClick={onEnd}>
          {question.no ?? m.common.cancel}
        </Button>
        <Button
          variant="danger"
          onClick={(event) => {
            if (isSettling(event.currentTarget)) return;
            onEnd();
            question.onYes();
          }}
        >
          {question.yes}
        </Button>
      </div>
    </div>
  );
}
