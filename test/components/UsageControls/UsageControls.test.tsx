import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { systemTimers } from '../../../src/client/http/timers.js';
import { UsageControls } from '../../../src/components/UsageControls/index.js';
import type { UsageSelection, UseUsageSelectionOptions } from '../../../src/hooks/usage/index.js';
import { de } from '../../../src/locales/de/index.js';
import { withFewBuckets } from '../../hooks/support/withFewBuckets.js';
import { openHost, type HostOptions } from '../support/openHost.js';

const nowMs = Date.UTC(2026, 2, 2, 9);
const timers = { ...systemTimers, now: () => nowMs };

function openControls(options: UseUsageSelectionOptions = {}, { provider, ...host }: HostOptions = {}) {
  const chosen: UsageSelection[] = [];
  const opened = openHost(
    () => (
      <UsageControls
        {...options}
        defaultValue={{ timeZone: 'Europe/Berlin', ...options.defaultValue }}
        onValueChange={(selection) => chosen.push(selection)}
      />
    ),
    { ...host, provider: { timers, ...provider } },
  );
  return { ...opened, chosen };
}

const rangeButton = () => screen.findByRole('button', { name: /^Range/ });
const field = (name: string) => screen.findByRole<HTMLSelectElement>('combobox', { name });
const day = (name: string) => screen.getByRole('gridcell', { name });
const spoken = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').some((region) => text.test(region.textContent))).toBe(true),
  );

describe('somebody who chooses which usage to see', () => {
  it('reads what is chosen, and which days that is', async () => {
    openControls();
    expect(await rangeButton()).toHaveTextContent('Last 28 daysFeb 3 – Mar 2, 2026');
    expect(await field('Measure')).toHaveDisplayValue('Credits');
    const zones = await field('Time zone');
    expect(zones).toHaveDisplayValue('Berlin');
    expect(
      within(within(zones).getByRole('group', { name: 'Americas' })).getByRole('option', {
        name: 'Argentina, La Rioja',
      }),
    ).toHaveValue('America/Argentina/La_Rioja');
    expect(screen.getByRole('checkbox', { name: 'Compare to previous period' })).toHaveAccessibleDescription(
      /^Jan 6\s–\sFeb 2, 2026$/,
    );
  });

  it('chooses a usual range by the keyboard, and is back at the button', async () => {
    const { user, chosen } = openControls();
    await user.click(await rangeButton());
    expect(screen.getByRole('option', { name: 'Last 28 days' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toMatchObject([{ range: 'last-month' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await rangeButton()).toHaveFocus();
    await spoken(/Last month: Feb 1\s–\s28, 2026/);
  });

  it('chooses days of their own in the calendar, in either order, by the keyboard alone', async () => {
    const { user, chosen } = openControls();
    await user.click(await rangeButton());
    await user.tab();
    await user.tab();
    await user.tab();
    expect(day('Monday, March 2, 2026')).toHaveFocus();
    await user.keyboard('{PageUp}{Home}');
    expect(day('Sunday, February 1, 2026')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    await spoken(/From Monday, February 9, 2026\. Choose the last day\./);
    await user.keyboard('{ArrowUp}');
    expect(day('Monday, February 2, 2026')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard(' ');
    expect(chosen).toMatchObject([{ range: { first: '2026-02-02', last: '2026-02-09' } }]);
    expect(await rangeButton()).toHaveTextContent('Own rangeFeb 2 – 9, 2026');
  });

  it('reaches a day that cannot be chosen, and reads why', async () => {
    const { user, chosen } = openControls();
    await user.click(await rangeButton());
    const tomorrow = day('Tuesday, March 3, 2026');
    expect(tomorrow).toHaveAttribute('aria-disabled', 'true');
    day('Monday, March 2, 2026').focus();
    await user.keyboard('{ArrowRight}');
    expect(tomorrow).toHaveFocus();
    expect(tomorrow).toHaveAccessibleDescription('This day has not come yet.');
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([]);
    await spoken(/has not come yet/);
  });

  it('takes back the first day by Escape, and closes the view by another', async () => {
    const { user } = openControls();
    await user.click(await rangeButton());
    await user.click(day('Monday, March 2, 2026'));
    await user.keyboard('{Escape}');
    expect(screen.getByText('Choose the first day.')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await rangeButton()).toHaveFocus();
  });

  it('types days, and is told what is wrong with them', async () => {
    const { user, chosen } = openControls();
    await user.click(await rangeButton());
    const view = within(screen.getByRole('dialog'));
    const last = view.getByLabelText('Last day');
    await user.clear(last);
    await user.type(last, '2026-01-31');
    await user.click(view.getByRole('button', { name: 'Show' }));
    expect(view.getByText('The last day is before the first.')).toBeInTheDocument();
    const first = view.getByLabelText('First day');
    expect(first).toHaveFocus();
    await user.clear(first);
    await user.type(first, '2026-01-10');
    await user.keyboard('{Enter}');
    expect(chosen).toMatchObject([{ range: { first: '2026-01-10', last: '2026-01-31' } }]);
  });

  it('leaves the view by pressing beside it, without being sent back', async () => {
    const { user } = openControls();
    await user.click(await rangeButton());
    await user.click(document.body);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await rangeButton()).not.toHaveFocus();
  });
});

describe('what cannot be asked for', () => {
  it('stays in sight and says why', async () => {
    const { user } = openControls({ defaultValue: { breakdown: 'person' } });
    const scope = within(await field('Scope'));
    expect(scope.getByRole('option', { name: 'Only the account of this app' })).toBeDisabled();
    const why = screen.getByRole('button', { name: 'Scope: why can some not be chosen?' });
    expect(why).toHaveAccessibleDescription(
      'Only the account of this app: told of the whole workspace only.',
    );
    await user.selectOptions(await field('Group by'), 'Model');
    expect(why).not.toBeInTheDocument();
  });

  it('takes a longer interval along, and says so', async () => {
    const { user, chosen } = openControls(
      { defaultValue: { interval: 'hour' } },
      { backend: withFewBuckets },
    );
    expect(await screen.findByText(/more than 100 steps in this range/)).toBeInTheDocument();
    await user.click(await rangeButton());
    await user.keyboard('{End}{Enter}');
    expect(chosen).toMatchObject([{ range: 'this-year', interval: 'day' }]);
    await spoken(/This year: Jan 1\s–\sMar 2, 2026\. Interval changed to Day/);
    expect(screen.queryByText(/cannot be shown/)).toBeNull();
  });
});

describe('somebody who may not choose', () => {
  it('is told whom to ask', async () => {
    openControls({}, { viewer: 'ben' });
    expect(await screen.findByText('Only workspace admins can see usage.')).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('is told that the provider has none', async () => {
    openControls({}, { backend: (backend) => ({ ...backend, usage: undefined }) });
    expect(await screen.findByText('This provider does not tell usage.')).toBeInTheDocument();
  });

  it('sees a failed reading as such, and can try again', async () => {
    const { user, workspace } = openControls({}, { viewer: null });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    workspace.signIn('ana');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rangeButton()).toBeInTheDocument();
  });
});

it('speaks German, and begins its weeks on Monday', async () => {
  const { user } = openControls({}, { provider: { locale: 'de', messages: de } });
  await user.click(await screen.findByRole('button', { name: /^Zeitraum/ }));
  expect(screen.getAllByRole('columnheader')[0]).toHaveAccessibleName('Montag');
  expect(day('Montag, 2. März 2026')).toHaveAttribute('aria-current', 'date');
});
