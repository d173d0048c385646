import type { Messages } from '../Messages.js';

export const admin: Messages['admin'] = {
  title: 'Verwaltung',
  sections: {
    members: 'Mitglieder',
    groups: 'Gruppen',
    invitations: 'Einladungen',
    usage: 'Nutzung',
    plan: 'Tarif',
    keys: 'API-Schlüssel',
    voices: 'Stimmenbibliothek',
  },
  kept: 'kein Zugriff',
  none: 'Hier gibt es nichts zu verwalten.',
  loadFailed: 'Dieser Teil konnte nicht geladen werden.',
  back: (listName) => `Zurück zu ${listName}`,
  noGroup: 'Wählen Sie eine Gruppe, um zu sehen, wer darin ist.',
};
