import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createAnswers } from '../answer/createAnswers.js';
import { Refusal } from '../answer/Refusal.js';
import type { Gateway } from '../createGateway.js';
import { newRequestId } from '../request/newRequestId.js';
import { breakOff } from './breakOff.js';
import { checkTarget } from './checkTarget.js';
import { closeIfUnread } from './closeIfUnread.js';

/**
 * Makes a listener for `http.createServer` of a gateway. A caller who hangs up ends their
 * read at the provider too. What is no plain request for a path is answered here and reaches nothing: TRACE, an
 * absolute or unreadable target, dot segments, a doubtful `Host`. CONNECT is closed by Node itself, as long as nobody
 * listens for it.
 *
 * Give it everything below the mount, before any static or fallback handler, and with its path whole: a framework that
 * cuts the mount off `request.url` (Express, in `app.use(path, …)`) must be told not to.
 */
export function nodeHandler(gateway: Gateway): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = async (request: Request, { outgoing }: HttpBindings | Http2Bindings) =>
    breakOff(await gateway.fetch(request), outgoing);
  const listener = getRequestListener(answer, {
    overrideGlobalObjects: false,
    // What no Request could be made of. The gateway itself never rejects.
    errorHandler: () => refuse(new Refusal(400, 'invalid_request', 'The request could not be read.')),
  });
  return (request, response) => {
    try {
      checkTarget(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      void write(response, refuse(error));
      return;
    }
    closeIfUnread(request, response);
    void listener(request, response);
  };
}

function refuse(refusal: Refusal): Response {
  return createAnswers(
    newRequestId(),
    null,
    [],
    (text) => text,
    () => Date.now(),
  ).refuse(refusal, false);
}

async function write(response: ServerResponse, answer: Response): Promise<void> {
  // Whatever follows on this connection is not to be trusted to begin where it seems to.
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: 'close' });
  response.end(await answer.text());
}
