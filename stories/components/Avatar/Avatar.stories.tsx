import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Avatar } from '../../../src/index.js';
import { scene } from '../../support/scene.js';

const meta = {
  title: 'People/Avatar',
  component: Avatar,
  tags: ['autodocs'],
  args: { kind: 'person', id: 'user-ana', name: 'Ana Ruiz' },
  parameters: scene({}),
} satisfies Meta<typeof Avatar>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A person is a circle, tinted by their id, and hidden from a screen reader: their name stands beside it. */
export const Default: Story = {
  render: (args) => (
    <p>
      <Avatar {...args} /> {args.name}
    </p>
  ),
  play: async ({ canvas }) => {
    const initials = canvas.getByText('AR');
    await expect(initials.closest('[aria-hidden="true"]')).not.toBeNull();
  },
};

/** Shape says kind: people round, groups square with a tint, service accounts square with an icon. */
export const Kinds: Story = {
  render: () => (
    <p>
      <Avatar kind="person" id="user-ana" name="Ana Ruiz" />{' '}
      <Avatar kind="group" id="group-design" name="Design" />{' '}
      <Avatar kind="service-account" id="account-render" name="render-farm" />
    </p>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('De')).toBeVisible();
    await expect(canvasElement.querySelectorAll('.rcl-avatar')).toHaveLength(3);
  },
};

/** The same id has the same tint whatever somebody is called by now; nobody's id has one of its own. */
export const Tints: Story = {
  render: () => (
    <p>
      <Avatar kind="person" id="user-ana" name="Ana Ruiz" />{' '}
      <Avatar kind="person" id="user-ana" name="Ana Ruiz Ortega" />{' '}
      <Avatar kind="person" id="user-ben" name="Ben Kowalski" />
    </p>
  ),
  play: async ({ canvasElement }) => {
    const [first, renamed] = canvasElement.querySelectorAll<HTMLElement>('.rcl-avatar');
    if (!first || !renamed) throw new Error('There are no avatars.');
    await expect(getComputedStyle(renamed).backgroundColor).toBe(getComputedStyle(first).backgroundColor);
  },
};
