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
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { activeElement } from './activeElement.js';
import { Button } from './Button.js';
import { scrollStop } from './scrollStop.js';
import { useEscapeLayer } from './useEscapeLayer.js';
import { useLatest } from './useLatest.js';
import { isSettling, useSettling } from './useSettling.js';

/** What a person is asked before something that cannot be undone. */
export interface Question {
  title: string;
  /** The exact consequence. */
  text: string;
  yes: string;
  /** @default "Cancel" */
  no?: string;
  /** `primary` where nothing is taken away. @default 'danger' */
  tone?: 'danger' | 'primary';
  onYes: () => void;
}

interface Standing {
  asker: object;
  question: Question;
}

interface Host {
  /** Puts a question, in place of any that stands. */
  ask: (standing: Standing) => void;
  /** Puts it otherwise, or for null takes it back. @returns Whether it still stands. */
  revise: (asker: object, question: Question | null) => boolean;
}

const nowhere: Host = { ask: () => undefined, revise: () => false };
const HostContext = /* @__PURE__ */ createContext<Host>(nowhere);

/**
 * Gives a function that asks, the same from render to render. What it asks is derived anew from the present state by
 * each render of the component that calls this: its words follow, and once there is nothing left to ask, or the
 * component is gone, the question closes itself.
 *
 * @param of What to ask about what it is called with; null where there is nothing to ask.
 * @returns Says whether there was anything to ask.
 */
export function useQuestion<About = void>(of: (about: About) => Question | null): (about: About) => boolean {
  const host = useContext(HostContext);
  const latest = useLatest(of);
  const asked = useRef<{ about: About } | null>(null);
  useEffect(() => {
    if (asked.current && !host.revise(asked.current, of(asked.current.about))) asked.current = null;
  });
  useEffect(
    () => () => {
      if (asked.current) host.revise(asked.current, null);
    },
    [host],
  );
  return useMemo(
    () => (about) => {
      const question = latest.current(about);
      if (!question) return false;
      asked.current = { about };
      host.ask({ asker: asked.current, question });
      return true;
    },
    [host, latest],
  );
}

/**
 * The place where questions are asked: what it holds steps back, unharmed, and the question stands there instead.
 * Within another such place it leaves that to the outer one, so that a dialog asks as a whole.
 */
export function ConfirmHost({ children }: { children: ReactNode }) {
  const isHosted = useContext(HostContext) !== nowhere;
  return isHosted ? children : <OwnConfirmHost>{children}</OwnConfirmHost>;
}

function OwnConfirmHost({ children }: { children: ReactNode }) {
  const view = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  // What is asked now; what is drawn changes with its words only.
  const standing = useRef<Standing | null>(null);
  const [drawn, setDrawn] = useState<Question | null>(null);

  const { host, end } = useMemo(() => {
    const stand = (next: Standing | null) => {
      const before = standing.current?.question;
      standing.current = next;
      if (!before || !next || !isSaidAlike(before, next.question)) setDrawn(next?.question ?? null);
    };
    const own: Host = {
      ask: (next) => {
        if (!standing.current) opener.current = activeElement(view.current);
        stand(next);
      },
      revise: (asker, question) => {
        if (standing.current?.asker !== asker) return false;
        // Whoever is busy elsewhere stays there.
        if (!question && !view.current?.parentElement?.querySelector('.rcl-confirm:focus-within'))
          opener.current = null;
        stand(question && { asker, question });
        return question !== null;
      },
    };
    return { host: own, end: () => stand(null) };
  }, []);

  useEffect(() => {
    if (drawn || !opener.current) return;
    const { current } = opener;
    opener.current = null;
    // What was asked about may be gone, with the button that asked.
    const back = current.isConnected ? current : view.current?.closest('[tabindex]');
    if (back instanceof HTMLElement) back.focus();
  }, [drawn]);

  return (
    <HostContext.Provider value={host}>
      <div ref={view} className="rcl-view" hidden={drawn !== null} {...scrollStop(null)}>
        {children}
      </div>
      {drawn && (
        <ConfirmView
          question={drawn}
          onNo={end}
          onYes={() => {
            const asked = standing.current?.question;
            end();
            asked?.onYes();
          }}
        />
      )}
    </HostContext.Provider>
  );
}

function ConfirmView({
  question: { title, text, yes, no, tone = 'danger' },
  onYes,
  onNo,
}: {
  question: Question;
  onYes: () => void;
  onNo: () => void;
}) {
  const { m } = useMessages();
  const { polite } = useAnnounce();
  const id = useId();
  // Who was about to answer another question answers nothing.
  const view = useSettling<HTMLDivElement>([title, text, yes].join('\n'));
  const refusal = useRef<HTMLButtonElement>(null);
  useEscapeLayer(true, onNo);
  useEffect(() => refusal.current?.focus(), []);
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = text;
    polite(text);
  }, [text, polite]);

  return (
    <div
      ref={view}
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      className="rcl-confirm"
    >
      <h2 id={`${id}title`} className="rcl-confirm-title">
        {title}
      </h2>
      <p id={`${id}text`} className="rcl-confirm-text">
        {text}
      </p>
      <div className="rcl-confirm-actions">
        <Button ref={refusal} onClick={onNo}>
          {no ?? m.common.cancel}
        </Button>
        <Button
          variant={tone}
          onClick={(event) => {
            if (!isSettling(event.currentTarget)) onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </div>
  );
}

function isSaidAlike(a: Question, b: Question): boolean {
  return a.title === b.title && a.text === b.text && a.yes === b.yes && a.no === b.no;
}
