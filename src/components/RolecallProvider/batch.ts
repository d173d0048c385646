/** Reads what the browser computed; what it returns then writes. */
export type Reader = () => (() => void) | undefined;

const waiting = new Set<Reader>();
let isDue = false;
let isFrameAsked = false;

/**
 * All read before any writes, so that styles are computed once, however many widgets a page has. What a write makes
 * out of date is read again at once.
 */
function run() {
  while (waiting.size > 0) {
    const readers = [...waiting];
    waiting.clear();
    const writes = readers.map((read) => read());
    for (const write of writes) write?.();
  }
}

/** When the present task has ended, and so before anything is painted. */
export function readNow(reader: Reader): void {
  waiting.add(reader);
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    run();
  });
}

/** Before the next frame, once, however often it is asked for. */
export function readSoon(reader: Reader): void {
  waiting.add(reader);
  if (isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(() => {
    isFrameAsked = false;
    run();
  });
}

/** For what has gone from the page. */
export function forget(reader: Reader): void {
  waiting.delete(reader);
}
