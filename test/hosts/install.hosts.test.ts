import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, inject, it } from 'vitest';
import repository from '../../package.json' with { type: 'json' };
import { makeHost } from './support/makeHost.js';
import type { Host } from './support/makeHost.js';

const { tarball } = inject('packed');

/** What README says to install, with the packed tarball in place of the name that the registry does not know yet. */
const packages = (/^npm install (rolecall .+)$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '')
  .split(' ')
  .map((one) => (one === 'rolecall' ? `rolecall@file:${tarball}` : one));

/** A gateway in front of the sandbox, each on a port of its own, and one call of the members through both. */
const server = `
import { createServer } from 'node:http';
import { createGateway, workspacePolicy } from 'rolecall/gateway';
import { createNodeFetch, nodeHandler } from 'rolecall/gateway/node';
import { createSandbox } from 'rolecall/sandbox';

const listen = (handler) => new Promise((resolve) => {
  const listening = createServer(handler).listen(0, '127.0.0.1', () =>
    resolve('http://127.0.0.1:' + listening.address().port));
});
const sandbox = createSandbox();
const gateway = createGateway({
  mount: '/api/rolecall',
  upstreams: { elevenlabs: { apiKey: sandbox.apiKey, baseUrl: await listen(nodeHandler(sandbox)) } },
  identify: () => ({ id: 'ana', email: sandbox.person('ana').email }),
  authorize: workspacePolicy(),
  fetch: createNodeFetch(),
});
const url = await listen(nodeHandler(gateway));
const answer = await fetch(url + '/api/rolecall/elevenlabs/v1/workspace/members');
console.log(answer.status, (await answer.json()).length);
process.exit();
`;

/** Somebody's app, in which the line of README has been run. */
async function installed(install: (host: Host) => Promise<unknown>): Promise<Host> {
  const { react, 'react-dom': reactDom } = repository.devDependencies;
  const host = await makeHost({ dependencies: { react, 'react-dom': reactDom } });
  await host.write({ 'server.js': server });
  await install(host);
  return host;
}

const by = (tool: string, command: string) => (host: Host) =>
  host.run('npx', ['--yes', `--package=${tool}`, command, 'add', ...packages]);

const installers: [string, (host: Host) => Promise<unknown>][] = [
  ['npm', (host) => host.run('npm', ['install', ...packages])],
  ['pnpm', by('pnpm@10', 'pnpm')],
  ['yarn', by('yarn@1', 'yarn')],
];

describe('H-E8: README’s install line', () => {
  it.each(installers)('by %s gives a gateway that answers', async (_name, install) => {
    const host = await installed(install);

    expect(await host.run('node', ['server.js'])).toEqual({ stdout: '200 60\n', stderr: '' });
    await host.remove();
  });
});

describe('undici of another major', () => {
  const withUndici8 = (host: Host) =>
    host.run('npm', ['install', ...packages.map((one) => one.replace(/^undici@.*/, 'undici@8'))]);

  it('that needs a newer Node than this costs only speed, and is said so', async () => {
    const host = await installed(withUndici8);
    const { stdout, stderr } = await host.run('node', ['server.js']);

    expect(stdout).toBe('200 60\n');
    if (Number(process.versions.node.split('.')[0]) < 22)
      expect(stderr).toMatch(/createNodeFetch.*undici@7/s);
    await host.remove();
  });

  it('serves on a Node that it is for', async () => {
    const host = await installed(withUndici8);
    await host.run('npm', ['install', '--no-save', 'node@22']);
    const node = join(host.folder, 'node_modules/node/bin/node');

    expect((await host.run(node, ['--version'])).stdout).toMatch(/^v22\./);
    expect(await host.run(node, ['server.js'])).toEqual({ stdout: '200 60\n', stderr: '' });
    await host.remove();
  });
});
