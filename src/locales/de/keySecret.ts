import type { Messages } from '../Messages.js';

export const keySecret: Messages['keySecret'] = {
  title: (key) => `Geheimnis von ${key} ablegen`,
  help: 'Es wird nur dieses eine Mal gezeigt. Legen Sie es dort ab, wo Ihr Dienst seine Geheimnisse liest, nicht in einem Chat, einer Mail oder im Code.',
  label: (key) => `Geheimnis von ${key}`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  refused: 'Der Browser hat das Kopieren verweigert. Das Geheimnis ist markiert: Kopieren Sie es selbst.',
  stored: 'Ich habe es abgelegt',
  gone: 'Das Geheimnis wurde schon gezeigt und ist nicht mehr hier.',
  leave: 'Gehen, ohne es abzulegen?',
  leaveText: 'Niemand kann es noch einmal zeigen, und ohne es ist der Schlüssel nutzlos.',
  leaveYes: 'Verlassen',
  leaveNo: 'Zurück zum Geheimnis',
};
