import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from './WordsContext.js';

/**
 * Asks for a new session above whatever is open, so that nothing typed there is lost. A modal `dialog` of the
 * browser's own: it lies over every other layer, and keys and clicks in it are kept from the dialog below, which
 * would take them for a wish to close. That listener on `window` has to be there first, so this is always mounted.
 */
export function SignInAgain({
  open,
  onSignIn,
  onClose,
}: {
  open: boolean;
  onSignIn: () => Promise<void>;
  onClose: () => void;
}) {
  const { words } = useWords();
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const keep = (event: Event) => event.stopPropagation();
    const keepEscape = (event: KeyboardEvent) => {
      if (dialog.open && event.key === 'Escape') event.stopImmediatePropagation();
    };
    const kept = ['pointerdown', 'focusin', 'focusout'];
    for (const type of kept) dialog.addEventListener(type, keep);
    window.addEventListener('keydown', keepEscape, { capture: true });
    return () => {
      for (const type of kept) dialog.removeEventListener(type, keep);
      window.removeEventListener('keydown', keepEscape, { capture: true });
    };
  }, []);

  useEffect(() => {
    if (open) {
      // A dialog that opened meanwhile has hidden the rest of the page from assistive technology.
      ref.current?.removeAttribute('aria-hidden');
      ref.current?.showModal();
    } else {
      ref.current?.close();
    }
  }, [open]);

  return createPortal(
    <dialog ref={ref} className="vs-sign-in" aria-labelledby="sign-in-title" onCancel={onClose}>
      <h2 id="sign-in-title">{words.signedOut}</h2>
      <p>{words.signedOutHint}</p>
      <button type="button" className="vs-button vs-button-primary" onClick={() => void onSignIn()}>
        {words.signInAgain}
      </button>
    </dialog>,
    document.body,
  );
}
