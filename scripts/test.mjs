import { runSteps, script, vitest } from './steps.mjs';

await runSteps([
  { name: 'lint', command: script('lint') },
  { name: 'types', command: script('types') },
  { name: 'format', command: 'prettier --check .' },
  { name: 'floors', command: script('floors') },
  { name: 'unused', command: script('unused') },
  {
    name: 'storybook',
    command: 'storybook build --quiet --disable-telemetry --output-dir .cache/storybook',
  },
  vitest('unit', ['node', 'utdk', 'utdk-flat', 'unit']),
  vitest('package', ['package']),
  vitest('stories', ['storybook']),
  vitest('e2e', ['e2e']),
]);
