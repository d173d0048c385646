import type { Messages } from '../Messages.js';

export const picker: Messages['picker'] = {
  hint: 'Adressen durch Kommas trennen. Rücktaste im leeren Feld: zu den Empfängern.',
  chips: (count, f) => `${f.number(count)} Empfänger`,
  chipHintEdit: 'Eingabe bearbeitet.',
  chipHint: 'Leertaste zeigt mehr, Entf entfernt.',
  edit: 'Bearbeiten',

  suggestions: 'Vorschläge',
  suggestionCount: (count, f) =>
    f.plural(count, { one: '1 Vorschlag', other: `${f.number(count)} Vorschläge` }),
  loose: 'Nur ähnlich:',
  searching: 'Suche läuft',
  nobodyAdded: (who, why) => `Niemand wurde hinzugefügt. ${who}: ${why}. Die Pfeiltasten wählen aus.`,

  added: (what, recipients) => `${what} hinzugefügt. ${recipients}.`,
  removed: (name, recipients) => `${name} entfernt. ${recipients}.`,
  tooMuch: 'Der Rest steht noch im Feld: Eingabe liest weiter.',

  short: {
    duplicate: 'doppelt',
    'not-member': 'kein Mitglied',
    'not-an-address': 'keine Adresse',
    'look-alike': 'ähnliche Buchstaben',
    umlauts: 'Umlaute oder Akzente',
    'too-long': 'zu lang',
    locked: 'gesperrt',
    'no-address': 'keine Adresse',
  },
  reason: {
    'not-member': (name) => `${name} ist kein Mitglied und muss zuerst eingeladen werden.`,
    'not-an-address': (text) => `„${text}“ ist weder Name noch ganze Adresse.`,
    'look-alike': (text) => `„${text}“ hat Buchstaben, die denen einer Adresse nur ähnlich sehen.`,
    domain: (text, wire) => `„${text}“ wird als ${wire} versendet. Mit „Bearbeiten“ übernehmen.`,
    umlauts: (text) => `„${text}“ hat Umlaute oder Akzente vor dem @; das lässt sich nicht versenden.`,
    locked: (name) => `${name} ist gesperrt.`,
  },

  summary: (ready, attention, already, f) =>
    `${f.number(ready)} bereit, ${f.number(attention)} zu prüfen, ${f.number(already)} schon dabei`,
  showAttention: 'Nur zu prüfende zeigen',
  showAll: 'Alle zeigen',

  stop: 'Anhalten',
  stopped: 'Angehalten.',
  needLook: (count, f) => `Zu prüfen: ${f.number(count)}.`,
  tryAgain: 'Erneut versuchen',
  leftUnsent: (left, total, f) => `${f.number(left)} von ${f.number(total)} wurden nicht gesendet`,
  goOn: 'Fortsetzen',
  leftHere: (left, f) =>
    f.plural(left, {
      one: 'Eine Eingabe wurde nicht gesendet und steht noch hier',
      other: `${f.number(left)} Eingaben wurden nicht gesendet und stehen noch hier`,
    }),
};
