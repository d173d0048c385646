import type { Messages } from '../Messages.js';

export const picker: Messages['picker'] = {
  label: 'Personen, Gruppen oder Adressen hinzufügen',
  labelPeople: 'Personen oder Adressen hinzufügen',
  hint: 'Adressen durch Kommas trennen. Rücktaste im leeren Feld: zu den Empfängern.',
  chips: (count, f) => `${f.number(count)} Empfänger`,
  chipHintEdit: 'Eingabe bearbeitet.',
  chipHint: 'Leertaste zeigt mehr, Entf entfernt.',
  roleForAll: 'Rolle für Empfänger',
  edit: 'Bearbeiten',

  suggestions: 'Vorschläge',
  suggestionCount: (count, f) =>
    f.plural(count, { one: '1 Vorschlag', other: `${f.number(count)} Vorschläge` }),
  loose: 'Nur ähnlich:',
  searching: 'Suche läuft',

  added: (what, recipients) => `${what} hinzugefügt. ${recipients}.`,
  removed: (name, recipients) => `${name} entfernt. ${recipients}.`,
  tooMuch: 'Der Rest steht noch im Feld: Eingabe liest weiter.',

  short: {
    rise: (role) => `steigt auf ${role}`,
    fall: (role) => `fällt auf ${role}`,
    same: (role) => `hat schon ${role}`,
    keeps: (role) => `behält ${role}`,
    duplicate: 'doppelt',
    'not-member': 'kein Mitglied',
    'not-an-address': 'keine Adresse',
    'look-alike': 'ähnliche Buchstaben',
    'too-long': 'zu lang',
    creator: 'hat es angelegt',
    'custom-role': 'eigene Rolle',
    'viewer-cannot': 'Rolle über Ihrer',
    locked: 'gesperrt',
    'no-address': 'keine Adresse',
    'over-limit': 'zu viel',
    failed: 'nicht freigegeben',
  },
  reason: {
    fall: (name, from, to) => `${name} hat jetzt ${from} und fiele auf ${to}.`,
    unchecked: (name) => `${name} wird beim Freigeben geprüft.`,
    'not-member': (name) => `${name} ist hier kein Mitglied.`,
    'not-an-address': (text) => `„${text}“ ist weder Name noch ganze Adresse.`,
    'look-alike': (text) => `„${text}“ hat Buchstaben, die denen einer Adresse nur ähnlich sehen.`,
    you: 'Ihre Rolle ändern Sie in der Liste.',
    locked: (name) => `${name} ist gesperrt.`,
  },

  summary: (ready, attention, already, f) =>
    `${f.number(ready)} bereit, ${f.number(attention)} zu prüfen, ${f.number(already)} schon dabei`,
  showAttention: 'Nur zu prüfende zeigen',
  showAll: 'Alle zeigen',

  progress: (done, total, f) => `Freigeben: ${f.number(done)} von ${f.number(total)}`,
  stop: 'Anhalten',
  stopped: 'Angehalten.',
  nothingNew: 'Alle haben diese Rolle schon.',
  partial: (shared, total, f) => `${f.number(shared)} von ${f.number(total)} freigegeben`,
  needLook: (count, f) => `Zu prüfen: ${f.number(count)}.`,
  tryAgain: 'Erneut versuchen',

  shared: (who) => `Freigegeben für ${who}`,
  already: (count, f) => `${f.number(count)} schon mit dieser Rolle`,
  undone: (who) => `Rückgängig: ${who}`,
  notUndone: (count, total, f) => `${f.number(count)} von ${f.number(total)} nicht rückgängig`,
};
