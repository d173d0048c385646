import type { Messages } from '../Messages.js';

export const picker: Messages['picker'] = {
  label: 'Personen, Gruppen oder Adressen hinzufügen',
  labelPeople: 'Personen oder Adressen hinzufügen',
  hint: 'Trennen Sie Adressen durch Kommas. Aus dem leeren Feld führt die Rücktaste zu den Empfängern.',
  chips: (count, f) => `${f.number(count)} Empfänger`,
  chipHintEdit: 'Eingabe bearbeitet, Leertaste zeigt mehr, Entf entfernt.',
  chipHintMore: 'Eingabe zeigt mehr, Entf entfernt.',
  roleForAll: 'Rolle für alle Empfänger',
  edit: 'Bearbeiten',

  suggestions: 'Vorschläge',
  suggestionCount: (count, f) =>
    f.plural(count, { one: '1 Vorschlag', other: `${f.number(count)} Vorschläge` }),
  loose: 'Nichts passt genau. Ähnlich sind:',
  searching: 'Suche läuft',

  added: (what, recipients) => `${what} hinzugefügt. ${recipients}.`,
  removed: (name, recipients) => `${name} entfernt. ${recipients}.`,
  tooMuch: 'Mehr wird auf einmal nicht gelesen. Der Rest steht im Feld: Mit der Eingabetaste geht es weiter.',

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
    unchecked: (name) => `Ob ${name} hier Mitglied ist, zeigt sich beim Freigeben.`,
    'not-member': (name) => `${name} ist hier kein Mitglied.`,
    'not-an-address': (text) => `Niemand hier heißt „${text}“, und es ist keine ganze Adresse.`,
    'look-alike': (text) => `„${text}“ hat Buchstaben, die denen einer Adresse nur ähnlich sehen.`,
    you: 'Das sind Sie. Die eigene Rolle ändern Sie in der Liste.',
    locked: (name) => `${name} ist im Arbeitsbereich gesperrt.`,
  },

  summary: (ready, attention, already, f) =>
    `${f.number(ready)} bereit, ${f.number(attention)} zu prüfen, ${f.number(already)} schon dabei`,
  showAttention: 'Nur zeigen, was zu prüfen ist',
  showAll: 'Alle zeigen',

  progress: (done, total, f) => `Freigabe läuft: ${f.number(done)} von ${f.number(total)}`,
  stop: 'Anhalten',
  stopped: 'Angehalten, bevor der Rest gesendet wurde.',
  nothingNew: 'Nichts würde sich ändern: Alle haben diese Rolle schon.',
  partial: (shared, total, f) => `${f.number(shared)} von ${f.number(total)} freigegeben`,
  needLook: (count, f) => `Zu prüfen: ${f.number(count)}.`,
  tryAgain: 'Diese erneut versuchen',

  shared: (who) => `Freigegeben für ${who}`,
  already: (count, f) => `${f.number(count)} schon mit dieser Rolle`,
  undone: (who) => `Rückgängig gemacht für ${who}`,
  notUndone: (count, total, f) => `${f.number(count)} von ${f.number(total)} nicht rückgängig gemacht`,
};
