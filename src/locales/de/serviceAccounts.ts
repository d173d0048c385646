import type { Messages } from '../Messages.js';

export const serviceAccounts: Messages['serviceAccounts'] = {
  title: 'Dienstkonten',
  loading: 'Dienstkonten werden geladen',
  none: 'Es gibt noch kein Dienstkonto. Jeder Dienst braucht eines.',
  noMatch: 'Kein Dienstkonto heißt so.',
  search: 'Dienstkonten suchen',
  count: (count, limit, f) =>
    limit === null
      ? f.plural(count, { one: '1 Konto', other: `${f.number(count)} Konten` })
      : `${f.number(count)} von ${f.number(limit)} Konten`,
  found: (count, f) => f.plural(count, { one: '1 gefunden', other: `${f.number(count)} gefunden` }),
  full: 'So viele wie üblich. Mehr gehen nur, wo der Anbieter es erlaubt hat.',
  readFailed: 'Die Dienstkonten konnten nicht geladen werden.',
  refreshFailed: 'Das kann veraltet sein: Die Dienstkonten konnten nicht neu geladen werden.',
  denied: 'Nur Admins des Arbeitsbereichs können Dienstkonten sehen.',
  readOnly: 'Sie sehen die Dienstkonten, ändern kann sie aber nur der Inhaber des Arbeitsbereichs.',
  keysOff: (count, f) => `${f.number(count)} deaktiviert`,
  sharesWith: (groups) => `Teilt mit ${groups}`,
  sharesWithOne: (group, role) => `${group} als ${role}`,

  create: 'Neues Dienstkonto',
  createHelp: 'Es hat zuerst auf nichts Zugriff und keinen Schlüssel.',
  nameHint: 'Der Dienst, der es nutzt, etwa „Website“',
  nameWrong: 'Geben Sie dem Konto einen Namen.',
  groups: 'Alles, was es anlegt, freigeben für',
  groupsHint: 'Niemandem',
  notShared: 'Nicht geteilt',
  groupsFailed: 'Die Gruppen konnten nicht geladen werden.',
  submit: 'Anlegen',
  lost: 'Das Konto wurde vielleicht angelegt: Die Antwort ging verloren.',
  lostFound: (names) => `Neu in der Liste: ${names}. Ist das Ihres, ist alles gut.`,
  lostNone: 'In der Liste ist nichts Neues, also wurde es wohl nicht angelegt.',
};
