import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { distil } from '../../scripts/distil.mjs';
import { readSdk } from '../../scripts/readSdk.mjs';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A package as the provider's SDK is laid out, with these files. */
function unpack(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-'));
  folders.push(folder);
  const all = { 'package.json': '{"version":"v2.15.0"}', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const call = (path: string, method: string, type: string) => `
  const _response = yield core.fetcher({
    url: core.url.join((yield core.Supplier.get(this._options.baseUrl)), ${path}),
    method: "${method}",
  });
  if (_response.ok) return { data: serializers.${type}.parseOrThrow(_response.body, {}) };`;

const types = (name: string, imports: string, body: string) => ({
  [`serialization/types/${name}.d.ts`]: `${imports}
    export declare const ${name}: core.serialization.ObjectSchema<serializers.${name}.Raw, Api.${name}>;
    export declare namespace ${name} { ${body} }`,
});

describe('reading what a release of the official SDK takes', () => {
  it('finds each operation by its method and path, and the fields of its answer with who may lack or be null', () => {
    const folder = unpack({
      'api/resources/things/client/Client.js':
        call('`v1/things/${encodeURIComponent(id)}`', 'GET', 'Thing') +
        call('"v1/things"', 'GET', 'things.list.Response'),
      'serialization/resources/things/client/list.d.ts': `import { Thing } from "../../../types/Thing";
        export declare namespace Response { type Raw = Thing.Raw[]; }`,
      ...types(
        'Thing',
        'import { Word } from "./Word";',
        'interface Raw { id: string; word?: Word.Raw | null; labels: Record<string, number>; inner?: serializers.Thing.Raw; }',
      ),
      ...types('Word', '', 'type Raw = "a" | "b";'),
    });
    const known = new Map([
      ['GET /v1/things/{}', 'get_thing'],
      ['GET /v1/things', 'list_things'],
    ]);
    const { release, document } = readSdk(folder, (method, path) => known.get(`${method} ${path}`));
    expect(release).toBe('2.15.0');
    const { operations } = distil(document);
    expect(Object.keys(operations)).toEqual(['get_thing', 'list_things']);
    expect(operations.get_thing!.answer).toMatchObject({
      id: { required: true, types: ['string'] },
      word: { required: false, nullable: true, enum: ['a', 'b'] },
      labels: { required: true },
      'labels{}': { types: ['number'] },
      inner: { required: false },
    });
    expect(operations.list_things!.answer).toMatchObject({ '[].id': { required: true } });
  });

  it('leaves out what nobody asks for, and says which type is not there', () => {
    const folder = unpack({
      'api/resources/things/client/Client.js': call('"v1/things"', 'GET', 'Thing'),
      ...types('Thing', '', 'interface Other { id: string }'),
    });
    expect(readSdk(folder, () => undefined).document.paths).toEqual({});
    expect(() => readSdk(folder, () => 'get_thing')).toThrow('declares no Raw');
  });
});
