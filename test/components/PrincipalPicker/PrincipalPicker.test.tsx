import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { RecipientFacts } from '../../../src/components/PrincipalPicker/classifyRecipients.js';
import {
  PrincipalPicker,
  type PrincipalPickerProps,
} from '../../../src/components/PrincipalPicker/PrincipalPicker.js';
import { parseRecipients } from '../../../src/components/RecipientField/parseRecipients.js';
import { createRecipients, type Recipient } from '../../../src/components/RecipientField/Recipient.js';
import { RolecallProvider } from '../../../src/components/RolecallProvider/RolecallProvider.js';
import type { AccessRow } from '../../../src/hooks/index.js';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { de } from '../../../src/locales/de/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { group, person, serviceAccount } from './people.js';

const ana = person('Ana Ruiz');
const ben = person('Ben Kowalski');
const cai = person('Cai Tan');
const dana = person('Dana Okafor');
const eva = person('Eva Lind', { locked: true });
const design = group('Design', [ben.id!, cai.id!]);
const narration = group('Narration', null);
const farm = serviceAccount('render-farm');

const row = (principal: AccessRow['principal'], role: string, fixed: AccessRow['fixed'] = null) => ({
  principal,
  role,
  fixed,
});

const facts: RecipientFacts = {
  role: 'viewer',
  members: [ana, ben, cai, dana, eva],
  rows: [row(ana, 'admin', 'creator'), row(dana, 'editor')],
  viewer: { memberId: 'user_someone', email: 'someone@northwind.example' },
  creatorId: ana.id,
  maxPrincipals: 100,
};

const candidates = [ben, cai, dana, ana, eva, design, narration, farm];

type HostProps = Partial<PrincipalPickerProps> & { start?: readonly Recipient[] };

function Host({ start = [], ...props }: HostProps) {
  const [value, setValue] = useState(start);
  const [text, setText] = useState('');
  return (
    <PrincipalPicker
      value={value}
      onValueChange={setValue}
      text={text}
      onTextChange={setText}
      facts={facts}
      roles={['viewer', 'commenter', 'editor', 'admin']}
      candidates={candidates}
      {...props}
    />
  );
}

function open(props: HostProps & { dir?: 'rtl'; german?: boolean } = {}) {
  const { dir, german, ...host } = props;
  const workspace = createWorkspace();
  const backend = elevenLabs(createClient({ gateway: workspace.gateway, fetch: workspace.fetch }));
  const user = userEvent.setup();
  const view = (more: HostProps = {}) => (
    <RolecallProvider backend={backend} viewer="ana" {...(german && { locale: 'de', messages: de })}>
      <div dir={dir}>
        <Host {...host} {...more} />
      </div>
    </RolecallProvider>
  );
  const { rerender } = render(view());
  return { user, field: screen.getByRole('combobox'), update: (more: HostProps) => rerender(view(more)) };
}

const addresses = (text: string) => createRecipients(parseRecipients(text).entries, []);
const chips = () =>
  screen.queryByRole('list', { name: /recipient/ })
    ? within(screen.getByRole('list', { name: /recipient/ }))
        .getAllByRole('button')
        .filter((button) => button.hasAttribute('aria-expanded'))
    : [];
