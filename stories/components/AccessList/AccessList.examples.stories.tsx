import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { AccessList, useShare, type ResourceRef } from '../../../src/index.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Sharing/AccessList/Examples',
  component: AccessList,
  args: { resource: voiceNamed('Aria'), className: 'panel' },
} satisfies Meta<typeof AccessList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The rows of one hook under headings of the host's own. */
export const Parts: Story = {
  render: ({ resource, className }) => <ByRole resource={resource} className={className} />,
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('list', { name: 'May change it' })).toHaveTextContent(
        /Ana Ruiz.*Ben Kowalski.*Design/,
      ),
    );
    await expect(canvas.getByRole('list', { name: 'May use it' })).toHaveTextContent(
      /Cai Tan.*Eva Horváth.*render-farm/,
    );
  },
};

function ByRole({ resource, className }: { resource: ResourceRef; className?: string | undefined }) {
  const share = useShare(resource);
  const mayChange = share.rows.filter(({ role }) => role === 'admin' || role === 'editor');
  const mayUse = share.rows.filter((row) => !mayChange.includes(row));
  return (
    <AccessList.Root resource={resource} share={share} className={className}>
      <AccessList.Section heading="May change it" count={mayChange.length}>
        {mayChange.map((row) => (
          <AccessList.Row key={row.key} row={row} />
        ))}
      </AccessList.Section>
      <AccessList.Section heading="May use it" count={mayUse.length}>
        {mayUse.map((row) => (
          <AccessList.Row key={row.key} row={row} />
        ))}
      </AccessList.Section>
    </AccessList.Root>
  );
}
