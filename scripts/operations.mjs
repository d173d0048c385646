// `npm run operations` writes docs/operations.md anew from the source.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { writeOperations } from './operationsTable.mjs';

writeFileSync('docs/operations.md', await writeOperations(process.cwd()));
console.log('Wrote docs/operations.md');
