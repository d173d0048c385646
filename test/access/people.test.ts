import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalEmail,
  emailDomain,
  emailKey,
  foldText,
  isCreator,
  isFromViewer,
  isSameCanonicalEmail,
  isSameEmail,
  isViewer,
  personKnownBy,
} from '../../src/access/index.js';

const ana = { id: 'host-1', memberId: 'user-1', email: 'ana@northwind.example' };

describe('two addresses', () => {
  it.each([
    ['ana@northwind.example', 'ana@northwind.example'],
    ['Ana.Ruiz@Northwind.EXAMPLE', 'ana.ruiz@northwind.example'],
    [' ana@northwind.example\n', 'ana@northwind.example'],
    ['jörg@northwind.example', 'jörg@NORTHWIND.example'],
  ])('%j and %j are the same', (a, b) => {
    expect(isSameEmail(a, b)).toBe(true);
    expect(emailKey(a)).toBe(emailKey(b));
  });

  it.each([
    ['ana@northwind.example', 'ben@northwind.example'],
    ['ana.ruiz@northwind.example', 'anaruiz@northwind.example'],
    ['ana+voices@northwind.example', 'ana@northwind.example'],
    ['kim@northwind.example', '\u212Aim@northwind.example'],
    ['is@northwind.example', 'i\u017F@northwind.example'],
    ['Jörg@northwind.example', 'jÖrg@northwind.example'],
    ['INFO@northwind.example', 'ınfo@northwind.example'],
  ])('%j and %j are not', (a, b) => {
    expect(isSameEmail(a, b)).toBe(false);
    expect(emailKey(a)).not.toBe(emailKey(b));
  });

  it.each([null, undefined, '', '  '])('that are both %j are not: nobody is somebody', (none) => {
    expect(isSameEmail(none, none)).toBe(false);
  });

  it('on which rights hang are plain ASCII around one @, or else never the same', () => {
    expect(isSameCanonicalEmail('Ana@Northwind.example', 'ana@northwind.example')).toBe(true);
    for (const text of ['jörg@northwind.example', ' ana@northwind.example', 'ana', '@', '', null]) {
      expect(canonicalEmail(text)).toBeNull();
      expect(isSameCanonicalEmail(text, text)).toBe(false);
    }
  });

  it('that a gateway takes for the same, a screen does too', () => {
    const written = fc.oneof(
      fc.constantFrom('k@x.y', 'K@X.y', '\u212A@x.y', ' k@x.y', 'ı@x.y', 'I@x.y', 'i@X.Y', '', 'k'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(written, written, (a, b) => {
        if (isSameCanonicalEmail(a, b)) expect(isSameEmail(a, b)).toBe(true);
        const known = canonicalEmail(a);
        if (known !== null) expect(known).toBe(emailKey(a));
        if (known !== null && canonicalEmail(b) !== null)
          expect(isSameCanonicalEmail(a, b)).toBe(isSameEmail(a, b));
      }),
    );
  });
});

describe('the key of an address', () => {
  it('has a key that is the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(emailKey(emailKey(text))).toBe(emailKey(text));
      }),
    );
  });

  it('holds its domain, which a domain alone is as well', () => {
    expect(emailDomain('"a@b"@Northwind.Example')).toBe('northwind.example');
    expect(emailDomain('Northwind.Example')).toBe('northwind.example');
  });
});

describe('what is searched for', () => {
  it('is found whatever its case and accents, in every language alike', () => {
    expect(foldText('José GROẞ INFO')).toBe('jose gross info');
  });
});

describe('somebody is who is looking', () => {
  it('by their id, whatever their address', () => {
    expect(isViewer({ kind: 'person', id: 'user-1', email: 'other@northwind.example' }, ana)).toBe(true);
    expect(isViewer({ kind: 'person', id: 'user-2', email: ana.email }, ana)).toBe(false);
  });

  it('by their address, where one of the two has no id', () => {
    const outsider = { memberId: null, email: 'ANA@northwind.example' };
    expect(isViewer({ kind: 'person', id: null, email: 'Ana@northwind.example' }, ana)).toBe(true);
    expect(isViewer({ kind: 'person', id: 'user-2', email: ana.email }, outsider)).toBe(true);
    expect(isViewer({ kind: 'person', id: null, email: null }, ana)).toBe(false);
  });

  it('never as a group or an account of that id, nor while nobody is known', () => {
    expect(isViewer({ kind: 'group', id: 'user-1' }, ana)).toBe(false);
    expect(isViewer({ kind: 'everyone' }, ana)).toBe(false);
    expect(isViewer({ kind: 'person', id: 'user-1', email: ana.email }, undefined)).toBe(false);
  });
});

describe('something was sent by who is looking', () => {
  it.each([
    ["the provider's id", { id: 'user-1', email: null }],
    ["the host's id", { id: 'host-1', email: null }],
    ['the address', { id: null, email: 'Ana@northwind.example' }],
  ])('by %s', (_by, sender) => {
    expect(isFromViewer(sender, ana)).toBe(true);
  });

  it('and by nobody else, nor while either is not known', () => {
    expect(isFromViewer({ id: 'user-2', email: 'ben@northwind.example' }, ana)).toBe(false);
    expect(isFromViewer({ id: null, email: null }, { ...ana, memberId: null })).toBe(false);
    expect(isFromViewer(null, ana)).toBe(false);
    expect(isFromViewer({ id: 'user-1', email: null }, undefined)).toBe(false);
  });
});

describe('the creator', () => {
  it('is who has the id of whoever made it', () => {
    expect(isCreator('user-1', 'user-1')).toBe(true);
    expect(isCreator('user-2', 'user-1')).toBe(false);
  });

  it('is nobody where an id is not told', () => {
    expect(isCreator(null, null)).toBe(false);
    expect(isCreator(null, 'user-1')).toBe(false);
    expect(isCreator('user-1', null)).toBe(false);
  });
});

it('a person of whom nobody knows more than an address has no seat, no rights and no lock', () => {
  expect(personKnownBy({ email: 'eva@northwind.example' })).toEqual({
    kind: 'person',
    id: null,
    email: 'eva@northwind.example',
    name: null,
    seat: null,
    workspaceAdmin: false,
    owner: false,
    locked: false,
  });
});
