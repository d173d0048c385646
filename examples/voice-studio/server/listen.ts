import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers on a port of 127.0.0.1. */
export interface Listening {
  url: string;
  /** Ends all connections, those in the middle of an answer too, and frees the port. */
  close: () => Promise<void>;
}

/**
 * Serves on a port of 127.0.0.1; 0 takes any that is free.
 *
 * @param variable The environment variable that chooses the port, named when it is taken.
 * @throws {Error} The port is taken, or not allowed to this user; the message is for a person.
 */
export function listen(
  port: number,
  variable: string,
  listener: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => void listener(request, response));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') reject(error);
      const reason = error.code === 'EADDRINUSE' ? 'in use by another program' : 'not allowed to this user';
      reject(new Error(`Port ${port} is ${reason}: choose another with ${variable}, or 0 for any free one.`));
    });
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
