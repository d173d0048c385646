import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { RolePicker, type RolePickerProps } from '../../../src/index.js';
import { seen } from '../../support/seen.js';

const meta = {
  title: 'Sharing/RolePicker',
  component: RolePicker,
  tags: ['autodocs'],
  args: {
    roles: ['viewer', 'commenter', 'editor', 'admin'],
    value: 'viewer',
    subject: 'Cai Tan',
    onValueChange: fn(),
  },
  render: (args) => <Held {...args} />,
} satisfies Meta<typeof RolePicker>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Holds the value, as a host does. */
function Held({ value, onValueChange, ...rest }: RolePickerProps) {
  const [role, setRole] = useState(value);
  return (
    <RolePicker
      {...rest}
      value={role}
      onValueChange={(next) => {
        setRole(next);
        onValueChange(next);
      }}
    />
  );
}

/** A native select, named after whose role it is. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const select = canvas.getByRole('combobox', { name: 'Role for Cai Tan' });
    await userEvent.selectOptions(select, 'Editor');
    await expect(args.onValueChange).toHaveBeenCalledWith('editor');
    await expect(select).toHaveDisplayValue('Editor');
  },
};

/** Roles that the viewer may not give are left out. The one that is held stays. */
export const FewerRoles: Story = {
  args: { roles: ['viewer', 'commenter'], value: 'editor' },
  play: async ({ canvas }) => {
    const names = canvas.getAllByRole('option').map(({ textContent }) => textContent);
    await expect(names).toEqual(['Viewer', 'Commenter', 'Editor']);
  },
};

/** A change is on its way; the next one may be made meanwhile. */
export const Pending: Story = {
  args: { pending: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toHaveAttribute('aria-busy', 'true');
    await expect(canvas.getByRole('combobox')).toBeEnabled();
  },
};

/** Roles below what another path gives stand under a note, to be read before one is chosen. */
export const WithFloor: Story = {
  args: {
    value: 'admin',
    floor: { role: 'editor', note: 'Keeps editor access through Design (12 people)' },
  },
  play: async ({ canvas }) => {
    const group = canvas.getByRole('group', { name: 'Keeps editor access through Design (12 people)' });
    await expect(group.textContent).toBe('ViewerCommenter');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('combobox', { name: 'Role for Cai Tan' }));
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', { name: 'Rolle von Cai Tan' })).toHaveDisplayValue(
      'Betrachter',
    );
  },
};

export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('combobox', { name: 'Role for Cai Tan' }));
  },
};
