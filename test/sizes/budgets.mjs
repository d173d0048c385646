/**
 * The most that a part may weigh: minified and gzipped, in KiB, what the host brings along left out.
 *
 * @typedef {object} Budget
 * @property {string} name
 * @property {number} limit
 * @property {string} code What a host imports.
 * @property {RegExp[]} [without] Left out besides the peers.
 * @property {'browser' | 'node'} [platform]
 */

/** @type {Budget[]} */
export const budgets = [
  {
    name: 'transport, without valibot',
    // What a one-shot write needs came on top of 3.5, then bytes, UTDK, viewers, options that are looked at and the gateway's
    // clock: docs/decisions/0015, 0020, 0036, 0037 and 0038.
    limit: 5.45,
    code: `export { createClient } from 'rolecall/client'`,
    without: [/^valibot$/],
  },
  {
    name: 'client with the sharing adapter and valibot',
    // 9 was meant: docs/decisions/0020, 0036, 0037 and 0038.
    limit: 11.5,
    code: `export { createClient, elevenLabsSharing } from 'rolecall/client'`,
  },
  {
    name: 'ShareDialog and its provider, without the client and windowing',
    // 34 before light, dark and brands: docs/decisions/0021 and 0036.
    limit: 46.2,
    code: `export { RolecallProvider, ShareDialog } from 'rolecall'`,
    without: [/^@tanstack\/react-virtual$/, /\/dist\/client\//, /^(\.\.\/)+client\//],
  },
  {
    name: 'every component of the main entry together',
    // 110 was meant: docs/decisions/0020, 0021 and 0036; 12 less since 0026.
    limit: 153.2,
    code: `export * from 'rolecall'`,
  },
  {
    name: 'UsageChart and its hook, without the client and the calendar',
    // 16 was meant, with both: docs/decisions/0019, 0021 and 0036.
    limit: 26.6,
    code: `export { UsageChart, useUsage } from 'rolecall/usage'`,
    without: [/^@internationalized\/date$/, /\/dist\/client\//, /^(\.\.\/)+client\//],
  },
  {
    name: 'explorer with every operation and its words',
    // docs/decisions/0036.
    limit: 40.3,
    code: `export * from 'rolecall/explorer'`,
  },
  {
    name: 'AdminPanel, without the client and what its sections load when they are opened',
    // docs/decisions/0036.
    limit: 15.7,
    code: `export { AdminPanel } from 'rolecall/admin'`,
    without: [/\/dist\/client\//, /^(\.\.\/)+client\//],
  },
  ...['en', 'de'].flatMap((language) => [
    {
      name: `${language}, sharing alone`,
      // 4 was meant before sharing could invite: docs/decisions/0015, 0036 and 0038.
      limit: 5.3,
      code: `export { common, picker, sharePicker, sharing } from 'rolecall/locales/${language}'`,
    },
    {
      name: `${language}, every word`,
      // 16 was meant: docs/decisions/0020 and 0036.
      limit: 19.6,
      code: `export * from 'rolecall/locales/${language}'`,
    },
  ]),
  {
    name: 'gateway with its policy, for both providers',
    // 18 was meant for one provider without a ledger and without a list of tools: docs/decisions/0015, 0017, 0020 and 0036;
    // 29.5 before it told lost outcomes from what was never sent: docs/decisions/0013.
    limit: 36.5,
    code: `export { createGateway, workspacePolicy } from 'rolecall/gateway'`,
    platform: 'node',
  },
  {
    name: 'one operation of the contract, without valibot',
    limit: 1,
    code: `export { shareResource } from 'rolecall/contract'`,
    without: [/^valibot$/],
  },
];

/**
 * Each stylesheet as it is shipped, in KiB: the default one, and what the entries of their name need besides. What they
 * grew by: docs/decisions/0036.
 */
export const stylesheetLimits = {
  'dist/styles.css': 11.45,
  'dist/styles/admin.css': 3.35,
  'dist/styles/explorer.css': 1.46,
  'dist/styles/usage.css': 2.83,
};
