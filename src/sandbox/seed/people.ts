import type { Seat } from '../types.js';

/** One person as written down here: ids and dates come from the seed. */
export interface PersonSeed {
  handle: string;
  /** The part of the address before the `@`. */
  mailbox: string;
  /** The provider has one field, `first_name`, into which people type their whole name. Null: never filled in. */
  name: string | null;
  seat: Seat | null;
  owner?: boolean;
  locked?: boolean;
}

const admin = 'workspace_admin';
const full = 'workspace_member';
const basic = 'workspace_lite_member';

/** Northwind Studio's sixty people, the owner first. */
export const peopleSeed: readonly PersonSeed[] = [
  { handle: 'ana', mailbox: 'ana.ruiz', name: 'Ana Ruiz', seat: admin, owner: true },
  { handle: 'ben', mailbox: 'ben.kowalski', name: 'Ben Kowalski', seat: full },
  { handle: 'cai', mailbox: 'cai.tan', name: 'Cai Tan', seat: full },
  { handle: 'dee', mailbox: 'dee.larsen', name: 'Dee Larsen', seat: basic },
  { handle: 'eva', mailbox: 'eva.horvath', name: 'Eva Horváth', seat: full },
  { handle: 'fatima', mailbox: 'fatima.zahra', name: 'Fatima Zahra El Idrissi', seat: admin },
  { handle: 'giulia', mailbox: 'giulia.conti', name: 'Giulia Conti', seat: full },
  { handle: 'hiro', mailbox: 'hiro.nakamura', name: '中村 浩 (Hiro Nakamura)', seat: full },
  { handle: 'ines', mailbox: 'ines.carvalho', name: 'Inês Carvalho', seat: full },
  { handle: 'jonas', mailbox: 'jonas.lindqvist', name: 'Jonas Lindqvist', seat: full },
  { handle: 'kavya', mailbox: 'kavya.raman', name: 'Kavya Raman', seat: full },
  { handle: 'liam', mailbox: 'liam.obrien', name: "Liam O'Brien", seat: full },
  { handle: 'maya', mailbox: 'maya.cohen', name: 'Maya Cohen', seat: full },
  { handle: 'noor', mailbox: 'noor.haddad', name: 'نور حداد', seat: full },
  { handle: 'olu', mailbox: 'olu.adeyemi', name: 'Olúwatóbi Adéyẹmí', seat: full },
  { handle: 'petra', mailbox: 'petra.novakova', name: 'Petra Nováková', seat: full },
  { handle: 'quentin', mailbox: 'quentin.dubois', name: 'Quentin Dubois', seat: basic },
  { handle: 'rosa', mailbox: 'rosa.quispe', name: 'Rosa Quispe Mamani', seat: full },
  { handle: 'sven', mailbox: 'sven.jorgensen', name: 'Sven Jørgensen', seat: full },
  { handle: 'thandi', mailbox: 'thandi.mokoena', name: 'Thandi Mokoena', seat: full },
  { handle: 'umar', mailbox: 'umar.farooq', name: 'Umar Farooq', seat: basic },
  { handle: 'vera', mailbox: 'vera.petrova', name: 'Вера Петрова', seat: full },
  { handle: 'wanjiru', mailbox: 'wanjiru.kamau', name: 'Wanjiru Kamau', seat: full },
  { handle: 'xiomara', mailbox: 'xiomara.vega', name: 'Xiomara Vega', seat: full },
  { handle: 'yusuf', mailbox: 'yusuf.demir', name: 'Yusuf Demir', seat: basic },
  { handle: 'zofia', mailbox: 'zofia.wisniewska', name: 'Zofia Wiśniewska', seat: full },
  { handle: 'amara', mailbox: 'amara.okafor', name: 'Amara Okafor', seat: full },
  { handle: 'bao', mailbox: 'bao.nguyen', name: 'Nguyễn Gia Bảo', seat: full },
  { handle: 'carlos', mailbox: 'carlos.mendez', name: 'Carlos Méndez', seat: full },
  { handle: 'dalia', mailbox: 'dalia.shapira', name: 'דליה שפירא', seat: basic },
  { handle: 'emre', mailbox: 'emre.yilmaz', name: 'Emre Yılmaz', seat: full },
  { handle: 'freya', mailbox: 'freya.holm', name: 'Freya Holm', seat: full },
  { handle: 'goran', mailbox: 'goran.petrovic', name: 'Goran Petrović', seat: full, locked: true },
  { handle: 'hana', mailbox: 'hana.kim', name: '김하나 (Hana Kim)', seat: full },
  { handle: 'ilse', mailbox: 'ilse.vandijk', name: 'Ilse van Dijk', seat: basic },
  { handle: 'joao', mailbox: 'joao.pedro.albuquerque', name: 'João Pedro de Albuquerque', seat: full },
  { handle: 'kofi', mailbox: 'kofi.mensah', name: 'Kofi Mensah', seat: full },
  { handle: 'leila', mailbox: 'leila.rostami', name: 'Leila Rostami', seat: full },
  { handle: 'mateo', mailbox: 'mateo.silva', name: 'Mateo Silva', seat: basic },
  { handle: 'nadia', mailbox: 'nadia.benali', name: 'Nadia Benali', seat: full },
  { handle: 'oskar', mailbox: 'oskar.hofer', name: 'Oskar Höfer', seat: full },
  { handle: 'priya', mailbox: 'priya.sharma', name: 'Priya Sharma', seat: full },
  { handle: 'qiang', mailbox: 'qiang.li', name: '李强', seat: full },
  { handle: 'ruth', mailbox: 'ruth.abebe', name: 'Ruth Abebe', seat: basic },
  { handle: 'sanna', mailbox: 'sanna.virtanen', name: 'Sanna Virtanen', seat: full },
  { handle: 'tomas', mailbox: 'tomas.dvorak', name: 'Tomáš Dvořák', seat: full },
  { handle: 'ulrike', mailbox: 'ulrike.brandt', name: 'Ulrike Brandt', seat: admin },
  { handle: 'viktor', mailbox: 'viktor.szabo', name: 'Viktor Szabó', seat: full },
  { handle: 'wei', mailbox: 'wei.chen', name: 'Wei Chen', seat: full },
  { handle: 'ximena', mailbox: 'ximena.torres', name: null, seat: basic },
  { handle: 'yara', mailbox: 'yara.mansour', name: 'Yara Mansour', seat: full },
  { handle: 'zeynep', mailbox: 'zeynep.kaya', name: 'Zeynep Kaya', seat: full },
  { handle: 'alan', mailbox: 'alan.mcgregor', name: 'Alan McGregor', seat: basic },
  { handle: 'beatriz', mailbox: 'beatriz.santos', name: 'Beatriz Santos', seat: full },
  { handle: 'chidi', mailbox: 'chidi.eze', name: 'Chidi Eze', seat: full },
  { handle: 'diego', mailbox: 'diego.fernandez', name: 'Diego Fernández', seat: full },
  { handle: 'elif', mailbox: 'elif.arslan', name: 'Elif Arslan', seat: full, locked: true },
  { handle: 'farid', mailbox: 'farid.karimov', name: 'Farid Karimov', seat: basic },
  {
    handle: 'maximiliane',
    mailbox: 'maximiliane.von.hohenberg',
    name: 'Maximiliane Alexandra von Hohenberg-Wittelsbach zu Sayn',
    seat: full,
  },
  { handle: 'sam', mailbox: 'sam.whitfield', name: 'Sam Whitfield', seat: null },
];
