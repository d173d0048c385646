import type { sharingArea } from '../../locales/en/sharingArea.js';
import type { May } from './useMay.js';

/** What the button says that opens the dialog, and what it is called for something with a name. */
export function triggerWords({ sharing }: typeof sharingArea, may: May | undefined) {
  return may === 'see' || may === 'nothing'
    ? { own: sharing.see, named: sharing.seeNamed }
    : { own: sharing.share, named: sharing.shareNamed };
}
