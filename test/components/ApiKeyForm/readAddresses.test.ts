import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../src/components/ApiKeyForm/readAddresses.js';
import { isIpRange } from '../../../src/contract/isIpRange.js';

const kinds = (typed: string) => readAddresses(typed).problems.map(({ kind }) => kind);

describe('addresses as they are typed', () => {
  it('are read from lines, lists and a piece of JSON', () => {
    expect(readAddresses('192.0.2.1\n2001:db8::1, 198.51.100.0/24;203.0.113.9').entries).toHaveLength(4);
    expect(readAddresses('["192.0.2.1",\n "192.0.2.2"]')).toEqual({
      entries: ['192.0.2.1', '192.0.2.2'],
      problems: [],
    });
    expect(readAddresses(' \n')).toEqual({ entries: [], problems: [] });
  });

  it.each([
    ['host.example', 'address'],
    ['192.0.2', 'address'],
    ['2001:db8::1::2', 'address'],
    ['192.0.2.256', 'octet'],
    ['192.0.02.1', 'octet'],
    ['192.0.2.1/33', 'bits'],
    ['192.0.2.1/', 'bits'],
    ['192.0.2.1/8/9', 'bits'],
    ['2001:db8::/129', 'bits'],
    ['fe80::1%eth0', 'zone'],
  ])('tell what is wrong with %s', (entry, kind) => {
    expect(kinds(entry)).toEqual([kind]);
  });

  it('are told to be the same however they are written', () => {
    expect(kinds('2001:DB8::1 2001:db8:0:0:0:0:0:1/128')).toEqual(['twice']);
    expect(kinds('192.0.2.0/24 192.0.2.0/25')).toEqual([]);
  });

  it.each([
    '0.0.0.0/0',
    '192.0.2.1',
    '192.0.2.1/32',
    '::',
    '::1',
    '::ffff:192.0.2.1',
    '2001:db8::/32',
    'fe80::1/64',
    '2001:db8:1:2:3:4:5:6',
  ])('are taken by the provider when they are taken here: %s', (entry) => {
    expect(kinds(entry)).toEqual([]);
    expect(isIpRange(entry)).toBe(true);
  });
});
