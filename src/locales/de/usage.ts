import type { Messages } from '../Messages.js';

/** German of the chart of usage. */
export const usage: Messages['usage'] = {
  name: 'Nutzung',
  chart: 'Diagramm',
  keys: 'Pfeil links und rechts: durch die Zeit, Pfeil auf und ab: durch die Reihen, Escape: verlassen.',
  units: {
    credits: 'Credits',
    characters: 'Zeichen',
    minutes: 'Minuten',
    milliseconds: 'Millisekunden',
    money: 'Geld, Währung unbekannt',
  },
  counted: {
    credits: (count, text, f) => f.plural(count, { one: `${text} Credit`, other: `${text} Credits` }),
    characters: (_, text) => `${text} Zeichen`,
  },
  rest: (count, f) => `Übrige (${f.number(count)})`,
  total: 'Summe',
  previous: 'Zeitraum davor',
  noData: 'keine Daten',
  unfinished: 'noch nicht vorbei',
  series: 'Reihe',
  wholes: { sum: 'Summe', last: 'Am Ende', mean: 'Mittel', highest: 'Höchster Wert' },
  share: 'Anteil',
  show: 'Gezeigte Reihen',
  zone: (zone) => `Zeiten in ${zone}.`,
  columns: {
    sum: (step) => `Jede Säule ist die Summe aus ${step}.`,
    last: (step) => `Jede Säule ist der letzte Wert aus ${step}.`,
    mean: (step) => `Jeder Punkt ist das Mittel aus ${step}.`,
    highest: (step) => `Jeder Punkt ist der höchste Wert aus ${step}.`,
  },
  several: (count, f) => `bis zu ${f.number(count)} Werten`,
  lastUnfinished: (span) => `Das Letzte, ${span}, ist noch nicht vorbei.`,
  partly: 'Zu einem Teil davon ist nichts bekannt.',
  someUnknown: (count, f) =>
    f.plural(count, {
      one: 'Für einen Abschnitt fehlen Daten.',
      other: `Für ${f.number(count)} Abschnitte fehlen Daten.`,
    }),

  range: (span, zone) => `${span} (${zone}).`,
  sum: (value) => `Insgesamt ${value}.`,
  between: (low, high) => `Zwischen ${low} und ${high}.`,
  peak: (span, value) => `Am meisten: ${span} mit ${value}.`,
  peakOf: (name, span, value) => `Am höchsten: ${name}, ${span}, mit ${value}.`,
  largest: (name, share) => `Am größten: ${name} mit ${share}.`,
  hidden: (count, f) =>
    f.plural(count, {
      one: 'Eine Reihe ist ausgeblendet.',
      other: `${f.number(count)} Reihen sind ausgeblendet.`,
    }),
  notDrawn: (count, f) =>
    f.plural(count, {
      one: 'Eine weitere Reihe steht in der Liste: Sie lässt sich nicht zusammenzählen.',
      other: `${f.number(count)} weitere Reihen stehen in der Liste: Sie lassen sich nicht zusammenzählen.`,
    }),
  nothingShown: 'Es wird keine Reihe gezeigt.',
  change: {
    more: (share, value) => `${share} mehr als im Zeitraum davor (${value}).`,
    less: (share, value) => `${share} weniger als im Zeitraum davor (${value}).`,
    same: 'Genauso viel wie im Zeitraum davor.',
    fromNone: 'Im Zeitraum davor war nichts.',
    unknown: 'Über den Zeitraum davor ist nichts bekannt.',
    several: 'Mehrere Reihen davon lassen sich nicht als Ganzes vergleichen.',
    soFar: 'Was noch nicht vorbei ist, bleibt beim Vergleich außen vor.',
  },

  list: (count, f) => f.plural(count, { one: 'Die eine Reihe', other: `Alle ${f.number(count)} Reihen` }),
  table: 'Tabelle',
  start: 'Von',
  end: 'Bis',
  note: 'Anmerkung',
  rows: (from, to, count, f) => `${f.number(from)} bis ${f.number(to)} von ${f.number(count)}`,
  earlier: 'Früher',
  later: 'Später',
  csv: 'Als CSV laden',
  png: 'Als Bild laden',
  saved: (file) => `${file} wurde gespeichert.`,
  notSaved: 'Die Datei ließ sich nicht erstellen.',

  loading: 'Die Nutzung wird gelesen',
  none: (span) => `Nichts genutzt: ${span}.`,
  unknown: (span) => `Über die Nutzung ist nichts bekannt: ${span}.`,
  obstacle: 'Diese Auswahl lässt sich nicht zeigen. Ändern Sie den Zeitraum oder die Aufteilung.',
  readFailed: 'Die Nutzung war nicht zu lesen.',
  refreshFailed: 'Das kann veraltet sein: Die Nutzung war nicht erneut zu lesen.',
  previousFailed: 'Der Zeitraum davor war nicht zu lesen.',
  offlineStale: 'So war es beim letzten Lesen.',
  denied: 'Sie dürfen die Nutzung nicht sehen.',
  deniedNext: 'Fragen Sie die Verwaltung des Arbeitsbereichs.',
};
