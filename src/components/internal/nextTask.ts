/**
 * Resolves in a task of its own, so that a page that works through much meanwhile paints and answers what was pressed. A
 * message, and no timer: browsers hold timers back where nobody looks.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
