import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { usesClientReact } from './usesClientReact.js';

const { folder, files } = inject('packed');
const modules = files
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, ...usesClientReact(file, readFileSync(join(folder, file), 'utf8')) }));

const list = (chosen: typeof modules) => chosen.map(({ file }) => file);

describe("'use client'", () => {
  it('opens every module that calls a hook or makes a context', () => {
    expect(list(modules.filter(({ says, must }) => must && !says))).toEqual([]);
    expect(modules.some(({ must }) => must)).toBe(true);
  });

  it('opens no module that could run on a server too', () => {
    expect(list(modules.filter(({ says, may }) => says && !may))).toEqual([]);
  });

  it('is in no options factory, key or anything below the hooks, so that a server can prefetch with them', () => {
    const forServers =
      /^dist\/(client|contract|access|gateway|sandbox|testing|locales)\/|^dist\/hooks\/(.+\/)?(?!use)\w+(Options|Key)\.js$/;

    expect(list(modules.filter(({ file, says }) => says && forServers.test(file)))).toEqual([]);
  });
});
