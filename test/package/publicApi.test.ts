import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { readEntries } from './readEntries.js';
import { readExports } from './readExports.js';

const { home, folder } = inject('packed');
const entries = readEntries(folder);
const declared = readExports(entries.map(({ types }) => types));

/** The names that `import(name)` gives in a plain Node process without a DOM. */
async function importInNode(name: string): Promise<unknown> {
  const script = `import * as entry from ${JSON.stringify(name)}; console.log(JSON.stringify(Object.keys(entry).sort()))`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script],
    {
      cwd: home,
    },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('the public API', () => {
  it.each(entries)(
    '$name can be imported in plain Node and gives what its types say',
    async ({ name, types }) => {
      expect(await importInNode(name)).toEqual(declared.get(types)?.values);
    },
  );

  it('is the reviewed list (after an intended change: npx vitest run --project package -u publicApi)', async () => {
    const lines = entries.flatMap(({ name, types }) => {
      const exported = declared.get(types);
      return [
        name,
        ...(exported?.values ?? []),
        ...(exported?.types.map((type) => `type ${type}`) ?? []),
        '',
      ];
    });

    await expect(lines.join('\n')).toMatchFileSnapshot('public-api.txt');
  });
});
