import type { IncomingMessage, ServerResponse } from 'node:http';
import { startTimer } from '../guard/startTimer.js';

/** How long what is still on its way is taken and dropped. */
const lingerMs = 500;

/**
 * Has the answer say `Connection: close` where it leaves before the whole of its request has come: what is still on its way
 * ends with the connection, and a proxy that kept it would hand the next caller's request a reset.
 */
export function closeIfUnread(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  const closing = (...head: unknown[]) => {
    // HTTP/2 has no such header, and ends one request without the others.
    if (!request.complete && request.httpVersionMajor < 2) {
      response.shouldKeepAlive = false;
      linger(request);
    }
    return writeHead(...head);
  };
  response.writeHead = closing;
}

/** Whoever closes on what is still being sent resets the connection, and the answer with it, before it is read. */
function linger(request: IncomingMessage): void {
  const { socket } = request;
  socket.destroySoon = () => {
    socket.end();
    request.once('end', () => socket.destroy());
    socket.once(
      'close',
      startTimer(lingerMs, () => socket.destroy()),
    );
  };
}