/** What a screen reader finds in an element. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"], [hidden]')) hidden.remove();
  return copy.textContent;
}
const chipNames = () => chips().map(heard);
const chip = (name: RegExp) => chips().find((one) => name.test(one.textContent))!;
const options = () => screen.queryAllByRole('option').map(heard);
const spoken = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

describe('finding somebody', () => {
  it('suggests people, groups and service accounts by kind, with address, size or key and the role held', async () => {
    const { user, field } = open();
    await user.type(field, 'n');
    const list = screen.getByRole('listbox', { name: 'Suggestions' });
    expect(
      within(list)
        .getAllByRole('group')
        .map((one) => one.getAttribute('aria-labelledby')),
    ).toHaveLength(3);
    expect(within(list).getByRole('group', { name: 'Groups' })).toHaveTextContent('DesignGroup · 2 people');
    expect(within(list).getByRole('group', { name: 'Service accounts' })).toHaveTextContent(
      'render-farmService account · key ···7f2c',
    );
    expect(within(list).getByRole('option', { name: /^Dana Okafor/ })).toHaveTextContent(
      'Dana Okafordana.okafor@northwind.exampleEditor',
    );
    expect(within(list).getByRole('option', { name: /^Narration/ })).toHaveTextContent('NarrationGroup');
  });

  it('adds the highlighted one by Enter, says so, and keeps the focus in the empty field', async () => {
    const { user, field } = open();
    await user.type(field, 'ben');
    expect(screen.getByRole('option', { name: /Ben Kowalski/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(chipNames()).toEqual(['Ben Kowalski, viewer']);
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
    expect(spoken()).toContain('Added Ben Kowalski, viewer. 1 recipient.');
  });

  it('adds the highlighted one by Tab too, and stays in the field', async () => {
    const { user, field } = open();
    await user.type(field, 'ben{Tab}');
    expect(chipNames()).toEqual(['Ben Kowalski, viewer']);
    expect(field).toHaveFocus();
    await user.tab();
    expect(field).not.toHaveFocus();
  });

  it('adds by arrow keys and by pointer, and leaves out who is chosen', async () => {
    const { user, field } = open();
    await user.type(field, 'an');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await user.click(screen.getByRole('option', { name: /Cai Tan/ }));
    expect(chipNames()).toEqual(['Cai Tan, viewer']);
    await user.type(field, 'tan');
    expect(options()).toEqual([]);
  });

  it('suggests nobody for an empty field, whatever is pressed there', async () => {
    const { user, field } = open();
    await user.click(field);
    for (const keys of [
      '{ArrowDown}',
      '{ArrowUp}',
      '{PageDown}',
      '  ',
      '{Control>}a{/Control}{Delete}',
      'b{Backspace}',
    ]) {
      await user.keyboard(keys);
      expect(options()).toEqual([]);
      expect(field).toHaveAttribute('aria-expanded', 'false');
    }
  });

  it('shows those who cannot be added, with the reason, and does not add them', async () => {
    const { user, field } = open();
    await user.type(field, 'ana');
    expect(screen.getByRole('option', { name: /Ana Ruiz.*Creator · Admin/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.keyboard('{Enter}');
    expect(chips()).toEqual([]);
    await user.clear(field);
    await user.type(field, 'eva');
    await user.click(screen.getByRole('option', { name: /Eva Lind.*locked/ }));
    expect(chips()).toEqual([]);
  });

  it('never takes somebody whose letters merely come close, unless moved to', async () => {
    const { user, field } = open();
    await user.type(field, 'kowlaski');
    expect(screen.getByText('No exact match. These come close:')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(chipNames()).toEqual(['kowlaski, viewer · not an address']);
  });

  it('adds nobody else by Enter where whom the text names has a role already, and says so (P-E12)', async () => {
    const nadia = person('Nadia Benali');
    const { user, field } = open({
      candidates: [nadia, ben, cai],
      facts: { ...facts, members: [ana, ben, cai, nadia], rows: [row(ben, 'editor')] },
    });
    await user.type(field, 'ben');
    expect(options()[0]).toMatch(/^Ben Kowalski/);
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    await user.keyboard('{Enter}');
    expect(chips()).toEqual([]);
    expect(field).toHaveValue('ben');
    const said = 'Nobody was added. Ben Kowalski: Editor. The arrow keys choose.';
    expect(screen.getByText(said, { selector: '.rcl-suggestions-note' })).toBeVisible();
    expect(spoken()).toContain(said);

    await user.tab();
    expect(chips()).toEqual([]);
    expect(field).not.toHaveFocus();
    await user.click(field);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chipNames()).toEqual(['Ben Kowalski, viewer · would fall to Viewer']);
  });

  it('takes a whole address as what it is, not as who comes close to it', async () => {
    const { user, field } = open();
    await user.type(field, 'ben.kowalski@northwind.example{Enter}');
    expect(chipNames()).toEqual(['Ben Kowalski, viewer']);
  });

  it('keeps the highlight on the same one when others arrive above, and on none when that one goes', async () => {
    const { user, field, update } = open({ candidates: [cai, dana] });
    await user.type(field, 'a');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Dana');
    update({ candidates: [ana, ben, cai, dana] });
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Dana');
    update({ candidates: [ana, ben, cai] });
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    await user.keyboard('{Enter}');
    expect(chipNames()).toEqual(['a, viewer · not an address']);
  });

  it('offers what a server found for this text, and for an earlier text only what fits', async () => {
    const { user, field, update } = open({
      candidates: [],
      found: { query: 'sound', principals: [narration] },
    });
    await user.type(field, 'sound');
    expect(options()).toEqual(['NarrationGroup']);
    await user.type(field, 's');
    expect(options()).toEqual([]);
    update({ found: { query: 'sounds', principals: [narration] } });
    expect(options()).toEqual(['NarrationGroup']);
  });

  it('waits with Enter while more may come, and drops nothing', async () => {
    const { user, field, update } = open({ candidates: [], searching: true });
    await user.type(field, 'ben{Enter}');
    expect(screen.getByText('Searching', { selector: '.rcl-suggestions-note' })).toBeVisible();
    expect(chips()).toEqual([]);
    expect(field).toHaveValue('ben');
    update({ candidates: [ben], searching: false });
    await user.keyboard('{Enter}');
    expect(chipNames()).toEqual(['Ben Kowalski, viewer']);
  });

  it('says what is wrong when nobody matches', async () => {
    const { user, field, update } = open();
    await user.type(field, 'zzz');
    expect(screen.getByText('Nobody here is called “zzz”. It is no whole address either.')).toBeVisible();
    await user.clear(field);
    await user.type(field, 'bo@x.test');
    expect(screen.getByText('bo@x.test is not a member. They have to be invited first.')).toBeVisible();
    update({ facts: { ...facts, members: null } });
    expect(screen.getByText('Whether bo@x.test is a member here turns out when you share.')).toBeVisible();
    await user.clear(field);
    await user.type(field, 'bо@x.test');
    expect(screen.getByText(/letters that only look like/)).toBeVisible();
  });

  it('speaks the number of suggestions once typing rests', async () => {
    const { user, field } = open();
    await user.type(field, 'de');
    await waitFor(() => expect(spoken()).toContain('2 suggestions'));
  });
});

describe('typing addresses', () => {
  it.each([
    ['comma', 'bo@x.test,'],
    ['semicolon', 'bo@x.test;'],
    ['Enter', 'bo@x.test{Enter}'],
    ['Tab', 'bo@x.test{Tab}'],
    ['a space after a whole address', 'bo@x.test '],
  ])('ends one by %s', async (_, keys) => {
    const { user, field } = open();
    await user.type(field, keys);
    expect(chipNames()).toEqual(['bo@x.test, viewer · not a member']);
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
  });

  it.each([
    ['comma', 'bo@x.test,'],
    ['semicolon', 'bo@x.test;'],
    ['space', 'bo@x.test '],
    ['comma of another script', 'bo@x.test、'],
    ['comma after somebody moved to', 'tan{ArrowDown},'],
    ['comma after a name', 'Cai Tan,'],
    ['comma after a text that is nobody', 'zzz,'],
    ['comma alone', ','],
    ['comma in the middle', 'bo@x.testben{ArrowLeft}{ArrowLeft}{ArrowLeft},'],
  ])('offers nobody once a %s has ended a text, and Enter adds nobody else (P-E1, B-F6)', async (_, keys) => {
    const { user, field } = open();
    await user.type(field, keys);
    expect(options()).toEqual([]);
    expect(field).toHaveAttribute('aria-expanded', 'false');
    if ((field as HTMLInputElement).value !== '') return;
    const before = chipNames();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chipNames()).toEqual(before);
    await user.keyboard('ben');
    expect(options()).toEqual([expect.stringContaining('Ben Kowalski')]);
  });

  it('does not end a name by a space, nor a quoted one by its comma', async () => {
    const { user, field } = open();
    await user.type(field, '"Ek, Bo" <bo@x.test>');
    expect(field).toHaveValue('"Ek, Bo" <bo@x.test>');
    await user.keyboard('{Enter}');
    expect(chipNames()).toEqual(['Ek, Bo, viewer · not a member']);
  });

  it('takes the whole name of a group that is ended by a comma', async () => {
    const { user, field } = open();
    await user.type(field, 'design,');
    expect(chipNames()).toEqual(['Design, viewer']);
  });

  it('lets Tab leave an empty field, and leaves unfinished text where it is', async () => {
    const { user, field } = open();
    await user.type(field, 'bo');
    await user.tab({ shift: true });
    expect(field).not.toHaveFocus();
    expect(field).toHaveValue('bo');
    expect(chips()).toEqual([]);
  });

  it('offers an umlaut domain as what it is on the wire', async () => {
    const { user, field } = open();
    await user.type(field, 'jo@müller.example,');
    expect(chipNames()).toEqual(['jo@müller.example, viewer · umlauts or accents']);
    expect(chip(/müller/)).toHaveAccessibleDescription(/is sent as jo@xn--mller-kva\.example/);
    await user.keyboard('{ArrowLeft}{Enter}');
    expect(field).toHaveValue('jo@xn--mller-kva.example');
    await user.keyboard('{Enter}');
    expect(chipNames()).toEqual(['jo@xn--mller-kva.example, viewer · not a member']);
    await user.type(field, 'jö@x.test,');
    expect(chip(/jö/)).toHaveAccessibleDescription(/umlauts or accents before the @/);
  });

  it('keeps what is no address, with the reason in the chip and in its description', async () => {
    const { user, field } = open();
    await user.type(field, 'bo@,');
    expect(chipNames()).toEqual(['bo@, viewer · not an address']);
    expect(chip(/bo@/)).toHaveAccessibleDescription(
      /Nobody here is called “bo@”\. It is no whole address either\./,
    );
    expect(spoken()).toContain('Added bo@. 1 recipient. Nobody here is called “bo@”');
  });
});

describe('pasting', () => {
  it('makes chips of all forms at once, and counts them above ten', async () => {
    const { user, field } = open();
    await user.click(field);
    await user.paste(
      [
        'Ben Kowalski <ben.kowalski@northwind.example>; "Tan, Cai" <cai.tan@northwind.example>',
        'dana.okafor@northwind.example, mailto:ana.ruiz@northwind.example',
        'bad@, also bad',
        ...Array.from({ length: 6 }, (_, index) => `guest${index}@x.test`),
      ].join('\n'),
    );
    expect(chipNames()).toEqual([
      'Ben Kowalski, viewer',
      'Cai Tan, viewer',
      'Dana Okafor, viewer · would fall to Viewer',
      'Ana Ruiz, viewer · creator',
      'bad@, viewer · not an address',
      'also bad, viewer · not an address',
      ...Array.from({ length: 6 }, (_, index) => `guest${index}@x.test, viewer · not a member`),
    ]);
    expect(screen.getByText('2 ready, 10 need a look, 0 already in')).toBeVisible();
    expect(spoken()).toContain('Added 12 recipients. 2 ready, 10 need a look, 0 already in.');
    await user.click(screen.getByRole('button', { name: 'Show only those needing attention' }));
    expect(chips()).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(chips()).toHaveLength(12);
  });

  it('looks for a pasted name as if it were typed', async () => {
    const { user, field } = open();
    await user.click(field);
    await user.paste('Ben Kow');
    expect(field).toHaveValue('Ben Kow');
    expect(options()).toEqual([expect.stringContaining('Ben Kowalski')]);
  });

  it('reads 20 KB at once, says so, and keeps the rest in the field (X07)', async () => {
    const { user, field } = open();
    await user.click(field);
    const text = Array.from({ length: 60 }, (_, index) => `${'x'.repeat(400)}${index}`).join('\n');
    await user.paste(text);
    expect(chips().length).toBeGreaterThan(40);
    expect(screen.getByText(/more than is read at once/)).toBeVisible();
    expect(field).not.toHaveValue('');
    await user.keyboard('{Enter}');
    expect(chips()).toHaveLength(60);
    expect(field).toHaveValue('');
  });
});

describe('moving through chips', () => {
  const three = () => addresses('a@x.test, b@x.test, c@x.test');

  it('goes in from an empty caret, along, to both ends and out again', async () => {
    const { user, field } = open({ start: three() });
    await user.click(field);
    await user.keyboard('{ArrowLeft}');
    expect(chip(/c@x/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(chip(/b@x/)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(chip(/a@x/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(chip(/a@x/)).toHaveFocus();
    await user.keyboard('{End}');
    expect(chip(/c@x/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(field).toHaveFocus();
  });

  it('mirrors the arrow keys where writing runs from right to left', async () => {
    const { user, field } = open({ start: three(), dir: 'rtl' });
    await user.click(field);
    await user.keyboard('{ArrowLeft}');
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(chip(/b@x/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(field).toHaveFocus();
  });

  it('does not go in while there is text before the caret', async () => {
    const { user, field } = open({ start: three() });
    await user.type(field, 'b{ArrowLeft}');
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(chip(/c@x/)).toHaveFocus();
  });

  it('reaches the chips by Tab, as one stop', async () => {
    const { user, field } = open({ start: three() });
    await user.tab();
    expect(chip(/c@x/)).toHaveFocus();
    await user.tab();
    expect(field).toHaveFocus();
  });

  it('removes by Delete and Backspace, says who, and moves to the neighbour', async () => {
    const { user, field } = open({ start: three() });
    await user.click(field);
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Delete}');
    expect(spoken()).toContain('Removed b@x.test. 2 recipients.');
    expect(chip(/c@x/)).toHaveFocus();
    await user.keyboard('{Backspace}');
    expect(chip(/a@x/)).toHaveFocus();
    await user.keyboard('{Delete}');
    expect(spoken()).toContain('Removed a@x.test. 0 recipients.');
    expect(field).toHaveFocus();
  });

  it('first goes to the last chip by Backspace in the empty field, and does not let a held key eat chips', async () => {
    const { user, field } = open({ start: three() });
    await user.type(field, 'x');
    await user.keyboard('{Backspace>5/}');
    expect(chips()).toHaveLength(3);
    expect(field).toHaveFocus();
    await user.keyboard('{Backspace}');
    expect(chip(/c@x/)).toHaveFocus();
    expect(chips()).toHaveLength(3);
    await user.keyboard('{Backspace>5/}');
    expect(chips()).toHaveLength(2);
  });

  it('edits an address by Enter, with its name and role', async () => {
    const start = createRecipients(parseRecipients('Bo Ek <bo@x.test>').entries, [], 'editor');
    const { user, field } = open({ start, facts: { ...facts, members: null } });
    await user.click(field);
    await user.keyboard('{ArrowLeft}');
    expect(chipNames()).toEqual(['Bo Ek · Editor']);
    await user.keyboard('{Enter}');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Bo Ek <bo@x.test>');
    expect(chips()).toEqual([]);
    await user.keyboard('{Backspace}t>{Enter}');
    expect(chipNames()).toEqual(['Bo Ek · Editor']);
  });

  it('does not lose what stands in the field when a chip is edited', async () => {
    const { user, field } = open({ start: three() });
    await user.type(field, 'd@x.test');
    await user.click(chip(/a@x/));
    await user.click(screen.getByRole('button', { name: 'Edit: a@x.test' }));
    expect(field).toHaveValue('a@x.test');
    expect(chips()).toHaveLength(3);
    expect(chip(/d@x/)).toBeVisible();
  });

  it('goes on typing in the field when a letter is typed at a chip', async () => {
    const { user, field } = open({ start: three() });
    await user.click(field);
    await user.keyboard('{ArrowLeft}be');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('be');
  });

  it('removes by pointer, through a button that carries the name', async () => {
    const { user } = open({ start: three() });
    await user.click(screen.getByRole('button', { name: 'Remove b@x.test' }));
    expect(chips()).toHaveLength(2);
  });
});

describe('one chip', () => {
  const picked = (...principals: (typeof candidates)[number][]) =>
    createRecipients(
      principals.map((principal) => ({ kind: 'picked', principal })),
      [],
    );

  it('shows who is in a group, and how many', async () => {
    const workspace = createWorkspace();
    const known = workspace.sandbox.workspace.groups.find(({ name }) => name === 'Design')!;
    const real = group('Design', [workspace.sandbox.person('eva').id]);
    expect(known.name).toBe('Design');
    const { user } = open({ start: picked({ ...real, id: known.id }) });
    await user.click(chip(/Design/));
    expect(chip(/Design/)).toHaveAttribute('aria-expanded', 'true');
    const details = screen.getByRole('group', { name: 'Design' });
    expect(await within(details).findByText(workspace.sandbox.person('eva').name!)).toBeVisible();
    expect(within(details).getByText('Group · 1 person')).toBeVisible();
  });

  it('says when nobody may see who is in a group', async () => {
    const { user } = open({ start: picked(narration) });
    await user.click(chip(/Narration/));
    expect(screen.getByText('You don’t have access to see who is in this group.')).toBeVisible();
  });

  it('takes a role of its own', async () => {
    const { user } = open({ start: picked(ben, cai) });
    await user.click(chip(/Ben/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role for Ben Kowalski' }), 'Editor');
    expect(chipNames()).toEqual(['Ben Kowalski · Editor', 'Cai Tan, viewer']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role for Ben Kowalski' }), 'Viewer');
    expect(chipNames()).toEqual(['Ben Kowalski, viewer', 'Cai Tan, viewer']);
  });

  it('warns in the chip, under the field and in its description that a role would fall', () => {
    open({ start: picked(dana) });
    expect(chipNames()).toEqual(['Dana Okafor, viewer · would fall to Viewer']);
    expect(chip(/Dana/)).toHaveAccessibleDescription(/Dana Okafor is editor now and would fall to viewer\./);
    expect(
      screen.getByText('Dana Okafor is editor now and would fall to viewer.', { ignore: '[hidden]' }),
    ).toBeVisible();
  });

  it('names the path by which somebody keeps more', () => {
    const otherPath = () => ({ via: 'group', role: 'editor', group: design }) as const;
    open({ start: picked(cai), facts: { ...facts, otherPath } });
    expect(chipNames()).toEqual(['Cai Tan, viewer · keeps Editor']);
    expect(chip(/Cai/)).toHaveAccessibleDescription(/Keeps editor access through Design \(2 people\)\./);
  });

  it('keeps a name that runs the other way from turning the sentence around it (X03)', () => {
    const leila = person('Leila', { name: 'ليلى' });
    open({ start: picked(leila), facts: { ...facts, rows: [row(leila, 'editor')] } });
    expect(chip(/ليلى/)).toHaveAccessibleDescription(/\u2068ليلى\u2069 is editor now/);
  });

  it('clips a name of 10,000 characters and shows it whole in its details (X03)', async () => {
    const name = `\u202e${'W'.repeat(10_000)}`;
    const { user } = open({ start: picked(person('Long', { name })) });
    const [button] = chips();
    // Once for the eyes and once for the ear, and both are clipped.
    const [drawn, heard] = within(button!).getAllByText(/W…/);
    expect(heard!.textContent.length).toBeLessThan(120);
    expect(drawn!.textContent.length).toBeLessThan(120);
    expect(drawn!.tagName).toBe('BDI');
    await user.click(button!);
    expect(screen.getByText(name).tagName).toBe('BDI');
  });
});

describe('a word of an input method', () => {
  /** The key that ends or takes back a word, as browsers tell of it. */
  const orders = [
    ['Chrome and Firefox', { isComposing: true }],
    ['Safari, after the word has ended', { isComposing: false, keyCode: 229 }],
  ] as const;

  async function compose(word: string) {
    const view = open({ start: addresses('a@x.test') });
    await view.user.click(view.field);
    fireEvent.compositionStart(view.field);
    fireEvent.change(view.field, { target: { value: word } });
    fireEvent.compositionEnd(view.field);
    return view;
  }

  it.each(orders)('is ended by Enter, Tab or a comma that take nobody, in %s (B-F4)', async (_, order) => {
    const { field } = await compose('ben');
    expect(options()).toEqual([expect.stringContaining('Ben Kowalski')]);
    for (const key of ['Enter', 'Tab', ',', 'ArrowDown']) fireEvent.keyDown(field, { key, ...order });
    expect(chips()).toHaveLength(1);
    expect(field).toHaveValue('ben');
  });

  it.each(orders)(
    'is taken back by an Escape that nothing around it hears, in %s (B-F5)',
    async (_, order) => {
      const heard: string[] = [];
      const onKeyDown = ({ key }: KeyboardEvent) => heard.push(key);
      document.addEventListener('keydown', onKeyDown, { capture: true });
      const { field } = await compose('ben');
      fireEvent.keyDown(field, { key: 'Escape', ...order });
      expect(heard).toEqual([]);
      expect(options()).toHaveLength(1);
      act(() => void fireEvent.keyDown(field, { key: 'Escape' }));
      expect(options()).toEqual([]);
      expect(heard).toEqual([]);
      fireEvent.keyDown(field, { key: 'Escape' });
      expect(heard).toEqual(['Escape']);
      document.removeEventListener('keydown', onKeyDown, { capture: true });
    },
  );
});

