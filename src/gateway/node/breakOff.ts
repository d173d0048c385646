import type { ServerResponse } from 'node:http';
import type { Http2ServerResponse } from 'node:http2';

/**
 * Gives a response whose body ends the connection where it breaks, so that nobody takes the part for the whole. The
 * listener beneath would write the error's words behind it, and to the console.
 */
export function breakOff(response: Response, outgoing: ServerResponse | Http2ServerResponse): Response {
  if (response.body === null || response.headers.get('content-type') === 'application/json') return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch {
          outgoing.destroy();
          controller.close();
        }
      },
      cancel: () => reader.cancel(),
    },
    { highWaterMark: 0 },
  );
  const { status, headers } = response;
  return new Response(body, { status, headers });
}
