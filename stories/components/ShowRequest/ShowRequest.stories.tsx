import type { Meta, StoryObj } from '@storybook/react-vite';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { ShownRequest } from './ShownRequest.js';

const meta = {
  title: 'Explorer/ShowRequest',
  parameters: scene({ bare: true }),
  render: (_, { loaded }) => <ShownRequest workspace={workspaceOf({ loaded })} />,
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The explorer opens on the call that the widget above made last. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByText('get_groups_endpoint'));
    await userEvent.click(canvas.getByRole('button', { name: 'Show the request' }));
    await seen(canvas.findByRole('heading', { name: 'get_groups_endpoint' }));
  },
};
