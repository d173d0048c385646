import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { openHost } from '../support/openHost.js';
import { HeldScopes } from '../support/HeldScopes.js';

const scopes = [
  'text_to_speech',
  'voices_read',
  'voices_write',
  'convai_read',
  'convai_write',
  'workspace_members_read',
  'workspace_members_invite',
];

const open = (start?: readonly string[] | null) => {
  const onChoose = vi.fn();
  return { onChoose, ...openHost(() => <HeldScopes scopes={scopes} start={start} onChoose={onChoose} />) };
};

const box = (name: string) => screen.getByRole('checkbox', { name });

describe('choosing what a key may do', () => {
  it('goes by product, with what can be done on each, and keeps the order of the provider', async () => {
    const { user, onChoose } = open();
    const workspace = screen.getByRole('group', { name: 'Workspace and people' });
    expect(workspace).toHaveTextContent('MembersNoneReadInvite');
    await user.click(box('Write voices'));
    await user.click(box('Text to speech'));
    expect(onChoose).toHaveBeenLastCalledWith(['text_to_speech', 'voices_write']);
    expect(screen.getByText('2 of 7 chosen')).toBeInTheDocument();
    await user.click(box('Write voices'));
    expect(onChoose).toHaveBeenLastCalledWith(['text_to_speech']);
    await user.click(screen.getByRole('button', { name: 'Choose none' }));
    expect(onChoose).toHaveBeenLastCalledWith([]);
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('finds by words and by the provider’s names, and speaks how many once the person pauses', async () => {
    const { user } = open();
    await user.type(screen.getByRole('searchbox', { name: 'Search permissions' }), 'agent write');
    expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Read agents',
      'Write agents',
    ]);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 permissions found'));
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'convai_read');
    expect(box('Read agents')).toBeInTheDocument();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    expect(screen.getByText('No permission is called that.')).toBeInTheDocument();
  });

  it('has usual choices ready, says which of them it is, and takes a line back at once', async () => {
    const { user, onChoose } = open();
    const usual = within(screen.getByRole('group', { name: 'Usual choices' }));
    await user.click(usual.getByRole('button', { name: 'Read only' }));
    expect(onChoose).toHaveBeenLastCalledWith(['voices_read', 'convai_read', 'workspace_members_read']);
    expect(usual.getByRole('button', { name: 'Read only', pressed: true })).toBeInTheDocument();
    await user.click(box('Write voices'));
    expect(usual.getByRole('button', { name: 'Read only', pressed: false })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'None: voices' }));
    expect(onChoose).toHaveBeenLastCalledWith(['convai_read', 'workspace_members_read']);
    expect(screen.getByRole('button', { name: 'None: voices', pressed: true })).toBeInTheDocument();
    await user.click(usual.getByRole('button', { name: 'Text to speech only' }));
    expect(onChoose).toHaveBeenLastCalledWith(['text_to_speech']);
  });

  it('is reached by one Tab after what is above it, and walked by arrow keys', async () => {
    const { user } = open();
    await user.click(screen.getByRole('searchbox'));
    await user.tab();
    expect(box('Text to speech')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(box('Write voices')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(box('Write agents')).toHaveFocus();
    await user.keyboard('{End}');
    expect(box('Read members')).toHaveFocus();
    await user.keyboard('{Home} ');
    expect(box('Text to speech')).toBeChecked();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Choose none' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(box('Text to speech')).toHaveFocus();
  });

  it('allows everything only after a warning, and gives the former choice back', async () => {
    const { user, onChoose } = open(['voices_read']);
    const ask = () => screen.getByRole('button', { name: 'Allow everything…' });
    await user.click(ask());
    const warning = screen.getByRole('group', { name: /Whoever holds such a key/ });
    expect(within(warning).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(ask()).toHaveFocus();
    expect(onChoose).not.toHaveBeenCalled();
    await user.click(ask());
    await user.click(screen.getByRole('button', { name: 'Allow everything' }));
    expect(onChoose).toHaveBeenLastCalledWith(null);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Choose instead' }));
    expect(onChoose).toHaveBeenLastCalledWith(['voices_read']);
    expect(box('Read voices')).toBeChecked();
  });

  it('keeps what it does not know, as the provider calls it', async () => {
    const { user, onChoose } = open(['voices_read', 'holograms_read']);
    expect(screen.getByRole('group', { name: 'Known to the provider alone' })).toHaveTextContent(
      /holograms_readNoneUse$/,
    );
    await user.click(box('Text to speech'));
    expect(onChoose).toHaveBeenLastCalledWith(['text_to_speech', 'voices_read', 'holograms_read']);
    await user.click(box('holograms_read'));
    await user.click(box('holograms_read'));
    expect(onChoose).toHaveBeenLastCalledWith(['text_to_speech', 'voices_read', 'holograms_read']);
  });
});