describe('Escape', () => {
  it('closes the list, and only that', async () => {
    const outer: string[] = [];
    const onKeyDown = (event: KeyboardEvent) => outer.push(event.key);
    document.addEventListener('keydown', onKeyDown, { capture: true });
    const { user, field } = open({ start: addresses('a@x.test') });
    await user.type(field, 'ben');
    outer.length = 0;
    await user.keyboard('{Escape}');
    expect(options()).toEqual([]);
    expect(field).toHaveValue('ben');
    expect(outer).toEqual([]);
    await user.keyboard('{Escape}');
    expect(outer).toEqual(['Escape']);
    expect(field).toHaveValue('ben');
    document.removeEventListener('keydown', onKeyDown, { capture: true });
  });

  it('closes details before it leaves the chips', async () => {
    const { user, field } = open({ start: addresses('a@x.test') });
    await user.click(field);
    await user.keyboard('{ArrowLeft} ');
    expect(screen.getByRole('group', { name: 'a@x.test' })).toBeVisible();
    await user.keyboard('{ArrowDown}{Escape}');
    expect(screen.queryByRole('group', { name: 'a@x.test' })).toBeNull();
    expect(chip(/a@x/)).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(field).toHaveFocus();
  });
});

describe('the field', () => {
  it('can neither add, change nor remove while it is locked', async () => {
    const { user, field } = open({ start: addresses('a@x.test'), locked: true });
    expect(field).toHaveAttribute('readonly');
    await user.type(field, 'ben{Enter}');
    await user.click(field);
    await user.paste('b@x.test');
    await user.keyboard('{Backspace}{Delete}');
    await user.click(screen.getByRole('button', { name: 'Remove a@x.test' }));
    expect(chipNames()).toEqual(['a@x.test, viewer · not a member']);
  });

  it('passes the accessibility check with chips, suggestions and details open', async () => {
    const { user, field } = open({ start: [...addresses('a@x.test, bad@')] });
    await user.click(chip(/a@x/));
    await user.type(field, 'n');
    const { violations } = await axe.run(document.body, {
      rules: {
        // Both need a layout, which jsdom has none of.
        'color-contrast': { enabled: false },
        'label-content-name-mismatch': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations).toEqual([]);
  });

  it('speaks German', async () => {
    const { user, field } = open({ german: true });
    expect(field).toHaveAccessibleName('Personen, Gruppen oder Adressen hinzufügen');
    await user.type(field, 'ben{Enter}');
    expect(spoken()).toContain('Ben Kowalski, Lesezugriff hinzugefügt. 1 Empfänger.');
  });
});
