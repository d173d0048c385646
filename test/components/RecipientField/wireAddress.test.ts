import { expect, it } from 'vitest';
import { isAccentedBeforeAt, wireAddress } from '../../../src/components/RecipientField/wireAddress.js';

it.each([
  ['jo@müller.example', 'jo@xn--mller-kva.example'],
  ['Jo <jo@MÜLLER.example>', 'jo@xn--mller-kva.example'],
  ['jo@straße.example', 'jo@xn--strae-oqa.example'],
  ['jo@x.example', null],
  ['jö@müller.example', null],
  ['jo@аpple.example', null],
  ['jo@müller', null],
  ['müller', null],
])('gives the domain of %j as it is on the wire: %j', (text, wire) => {
  expect(wireAddress(text)).toBe(wire);
});

it('tells umlauts before the @ from letters that pass for others', () => {
  expect(isAccentedBeforeAt('ümlaut@x.example')).toBe(true);
  expect(isAccentedBeforeAt('josé@müller.example')).toBe(true);
  expect(isAccentedBeforeAt('bо@x.example')).toBe(false);
  expect(isAccentedBeforeAt('jo@müller.example')).toBe(false);
});
