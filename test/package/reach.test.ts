import { describe, expect, inject, it } from 'vitest';
import { bundleEntry, initialChunks } from '../sizes/bundleEntry.mjs';

const { home } = inject('packed');

/** The packages, and our own modules, that come into a page with these lines at first load. */
async function reached(code: string): Promise<string[]> {
  const chunks = await bundleEntry(home, code, { external: [/^react(-dom)?(\/|$)/] });
  return initialChunks(chunks).flatMap(({ moduleIds }) =>
    moduleIds.map((id) => id.replace(/^.*\/node_modules\//, '').replaceAll('\\', '/')),
  );
}

const among = (modules: string[], pattern: RegExp) => modules.filter((id) => pattern.test(id));

describe('what an import brings into a page', () => {
  it('one hook brings nothing of Radix or windowing', async () => {
    const modules = await reached(`export { useShare } from 'rolecall'`);

    expect(among(modules, /^(@radix-ui\/|@tanstack\/(react|virtual)-virtual)/)).toEqual([]);
    expect(among(modules, /^rolecall\/dist\/components\//)).toEqual([]);
  });

  it('an options factory brings no hook and no component, so that a server can prefetch with it', async () => {
    const modules = await reached(`export { membersOptions } from 'rolecall'`);

    expect(among(modules, /\/use[A-Z]\w*\.js$|^rolecall\/dist\/components\/|Provider/)).toEqual([]);
  });

  it('ShareDialog loads windowing only when a list is long', async () => {
    const modules = await reached(`export { ShareDialog } from 'rolecall'`);

    expect(among(modules, /^@tanstack\/(react|virtual)-virtual/)).toEqual([]);
    expect(among(modules, /^@radix-ui\/react-dialog\//)).not.toEqual([]);
  });

  it('RolePicker alone brings nothing of Radix', async () => {
    const modules = await reached(`export { RolePicker } from 'rolecall'`);

    expect(among(modules, /^@radix-ui\//)).toEqual([]);
  });

  it('everything but the chart brings nothing of the chart, nor of what it draws with', async () => {
    const modules = await reached(`export * from 'rolecall'`);

    expect(among(modules, /^d3-|\/components\/UsageChart\//)).toEqual([]);
  });

  it('the chart brings its tables, files and images only when somebody asks for them', async () => {
    const modules = await reached(`export { UsageChart } from 'rolecall/usage'`);

    expect(among(modules, /\/UsageChart\/(UsageTables|csvOf|drawImage)\.js$/)).toEqual([]);
    expect(among(modules, /^d3-shape\//)).not.toEqual([]);
  });

  it('the admin panel brings a section only when somebody opens it', async () => {
    const modules = await reached(`export { AdminPanel } from 'rolecall/admin'`);

    expect(among(modules, /^(d3-|@radix-ui\/|papaparse\/|@internationalized\/)/)).toEqual([]);
    expect(among(modules, /\/components\/(?!AdminPanel\/|RolecallProvider\/|internal\/)/)).toEqual([]);
  });

  it('one operation of the contract brings no other', async () => {
    const [chunk] = await bundleEntry(home, `export { shareResource } from 'rolecall/contract'`);

    expect(chunk?.code.match(/\/v\d\/[\w/{}-]+/g)).toEqual(['/v1/workspace/resources/{resource_id}/share']);
  });
});

describe('the gateway in a page', () => {
  it('K01: does not even build, since its entry there exports nothing', async () => {
    const building = bundleEntry(home, `export { createGateway } from 'rolecall/gateway'`);

    await expect(building).rejects.toThrow(/createGateway.*is not exported/);
  });

  it('K01: throws before anything else runs, however it is imported', async () => {
    const [chunk] = await bundleEntry(home, `import 'rolecall/gateway'; console.log('reached')`);
    const page = import(`data:text/javascript,${encodeURIComponent(chunk?.code ?? '')}`);

    await expect(page).rejects.toThrow('rolecall/gateway runs on a server');
  });

  it('K01: is itself again for a worker, whose tools name the browser as a condition too', async () => {
    const [chunk] = await bundleEntry(home, `export { createGateway } from 'rolecall/gateway'`, {
      conditions: ['workerd', 'worker', 'browser', 'import', 'default'],
    });

    expect(chunk?.exports).toEqual(['createGateway']);
  });

  it('K01: is in no bundle of the components and the client, nor is the provider’s key header', async () => {
    const code = `export * from 'rolecall'; export * from 'rolecall/client'; export * from 'rolecall/contract'`;
    const chunks = await bundleEntry(home, code);

    expect(
      chunks.flatMap(({ moduleIds }) => among(moduleIds, /\/dist\/(gateway|sandbox|testing)\//)),
    ).toEqual([]);
    expect(chunks.filter((chunk) => chunk.code.includes('api.elevenlabs.io'))).toEqual([]);
  });
});
