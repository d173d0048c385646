import { rolldown } from 'rolldown';

/**
 * Bundles one entry as a production build would be, sources of `src/` included.
 *
 * @param {string} input
 * @param {string} file
 * @param {{ platform: 'browser' | 'node', external?: (string | RegExp)[] }} options
 */
export async function bundle(input, file, { platform, external = [] }) {
  const build = await rolldown({
    input,
    platform,
    external,
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  await build.write({ file, format: 'es', minify: platform === 'browser', codeSplitting: false });
  await build.close();
}
