import type { Messages } from '../Messages.js';

export const sharing: Messages['sharing'] = {
  share: 'Freigeben',
  shareNamed: (name) => `${name} freigeben`,
  see: 'Zugriff ansehen',
  seeNamed: (name) => `Zugriff auf ${name} ansehen`,
  shareCount: (count, f) => f.plural(count, { other: `für ${f.number(count)} freigegeben` }),
  title: (name) => `„${name}“ freigeben`,
  titleUnnamed: (it) => `${it.charAt(0).toUpperCase()}${it.slice(1)} freigeben`,
  seeTitle: (name) => `Wer Zugriff auf „${name}“ hat`,
  seeTitleUnnamed: (it) => `Wer Zugriff auf ${it} hat`,
  subtitle: (thing, workspace) => (workspace === null ? thing : `${thing} in ${workspace}`),
  showFullName: 'Ganzen Namen zeigen',

  peopleWithAccess: 'Wer Zugriff hat',
  filter: 'Nach Name oder Adresse filtern',
  filterNone: (text) => `Hier passt nichts zu „${text}“.`,
  filterCount: (count, f) => `${f.number(count)} Treffer`,
  loading: 'Wer Zugriff hat, wird geladen',
  alone: 'Nur Sie haben Zugriff.',
  aloneNext: (it) => `Fügen Sie oben Personen hinzu, um ${it} freizugeben.`,
  nobody: 'Noch hat niemand Zugriff bekommen.',
  unresolved: 'Einige Namen konnten nicht geladen werden; dort steht die Kennung.',

  creatorRole: (role) => `Angelegt · ${role}`,
  why: (name) => `Warum ist die Rolle von ${name} fest?`,
  whyCreator: (it) => `Hat ${it} angelegt und behält den Verwaltungszugriff auf Dauer.`,
  whyNot: {
    'custom-role': 'Diese Rolle stammt vom Arbeitsbereich. Sie ist hier zu sehen, aber nicht zu ändern.',
    unknown: 'Wer das ist, können Sie nicht sehen: vielleicht ein Dienstkonto oder ein früheres Mitglied.',
    unreachable: 'Es fehlt eine Adresse oder ein Schlüssel, um es dem Anbieter mitzuteilen.',
    'viewer-cannot':
      'Sie dürfen diese Rolle nicht ändern: Sie liegt über Ihrer, oder Sie verwalten hier nichts.',
  },

  keeps: (access, path) => `Behält ${access} durch ${path}`,
  keepsAsAdmin: 'Behält den Verwaltungszugriff durch die Verwaltung des Arbeitsbereichs',
  keepsAsCreator: 'Behält den Verwaltungszugriff, weil selbst angelegt',
  group: (name, count) => (count === null ? name : `${name} (${count})`),
  everyoneInText: (workspace) =>
    workspace === null ? 'die Freigabe für alle' : `die Freigabe für alle in ${workspace}`,

  changed: (name, role) => `${name} ist jetzt ${role}`,
  removed: (name) => `${name} entfernt`,
  removedKeeps: (name, keeps) => `${name} entfernt. ${keeps}`,
  restored: (name) => `${name} hat wieder den früheren Zugriff`,
  baselineChanged: (everyone, role) => `${everyone}: ${role}`,
  notChanged: (reason) => `Nicht geändert. ${reason}`,
  notRemoved: (reason) => `Nicht entfernt. ${reason}`,
  notShared: (reason) => `Nicht freigegeben. ${reason}`,
  meanwhileRole: (role) => `Jemand anderes hat inzwischen „${role}“ vergeben. Geändert wurde nichts.`,
  meanwhileRemoved: 'Jemand anderes hat diesen Zugriff inzwischen entfernt. Geändert wurde nichts.',
  giveAnyway: (role) => `Trotzdem „${role}“ vergeben`,
  removeAnyway: 'Trotzdem entfernen',
  notUndone: (name, reason) => `Für ${name} nicht rückgängig gemacht. ${reason}`,

  generalAccess: 'Allgemeiner Zugriff',
  baselineNone: 'Kein Zugriff',
  baselineNoneHelp: 'Nur wer in der Liste steht',
  consequence: {
    none: (_who, it) => `Nur wer in der Liste steht oder den Arbeitsbereich verwaltet, kann ${it} öffnen.`,
    viewer: (who, it) => `${who} können ${it} sehen und nutzen.`,
    commenter: (who, it) => `${who} können ${it} nutzen und kommentieren.`,
    editor: (who, it) => `${who} können ${it} nutzen und ändern.`,
    admin: (who, it) => `${who} können ${it} ändern, freigeben und löschen.`,
    custom: (who, it) => `${who} haben auf ${it} eine eigene Rolle des Arbeitsbereichs.`,
  },
  members: (count, f) => (count === null ? 'Alle Mitglieder' : `Alle Mitglieder (${f.number(count)})`),
  publicAccess: 'Öffentlich',
  publicHelp: (it) => `Alle, auch ohne Anmeldung, können ${it} öffnen. Das ist beim Anbieter eingestellt.`,

  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  copyLinkTo: (name) => `Link kopieren zu ${name}`,

  readOnly: (it) => `Sie sehen, wer auf ${it} Zugriff hat, ändern können es aber nur Admins.`,
  askAnAdmin: 'Fragen Sie jemanden von ihnen.',
  denied: (it) => `Sie haben keinen Zugriff darauf, für wen ${it} freigegeben ist.`,
  askAnyone: 'Fragen Sie die Verwaltung des Arbeitsbereichs oder jemanden, der es für Sie freigeben kann.',
  offlineStale: 'Das ist der zuletzt geladene Stand. Ändern können Sie erst wieder mit Verbindung.',
  readFailed: 'Wer Zugriff hat, konnte nicht geladen werden.',
  refreshFailed: 'Das kann veraltet sein: Wer Zugriff hat, konnte nicht neu geladen werden.',

  confirmRemoveSelf: 'Den eigenen Zugriff entfernen?',
  confirmRemoveSelfText: (it) =>
    `Sie können ${it} dann nicht mehr öffnen. Nur die Verwaltung kann Sie wieder hereinlassen.`,
  confirmRemoveSelfKeeps: (keeps) => `Sie können dann nicht mehr ändern, wer Zugriff hat. ${keeps}.`,
  removeMe: 'Meinen Zugriff entfernen',
  confirmLowerSelf: (role) => `Die eigene Rolle auf ${role} ändern?`,
  confirmLowerSelfText:
    'Sie können dann nicht mehr ändern, wer Zugriff hat. Nur die Verwaltung kann Ihnen die Rolle zurückgeben.',
  lowerMe: (role) => `${role} werden`,
  leaving: {
    entered: { title: 'Eingaben verwerfen?', leave: 'Verwerfen', stay: 'Weiter bearbeiten' },
    sending: { title: 'Schließen, während gesendet wird?', leave: 'Schließen', stay: 'Hier bleiben' },
  },
  goesOn: (count, f) =>
    f.plural(count, {
      one: 'Eine Freigabe wird gerade gesendet und läuft nach dem Schließen weiter.',
      other: `${f.number(count)} Freigaben werden gerade gesendet und laufen nach dem Schließen weiter.`,
    }),
  confirmLeaveText: (count, f) =>
    f.plural(count, {
      one: 'Eine Eingabe wurde noch nicht freigegeben.',
      other: `${f.number(count)} Eingaben wurden noch nicht freigegeben.`,
    }),
};
