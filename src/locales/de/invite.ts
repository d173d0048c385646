import type { Messages } from '../Messages.js';

export const invite: Messages['invite'] = {
  title: 'Personen einladen',
  label: 'Adressen, die eingeladen werden',
  invite: 'Einladen',

  seat: 'Platz',
  seatFor: (name) => `Platz für ${name}`,
  role: 'Berechtigung',
  credits: 'Credits im Monat',
  creditsHint: 'Ohne Grenze, wenn leer',
  creditsWrong: 'Eine ganze Zahl ohne Zeichen, etwa 10000, oder nichts für keine Grenze.',
  groups: 'Gruppen zum Beitreten',
  groupsChosen: (count, f) =>
    count === 0 ? 'Keine' : f.plural(count, { one: '1 Gruppe', other: `${f.number(count)} Gruppen` }),
  groupsFilter: 'Gruppen nach Namen filtern',
  groupsNoMatch: 'Keine Gruppe heißt so.',
  groupsNone: 'Es gibt keine Gruppe, der man durch Einladung beitreten kann.',
  groupsFailed: 'Die Gruppen konnten nicht geladen werden.',

  short: {
    member: 'schon Mitglied',
    invited: 'schon eingeladen',
    doubtful: 'vielleicht gesendet',
    outside: 'fremde Domain',
    'no-seat': 'kein Platz frei',
    failed: 'nicht eingeladen',
  },
  reason: {
    'not-an-address': (text) => `„${text}“ ist keine ganze Adresse.`,
    outside: (name, domains) =>
      `${name} liegt außerhalb von ${domains}. Prüfen Sie, ob das gemeint ist: Die Einladung verlässt Ihre Firma.`,
    'no-seat': (name, seat) => `Für ${name} ist kein Platz „${seat}“ mehr frei.`,
    doubtful: (name) =>
      `${name}: Die Antwort ging verloren; vielleicht wurde die Einladung gesendet. Sehen Sie nach, bevor Sie sie erneut senden.`,
    failed: (reason) => `Nicht eingeladen. ${reason}`,
  },
  sendAnyway: 'Erneut senden',
  sendAnywayTo: (name) => `Erneut senden an ${name}`,

  progress: (done, total, f) => `Einladen: ${f.number(done)} von ${f.number(total)}`,
  nothingNew: 'Niemand Neues: Alle sind schon Mitglied oder eingeladen.',
  partial: (done, total, f) => `${f.number(done)} von ${f.number(total)} eingeladen`,
  sent: (who) => `Eingeladen: ${who}`,
  already: (count, f) => `${f.number(count)} schon dabei`,

  takes: (count, seat, f) => `${f.number(count)} × ${seat}`,
  left: (left, f) => `${f.number(left)} frei`,
  each: (price) => `je ${price}`,
  tooMany: (count, f) =>
    f.plural(count, {
      one: '1 mehr, als Plätze frei sind. Sie wird nicht gesendet.',
      other: `${f.number(count)} mehr, als Plätze frei sind. Sie werden nicht gesendet.`,
    }),

  allowance: (count, { now, perHour }, time, f) =>
    `${f.number(count)} Personen: ${now === 0 ? 'Niemand kann' : `Bis zu ${f.number(now)} können`} jetzt eingeladen werden, danach ${f.number(perHour)} pro Stunde. Das dauert etwa ${time}; lassen Sie diese Seite offen.`,

  none: 'Bei diesem Anbieter kann man von hier aus niemanden einladen.',
  noneNext: 'Wer den Arbeitsbereich verwaltet, lädt in den Einstellungen des Anbieters ein.',
  denied: 'Nur Admins des Arbeitsbereichs können jemanden einladen.',
  loading: 'Ihre Berechtigung wird geladen',
  readFailed: 'Ob Sie einladen dürfen, konnte nicht geladen werden.',
  listFailed: 'Wer schon eingeladen ist, konnte nicht geladen werden.',
  noList: 'Der Anbieter führt keine Liste: Anderswo Eingeladene sind hier nicht markiert.',
  offlineNext:
    'Was Sie eingegeben haben, bleibt hier und wird gesendet, sobald Sie verbunden sind und einladen.',

  csv: {
    choose: 'CSV-Datei wählen',
    drop: 'oder hier ablegen',
    dropNow: 'Ablegen, um die Datei anzusehen',
    reading: (file) => `${file} wird gelesen`,
    preview: (file) => `Vorschau von ${file}`,
    stays: 'Die Datei wird nur hier im Browser gelesen und nirgendwohin gesendet.',
    address: 'Adresse',
    name: 'Name',
    noColumn: 'Nicht in der Datei',
    chooseColumn: 'Spalte wählen',
    whichAddress: 'Es ist nicht klar, in welcher Spalte die Adressen stehen. Wählen Sie eine.',
    heading: 'Die erste Zeile ist eine Überschrift',
    column: (letter) => `Spalte ${letter}`,
    encoding: 'Zeichensatz',
    whichEncoding: 'Prüfen Sie, ob die Namen stimmen. Wenn nicht, wählen Sie einen anderen Zeichensatz.',
    row: 'Zeile',
    rowNumber: (row, f) => `Zeile ${f.number(row)}`,
    firstRows: 'Die ersten Zeilen',
    good: (count, f) => `${f.number(count)} gut`,
    bad: (count, f) => `${f.number(count)} fehlerhaft`,
    duplicate: (count, f) => `${f.number(count)} doppelt`,
    badRows: 'Zeilen, die ausgelassen werden',
    respelt: 'Adressen, die in anderer Schreibweise gesendet werden',
    sentAs: (written, wire) => `${written} wird als ${wire} gesendet.`,
    add: (count, f) =>
      f.plural(count, { one: '1 Person übernehmen', other: `${f.number(count)} Personen übernehmen` }),
    added: (count, file, f) =>
      f.plural(count, {
        one: `1 Person aus ${file} übernommen.`,
        other: `${f.number(count)} Personen aus ${file} übernommen.`,
      }),
    leftOut: (count, f) =>
      f.plural(count, { one: '1 Zeile ausgelassen.', other: `${f.number(count)} Zeilen ausgelassen.` }),
    more: (count, f) => `und ${f.number(count)} weitere`,
    batch: {
      people: (count, file, f) => `${f.number(count)} Personen aus ${file}`,
      fresh: (count, f) => `${f.number(count)} einzuladen`,
      outside: (count, f) => `davon ${f.number(count)} mit fremder Domain`,
      send: (count, f) =>
        f.plural(count, { one: '1 Person einladen', other: `${f.number(count)} Personen einladen` }),
      pause: 'Anhalten',
      goesOn: (time) => `Weiter um ${time}.`,
      resume: 'Fortsetzen',
      paused: 'Angehalten.',
      report: (done, refused, left, f) =>
        `${f.number(done)} eingeladen · ${f.number(refused)} abgelehnt · ${f.number(left)} nicht gesendet`,
      refused: 'Abgelehnt',
      goOn: (count, f) => `Die übrigen ${f.number(count)} einladen`,
      save: 'Rest herunterladen',
      leftFile: 'nicht-eingeladen.csv',
      reason: 'Grund',
      notSent: 'Nicht gesendet',
    },
    wrong: {
      'no-address': 'Es steht keine Adresse da.',
      'not-an-address': (text) => `„${text}“ ist keine ganze Adresse.`,
      'look-alike': (text) => `„${text}“ hat Buchstaben, die denen einer Adresse nur ähnlich sehen.`,
      'too-long': 'Die Adresse ist zu lang.',
      garbled: 'Manche Buchstaben sind unlesbar.',
      'many-addresses': 'Es steht mehr als eine Adresse da.',
      'not-cut': (text, sign) =>
        `„${text}“ sieht nach zwei Spalten mit „${sign}“ dazwischen aus. Speichern Sie die Datei mit Kommas.`,
      'unknown-seat': (text) => `Einen Platz „${text}“ gibt es nicht.`,
      'open-quote': 'Ein Anführungszeichen wird geöffnet und nie geschlossen.',
      duplicate: (text) => `${text} steht schon da.`,
    },
    faults: {
      'too-large': (most) => `Die Datei ist größer als ${most}. Teilen Sie sie, oder lassen Sie Spalten weg.`,
      'too-many-rows': (most) => `Die Datei hat mehr als ${most} Zeilen. Teilen Sie sie auf.`,
      'not-text': 'Das ist keine Textdatei. Speichern Sie die Tabelle als CSV und wählen Sie diese Datei.',
      empty: 'In der Datei steht nichts.',
      'no-address': 'In keiner Spalte der Datei steht eine E-Mail-Adresse.',
      'one-file': 'Legen Sie nur eine Datei ab.',
      unreadable: 'Der Browser konnte die Datei nicht lesen. Wählen Sie sie noch einmal.',
      'not-loaded':
        'Was die Datei liest, konnte nicht geladen werden. Prüfen Sie die Verbindung und wählen Sie sie noch einmal.',
    },
  },
};
