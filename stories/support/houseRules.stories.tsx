import type { Meta, StoryObj } from '@storybook/react-vite';
import axe from 'axe-core';
import { expect } from 'storybook/test';
import { saidOnce } from '../../.storybook/saidOnce.js';
import { scene } from './scene.js';

/** What is wrong on purpose, so that what is asked of every story is known to find it. No part of the showroom. */
const meta = {
  title: 'House rules',
  tags: ['!dev', '!autodocs', '!manifest'],
  parameters: { a11y: { test: 'off' }, ...scene({ bare: true }) },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const small = { inlineSize: 12, blockSize: 12, padding: 0, border: 0 };

/** Two targets of 12 pixels side by side. */
export const TooSmallATarget: Story = {
  render: () => (
    <div style={{ display: 'flex' }}>
      <button type="button" aria-label="Up" style={small} />
      <button type="button" aria-label="Down" style={small} />
    </div>
  ),
  play: async ({ canvasElement, parameters }) => {
    axe.configure((parameters.a11y as { config: axe.Spec }).config);
    const { violations } = await axe.run(canvasElement);
    axe.reset();
    await expect(violations.map(({ id }) => id)).toEqual(['target-size']);
  },
};

/** Names that are heard again as descriptions, beside those that are not. */
export const SaidTwice: Story = {
  render: () => (
    <>
      <button type="button" aria-label="Close" title="Close">
        ×
      </button>
      <button type="button" aria-describedby="said">
        Remove Ben Kowalski
      </button>
      <p id="said">Remove Ben Kowalski.</p>
      <bdi title="Northwind">Northwind</bdi>
      <button type="button" title="Its only name">
        <span aria-hidden="true">…</span>
      </button>
      <button type="button" title="It cannot be undone">
        Delete
      </button>
      <button type="button" aria-label="Copy">
        <span aria-hidden="true" title="Copy">
          ⧉
        </span>
      </button>
    </>
  ),
  play: async ({ canvasElement }) => {
    const said: unknown = catchError(() => saidOnce(canvasElement));
    const lines = said instanceof Error ? said.message.split('\n').slice(1) : [];
    await expect(lines.map((line) => /^"([^"]*)"/.exec(line)?.[1])).toEqual([
      'Close',
      'Remove Ben Kowalski',
      'Northwind',
    ]);
    // What was looked at is as it was.
    await expect(canvasElement.querySelectorAll('[title]')).toHaveLength(5);
  },
};

function catchError(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
