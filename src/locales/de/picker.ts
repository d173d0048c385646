import type { Messages } from '../Messages.js';

const countWords = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'];

export const picker: Messages['picker'] = {
  label: 'Personen, Gruppen oder Adressen hinzufügen',
  labelPeople: 'Personen oder Adressen hinzufügen',
  hint: 'Trennen Sie Adressen durch Kommas. Die Rücktaste führt aus dem leeren Feld zu den Hinzugefügten zurück.',
  chips: (count, f) => `${f.number(count)} hinzugefügt`,
  chipHint: 'Entf entfernt es.',
  chipHintEdit: 'Eingabe bearbeitet es, Leertaste zeigt mehr, Entf entfernt es.',
  chipHintMore: 'Eingabe zeigt mehr, Entf entfernt es.',
  roleForAll: 'Rolle für alle Hinzugefügten',

  suggestions: 'Vorschläge',
  sections: { person: 'Personen', group: 'Gruppen', 'service-account': 'Dienstkonten' },
  suggestionCount: (count, f) =>
    f.plural(count, { one: '1 Vorschlag', other: `${f.number(count)} Vorschläge` }),
  loose: 'Nichts passt genau. Ähnlich sind:',
  searching: 'Suche läuft',
  noMatch: (text) =>
    `Hier heißt niemand „${text}“. Prüfen Sie die Schreibweise, oder geben Sie eine ganze Adresse ein.`,
  noMatchMember: (email) => `Kein Mitglied hat die Adresse ${email}.`,
  noMatchAdd: (email) => `Mit der Eingabetaste fügen Sie ${email} hinzu.`,
  noMatchLookAlike: (text) =>
    `${text} enthält Buchstaben, die denen einer Adresse nur ähnlich sehen. Tippen Sie sie von Hand.`,

  added: (name, role, recipients) => `${name} hinzugefügt, ${role}. ${recipients}.`,
  addedWithReason: (name, reason, recipients) => `${name} hinzugefügt. ${reason} ${recipients}.`,
  addedMany: (count, summary, f) => `${f.number(count)} hinzugefügt. ${summary}.`,
  removed: (name, recipients) => `${name} entfernt. ${recipients}.`,
  noRecipients: 'Niemand hinzugefügt',
  tooMuch:
    'Das war mehr, als auf einmal gelesen wird. Der Rest steht im Feld: Mit der Eingabetaste geht es weiter.',

  short: {
    rise: (role) => `steigt auf ${role}`,
    fall: (role) => `fällt auf ${role}`,
    same: (role) => `hat schon ${role}`,
    duplicate: 'doppelt',
    'not-member': 'kein Mitglied',
    'not-an-address': 'keine Adresse',
    'look-alike': 'ähnliche Buchstaben',
    'too-long': 'zu lang',
    creator: 'hat es angelegt',
    you: 'Sie selbst',
    'custom-role': 'Rolle des Arbeitsbereichs',
    'viewer-cannot': 'Rolle über Ihrer',
    locked: 'gesperrt',
    'no-key': 'kein Schlüssel',
    'no-address': 'keine Adresse',
    'over-limit': 'zu viele',
    keeps: (role) => `behält ${role}`,
    failed: 'nicht freigegeben',
  },
  reason: {
    rise: (name, from, to) => `${name} hat jetzt ${from} und bekäme ${to}.`,
    fall: (name, from, to) => `${name} hat jetzt ${from} und fiele auf ${to}.`,
    same: (name, role) => `${name} hat schon ${role}; es wird nichts gesendet.`,
    duplicate: (name) => `${name} steht zweimal hier. Nur das erste Mal zählt.`,
    unchecked: (name) => `Ob ${name} hier Mitglied ist, zeigt sich beim Freigeben.`,
    'not-member': (name) => `${name} ist hier kein Mitglied.`,
    'not-an-address': (text) => `„${text}“ ist keine ganze Adresse, und niemand hier heißt so.`,
    'look-alike': (text) =>
      `„${text}“ enthält Buchstaben, die denen einer Adresse nur ähnlich sehen. Vielleicht ist es nicht, wer es zu sein scheint.`,
    'too-long': (text) => `„${text}“ ist länger, als eine Adresse sein kann.`,
    creator: (name) => `${name} hat es angelegt und behält den Verwaltungszugriff.`,
    you: () => 'Das sind Sie. Die eigene Rolle ändern Sie in der Liste.',
    'custom-role': (name) => `${name} hat eine Rolle des Arbeitsbereichs, die beim Freigeben verloren ginge.`,
    'viewer-cannot': (name) => `Die Rolle von ${name} liegt über Ihrer, deshalb dürfen Sie sie nicht ändern.`,
    locked: (name) => `${name} ist im Arbeitsbereich gesperrt.`,
    'no-key': (name) => `${name} hat noch keinen Schlüssel. Legen Sie zuerst einen an.`,
    'no-address': (name) => `Sie dürfen die Adresse von ${name} nicht sehen; ohne sie geht es nicht.`,
    'over-limit': (name, max) => `${name} wäre zu viel: Mehr als ${max} Freigaben sind nicht möglich.`,
    failed: (name, why) => `Nicht für ${name} freigegeben. ${why}`,
  },
  sharingWith: (name) => `Wird für ${name} freigegeben`,

  edit: 'Bearbeiten',
  editFor: (name) => `${name} bearbeiten`,
  removeChip: 'Entfernen',
  closeFor: (name) => `Einzelheiten zu ${name} schließen`,

  summary: (ready, attention, already, f) =>
    [
      `${f.number(ready)} bereit`,
      `${f.number(attention)} zu prüfen`,
      `${f.number(already)} schon dabei`,
    ].join(', '),
  showAttention: 'Nur zeigen, was zu prüfen ist',
  showAll: 'Alle zeigen',

  progress: (done, total, f) => `Freigabe läuft: ${f.number(done)} von ${f.number(total)}`,
  stop: 'Anhalten',
  stopped: 'Angehalten.',
  nothingNew: 'Es würde sich nichts ändern: Alle haben diese Rolle schon.',
  partial: (shared, total, f) => `${f.number(shared)} von ${f.number(total)} freigegeben`,
  needLook: (count, f) =>
    f.plural(count, {
      one: 'Eine Freigabe ist zu prüfen.',
      other: `${countWords[count] ?? f.number(count)} Freigaben sind zu prüfen.`,
    }),
  notSent: (count, f) =>
    f.plural(count, {
      one: 'Eine wurde nicht gesendet.',
      other: `${countWords[count] ?? f.number(count)} wurden nicht gesendet.`,
    }),
  tryAgain: 'Diese erneut versuchen',
  goOn: 'Weitermachen',
  limited: 'Zu viele Anfragen auf einmal.',
  signedOut: 'Ihre Sitzung ist abgelaufen. Melden Sie sich wieder an; die Hinzugefügten bleiben hier.',

  shared: (who) => `Freigegeben für ${who}`,
  sharedAlready: (who, already) => `Freigegeben für ${who}. ${already}`,
  already: (count, f) => `${f.number(count)} mit dieser Rolle ${count === 1 ? 'war' : 'waren'} schon dabei`,
  groups: (count, f) => f.plural(count, { one: '1 Gruppe', other: `${f.number(count)} Gruppen` }),
  serviceAccounts: (count, f) =>
    f.plural(count, { one: '1 Dienstkonto', other: `${f.number(count)} Dienstkonten` }),
  undone: (who) => `Rückgängig gemacht für ${who}`,
  notUndone: (count, total, f) =>
    `${f.number(count)} von ${f.number(total)} ließen sich nicht rückgängig machen. Die Liste zeigt, wer Zugriff hat`,
};
