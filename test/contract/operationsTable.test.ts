import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeOperations } from '../../scripts/operationsTable.mjs';

const root = join(import.meta.dirname, '../..');
const readKept = () => readFileSync(join(root, 'docs/operations.md'), 'utf8');

it(
  'docs/operations.md says which hook and which component ask for which operation (npm run operations writes it)',
  async () => {
    expect(readKept()).toBe(await writeOperations(root));
  },
  // The whole source is read as the compiler does, with every type.
  120_000,
);

it('every operation is asked for by a hook and by a component', () => {
  const rows = readKept()
    .split('\n')
    .filter((line) => line.startsWith('| `'));

  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => /\| –\s*\|/.test(row))).toEqual([]);
});
