import { act, render, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jsmon } from '../../../src/client/index.js';
import { InvitationList } from '../../../src/components/InvitationList/index.js';
import { UsageChart } from '../../../src/components/UsageChart/index.js';
import { UsageControls } from '../../../src/components/UsageControls/index.js';
import { useViewer } from '../../../src/hooks/index.js';
import { createClock } from '../../../src/sandbox/index.js';
import { de } from '../../../src/locales/de/index.js';
import { createHost, openHost } from '../support/openHost.js';
import { usageWeek } from '../support/usageWeek.js';

const hourMs = 3_600_000;
/** Where the workspace's clock stands. */
const gatewayNow = Date.UTC(2026, 2, 2, 9);

/** What the device takes the time to be. */
const deviceAt = (ms: number) => vi.setSystemTime(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: gatewayNow });
});
afterEach(() => {
  vi.useRealTimers();
});

const controls = () => <UsageControls defaultValue={{ timeZone: 'UTC', range: 'last-7-days' }} />;
const rangeButton = () => screen.findByRole('button', { name: /^Range/ });
/** What is said of it in sight. */
const said = (sentence: RegExp) =>
  screen.queryAllByText(sentence, { selector: '.rcl-banner *', ignore: ':has(*)' });

/** Asks for the expired ones alone: the list counts them against all. */
const showExpired = async (user: UserEvent) =>
  user.selectOptions(await screen.findByRole('combobox', { name: 'Filter by status' }), 'Expired');

describe('L-S13: a device whose clock is wrong', () => {
  it.each([
    [-26, 'This device’s clock is 1 day slow.'],
    [-6, 'This device’s clock is 6 hours slow.'],
    [26, 'This device’s clock is 1 day fast.'],
  ])('by %i hours shows the days of the server, and says so', async (hours, sentence) => {
    deviceAt(gatewayNow + hours * hourMs);
    openHost(controls);
    expect(await rangeButton()).toHaveTextContent('Last 7 daysFeb 24 – Mar 2, 2026');
    expect(said(new RegExp(sentence))).toHaveLength(1);
  });

  it('says it in German, and aloud', async () => {
    deviceAt(gatewayNow - 6 * hourMs);
    openHost(controls, { provider: { locale: 'de', messages: de } });
    const sentence =
      'Die Uhr dieses Geräts geht 6 Stunden nach. Datum und Uhrzeit richten sich hier nach dem Server.';
    await waitFor(() => expect(screen.getAllByText(sentence)).toHaveLength(2));
  });

  it('by four minutes is no matter to speak of, and yet goes by the server', async () => {
    deviceAt(gatewayNow - 4 * 60_000);
    openHost(controls);
    expect(await rangeButton()).toHaveTextContent('Last 7 days');
    expect(document.body).not.toHaveTextContent(/clock/);
  });

  it('counts from the server’s time how long ago somebody was invited, and what has expired', async () => {
    deviceAt(gatewayNow - 200 * hourMs);
    const { user } = openHost(() => <InvitationList />, {
      connect: (client, { sandbox }) => jsmon(client, { workspaceId: sandbox.jsmon.workspaceId }),
    });
    expect((await screen.findAllByText('5 days ago')).length).toBeGreaterThan(0);
    expect(said(/8 days slow/)).toHaveLength(1);
    await showExpired(user);
    expect(await screen.findByText('1 of 6')).toBeVisible();
  });

  it('learns it after the list was drawn, and draws it anew', async () => {
    const host = createHost({
      connect: (client, { sandbox }) => jsmon(client, { workspaceId: sandbox.jsmon.workspaceId }),
    });
    render(
      <host.Frame>
        <InvitationList />
      </host.Frame>,
    );
    await showExpired(host.user);
    await screen.findByText('1 of 6');
    // Somebody sets the device's clock back; the next answer tells.
    deviceAt(gatewayNow - 200 * hourMs);
    await act(() => host.queryClient.refetchQueries());
    await waitFor(() => expect(said(/8 days slow/)).toHaveLength(1));
    expect(screen.getByText('1 of 6')).toBeVisible();
  });

  it('marks as unfinished the bucket that is unfinished at the server', async () => {
    deviceAt(usageWeek.endMs + 200 * hourMs);
    const clock = createClock(usageWeek.endMs - hourMs);
    openHost(() => <Both />, { clock });
    expect(await screen.findByText('Mon, Oct 26, 2026 is still in progress.')).toBeInTheDocument();
  });
});

/** A chart, and something that asks the gateway. */
function Both() {
  const { data } = useViewer();
  return data ? (
    <UsageChart.Root report={usageWeek}>
      <UsageChart.Summary />
    </UsageChart.Root>
  ) : null;
}
