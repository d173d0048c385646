import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor } from 'storybook/test';
import type { Backend } from '../../../src/client/index.js';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { workspacePolicy } from '../../../src/gateway/index.js';
import type { Policy } from '../../../src/gateway/index.js';
import { CopyToWorkspace } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { settled } from '../../support/settled.js';
import { textIn } from '../../support/textIn.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const ownPolicy = workspacePolicy();
/** A host that lets admins of a voice copy it out. */
const policy: Policy = {
  ...ownPolicy,
  permissions: async (...question) => {
    const answer = await ownPolicy.permissions(...question);
    return answer.maxRole === 'admin'
      ? { ...answer, permissions: [...answer.permissions, 'resource:export'] }
      : answer;
  },
};

let opened: Workspace | undefined;
const switchedOn = (backend: Backend): Backend => {
  const { gateway = '', fetch: send } = opened ?? {};
  const { copying } = elevenLabs(createClient({ gateway, fetch: send }), { copyToWorkspace: true });
  return { ...backend, copying };
};
const prepare = (workspace: Workspace) => {
  opened = workspace;
};

const meta = {
  title: 'Voices/CopyToWorkspace',
  component: CopyToWorkspace,
  tags: ['autodocs'],
  args: { className: 'panel', resource: voiceNamed('Aria'), onCopied: fn() },
  parameters: scene({ policy, backend: switchedOn, prepare }),
} satisfies Meta<typeof CopyToWorkspace>;

export default meta;
type Story = StoryObj<typeof meta>;

const somebody = 'K3vQp9XwZr5LmT8bNc2Hs7DfGj41';

/** It asks first, since nothing brings a copy back. */
export const Default: Story = {
  parameters: scene({
    policy,
    backend: switchedOn,
    prepare: (workspace) => {
      prepare(workspace);
      workspace.sandbox.offerCopies();
    },
  }),
  play: async (context) => {
    const { canvas, userEvent, args } = context;
    const field = await canvas.findByRole('textbox', { name: 'User ID at the provider' });
    await userEvent.type(field, 'no id{Enter}');
    await seen(canvas.findByText('This is no user ID.'));
    await userEvent.clear(field);
    await userEvent.type(field, `${somebody}{Enter}`);
    await seen(canvas.findByRole('group', { name: 'Copy this voice to another workspace?' }));
    await userEvent.click(await settled(canvas.getByRole('button', { name: 'Copy to their workspace' })));
    await waitFor(() => expect(args.onCopied).toHaveBeenCalledWith(somebody));
    await seen(screen.findByText('Copied to their workspace', textIn('.rcl-notice-text')));
    await expect(workspaceOf(context).sandbox.workspace.copies).toHaveLength(1);
  },
};

/** The provider has taken the operation away, as it is today. */
export const Gone: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox'), `${somebody}{Enter}`);
    await userEvent.click(
      await settled(await canvas.findByRole('button', { name: 'Copy to their workspace' })),
    );
    await seen(canvas.findByText('Not copied. The provider no longer offers this.'));
    await expect(canvas.getByRole('textbox')).toHaveValue(somebody);
  },
};

export const Denied: Story = {
  parameters: scene({ policy: ownPolicy, backend: switchedOn, prepare }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You don’t have access to copy this voice to other workspaces.'));
  },
};

/** Without the host's say-so there is nothing of it. */
export const SwitchedOff: Story = {
  parameters: scene({ policy }),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('form')).toBeNull();
  },
};
