import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { ShareDialog, type ShareDialogProps } from '../../../src/index.js';
import { seen } from '../../support/seen.js';
import { theDialog } from '../../support/theDialog.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { withHostStyles } from '../../support/withHostStyles.js';
import inherited from './hostInherited.css?inline';
import reset from './hostReset.css?inline';

const meta = {
  title: 'Sharing/ShareDialog/Examples',
  component: ShareDialog,
  args: { resource: voiceNamed('Aria'), link: 'https://studio.example/voices/aria' },
} satisfies Meta<typeof ShareDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A button of the host's own opens it, and has focus again afterwards. */
export const HostsButton: Story = {
  args: { trigger: <button type="button">Who can use Aria?</button>, onOpenChange: fn() },
  play: async ({ canvas, userEvent, args }) => {
    const button = canvas.getByRole('button', { name: 'Who can use Aria?' });
    await userEvent.click(button);
    const dialog = await theDialog();
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(button).toHaveFocus());
    await expect(args.onOpenChange).toHaveBeenCalledTimes(2);
  },
};

/** The host says whether it is open. */
export const OpenedByHost: Story = {
  render: (args) => <OpenByHost {...args} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Manage access' }));
    const dialog = await theDialog();
    await seen(dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' }));
  },
};

function OpenByHost(props: ShareDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Manage access
      </button>
      <ShareDialog {...props} open={open} onOpenChange={setOpen} />
    </>
  );
}

/** The parts in an order of the host's own: general access first, no field, a footer with words of its own. */
export const Parts: Story = {
  render: ({ resource, link }) => (
    <ShareDialog.Root resource={resource} link={link} defaultOpen>
      <ShareDialog.Content>
        <ShareDialog.Title>Who can hear Aria?</ShareDialog.Title>
        <ShareDialog.GeneralAccess />
        <ShareDialog.AccessList />
        <ShareDialog.Footer>
          <ShareDialog.CopyLink />
          <ShareDialog.Close className="rcl-dialog-done">Back to the voices</ShareDialog.Close>
        </ShareDialog.Footer>
      </ShareDialog.Content>
    </ShareDialog.Root>
  ),
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.getByRole('heading', { name: 'Who can hear Aria?' }));
    const everyone = await dialog.findByRole('combobox', { name: 'Role for Everyone in Northwind Studio' });
    const ben = dialog.getByRole('combobox', { name: 'Role for Ben Kowalski' });
    await expect(everyone.compareDocumentPosition(ben)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await seen(dialog.getByRole('button', { name: 'Back to the voices' }));
    await expect(dialog.queryByRole('combobox', { name: 'Add people, groups or addresses' })).toBeNull();
  },
};

/** A host whose page is set in large, centred, spaced capitals: nothing of it comes through but the font. */
export const HostInherited: Story = {
  args: { defaultOpen: true },
  beforeEach: () => withHostStyles(inherited),
  play: async () => {
    const dialog = await theDialog();
    const name = await seen(dialog.findByText('Ben Kowalski'));
    const { fontSize, textTransform, letterSpacing, textAlign, wordSpacing } = getComputedStyle(name);
    await expect({ fontSize, textTransform, letterSpacing, textAlign, wordSpacing }).toEqual({
      fontSize: '14px',
      textTransform: 'none',
      letterSpacing: 'normal',
      textAlign: 'start',
      wordSpacing: '0px',
    });
  },
};

/** A host with a reset of elements, in a layer below Rolecall's, as the guide says. */
export const HostReset: Story = {
  args: { defaultOpen: true },
  beforeEach: () => withHostStyles(reset),
  play: async () => {
    const dialog = await theDialog();
    const role = await dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' });
    await expect(role.getBoundingClientRect().height).toBe(30);
    const [ben, cai] = [await theRow(dialog, 'Ben Kowalski'), await theRow(dialog, 'Cai Tan')];
    await expect(cai.offsetTop - ben.offsetTop).toBe(52);
    await expect(getComputedStyle(dialog.getByRole('button', { name: 'Done' })).textTransform).toBe('none');
    await expect(getComputedStyle(dialog.getByRole('heading', { level: 2 })).fontSize).toBe('17px');
  },
};
