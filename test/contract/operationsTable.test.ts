import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeOperations } from '../../scripts/operationsTable.mjs';

const root = join(import.meta.dirname, '../..');

it(
  'docs/operations.md says which hook and which component ask for which operation (npm run operations writes it)',
  async () => {
    const kept = readFileSync(join(root, 'docs/operations.md'), 'utf8');

    expect(kept).toBe(await writeOperations(root));
  },
  // The whole source is read as the compiler does, with every type.
  120_000,
);
