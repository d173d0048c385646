// Which floor of src/ may import what: docs/architecture.md draws the same picture.

/**
 * `values` are the floors below that a floor imports, `files` single files of others; `types` those that it may name in
 * `import type` besides. `packages` are the only ones it may import.
 */
const floors = {
  elements: {
    values: ['components'],
    types: ['hooks', 'client', 'access', 'contract', 'locales'],
    packages: ['react', 'react-dom'],
  },
  components: {
    values: ['hooks', 'access', 'locales'],
    types: ['client', 'contract'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      '@radix-ui/react-dialog',
      '@internationalized/date',
      'd3-array',
      'd3-shape',
      'papaparse',
      '@tanstack/react-virtual',
    ],
  },
  hooks: {
    values: ['client', 'access'],
    types: ['contract'],
    packages: ['react', '@tanstack/react-query', '@internationalized/date'],
  },
  client: {
    values: ['access', 'contract'],
    types: [],
    packages: ['valibot', '@internationalized/date'],
  },
  testing: { values: ['gateway', 'sandbox'], types: ['access', 'contract'], packages: [] },
  gateway: { values: ['access', 'contract'], types: [], packages: ['valibot'] },
  sandbox: { values: ['contract'], types: [], packages: ['valibot'] },
  access: { values: [], files: ['contract/roles.ts'], types: ['contract'], packages: [] },
  contract: { values: [], types: [], packages: ['valibot'] },
  locales: { values: [], types: ['client', 'access', 'contract'], packages: [] },
  theme: { values: [], types: [], packages: [] },
};

const nodeAdapter = { path: '^src/gateway/node/', packages: ['hono', '@hono/node-server', 'undici'] };

/** The ledger that stays: it names types of the client that its host brings. */
const libsqlLedger = { path: '^src/gateway/libsql/', packages: ['@libsql/client'] };

const typeOnly = ['type-only'];
const anyPackage = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const inFloors = (names) => `^src/(${names.join('|')})/`;
const inPackages = (names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const list = (names) => (names.length === 0 ? 'nothing' : names.join(', '));

const ofFloor = ([name, { values, files = [], types, packages }]) => {
  const from = { path: inFloors([name]) };
  const single = files.map((file) => `^src/${file.replace('.', '\\.')}$`);
  return [
    {
      name: `floor-${name}`,
      comment: `${name} imports from ${list([...values, ...files])} and from no other floor.`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: [inFloors([name, ...values]), ...single], dependencyTypesNot: typeOnly },
    },
    {
      name: `floor-${name}-types`,
      comment: `${name} names types of ${list([...values, ...types])} and of no other floor.`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: inFloors([name, ...values, ...types]), dependencyTypes: typeOnly },
    },
    {
      name: `floor-${name}-packages`,
      comment: `${name} imports the packages ${list(packages)} and no other.`,
      severity: 'error',
      from: { ...from, pathNot: [nodeAdapter.path, libsqlLedger.path] },
      to: {
        dependencyTypes: anyPackage,
        ...(packages.length === 0 ? {} : { pathNot: inPackages(packages) }),
      },
    },
  ];
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(floors).flatMap(ofFloor),
    {
      name: 'known-floor',
      comment: 'Every folder of src/ is a floor with a line in the table above.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: inFloors(Object.keys(floors)) },
    },
    {
      name: 'root-lists-components-and-hooks',
      comment: 'src/index.ts lists what components/ and hooks/ offer.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { pathNot: inFloors(['components', 'hooks', 'locales']), dependencyTypesNot: typeOnly },
    },
    {
      name: 'gateway-node-packages',
      comment: `The Node adapter imports the packages ${list(nodeAdapter.packages)} and no other.`,
      severity: 'error',
      from: { path: nodeAdapter.path },
      to: { dependencyTypes: anyPackage, pathNot: inPackages(nodeAdapter.packages) },
    },
    {
      name: 'gateway-libsql-packages',
      comment: `The libSQL ledger names types of ${list(libsqlLedger.packages)} and imports no package.`,
      severity: 'error',
      from: { path: libsqlLedger.path },
      to: {
        dependencyTypes: anyPackage,
        pathNot: inPackages(libsqlLedger.packages),
      },
    },
    {
      name: 'libsql-ledger-brings-no-package',
      comment: 'Its host makes the database client, so that importing the ledger loads none.',
      severity: 'error',
      from: { path: libsqlLedger.path },
      to: { path: inPackages(libsqlLedger.packages), dependencyTypesNot: typeOnly },
    },
    {
      name: 'node-only-in-its-adapter',
      comment: 'Only gateway/node stands on Node; everything else runs wherever fetch does.',
      severity: 'error',
      from: { path: '^src/', pathNot: nodeAdapter.path },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-adapter-stands-alone',
      comment:
        'gateway/node is an entry of its own: imported from src/, it would bring Node into a page or a worker.',
      severity: 'error',
      from: { path: '^src/', pathNot: nodeAdapter.path },
      to: { path: nodeAdapter.path },
    },
    {
      name: 'registry-only-for-servers',
      comment: 'contract/all.ts holds every operation: a page imports the single records that it calls.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(gateway|sandbox|testing|contract|client/explorer)/' },
      to: { path: '^src/contract/all\\.ts$', dependencyTypesNot: typeOnly },
    },
    {
      name: 'src-stands-alone',
      comment: 'The package does not import what only its repository has.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^(?!src/)[^/]+',
        pathNot: 'node_modules/',
        dependencyTypesNot: ['core', 'unknown', ...anyPackage],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: typeOnly } },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing escapes every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
