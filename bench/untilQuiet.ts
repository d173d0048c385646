const quietFrames = 10;

/** Done when nothing in the page has changed for some frames. */
export function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    let frames = 0;
    const observer = new MutationObserver(() => {
      frames = 0;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const count = () => {
      frames += 1;
      if (frames < quietFrames) return void requestAnimationFrame(count);
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(count);
  });
}
