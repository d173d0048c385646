import { render, screen } from '@testing-library/react';
import { useState, type ElementType, type ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import * as admin from '../../../src/admin.js';
import * as explorer from '../../../src/explorer.js';
import * as main from '../../../src/index.js';
import * as usage from '../../../src/usage.js';
import { lazyPart } from '../../../src/components/internal/lazyPart.js';
import { asWidget } from '../../../src/components/internal/asWidget.js';
import { expectConsole } from '../../setup/console.js';
import { openHost } from '../support/openHost.js';

const { AdminPanel } = admin;
const { MemberList, useNotify } = main;

/** What breaks when it is told to. */
function createFault() {
  let broken = true;
  const Faulty = asWidget('Faulty', function Faulty() {
    if (broken) throw new Error('It broke.');
    return <p>It works</p>;
  });
  return { Faulty, mend: () => (broken = false) };
}

const report = () => expectConsole('error', /It broke\.|could not be loaded|The above error/);

describe('what breaks inside one widget', () => {
  it('leaves the page, the other widgets and an offered undo as they are, says so, and tells the host', async () => {
    report();
    const { Faulty } = createFault();
    const undo = vi.fn();
    function Page() {
      const notify = useNotify();
      const [broken, setBroken] = useState(false);
      return (
        <>
          <h1>The host’s page</h1>
          <button
            onClick={() => {
              notify({ text: 'Somebody removed', action: { label: 'Undo', run: undo } });
              setBroken(true);
            }}
          >
            Go
          </button>
          {broken && <Faulty />}
          <MemberList />
        </>
      );
    }
    const { user, events } = openHost(() => <Page />);
    await screen.findByRole('list');
    await user.click(screen.getByRole('button', { name: 'Go' }));

    expect(screen.getByText(/This part has stopped working/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'The host’s page' })).toBeVisible();
    expect(screen.getByRole('list')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'widget-broke', widget: 'Faulty', error: new Error('It broke.') }),
    );
  });

  it('is there again after another try, and focus is on the button while it is not', async () => {
    report();
    const { Faulty, mend } = createFault();
    const { user } = openHost(() => <Faulty />);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
    mend();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('It works')).toBeVisible();
  });

  it('stays where it is when it is a part that the host draws', async () => {
    report();
    function Drawn(): never {
      throw new Error('It broke.');
    }
    const { user } = openHost(() => (
      <AdminPanel
        sections={[
          { id: 'own', label: 'Own', render: () => <Drawn /> },
          { id: 'other', label: 'Other', render: () => <p>Still here</p> },
        ]}
      />
    ));
    expect(await screen.findByText(/This part has stopped working/)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Other' }));
    expect(screen.getByText('Still here')).toBeVisible();
  });

  it('lives with a host that breaks when it hears of it', () => {
    report();
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const { Faulty } = createFault();
    const onEvent = () => {
      throw new Error('The host’s own.');
    };
    openHost(() => <Faulty />, { provider: { onEvent } });
    expect(screen.getByText(/This part has stopped working/)).toBeVisible();
    expect(reported).toHaveBeenCalledExactlyOnceWith(new Error('The host’s own.'));
  });
});

describe('code that is loaded when it is needed', () => {
  it('and does not come is said to have not, and is asked for anew by another try', async () => {
    report();
    const load = vi.fn<() => Promise<{ default: () => ReactElement }>>();
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    load.mockResolvedValueOnce({ default: () => <p>It came</p> });
    const Part = lazyPart('Part', load);
    const { user, events } = openHost(() => <Part fallback={<p>On its way</p>} />);
    expect(await screen.findByText(/could not be loaded/)).toBeVisible();
    expect(load).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('It came')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(2);
    expect(events.map(({ type }) => type)).toEqual(['widget-broke']);
  });
});

describe('every public component that stands by itself', () => {
  const isComponent = (value: unknown): value is ElementType =>
    typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value);
  const published = Object.entries({ ...main, ...admin, ...usage, ...explorer }).filter(
    ([name, value]) => /^[A-Z]/.test(name) && isComponent(value),
  );
  const widgets = published
    .filter(([name]) => !/(Provider|Error)$/.test(name))
    // A drawing of a name, without state or calls, of which a list has one a row.
    .filter(([name]) => name !== 'Avatar')
    .flatMap(([name, widget]): [string, ElementType][] => {
      const root: unknown = Reflect.get(widget as object, 'Root');
      return [
        [name, widget as ElementType],
        ...(isComponent(root) ? [[`${name}.Root`, root] as [string, ElementType]] : []),
      ];
    });

  it('is found', () => {
    expect(widgets.length).toBeGreaterThan(40);
  });

  it.each(widgets)('%s is made to', (name, Widget) => {
    expect(Widget).toHaveProperty('displayName', name.replace('.Root', ''));
  });

  // One of them looks at nothing that it is given until another provider is connected.
  it.each(widgets.filter(([name]) => name !== 'CopyToWorkspace'))(
    '%s keeps what breaks in it to itself',
    async (_name, Widget) => {
      expectConsole('error', /./);
      // What it needs is missing, and what it may be given breaks when it is looked at.
      const breaking = {
        toString: () => {
          throw new Error('It broke.');
        },
      };
      const { events } = openHost(() => <Widget className={breaking as unknown as string} />);
      expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
      expect(events.map(({ type }) => type)).toEqual(['widget-broke']);
    },
  );

  it('throws outside a provider, whose absence is the developer’s to hear of', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(() => render(<MemberList />)).toThrow(/no <RolecallProvider> stands above/);
  });
});
