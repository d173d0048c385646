import type { Messages } from '../Messages.js';

export const keySecret: Messages['keySecret'] = {
  title: (key) => `Geheimnis von ${key} speichern`,
  help: 'Es wird nur dieses eine Mal gezeigt. Speichern Sie es dort, wo Ihr Dienst seine Geheimnisse liest, nicht in einem Chat, einer Mail oder im Code.',
  label: (key) => `Geheimnis von ${key}`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  stored: 'Ich habe es gespeichert',
  gone: 'Das Geheimnis wurde schon gezeigt und ist nicht mehr hier.',
  leave: 'Schließen, ohne es zu speichern?',
  leaveText: 'Niemand kann es noch einmal zeigen, und ohne es ist der Schlüssel nutzlos.',
  leaveYes: 'Schließen',
  leaveNo: 'Zurück zum Geheimnis',
};
