import type { Client } from '@libsql/client';
import type { InvitationLedger, LedgerEntry } from '../invitations/InvitationLedger.js';

const create = `create table if not exists rolecall_invitations (
  provider text not null,
  address text not null,
  id text not null,
  revision integer not null,
  sent_at_ms integer not null,
  entry text not null,
  primary key (provider, address)
)`;

/** One statement, so that two gateways cannot both find an address free. */
const insert = `insert into rolecall_invitations
select
  json_extract(value, '$.provider'),
  json_extract(value, '$.address'),
  json_extract(value, '$.id'),
  json_extract(value, '$.revision'),
  json_extract(value, '$.sentAtMs'),
  value
from json_each(:entries)
where not exists (
  select 1 from rolecall_invitations as standing
  join json_each(:entries) as added
    on standing.provider = json_extract(added.value, '$.provider')
    and standing.address = json_extract(added.value, '$.address')
)`;

const same = 'provider = :provider and address = :address and id = :id and revision = :revision';

/**
 * Keeps invitations in a libSQL or SQLite database: a file, or a server that several gateways share. The table
 * `rolecall_invitations` is made at the first use.
 *
 * @param client From `createClient` of `@libsql/client`, or of its `/web` for runtimes other than Node. The host closes
 *   it. Where several processes share a file, give it a `timeout`, so that one waits for another's write instead of
 *   failing.
 */
export function libsqlLedger(client: Pick<Client, 'execute'>): InvitationLedger {
  let ready: Promise<unknown> | null = null;
  const run = async (sql: string, args: Record<string, string | number>) => {
    ready ??= client.execute(create);
    try {
      await ready;
    } catch (error) {
      // The next call tries again.
      ready = null;
      throw error;
    }
    return client.execute({ sql, args });
  };
  const read = async (sql: string, args: Record<string, string>) => {
    const { rows } = await run(sql, args);
    return rows.map(({ entry }) => JSON.parse(entry as string) as LedgerEntry);
  };

  return {
    add: async (entries) => {
      const { rowsAffected } = await run(insert, { entries: JSON.stringify(entries) });
      return rowsAffected === entries.length;
    },
    replace: async ({ provider, address, id, revision }, next) => {
      const place = { provider, address, id, revision };
      const { rowsAffected } =
        next === null
          ? await run(`delete from rolecall_invitations where ${same}`, place)
          : await run(
              `update rolecall_invitations set id = :nextId, revision = :nextRevision, entry = :entry where ${same}`,
              { ...place, nextId: next.id, nextRevision: next.revision, entry: JSON.stringify(next) },
            );
      return rowsAffected === 1;
    },
    find: async (provider, address) => {
      const sql = 'select entry from rolecall_invitations where provider = :provider and address = :address';
      const [entry] = await read(sql, { provider, address });
      return entry ?? null;
    },
    list: (provider) =>
      read('select entry from rolecall_invitations where provider = :provider order by sent_at_ms, rowid', {
        provider,
      }),
  };
}
