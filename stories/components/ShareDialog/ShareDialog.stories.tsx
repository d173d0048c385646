import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShareDialog } from '../../../src/index.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Sharing/ShareDialog',
  component: ShareDialog,
  args: { resource: voiceNamed('Aria'), defaultOpen: true, link: 'https://studio.example/voices/aria' },
} satisfies Meta<typeof ShareDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Who has access, and a field to add more. */
export const Default: Story = {};
