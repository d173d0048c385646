// `npm run sizes` builds the package and prints what its parts weigh; `npm test` holds them to their budgets.
import { measureSizes } from '../test/sizes/measureSizes.mjs';
import { pack } from './pack.mjs';

for (const { name, limit, kib, laterKib } of await measureSizes(await pack())) {
  const later = laterKib > 0 ? `, and ${laterKib.toFixed(2)} on demand` : '';
  const verdict = kib > limit ? '  OVER' : '';
  console.log(
    `${kib.toFixed(2).padStart(6)} of ${limit.toFixed(1).padStart(4)} KiB  ${name}${later}${verdict}`,
  );
}
