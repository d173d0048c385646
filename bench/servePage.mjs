import { build, preview } from 'vite';

/**
 * The page of all contenders of one benchmark, built for production and served.
 *
 * @param {string} name The benchmark's folder in `bench/`.
 */
export async function servePage(name) {
  /** @type {import('vite').InlineConfig} */
  const config = {
    configFile: false,
    root: `bench/${name}`,
    logLevel: 'error',
    build: { outDir: `../../.cache/bench/${name}`, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
    preview: { host: '127.0.0.1', port: 0 },
  };
  await build(config);
  const server = await preview(config);
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The bench page is not served.');
  return { url, close: () => server.close() };
}
