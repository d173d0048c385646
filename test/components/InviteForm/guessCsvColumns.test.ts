import { describe, expect, it } from 'vitest';
import { readCsvHeading } from '../../../src/components/InviteForm/csvHeadings.js';
import { exported } from './exporters.js';
import { peopleIn, readFile } from './readFile.js';

describe('what the columns of a file hold', () => {
  it.each(exported)('is known of $from', async ({ file, address, name, seat, first }) => {
    const { table, columns } = await readFile(file);
    const headings = table.rows[0]?.cells ?? [];
    expect(columns).toMatchObject({ hasHeading: true });
    expect({
      address: columns && columns.address !== null ? headings[columns.address] : null,
      name: columns?.name.map((column) => headings[column]),
      seat: columns && columns.seat !== null ? headings[columns.seat] : undefined,
    }).toEqual({ address, name, seat });
    if (first !== undefined) expect((await peopleIn(file))[0]).toBe(first);
  });

  it('is said by headings however they are written', () => {
    const meant = (heading: string) => readCsvHeading(heading);
    for (const heading of [
      'E-Mail',
      'EMAIL',
      'e_mail',
      'eMail',
      ' Email * ',
      '"E-mail"',
      'Email address',
      'E‑Mail',
    ]) {
      expect([heading, meant(heading)]).toEqual([heading, 'address']);
    }
    for (const heading of ['FirstName', 'first_name', 'FIRST NAME', 'First Name*', 'PRÉNOM', 'Vorname:']) {
      expect([heading, meant(heading)]).toEqual([heading, 'given-name']);
    }
    for (const heading of ['Recovery Email', 'managerEmail', 'Supervisor e-mail', 'Invited by (email)']) {
      expect([heading, meant(heading)]).toEqual([heading, 'foreign-address']);
    }
    for (const heading of ['Phone', 'Nomenclature', 'Administration', 'Notes', 'Surname2', '']) {
      expect([heading, meant(heading)]).toEqual([heading, null]);
    }
  });

  it('is no seat where its cells name none that can be given', async () => {
    const { columns, checked } = await readFile(
      'Email,Licenses\nrosa@x.example,Business\nbo@x.example,Starter\n',
    );
    expect(columns?.seat).toBeNull();
    expect(checked.good.map(({ seat }) => seat)).toEqual([null, null]);
  });
});
