import type { Messages } from '../Messages.js';

export const members: Messages['members'] = {
  title: 'Mitglieder',
  loading: 'Mitglieder werden geladen',
  search: 'Nach Name oder Adresse suchen',
  seat: 'Platz',
  state: 'Zustand',
  sort: 'Sortierung',
  filterSeat: 'Nach Platz filtern',
  filterState: 'Nach Zustand filtern',
  sortBy: 'Sortierung',
  anySeat: 'Alle',
  states: { any: 'Alle', active: 'Aktiv', locked: 'Gesperrt' },
  sorts: {
    listed: 'Standard',
    name: 'Name',
    email: 'Adresse',
    seat: 'Platz',
    state: 'Zustand',
  },
  noSeat: 'Kein Platz',
  count: (total, f) => f.plural(total, { one: '1 Mitglied', other: `${f.number(total)} Mitglieder` }),
  countShown: (shown, total, f) => `${f.number(shown)} von ${f.number(total)} Mitgliedern`,
  noMatch: 'Hier passt niemand dazu.',
  clearFilters: 'Alle Mitglieder zeigen',
  nobody: 'Dieser Arbeitsbereich hat noch keine Mitglieder.',
  owner: 'Inhaber',
  locked: 'Gesperrt',

  seatFor: (name) => `Platz von ${name}`,
  lock: 'Sperren',
  unlock: 'Entsperren',
  select: (name) => `${name} auswählen`,

  why: (name) => `Warum ist ${name} nicht zu ändern?`,
  whyLock: (name) => `Warum ist ${name} nicht zu sperren?`,
  whyNot: {
    owner: 'Ist Inhaber des Arbeitsbereichs: weder zu sperren noch auf einen anderen Platz zu setzen.',
    you: 'Das sind Sie. Sie würden sich selbst aussperren; jemand anderes aus der Verwaltung kann Sie sperren.',
    'last-admin':
      'Die letzte Person mit Verwaltungszugriff, die sich anmelden kann. Geben Sie ihn zuerst jemand anderem.',
    unreachable: 'Es fehlt eine Adresse, um es dem Anbieter mitzuteilen.',
    'viewer-cannot': 'Sie dürfen Mitglieder nicht ändern.',
  },
  leftOut: {
    owner: (names) => `${names}: Inhaber des Arbeitsbereichs.`,
    you: (names) => `${names}: Das sind Sie.`,
    'last-admin': (names) => `${names}: Jemand muss den Verwaltungszugriff behalten.`,
    unreachable: (names) => `${names}: Es ist keine Adresse bekannt.`,
    'viewer-cannot': (names) => `${names}: Das dürfen Sie nicht.`,
  },

  selection: 'Ausgewählte Mitglieder',
  selectAll: 'Alle gezeigten auswählen',
  selected: (count, f) => `${f.number(count)} ausgewählt`,
  selectedHidden: (count, hidden, f) =>
    `${f.number(count)} ausgewählt, davon ${f.number(hidden)} nicht gezeigt`,
  clearSelection: 'Auswahl aufheben',
  seatForSelected: 'Platz für die Auswahl',
  giveSeat: 'Platz geben',
  stop: 'Anhalten',
  progress: (done, total, f) => `${f.number(done)} von ${f.number(total)} erledigt`,
  nothingToDo: 'Nichts zu ändern: Für alle ist es schon so.',
  nobodyLeft: 'Davon ist niemand zu ändern.',
  leftUnsent: (unsent, total, f) => `${f.number(unsent)} von ${f.number(total)} wurden nicht gesendet`,
  goOn: 'Fortsetzen',
  leftHere: (count, f) =>
    f.plural(count, {
      one: 'Ein Mitglied wurde nicht geändert und ist ausgewählt',
      other: `${f.number(count)} Mitglieder wurden nicht geändert und sind ausgewählt`,
    }),
  partial: (done, total, f) => `${f.number(done)} von ${f.number(total)} geändert.`,
  needLook: (count, f) =>
    f.plural(count, {
      one: 'Bei einem Mitglied ging es nicht.',
      other: `Bei ${f.number(count)} Mitgliedern ging es nicht.`,
    }),
  unsent: (count, f) =>
    f.plural(count, {
      one: 'Eines wurde nicht gesendet.',
      other: `${f.number(count)} wurden nicht gesendet.`,
    }),
  already: (count, f) =>
    f.plural(count, { one: 'Bei einem war es schon so.', other: `Bei ${f.number(count)} war es schon so.` }),
  tryAgain: 'Diese erneut versuchen',

  lockedNotice: (who) => `${who} gesperrt`,
  unlockedNotice: (who) => `${who} entsperrt`,
  seatedNotice: (who, seat) => `${who}: ${seat}`,
  restored: (who) => `Für ${who} rückgängig gemacht`,
  notUndone: (who, reason) => `Für ${who} nicht rückgängig gemacht. ${reason}`,
  notUndoneMany: (count, total, f) =>
    `${f.number(count)} von ${f.number(total)} konnten nicht rückgängig gemacht werden`,
  meanwhileSeat: (seat) =>
    `Jemand anderes hat den Platz inzwischen auf ${seat} geändert. Geändert wurde nichts.`,
  seatAnyway: (seat) => `Trotzdem auf ${seat} ändern`,
  notLocked: (reason) => `Nicht gesperrt. ${reason}`,
  notUnlocked: (reason) => `Nicht entsperrt. ${reason}`,
  notSeated: (reason) => `Platz nicht geändert. ${reason}`,

  confirmSelf: (seat) => `Den eigenen Platz auf ${seat} ändern?`,
  confirmSelfText:
    'Sie können danach vielleicht keine Mitglieder mehr verwalten. Nur jemand anderes aus der Verwaltung kann Ihnen den Platz zurückgeben.',
  confirmSelfYes: (seat) => `Zu ${seat} wechseln`,

  readOnly: 'Sie sehen, wer im Arbeitsbereich ist, ändern können es aber nur Admins des Arbeitsbereichs.',
  cannot: 'Mitglieder sind hier nur zu lesen. Geändert werden sie beim Anbieter.',
  denied: 'Sie haben keinen Zugriff darauf, wer in diesem Arbeitsbereich ist.',
  readFailed: 'Die Mitglieder konnten nicht geladen werden.',
  refreshFailed: 'Das kann veraltet sein: Die Mitglieder konnten nicht neu geladen werden.',
  offlineStale: 'Das ist der zuletzt geladene Stand. Ändern können Sie erst wieder mit Verbindung.',
};
