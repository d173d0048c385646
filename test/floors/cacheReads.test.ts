import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('W-F2: what is cached is read and changed by what knows its stored form, which notes how many entries are missing', () => {
  const files = ['src/hooks', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const raw = files.filter((file) =>
    /\.(?:get|set)QueryData\b|state\.data\?\./.test(readFileSync(file, 'utf8')),
  );
  expect(raw).toEqual([join('src', 'hooks', 'cached.ts')]);
});
