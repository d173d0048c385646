import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** Stand-ins for the modules that the cases below import. */
const house = {
  'src/index.ts': '',
  'src/components/Chip/Chip.tsx': '',
  'src/hooks/useShare.ts': '',
  'src/client/createClient.ts': '',
  'src/testing/createWorkspace.ts': '',
  'src/gateway/createGateway.ts': '',
  'src/gateway/node/serve.ts': '',
  'src/gateway/libsql/libsqlLedger.ts': '',
  'src/sandbox/createSandbox.ts': '',
  'src/access/compareRoles.ts': '',
  'src/contract/operation.ts': '',
  'src/contract/all.ts': '',
  'src/contract/roles.ts': '',
  'src/locales/en/index.ts': '',
  'src/theme/tokens.ts': '',
  'stories/Chip.stories.tsx': '',
  'test/chip.test.ts': '',
};

let root: string;

beforeAll(async () => {
  // Inside the repository, so that packages are found as they are from src/.
  const cache = resolve('.cache');
  await mkdir(cache, { recursive: true });
  root = await mkdtemp(join(cache, 'floors-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** The names of the rules that a house with these modules breaks, in alphabetical order. */
async function brokenRules(modules: Record<string, string>): Promise<string[]> {
  const baseDir = await mkdtemp(join(root, 'house-'));
  for (const [path, text] of Object.entries({ ...house, ...modules })) {
    await mkdir(dirname(join(baseDir, path)), { recursive: true });
    await writeFile(join(baseDir, path), `${text}\nexport {};\n`);
  }
  const { output } = await cruise(['src', 'stories', 'test'], {
    ...configuration.options,
    baseDir,
    validate: true,
    ruleSet: configuration,
  });
  const { summary } = output as ICruiseResult;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
}

describe('an import that a floor may not have breaks the rule that says so', () => {
  it.each<[what: string, path: string, text: string, rules: string[]]>([
    [
      'a component that reads the contract',
      'src/components/Chip/Chip.tsx',
      `import '../../contract/operation.js';`,
      ['floor-components'],
    ],
    [
      'a component that skips the hooks',
      'src/components/Chip/Chip.tsx',
      `import '../../client/createClient.js';`,
      ['floor-components'],
    ],
    [
      'a hook that knows a component',
      'src/hooks/useShare.ts',
      `import '../components/Chip/Chip.js';`,
      ['floor-hooks'],
    ],
    [
      'a hook that names the type of a component',
      'src/hooks/useShare.ts',
      `import type {} from '../components/Chip/Chip.js';`,
      ['floor-hooks-types'],
    ],
    [
      'a hook that imports Radix',
      'src/hooks/useShare.ts',
      `import '@radix-ui/react-dialog';`,
      ['floor-hooks-packages'],
    ],
    [
      'a client that imports the gateway',
      'src/client/createClient.ts',
      `import '../gateway/createGateway.js';`,
      ['floor-client'],
    ],
    [
      'a client that imports the sandbox',
      'src/client/createClient.ts',
      `import '../sandbox/createSandbox.js';`,
      ['floor-client'],
    ],
    [
      'a client that carries every operation',
      'src/client/createClient.ts',
      `import '../contract/all.js';`,
      ['registry-only-for-servers'],
    ],
    [
      'a client that imports React',
      'src/client/createClient.ts',
      `import 'react';`,
      ['floor-client-packages'],
    ],
    [
      'a client that names a type of React',
      'src/client/createClient.ts',
      `import type {} from 'react';`,
      ['floor-client-packages'],
    ],
    [
      'a gateway that imports React',
      'src/gateway/createGateway.ts',
      `import 'react';`,
      ['floor-gateway-packages'],
    ],
    [
      'a gateway that imports the sandbox',
      'src/gateway/createGateway.ts',
      `import '../sandbox/createSandbox.js';`,
      ['floor-gateway'],
    ],
    [
      'a gateway that stands on Node',
      'src/gateway/createGateway.ts',
      `import 'node:crypto';`,
      ['node-only-in-its-adapter'],
    ],
    [
      'a gateway that stands on Hono',
      'src/gateway/createGateway.ts',
      `import 'hono';`,
      ['floor-gateway-packages'],
    ],
    [
      'a gateway that brings its Node adapter along',
      'src/gateway/createGateway.ts',
      `import './node/serve.js';`,
      ['node-adapter-stands-alone'],
    ],
    [
      'a Node adapter that imports React',
      'src/gateway/node/serve.ts',
      `import 'react';`,
      ['gateway-node-packages'],
    ],
    [
      'a ledger that loads the database client of its host',
      'src/gateway/libsql/libsqlLedger.ts',
      `import '@libsql/client';`,
      ['libsql-ledger-brings-no-package'],
    ],
    [
      'a ledger that imports React',
      'src/gateway/libsql/libsqlLedger.ts',
      `import 'react';`,
      ['gateway-libsql-packages'],
    ],
    [
      'a sandbox that borrows the access rules it is held against',
      'src/sandbox/createSandbox.ts',
      `import '../access/compareRoles.js';`,
      ['floor-sandbox'],
    ],
    [
      'a sandbox that stands on Node',
      'src/sandbox/createSandbox.ts',
      `import 'fs';`,
      ['node-only-in-its-adapter'],
    ],
    [
      'a testing workspace that imports the client',
      'src/testing/createWorkspace.ts',
      `import '../client/createClient.js';`,
      ['floor-testing'],
    ],
    [
      'an access rule that runs code of the contract',
      'src/access/compareRoles.ts',
      `import '../contract/operation.js';`,
      ['floor-access'],
    ],
    [
      'a contract that imports a client',
      'src/contract/operation.ts',
      `import '../client/createClient.js';`,
      ['floor-contract'],
    ],
    [
      'a contract that imports more than valibot',
      'src/contract/operation.ts',
      `import 'hono';`,
      ['floor-contract-packages'],
    ],
    [
      'a locale that runs code of another floor',
      'src/locales/en/index.ts',
      `import '../../access/compareRoles.js';`,
      ['floor-locales'],
    ],
    [
      'a theme that imports a component',
      'src/theme/tokens.ts',
      `import '../components/Chip/Chip.js';`,
      ['floor-theme'],
    ],
    [
      'a root that hands out the gateway',
      'src/index.ts',
      `export * from './gateway/createGateway.js';`,
      ['root-lists-components-and-hooks'],
    ],
    [
      'a component that imports its story',
      'src/components/Chip/Chip.tsx',
      `import '../../../stories/Chip.stories.js';`,
      ['src-stands-alone'],
    ],
    [
      'a client that imports its test',
      'src/client/createClient.ts',
      `import '../../test/chip.test.js';`,
      ['src-stands-alone'],
    ],
    [
      'a folder that is no floor',
      'src/client/createClient.ts',
      `import '../utils/format.js';`,
      ['floor-client', 'known-floor'],
    ],
    ['an import of nothing', 'src/client/createClient.ts', `import './missing.js';`, ['resolvable']],
  ])('%s', async (_what, path, text, rules) => {
    const modules = { [path]: text, ...(text.includes('utils/') ? { 'src/utils/format.ts': '' } : {}) };

    expect(await brokenRules(modules)).toEqual(rules);
  });

  it('two modules that need each other', async () => {
    const modules = {
      'src/client/a.ts': `import './b.js';`,
      'src/client/b.ts': `import './a.js';`,
    };

    expect(await brokenRules(modules)).toEqual(['no-cycles']);
  });
});

it('what the floors allow breaks no rule', async () => {
  const modules = {
    'src/index.ts': `export * from './components/Chip/Chip.js'; export * from './hooks/useShare.js';`,
    'src/components/Chip/Chip.tsx': `
      import 'react'; import '@radix-ui/react-dialog'; import 'papaparse';
      import '../../hooks/useShare.js'; import '../../access/compareRoles.js'; import '../../locales/en/index.js';
      import type {} from '../../client/createClient.js'; import type {} from '../../contract/operation.js';`,
    'src/hooks/useShare.ts': `
      import 'react'; import '@tanstack/react-query';
      import '../client/createClient.js'; import '../access/compareRoles.js';`,
    'src/client/createClient.ts': `import '../access/compareRoles.js'; import '../contract/operation.js';`,
    'src/testing/createWorkspace.ts': `
      import '../gateway/createGateway.js'; import '../sandbox/createSandbox.js';`,
    'src/gateway/createGateway.ts': `
      import '../access/compareRoles.js'; import '../contract/all.js';`,
    'src/gateway/node/serve.ts': `
      import 'node:http'; import 'hono'; import '@hono/node-server'; import 'undici';
      import '../createGateway.js';`,
    'src/gateway/libsql/libsqlLedger.ts': `
      import type {} from '@libsql/client'; import type {} from '../createGateway.js';`,
    'src/sandbox/createSandbox.ts': `import '../contract/all.js';`,
    'src/access/compareRoles.ts': `
      import '../contract/roles.js'; import type {} from '../contract/operation.js';`,
    'src/contract/operation.ts': `import 'valibot';`,
    'src/locales/en/index.ts': `import type {} from '../../client/createClient.js';`,
    'stories/Chip.stories.tsx': `
      import '../src/components/Chip/Chip.js'; import '../src/testing/createWorkspace.js';`,
    'test/chip.test.ts': `import '../src/contract/all.js'; import 'node:fs';`,
  };

  expect(await brokenRules(modules)).toEqual([]);
});
