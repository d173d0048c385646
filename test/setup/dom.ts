import '@testing-library/jest-dom/vitest';
import { focusManager, onlineManager } from '@tanstack/react-query';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { patience } from './patience.js';

// Testing Library does both by itself only where a test runner's functions are globals.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(async () => {
  cleanup();
  // A part that still loads would tell React of it in a test to come, which knows nothing of it.
  const { IS_REACT_ACT_ENVIRONMENT } = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await vi.dynamicImportSettled();
  // As it was: a file may have chosen otherwise for all of its tests.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT });
  // What outlives a file: whoever comes next is online again, looks at the page, and kept nothing.
  onlineManager.setOnline(true);
  focusManager.setFocused(undefined);
  localStorage.clear();
  sessionStorage.clear();
});
configure({ asyncUtilTimeout: patience });

// jsdom lays nothing out: what follows is what Radix and the tests' own pointer call on every element, and may do nothing.
class UnmovedResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = UnmovedResizeObserver;
Element.prototype.hasPointerCapture = () => false;
Element.prototype.setPointerCapture = () => {};
Element.prototype.releasePointerCapture = () => {};
Element.prototype.scrollIntoView = () => {};
// Nor does it load sounds.
HTMLMediaElement.prototype.load = () => {};
