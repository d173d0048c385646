import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { RolePicker, type RolePickerProps } from '../../../src/components/RolePicker/index.js';
import type { Role } from '../../../src/hooks/index.js';

const all: readonly Role[] = ['viewer', 'commenter', 'editor', 'admin'];

function Chosen({ start = 'viewer', ...props }: Partial<RolePickerProps> & { start?: Role }) {
  const [role, setRole] = useState<Role>(start);
  return <RolePicker subject="Ana Ruiz" roles={all} value={role} onValueChange={setRole} {...props} />;
}

const names = (element: HTMLElement) =>
  within(element)
    .getAllByRole('option')
    .map((option) => option.textContent);

it('is called after whose role it is, and gives the role that is chosen', async () => {
  render(<Chosen />);
  const select = screen.getByRole('combobox', { name: 'Role for Ana Ruiz' });
  await userEvent.selectOptions(select, 'Editor');
  expect(select).toHaveValue('editor');
});

it('says with each role what it may do', () => {
  render(<Chosen />);
  expect(screen.getByRole('option', { name: 'Admin' })).toHaveAttribute(
    'data-help',
    'Can also share and delete it',
  );
});

it('leaves out roles that may not be given, but for the one that is held', () => {
  const { rerender } = render(<Chosen roles={['viewer', 'commenter']} />);
  expect(names(screen.getByRole('combobox'))).toEqual(['Viewer', 'Commenter']);
  rerender(<Chosen key="admin" start="admin" roles={['viewer', 'commenter']} />);
  expect(names(screen.getByRole('combobox'))).toEqual(['Viewer', 'Commenter', 'Admin']);
});

it('sets roles apart that another path gives anyway', () => {
  render(<Chosen floor={{ role: 'editor', note: 'Keeps editor access through Design' }} />);
  const group = screen.getByRole('group', { name: 'Keeps editor access through Design' });
  expect(names(group)).toEqual(['Viewer', 'Commenter']);
  expect(names(screen.getByRole('combobox'))).toEqual(['Viewer', 'Commenter', 'Editor', 'Admin']);
});

it('stays usable while a change is saved, and says so', () => {
  render(<Chosen pending />);
  const select = screen.getByRole('combobox');
  expect(select).toBeEnabled();
  expect(select).toHaveAttribute('aria-busy', 'true');
  expect(select).toHaveAttribute('data-pending');
});
