import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { MemberList, useUpdateMember } from '../../../src/index.js';

const meta = {
  title: 'People/MemberList/Examples',
  component: MemberList,
  args: { className: 'wide-panel' },
} satisfies Meta<typeof MemberList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The rows of the hook under headings of the host's own. */
export const Parts: Story = {
  render: ({ className }) => <BySeat className={className} />,
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('list', { name: 'Admins' })).toHaveTextContent(
        /Ana Ruiz.*Fatima Zahra El Idrissi.*Ulrike Brandt/,
      ),
    );
    await expect(canvas.getByRole('list', { name: 'Locked' })).toHaveTextContent(
      /Goran Petrović.*Elif Arslan/,
    );
  },
};

function BySeat({ className }: { className?: string | undefined }) {
  const members = useUpdateMember();
  const sections = {
    Admins: members.people.filter(({ workspaceAdmin }) => workspaceAdmin),
    Locked: members.people.filter(({ locked }) => locked),
  };
  return (
    <MemberList.Root members={members} className={className}>
      {Object.entries(sections).map(([heading, people]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul aria-label={heading} className="rcl-rows">
            {people.map((person) => {
              const row = members.rowOf(person);
              return <MemberList.Row key={row.key} row={row} />;
            })}
          </ul>
        </section>
      ))}
    </MemberList.Root>
  );
}
