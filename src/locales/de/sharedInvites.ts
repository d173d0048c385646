import type { Messages } from '../Messages.js';

export const sharedInvites: Messages['sharedInvites'] = {
  offer: (who, workspace) =>
    `${who} ist kein Mitglied. Stattdessen zu ${workspace} einladen? Freigeben können Sie nach dem Beitritt.`,
  offerAll: (count, workspace, f) =>
    `${f.number(count)} davon sind keine Mitglieder. Stattdessen zu ${workspace} einladen? Freigeben können Sie nach dem Beitritt.`,
  offerDenied: (who) =>
    `${who} ist kein Mitglied, und nur Admins des Arbeitsbereichs können jemanden einladen.`,
  offerAllDenied: (count, f) =>
    `${f.number(count)} davon sind keine Mitglieder, und nur Admins des Arbeitsbereichs können jemanden einladen.`,
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
  seeOthers: 'Einladungen ansehen',
  showAll: (count, f) => `Alle ${f.number(count)} zeigen`,
  readFailed: 'Wer sonst eingeladen ist, konnte nicht geladen werden.',
};
