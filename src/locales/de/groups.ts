import type { Messages } from '../Messages.js';

export const groups: Messages['groups'] = {
  find: 'Gruppe suchen',
  results: 'Gruppen',
  findHint: 'Die Pfeiltasten gehen durch die Gruppen, die Eingabetaste öffnet eine.',
  resultCount: (count, f) => f.plural(count, { one: '1 Gruppe', other: `${f.number(count)} Gruppen` }),
  moreResults: (count, f) =>
    f.plural(count, {
      one: 'und 1 weitere. Geben Sie mehr vom Namen ein.',
      other: `und ${f.number(count)} weitere. Geben Sie mehr vom Namen ein.`,
    }),
  open: 'geöffnet',
  managed: 'Extern verwaltet',
  typeMore: 'Geben Sie mindestens zwei Buchstaben des Namens ein.',
  none: 'In diesem Arbeitsbereich gibt es noch keine Gruppen.',
  noneFound: (text) => `Keine Gruppe heißt „${text}“.`,
  loadingGroups: 'Gruppen werden geladen',
  groupsFailed: 'Die Gruppen konnten nicht geladen werden.',
  groupsDenied: 'Sie haben keinen Zugriff auf die Gruppen dieses Arbeitsbereichs.',
  unsupported: 'Hier gibt es keine Gruppen.',

  members: (group) => `Mitglieder von ${group}`,
  loading: 'Mitglieder der Gruppe werden geladen',
  readFailed: 'Wer in dieser Gruppe ist, konnte nicht geladen werden.',
  refreshFailed: 'Das ist vielleicht veraltet: Es konnte nicht neu geladen werden.',
  offlineStale: 'Das ist der zuletzt geladene Stand. Ändern können Sie erst wieder mit Verbindung.',
  gone: 'Diese Gruppe ist nicht mehr da, oder Sie dürfen sie nicht sehen.',
  empty: 'In dieser Gruppe ist noch niemand.',
  emptyNext: 'Fügen Sie oben Personen hinzu: mit Namen, oder indem Sie Adressen einfügen.',
  namesFailed: 'Einige Namen fehlen, weil die Mitgliederliste nicht geladen werden konnte.',
  filter: 'Nach Name oder Adresse filtern',
  filterCount: (count, f) =>
    f.plural(count, { one: '1 Person passt', other: `${f.number(count)} Personen passen` }),
  filterNone: (text) => `Niemand hier passt zu „${text}“.`,

  fixed: {
    managed: 'Wer in dieser Gruppe ist, bestimmt Ihr Identitätsanbieter. Ändern Sie es dort.',
    'read-only': 'Wer in dieser Gruppe ist, lässt sich hier nicht ändern.',
    'viewer-cannot':
      'Sie sehen, wer in dieser Gruppe ist, ändern können es aber nur Admins des Arbeitsbereichs.',
  },
  why: (name) => `Warum sich ${name} nicht entfernen lässt`,
  whyNot: {
    unknown:
      'Niemand im Arbeitsbereich hat noch diese Kennung, und Mitglieder werden über ihre Adresse entfernt.',
    unreachable: 'Sie dürfen die Adresse nicht sehen, über die ein Mitglied entfernt wird.',
  },

  label: 'Personen oder Adressen hinzufügen',
  add: 'Hinzufügen',
  short: { already: 'schon dabei', failed: 'nicht hinzugefügt' },
  reason: {
    unchecked: (name) => `Ob ${name} hier Mitglied ist, zeigt sich beim Hinzufügen.`,
    unreachable: (name) =>
      `Sie dürfen die Adresse von ${name} nicht sehen, über die ein Mitglied hinzugefügt wird.`,
  },
  progress: (done, total, f) => `Wird hinzugefügt: ${f.number(done)} von ${f.number(total)}`,
  nothingNew: 'Alle sind schon in dieser Gruppe.',
  partial: (added, total, f) => `${f.number(added)} von ${f.number(total)} hinzugefügt`,
  already: (count, f) =>
    f.plural(count, { one: '1 war schon dabei', other: `${f.number(count)} waren schon dabei` }),

  added: (who, group) => `${who} zu ${group} hinzugefügt`,
  removed: (who, group) => `${who} aus ${group} entfernt`,
  notAdded: (reason) => `Nicht hinzugefügt. ${reason}`,
  notRemoved: (reason) => `Nicht entfernt. ${reason}`,
  undone: (who) => `Für ${who} rückgängig gemacht`,
  notUndone: (who, reason) => `Für ${who} nicht rückgängig gemacht. ${reason}`,
  notAllUndone: (count, total, f) =>
    `${f.number(count)} von ${f.number(total)} konnten nicht rückgängig gemacht werden`,
};
