import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { makeHost } from './support/makeHost.js';

const { tarball } = inject('packed');

/** README's line, with the packed tarball in place of the name that the registry does not know yet. */
const packages = (/^npm install (rolecall .+)$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '')
  .replace(/^rolecall /, `${tarball} `)
  .split(' ');

it('README’s install line, by npm, gives a gateway that starts', async () => {
  const host = await makeHost();
  await host.run('npm', ['install', ...packages]);

  const { stdout, stderr } = await host.run('node', [
    '--input-type=module',
    '--eval',
    `import { createNodeFetch } from 'rolecall/gateway/node'; console.log(typeof createNodeFetch())`,
  ]);

  expect(stderr).toBe('');
  expect(stdout).toBe('function\n');
  await host.remove();
});
