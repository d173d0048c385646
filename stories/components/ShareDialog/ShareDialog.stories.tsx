import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ShareDialog } from '../../../src/index.js';
import { seen } from '../../support/seen.js';
import { theDialog } from '../../support/theDialog.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Sharing/ShareDialog',
  component: ShareDialog,
  tags: ['autodocs'],
  args: { resource: voiceNamed('Aria'), defaultOpen: true, link: 'https://studio.example/voices/aria' },
} satisfies Meta<typeof ShareDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Who has access, whose role says less than they have, and a field to add more. */
export const Default: Story = {
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.getByRole('heading', { name: 'Share “Aria, warm narrator”' }));
    await expect(await dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' })).toHaveValue(
      'editor',
    );
    await expect(await theRow(dialog, 'Ana Ruiz')).toHaveTextContent('You');
    await expect(await theRow(dialog, 'Ana Ruiz')).toHaveTextContent('Creator · Admin');
    await expect(await theRow(dialog, 'Eva Horváth')).toHaveTextContent(
      'Keeps editor access through Design (12 people)',
    );
    await waitFor(() =>
      expect(dialog.getByRole('combobox', { name: 'Add people, groups or addresses' })).toHaveFocus(),
    );
    await expect(dialog.getByRole('combobox', { name: 'Role for Everyone in Northwind Studio' })).toHaveValue(
      '',
    );
  },
};
