import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusalSentences } from '../../src/gateway/policy/refusalSentences.js';

/** A reason of a policy's is 403, but for what is missing and for an existing member. */
function statusOf(word: string): number {
  if (word === 'already_member') return 400;
  return word.endsWith('_not_found') ? 404 : 403;
}

/** Every refusal that the source makes, as `status code`. */
function inSource(): string[] {
  const files = readdirSync('src/gateway', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = files.flatMap((name) => {
    const text = readFileSync(join('src/gateway', name), 'utf8');
    return [...text.matchAll(/new Refusal\(\s*([^,]+),\s*'(\w+)'/g)].flatMap(([, status = '', code = '']) =>
      [...status.matchAll(/\b\d{3}\b/g)].map(([one]) => `${one} ${code}`),
    );
  });
  const ofPolicies = Object.keys(refusalSentences).map((word) => `${statusOf(word)} ${word}`);
  return [...new Set([...found, ...ofPolicies])].sort();
}

/** Every refusal that the table of docs/gateway.md tells. */
function inDocs(): string[] {
  const [, section = ''] = readFileSync('docs/gateway.md', 'utf8').split('## Errors\n');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| (\d{3}) +\| (.+) \|$/gm)]
    .flatMap(([, status = '', codes = '']) =>
      [...codes.matchAll(/`([a-z_]+)`/g)].map(([, code]) => `${status} ${code}`),
    )
    .sort();
}

it('A-A12: the table of errors has each that the gateway answers, by its status, and no other', () => {
  expect(inSource().length).toBeGreaterThan(40);
  expect(inDocs()).toEqual(inSource());
});
