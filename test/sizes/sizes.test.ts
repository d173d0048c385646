import { expect, inject, it } from 'vitest';
import { measureSizes } from './measureSizes.mjs';

const sizes = await measureSizes(inject('packed'));

it.each(sizes)('$name weighs at most $limit KiB', ({ kib, limit }) => {
  expect(kib).toBeLessThanOrEqual(limit);
});
