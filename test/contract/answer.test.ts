import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { entry } from '../../src/contract/answer/entry.js';
import { inPlace } from '../../src/contract/answer/inPlace.js';
import { list } from '../../src/contract/answer/list.js';
import { map } from '../../src/contract/answer/map.js';
import { countEntries, readAnswer } from '../../src/contract/answer/readAnswer.js';
import { reshaped } from '../../src/contract/answer/reshaped.js';
import { word } from '../../src/contract/answer/word.js';

const read = (response: v.GenericSchema, body: unknown) => readAnswer({ response }, body);
const person = entry({ id: v.string() }, { name: v.string(), seat: word(), age: v.number() });

describe('W-F2 an entry of an answer', () => {
  it.each([{}, { name: null, seat: null, age: null }])('is read without what is not told: %j', (rest) => {
    expect(read(person, { id: 'a', ...rest })).toEqual({
      isRead: true,
      value: { id: 'a', name: null, seat: null, age: null },
      unread: [],
    });
  });

  it('takes what it cannot read for not told, and says where', () => {
    expect(read(person, { id: 'a', age: 'seven', seat: 'Non-default.X', more: 1 })).toEqual({
      isRead: true,
      value: { id: 'a', name: null, seat: 'Non-default.X', age: null },
      unread: [{ kind: 'field', place: 'age', count: 1 }],
    });
  });

  it.each([{}, { id: null }, { id: 7 }, null, [], 'a'])('is none without what is decided by: %j', (body) => {
    expect(read(person, body).isRead).toBe(false);
  });
});

describe('W-F2 a list of an answer', () => {
  const people = v.object({ people: list(person) });

  it('leaves out whom it cannot read, in their order, and counts them by what was at fault', () => {
    const body = { people: [{ id: 'a' }, { name: 'B' }, 7, { id: 'c', age: [] }, { name: 'D' }] };
    const answer = read(people, body);
    expect(answer).toEqual({
      isRead: true,
      value: {
        people: [
          { id: 'a', name: null, seat: null, age: null },
          { id: 'c', name: null, seat: null, age: null },
        ],
      },
      unread: [
        { kind: 'entry', place: 'people[].id', count: 2 },
        { kind: 'entry', place: 'people[]', count: 1 },
        { kind: 'field', place: 'people[].age', count: 1 },
      ],
    });
    expect(answer.isRead && countEntries(answer.unread)).toBe(3);
  });

  it('is not one that is not there, or is no list', () => {
    for (const body of [{}, { people: null }, { people: {} }])
      expect(read(people, body)).toEqual({ isRead: false, places: ['people'] });
  });
});

describe('W-F2 a map of an answer', () => {
  it('leaves out what it cannot read, tells no key of it, and cannot be poisoned', () => {
    const body: unknown = JSON.parse('{"__proto__":{"id":"x"},"one":{"id":"a"},"a private name":7}');
    const answer = read(map(person), body);
    expect(answer).toMatchObject({ isRead: true, unread: [{ kind: 'entry', place: '{}', count: 1 }] });
    expect(Object.keys(answer.isRead ? (answer.value as object) : {})).toEqual(['one']);
  });
});

describe('W-F2 a list whose places mean something', () => {
  it('has null where there is nothing to read', () => {
    expect(read(inPlace(v.number()), [1, null, 'x', 4])).toEqual({
      isRead: true,
      value: [1, null, null, 4],
      unread: [{ kind: 'field', place: '[]', count: 1 }],
    });
  });
});

describe('what is made of an answer', () => {
  const sum = reshaped(list(v.number()), (all) => all.reduce((a, b) => a + b, 0));

  it('is made of what could be read, and of nothing else', () => {
    expect(read(sum, [1, 'x', 3])).toMatchObject({ isRead: true, value: 4, unread: [{ count: 1 }] });
    expect(read(sum, 'x').isRead).toBe(false);
  });
});
