import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, spyOn, waitFor } from 'storybook/test';
import { VoiceSamples } from '../../../src/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { at } from '../../support/at.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { settled } from '../../support/settled.js';
import { textIn } from '../../support/textIn.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const several = at(
  createWorkspace().sandbox.workspace.voices.filter(({ samples }) => samples.length > 1),
  0,
);

const meta = {
  title: 'Voices/VoiceSamples',
  component: VoiceSamples,
  tags: ['autodocs'],
  args: { className: 'panel', voiceId: several.id, onSampleDeleted: fn() },
} satisfies Meta<typeof VoiceSamples>;

export default meta;
type Story = StoryObj<typeof meta>;

const menu = { name: 'More for take-01.wav' };

/** Each is played from bytes that came through the gateway, which are let go of when it stops. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const made = spyOn(URL, 'createObjectURL');
    const revoked = spyOn(URL, 'revokeObjectURL');
    const play = await canvas.findByRole('button', { name: 'Play take-01.wav' });
    await expect(canvas.getAllByText(/^\d:\d\d · [\d.]+ kB$/)).toHaveLength(several.samples.length);
    play.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(play).toHaveAttribute('data-state', 'playing'));
    await userEvent.keyboard('{Enter}');
    await expect(play).toHaveAttribute('data-state', 'idle');
    await expect(revoked.mock.calls).toEqual(made.mock.results.map(({ value }) => [value as string]));
    await expect(made).toHaveBeenCalledOnce();
  },
};

/** Nothing brings a sample back, so it asks; Escape keeps it. */
export const Deleting: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await chooseFrom(canvas, userEvent, 'take-01.wav', 'Delete');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', menu)).toHaveFocus());
    await chooseFrom(canvas, userEvent, 'take-01.wav', 'Delete');
    await seen(canvas.findByRole('group', { name: 'Delete take-01.wav?' }));
    await userEvent.click(await settled(canvas.getByRole('button', { name: 'Delete' })));
    await waitFor(() => expect(args.onSampleDeleted).toHaveBeenCalledOnce());
    await waitFor(() => expect(canvas.queryByText('take-01.wav')).toBeNull());
    await expect(canvas.getAllByRole('listitem')).toHaveLength(several.samples.length - 1);
  },
};

export const DeletionFailed: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('delete_sample', { status: 429, times: 2 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'take-01.wav', 'Delete');
    await userEvent.click(await settled(await canvas.findByRole('button', { name: 'Delete' })));
    const reason = /^Not deleted\. Too many requests/;
    await seen(canvas.findByText(reason, textIn('.rcl-row-detail')));
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss the message about take-01.wav' }));
    await expect(canvas.queryByText(reason, textIn('.rcl-row-detail'))).toBeNull();
  },
};

/** L08: what is no sound is not played, whatever it says it is. */
export const NotPlayable: Story = {
  parameters: scene({
    prepare: ({ sandbox }) =>
      sandbox.fail('get_audio_from_sample', {
        status: 200,
        body: '<script>alert(1)</script>',
        headers: { 'content-type': 'text/html' },
        times: 3,
      }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Play take-01.wav' }));
    await seen(canvas.findByText('It could not be played.'));
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_voice_by_id') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the voices')).toBeInTheDocument();
  },
};

export const Empty: Story = {
  args: { voiceId: voiceNamed('River').id },
  play: async ({ canvas }) => {
    await seen(canvas.findByText('There are no samples.'));
  },
};

/** One that is not shared with the viewer is as one that is not there. */
export const NotShared: Story = {
  args: { voiceId: voiceNamed('Aria').id },
  parameters: scene({ viewer: 'dee' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/It is no longer there, or you may not see it\.$/));
  },
};

export const ReadOnly: Story = {
  args: { voiceId: voiceNamed('Aria').id },
  parameters: scene({ viewer: 'cai' }),
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByRole('button', { name: 'Play take-01.wav' });
    await waitFor(() =>
      expect(
        workspaceOf(context)
          .calls.filter(({ path }) => path.includes('/session'))
          .at(-1)?.status,
      ).toBe(200),
    );
    await expect(canvas.queryByRole('button', menu)).toBeNull();
  },
};
