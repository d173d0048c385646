import type { Person } from '../../src/hooks/index.js';

const firstNames =
  'Ana Ben Cai Dee Eva Finn Gia Hugo Ines Jon Kavya Liam Maya Noor Olu Petra Quentin Rosa Sven Thandi Umar Vera Wanjiru Xiomara Yusuf Zofia Amara Beatriz Chidi Diego Elif Farid Giulia Hiro Ilse João Kofi Leila Mateo Nadia'.split(
    ' ',
  );
const lastNames =
  'Ruiz Kowalski Tan Larsen Horváth Okafor Sato Novák Silva Weber Conti Nakamura Carvalho Lindqvist Raman Cohen Haddad Adeyemi Nováková Dubois Quispe Jørgensen Mokoena Farooq Petrova Kamau Vega Demir Wiśniewska Nguyen Méndez Shapira Yılmaz Holm Petrović Kim Albuquerque Mensah Rostami Benali Höfer Sharma Abebe Virtanen Dvořák Brandt Szabó'.split(
    ' ',
  );
const fold = (text: string) => text.normalize('NFKD').replaceAll(/[^\w]/g, '').toLowerCase();

/** As many members as asked: names repeat, addresses do not. */
export function makePeople(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, place) => {
    // A step without a common factor, so that neighbours differ.
    const first = firstNames[(place * 7) % firstNames.length] ?? '';
    const last = lastNames[(place * 11) % lastNames.length] ?? '';
    return {
      kind: 'person',
      id: `usr_${String(place).padStart(6, '0')}`,
      email: `${fold(first)}.${fold(last)}.${place}@northwind.example`,
      name: `${first} ${last}`,
      seat: 'workspace_member',
      workspaceAdmin: false,
      owner: false,
      locked: false,
    };
  });
}

/** Whole names, parts, addresses, two words, an accent, and two that nobody has. */
const typed = [
  'ana ruiz',
  'kowalski',
  'wiśniewsk',
  'maya cohen',
  'okafor.99',
  'xiomara.vega.4217@northwind',
  'thandi mok',
  'qjzk nobody',
  'zofia.hofer.31@northwind.e',
];

/** What stands in the field after each of 236 keystrokes: nine texts, each typed and taken back again. */
export const keystrokes: readonly string[] = typed.flatMap((text) => [
  ...Array.from(text, (_, place) => text.slice(0, place + 1)),
  ...Array.from(text, (_, place) => text.slice(0, text.length - place - 1)),
]);
