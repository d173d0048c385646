import type { Messages } from '../Messages.js';

export const sharePicker: Messages['sharePicker'] = {
  label: 'Personen, Gruppen oder Adressen hinzufügen',
  labelPeople: 'Personen oder Adressen hinzufügen',
  roleForAll: 'Rolle für Empfänger',
  everybodyElse: 'Alle anderen',

  short: {
    rise: (role) => `würde ${role}`,
    fall: (role) => `wäre nur noch ${role}`,
    same: (role) => `schon ${role}`,
    keeps: (role) => `bleibt ${role}`,
    creator: 'hat es angelegt',
    'custom-role': 'eigene Rolle',
    'viewer-cannot': 'Rolle über Ihrer',
    'over-limit': 'zu viel',
    invite: 'wird eingeladen',
    invited: 'schon eingeladen',
    failed: 'nicht freigegeben',
  },
  reason: {
    fall: (name, from, to) => `${name} hat jetzt ${from} und fiele auf ${to}.`,
    unchecked: (name) => `${name} wird beim Freigeben geprüft.`,
    you: 'Ihre Rolle ändern Sie in der Liste.',
    invite: (name) => `${name} ist noch nicht hier und wird mit dieser Rolle eingeladen.`,
    invited: (name) => `${name} ist schon eingeladen und noch nicht beigetreten.`,
  },

  progress: (done, total, f) => `Freigeben: ${f.number(done)} von ${f.number(total)}`,
  nothingNew: 'Alle haben diese Rolle schon.',
  partial: (shared, total, f) => `${f.number(shared)} von ${f.number(total)} freigegeben`,
  shared: (who) => `Freigegeben für ${who}`,
  already: (count, f) => `${f.number(count)} schon mit dieser Rolle`,
  undone: (who) => `Rückgängig: ${who}`,
  notUndone: (count, total, f) => `${f.number(count)} von ${f.number(total)} nicht rückgängig`,
};
