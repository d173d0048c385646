import { afterEach, describe, expect, it } from 'vitest';
import { activeElement } from '../../../src/components/internal/activeElement.js';

afterEach(() => document.body.replaceChildren());

/** A button and something beside it, in a shadow root. */
function openRoot(mode: ShadowRootMode, parent: ParentNode = document.body) {
  const host = document.createElement('div');
  parent.append(host);
  const root = host.attachShadow({ mode });
  const button = document.createElement('button');
  const beside = document.createElement('p');
  root.append(button, beside);
  return { root, button, beside };
}

describe('what has focus', () => {
  it.each(['open', 'closed'] as const)('is found in the %s shadow root that somebody is in', (mode) => {
    const { button, beside } = openRoot(mode);
    button.focus();
    expect(activeElement(beside)).toBe(button);
  });

  it('is found around a closed shadow root', () => {
    const outer = openRoot('closed');
    const inner = openRoot('closed', outer.root);
    outer.button.focus();
    expect(activeElement(inner.beside)).toBe(outer.button);
  });

  it('is found in an open shadow root from the page, and from nowhere', () => {
    const { button } = openRoot('open');
    button.focus();
    expect(activeElement(document.body)).toBe(button);
    expect(activeElement(null)).toBe(button);
  });

  it('is nothing where it is the page', () => {
    expect(activeElement(openRoot('closed').beside)).toBeNull();
    expect(activeElement(null)).toBeNull();
  });
});
