import { runSteps, vitest } from './steps.mjs';

await runSteps([vitest('hosts', ['hosts']), vitest('translated', ['translated'])]);
