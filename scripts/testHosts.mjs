import { runSteps, vitest } from './steps.mjs';

await runSteps([
  vitest('hosts', ['hosts']),
  // The stories on a page that the browser has translated.
  vitest('translated', ['translated']),
]);
