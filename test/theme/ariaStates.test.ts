import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);

describe('a state that an element may say it is not in', () => {
  // `aria-current` is left out where it is not: every word that it has says that it is.
  const bare = /\[aria-(?!current\])[a-z]+\]/g;

  it.each(sheets)('is asked for by its value in %s', (path) => {
    expect(readFileSync(join(source, path), 'utf8').match(bare)).toBeNull();
  });

  it('is found where only its name is asked for', () => {
    expect('.rcl-input[aria-invalid] {}'.match(bare)).toEqual(['[aria-invalid]']);
    expect(".rcl-input[aria-invalid='true'], .rcl-tab[aria-current] {}".match(bare)).toBeNull();
  });
});
