import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { RolecallError, type Backend } from '../../../src/client/index.js';
import type { UsageBreakdown, UsageQuery } from '../../../src/index.js';
import { UsageChart, useUsage } from '../../../src/usage.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { textIn } from '../../support/textIn.js';
import type { View } from '../../support/View.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const query: UsageQuery = {
  from: new Date('2026-02-01T00:00:00Z'),
  to: new Date('2026-03-01T00:00:00Z'),
  interval: 'day',
  metric: 'credits',
  breakdown: 'product',
  workspace: true,
  timeZone: 'UTC',
};

/** Usage as the provider tells it, or whatever comes in between. */
function ReadChart({ breakdown, compare }: { breakdown: UsageBreakdown; compare: boolean }) {
  const usage = useUsage({ ...query, breakdown }, { compare });
  return <UsageChart usage={usage} className="wide-panel" nowMs={Date.UTC(2026, 2, 2, 9)} />;
}

const meta = {
  title: 'Usage/UsageChart/States',
  component: ReadChart,
  args: { breakdown: 'product', compare: false },
} satisfies Meta<typeof ReadChart>;

export default meta;
type Story = StoryObj<typeof meta>;

const read = 'usage_by_product_over_time';
const drawn = (canvas: View) => canvas.findByRole('application', { name: 'Usage' });

/** Lets usage be read once, and never again. */
function withOneRead(backend: Backend): Backend {
  const { usage } = backend;
  let isRead = false;
  return {
    ...backend,
    usage: usage && {
      ...usage,
      read: (...args) => {
        if (isRead) return Promise.reject(new RolecallError('upstream', 'The provider answered 500.'));
        isRead = true;
        return usage.read(...args);
      },
    },
  };
}

/** A month of the workspace, by product. */
export const Ready: Story = {
  play: async ({ canvas }) => {
    await expect(await drawn(canvas)).toHaveAccessibleDescription(/^February 2026 \(UTC\)\./);
    await expect(canvas.queryByText(/still in progress/)).toBeNull();
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold(read) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Reading the usage')).toBeInTheDocument();
    await expect(canvas.queryByRole('application')).toBeNull();
  },
};

/** What cannot be read is not taken for nothing used. */
export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The usage could not be read.'));
    await expect(canvas.queryByText(/^Nothing was used/)).toBeNull();
    await seen(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** The period before is missing, and the chart is there. */
export const PreviousFailed: Story = {
  args: { compare: true },
  parameters: scene({ backend: withOneRead }),
  play: async ({ canvas }) => {
    await drawn(canvas);
    await seen(canvas.findByText(/Couldn’t load the previous period\./, textIn('span')));
  },
};

export const Denied: Story = {
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see usage.'));
    await expect(canvas.queryByRole('application')).toBeNull();
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const Offline: Story = {
  beforeEach: () => comeOnline,
  play: async (context) => {
    const { canvas } = context;
    await drawn(canvas);
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('You are offline.'));
    await expect(canvas.getByRole('application', { name: 'Usage' })).toBeVisible();
  },
};
