import type { CommonMessages } from '../../locales/Messages.js';

/**
 * Says once that the connection is gone, and once that it is back, for all that shows it to the eye. Nothing is said while
 * nothing in the page has to do with it.
 *
 * @returns Begins to listen for one of those that show it; what that returns ends it.
 */
export function sayConnection(words: () => CommonMessages, say: (text: string) => void): () => () => void {
  let watching = 0;
  let isSaid = false;
  const look = () => {
    if (navigator.onLine === isSaid) {
      isSaid = !isSaid;
      const { common } = words();
      say(isSaid ? `${common.offline} ${common.offlineNext}` : common.online);
    }
  };
  return () => {
    if (watching === 0) {
      window.addEventListener('online', look);
      window.addEventListener('offline', look);
    }
    watching += 1;
    if (!navigator.onLine) look();
    return () => {
      watching -= 1;
      if (watching > 0) return;
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
      isSaid = false;
    };
  };
}
