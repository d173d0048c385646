import type { GatewayOptions } from './options.js';

/**
 * Refuses options that would leave the gateway open or unusable, when it is made rather than when it is called.
 *
 * @throws {TypeError}
 */
export function checkOptions(options: GatewayOptions): void {
  const { identify, authorize, mount, origins, upstreams } = options as Partial<GatewayOptions>;
  if (typeof identify !== 'function')
    throw new TypeError('createGateway: identify is required. It says who calls, by your own session.');
  if (typeof authorize?.permissions !== 'function')
    throw new TypeError(
      'createGateway: authorize is required. Pass workspacePolicy(), or a policy of your own; there is no default.',
    );
  if (upstreams?.elevenlabs === undefined && upstreams?.jsmon === undefined)
    throw new TypeError('createGateway: upstreams must have elevenlabs, jsmon or both.');
  if (mount !== undefined && !/^(?:\/[\w.~-]*[\w~-][\w.~-]*)+$/.test(mount))
    throw new TypeError(
      'createGateway: mount must be a path such as /api/rolecall, without a trailing slash.',
    );
  for (const origin of origins ?? []) if (!isOrigin(origin)) throw new TypeError(refusedOrigin);
}

const refusedOrigin =
  'createGateway: origins must be spelled out as a browser sends them, such as https://app.example (no *, null or path).';

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}
