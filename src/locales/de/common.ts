import type { Messages } from '../Messages.js';

export const common: Messages['common'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  copyFailed: (keys) =>
    `Das Kopieren hat nicht geklappt. Markieren Sie den Text und drücken Sie ${keys.replace('Ctrl', 'Strg')}.`,
  dismiss: 'Ausblenden',
  done: 'Fertig',
  loading: 'Wird geladen',
  leftOut: (count, f) =>
    f.plural(count, {
      one: '1 Eintrag konnte nicht gelesen werden.',
      other: `${f.number(count)} Einträge konnten nicht gelesen werden.`,
    }),
  notTold: 'Keine Angabe',
  showRequest: 'Anfrage zeigen',
  retry: 'Erneut versuchen',
  broke: 'Dieser Teil funktioniert nicht mehr. Der Rest der Seite geht weiter.',
  notLoaded: 'Dieser Teil ließ sich nicht laden. Hilft ein neuer Versuch nicht, laden Sie die Seite neu.',
  undo: 'Rückgängig',
  undoAnyway: 'Trotzdem rückgängig machen',
  you: 'Sie',
  roleFor: (name) => `Rolle von ${name}`,
  moreFor: (name) => `Weitere Aktionen für ${name}`,
  removeWord: 'Entfernen',
  remove: (name) => `${name} entfernen`,
  saving: 'Wird gespeichert',
  removing: 'Wird entfernt',
  retryFor: (name) => `Für ${name} erneut versuchen`,
  dismissFor: (name) => `Meldung zu ${name} ausblenden`,
  retryIn: (seconds, f) =>
    f.plural(seconds, {
      one: 'Neuer Versuch in 1 Sekunde.',
      other: `Neuer Versuch in ${f.number(seconds)} Sekunden.`,
    }),
  retryNow: 'Jetzt versuchen',
  retryNowFor: (name) => `Für ${name} jetzt versuchen`,
  signedOut: 'Ihre Sitzung ist beendet.',
  signedOutNext: 'Melden Sie sich wieder an; was Sie eingegeben haben, bleibt stehen.',
  viewerChanged: 'Inzwischen ist jemand anderes angemeldet.',
  viewerChangedNext: 'In dessen Namen wird nichts gesendet. Versuchen Sie es erneut, um so weiterzumachen.',
  offline: 'Sie sind offline.',
  offlineNext: 'Ihre Eingaben bleiben erhalten. Ändern können Sie erst wieder mit Verbindung.',
  online: 'Sie sind wieder verbunden und können weiter ändern.',
  clockSlow: (distance) =>
    `Die Uhr dieses Geräts geht ${distance} nach. Datum und Uhrzeit richten sich hier nach dem Server.`,
  clockFast: (distance) =>
    `Die Uhr dieses Geräts geht ${distance} vor. Datum und Uhrzeit richten sich hier nach dem Server.`,
  noticeSpoken: (text, action) => `${text}. ${action} ist möglich.`,
  notices: 'Meldungen',
  earlierNotices: (count, f) => `${f.number(count)} frühere`,
  roles: { viewer: 'Betrachter', commenter: 'Kommentator', editor: 'Bearbeiter', admin: 'Admin' },
  rolesInText: {
    viewer: 'Lesezugriff',
    commenter: 'Kommentarzugriff',
    editor: 'Bearbeitungszugriff',
    admin: 'Verwaltungszugriff',
  },
  roleHelp: {
    viewer: 'Ansehen und nutzen',
    commenter: 'Dazu kommentieren',
    editor: 'Dazu ändern',
    admin: 'Dazu freigeben und löschen',
  },
  customRole: 'Eigene Rolle',
  seats: {
    workspace_admin: 'Admin',
    workspace_member: 'Vollplatz',
    workspace_lite_member: 'Basisplatz',
  },
  group: 'Gruppe',
  serviceAccount: 'Dienstkonto',
  keys: (hint, more, f) =>
    [hint === null ? 'Schlüssel' : `Schlüssel ···${hint}`, more === 0 ? '' : `und ${f.number(more)} weitere`]
      .join(' ')
      .trim(),
  noKeys: 'kein Schlüssel',
  sections: {
    people: 'Personen',
    groups: 'Gruppen',
    'service-accounts': 'Dienstkonten',
    unknown: 'Für Sie nicht sichtbar',
  },
  partOf: (count, total, f) => `${f.number(count)} von ${f.number(total)}`,
  people: (count, f) => f.plural(count, { one: '1 Person', other: `${f.number(count)} Personen` }),
  everyone: (workspace) => (workspace === null ? 'Alle im Arbeitsbereich' : `Alle in ${workspace}`),
  unknownPrincipal: 'Unbekanntes Konto',
  unnamedPerson: 'Person ohne Namen',
  locked: 'Im Arbeitsbereich gesperrt',
  unnamedGroup: 'Gruppe ohne Namen',
  unnamedServiceAccount: 'Dienstkonto ohne Namen',
  membersOf: (group, count) => `${group}: ${count}`,
  membersHidden: 'Sie haben keinen Zugriff darauf, wer in dieser Gruppe ist.',
  membersNone: 'In dieser Gruppe ist noch niemand.',
  membersMore: (count, f) => `und ${f.number(count)} weitere`,
  ask: {
    people: (names) => `Fragen Sie ${names}.`,
    others: (count, f) =>
      f.plural(count, { one: '1 weitere Person', other: `${f.number(count)} weitere Personen` }),
    admins: 'Fragen Sie einen Admin des Arbeitsbereichs.',
    owners: 'Fragen Sie den Inhaber des Arbeitsbereichs.',
  },
  things: {
    voice: { title: 'Stimme', it: 'diese Stimme' },
    voice_collection: { title: 'Stimmensammlung', it: 'diese Stimmensammlung' },
    pronunciation_dictionary: { title: 'Aussprachewörterbuch', it: 'dieses Wörterbuch' },
    dubbing: { title: 'Synchronfassung', it: 'diese Synchronfassung' },
    project: { title: 'Projekt', it: 'dieses Projekt' },
    studio_projects: { title: 'Studioprojekt', it: 'dieses Projekt' },
    convai_agents: { title: 'Agent', it: 'diesen Agenten' },
    convai_tools: { title: 'Werkzeug', it: 'dieses Werkzeug' },
    convai_knowledge_base_documents: { title: 'Dokument', it: 'dieses Dokument' },
    convai_phone_numbers: { title: 'Telefonnummer', it: 'diese Telefonnummer' },
    dashboard: { title: 'Übersicht', it: 'diese Übersicht' },
    songs: { title: 'Lied', it: 'dieses Lied' },
    workspace: { title: 'Arbeitsbereich', it: 'diesen Arbeitsbereich' },
    other: { title: 'Element', it: 'dieses Element' },
  },
  errors: {
    viewer_changed:
      'Inzwischen ist jemand anderes angemeldet, es wurde nicht ausgeführt. Laden Sie die Seite neu.',
    signed_out: 'Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzumachen.',
    forbidden: 'Das dürfen Sie nicht. Jemand mit Verwaltungszugriff kann es.',
    not_found: 'Es ist nicht mehr da, oder Sie dürfen es nicht sehen.',
    invalid: 'Der Anbieter hat es nicht angenommen.',
    conflict:
      'Inzwischen hat jemand anderes etwas geändert. Sehen Sie nach und wiederholen Sie es, wenn nötig.',
    changed_meanwhile: 'Das hat inzwischen jemand anderes geändert. Gesendet wurde nichts.',
    rate_limited: 'Zu viele Anfragen auf einmal. Warten Sie einen Augenblick.',
    payment_required: 'Der Tarif deckt das nicht ab. Fragen Sie, wer die Abrechnung verwaltet.',
    upstream_auth:
      'Die Verbindung zum Anbieter ist falsch eingerichtet. Sagen Sie es denen, die diese App betreiben.',
    upstream: 'Der Anbieter hat gerade ein Problem. Versuchen Sie es gleich noch einmal.',
    network: 'Es gab keine Verbindung. Prüfen Sie Ihr Netz und versuchen Sie es erneut.',
    no_origin:
      'Diese Seite steht in einem abgeschlossenen Rahmen, aus dem nichts erreichbar ist. Sagen Sie es denen, die diese App betreiben.',
    timeout: 'Die Antwort kam nicht rechtzeitig. Versuchen Sie es erneut.',
    decode: 'Die Antwort konnte nicht verarbeitet werden. Sagen Sie es denen, die diese App betreiben.',
    outcome_unknown:
      'Die Antwort ging verloren; vielleicht wurde es ausgeführt. Sehen Sie in der Liste nach, bevor Sie es wiederholen.',
    facts_unavailable:
      'Ihr Zugriff konnte nicht geprüft werden, gesendet wurde nichts. Versuchen Sie es erneut.',
    invalid_input: 'Das lässt sich nicht senden: Eine Adresse oder ein Schlüssel fehlt.',
    csrf: 'Die Seite wurde zur Sicherheit abgewiesen. Laden Sie sie neu und versuchen Sie es erneut.',
    too_many_principals: 'Mehr Freigaben sind hier nicht möglich. Entfernen Sie zuerst jemanden.',
    creator_fixed: 'Wer es angelegt hat, behält den Verwaltungszugriff.',
    role_above_own: 'Eine Rolle über Ihrer eigenen können Sie nicht vergeben.',
    everyone_group:
      'Zu dieser Gruppe gehören alle. Nur ein Admin des Arbeitsbereichs kann für sie freigeben.',
    not_a_group:
      'Das ist keine Gruppe. Nur ein Admin des Arbeitsbereichs kann für ein Dienstkonto freigeben.',
    user_not_found: 'Es gibt kein Mitglied mit dieser Adresse.',
    already_invited:
      'Für diese Adresse gibt es schon eine Einladung. Senden Sie diese erneut oder ändern Sie sie.',
    cannot_cancel:
      'Eine Einladung lässt sich hier nicht zurückziehen. Ändern Sie stattdessen das Ablaufdatum.',
    disposable_address: 'Wegwerfadressen lassen sich nicht einladen. Bitten Sie um eine dauerhafte.',
    unknown: 'Etwas Unerwartetes kam dazwischen. Versuchen Sie es erneut.',
  },
};
