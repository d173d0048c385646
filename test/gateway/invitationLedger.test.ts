import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryLedger } from '../../src/gateway/index.js';
import type { InvitationLedger, LedgerEntry } from '../../src/gateway/index.js';
import { libsqlLedger } from '../../src/gateway/libsql/index.js';

const entryOf = (address: string, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `id-of-${address}`,
  provider: 'elevenlabs',
  address,
  email: address.replace(/^./, (letter) => letter.toUpperCase()),
  seat: 'workspace_member',
  groupIds: ['grp_design'],
  monthlyCredits: 1_000,
  sentBy: { id: 'ana', email: 'ana@northwind.example', name: 'Ana "the owner" O’Neil; drop table' },
  sentAtMs: 1_772_442_000_000,
  state: 'sending',
  changedAtMs: 1_772_442_000_000,
  revision: 1,
  ...change,
});
const next = (entry: LedgerEntry): LedgerEntry => ({ ...entry, state: 'sent', revision: entry.revision + 1 });

/** Two ledgers over one database, as two gateways have them. */
async function openFiles(): Promise<[InvitationLedger, InvitationLedger]> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-ledger-'));
  const clients = [0, 1].map(() => createClient({ url: `file:${join(folder, 'ledger.db')}` }));
  onTestFinished(async () => {
    for (const client of clients) client.close();
    await rm(folder, { recursive: true });
  });
  const [first, second] = clients.map((client) => libsqlLedger(client));
  return [first!, second!];
}

const ledgers: [string, () => Promise<InvitationLedger>][] = [
  ['in memory', async () => memoryLedger()],
  ['in libSQL', async () => (await openFiles())[0]],
];

describe.each(ledgers)('an invitation ledger %s', (_where, open) => {
  it('gives back what was written down, the oldest first, each provider apart', async () => {
    const ledger = await open();
    const [ben, cai] = [entryOf('ben@x.example'), entryOf('cai@x.example', { seat: null, groupIds: null })];
    const other = entryOf('ben@x.example', { provider: 'gateway' });
    expect(await ledger.add([ben])).toBe(true);
    expect(await ledger.add([cai, other])).toBe(true);
    expect(await ledger.list('elevenlabs')).toEqual([ben, cai]);
    expect(await ledger.list('gateway')).toEqual([other]);
    expect(await ledger.find('elevenlabs', 'cai@x.example')).toEqual(cai);
    expect(await ledger.find('gateway', 'cai@x.example')).toBeNull();
  });

  it('writes down all or none, when one of the addresses stands there already', async () => {
    const ledger = await open();
    await ledger.add([entryOf('ben@x.example')]);
    expect(await ledger.add([entryOf('cai@x.example'), entryOf('ben@x.example', { id: 'another' })])).toBe(
      false,
    );
    expect((await ledger.list('elevenlabs')).map(({ id }) => id)).toEqual(['id-of-ben@x.example']);
  });

  it('changes and takes out only what has not changed since', async () => {
    const ledger = await open();
    const sending = entryOf('ben@x.example');
    const sent = next(sending);
    await ledger.add([sending]);
    expect(await ledger.replace(sending, sent)).toBe(true);
    expect(await ledger.replace(sending, next(sent))).toBe(false);
    expect(await ledger.replace(sending, null)).toBe(false);
    expect(await ledger.replace({ ...sent, id: 'another' }, null)).toBe(false);
    expect(await ledger.find('elevenlabs', 'ben@x.example')).toEqual(sent);
    expect(await ledger.replace(sent, null)).toBe(true);
    expect(await ledger.list('elevenlabs')).toEqual([]);
    expect(await ledger.add([sending])).toBe(true);
  });

  it('lets one of many win who want the same address at once', async () => {
    const ledger = await open();
    const won = await Promise.all(
      Array.from({ length: 20 }, async (_, at) =>
        ledger.add([entryOf('ben@x.example', { id: `try-${at}` })]),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const [entry] = await ledger.list('elevenlabs');
    const changed = await Promise.all(
      Array.from({ length: 20 }, async () => ledger.replace(entry!, next(entry!))),
    );
    expect(changed.filter(Boolean)).toHaveLength(1);
  });
});

describe('an invitation ledger in libSQL', () => {
  it('is one for two gateways that share its database', async () => {
    const [first, second] = await openFiles();
    await first.list('elevenlabs');
    const won = await Promise.all(
      Array.from({ length: 20 }, async (_, at) =>
        (at % 2 === 0 ? first : second).add([entryOf('ben@x.example', { id: `try-${at}` })]),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await second.list('elevenlabs')).toEqual(await first.list('elevenlabs'));
  });

  it('is there again after its process ended', async () => {
    const [first, second] = await openFiles();
    const entry = entryOf('ben@x.example');
    await first.add([entry]);
    expect(await second.find('elevenlabs', 'ben@x.example')).toEqual(entry);
  });

  it('tries again to make its table when that failed', async () => {
    const client = createClient({ url: ':memory:' });
    onTestFinished(() => client.close());
    let broken = true;
    const ledger = libsqlLedger({
      execute: (statement: never) => {
        if (broken) return Promise.reject(new Error('SQLITE_BUSY'));
        return client.execute(statement);
      },
    });
    await expect(async () => ledger.list('elevenlabs')).rejects.toThrow('SQLITE_BUSY');
    broken = false;
    expect(await ledger.list('elevenlabs')).toEqual([]);
  });

  it('does as the one in memory does, whatever is asked of it', async () => {
    const address = fc.constantFrom('a@x.example', "o'b@x.example", 'c"@x.example');
    const command = fc.oneof(
      fc.record({ do: fc.constant('add' as const), addresses: fc.uniqueArray(address, { minLength: 1 }) }),
      fc.record({ do: fc.constantFrom('change' as const, 'remove' as const), address, stale: fc.boolean() }),
    );
    const [file] = await openFiles();
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        const memory = memoryLedger();
        for (const entry of await file.list('elevenlabs')) await file.replace(entry, null);
        for (const [at, one] of commands.entries()) {
          if (one.do === 'add') {
            const entries = one.addresses.map((text) => entryOf(text, { id: `${at}-${text}`, sentAtMs: at }));
            expect(await file.add(entries)).toBe(await memory.add(entries));
            continue;
          }
          const found = (await memory.find('elevenlabs', one.address)) ?? entryOf(one.address);
          const entry = one.stale ? { ...found, revision: found.revision - 1 } : found;
          const put = one.do === 'change' ? next(found) : null;
          expect(await file.replace(entry, put)).toBe(await memory.replace(entry, put));
        }
        expect(await file.list('elevenlabs')).toEqual(await memory.list('elevenlabs'));
      }),
    );
  });
});
