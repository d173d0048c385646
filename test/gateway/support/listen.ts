import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server on 127.0.0.1 that ends with the test that started it. */
export interface Listening {
  server: Server;
  port: number;
  /** Such as `http://127.0.0.1:41234`. */
  url: string;
}

/** Serves on a free port of 127.0.0.1 until the running test ends. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const listening = await serve(listener);
  onTestFinished(() => stop(listening.server));
  return listening;
}

/** Serves on a free port of 127.0.0.1 until stopped. */
export async function serve(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}` };
}

/** Ends a server and every connection to it. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
