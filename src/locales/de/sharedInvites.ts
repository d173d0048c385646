import type { Messages } from '../Messages.js';

export const sharedInvites: Messages['sharedInvites'] = {
  offer: (who, workspace) =>
    `${who}: Sie können zu ${workspace} einladen und nach dem Beitritt hier eine Rolle geben.`,
  strangers: (count, f) =>
    f.plural(count, { one: 'Eine Adresse davon', other: `${f.number(count)} Adressen davon` }),
  theWorkspace: 'diesem Arbeitsbereich',
  invite: 'In den Arbeitsbereich einladen',
  inviteNamed: (name) => `${name} in den Arbeitsbereich einladen`,
  inviteAll: (count, f) => `${f.number(count)} in den Arbeitsbereich einladen`,
  inviting: 'Einladung wird gesendet',
  sent: (who) => `In den Arbeitsbereich eingeladen: ${who}. Freigeben können Sie nach dem Beitritt`,
  notSent: (who, reason) => `Nicht eingeladen: ${who}. ${reason}`,
  sentWithRole: (who) => `Eingeladen: ${who}`,

  heading: 'Eingeladen',
  headingWorkspace: 'In den Arbeitsbereich eingeladen',
  others: (count, f) =>
    f.plural(count, {
      one: 'Eine Person ist in den Arbeitsbereich eingeladen und hat noch nicht geantwortet.',
      other: `${f.number(count)} Personen sind in den Arbeitsbereich eingeladen und haben noch nicht geantwortet.`,
    }),
  showAll: (count, f) => `Alle ${f.number(count)} zeigen`,
  readFailed: 'Wer sonst eingeladen ist, konnte nicht geladen werden.',
};
