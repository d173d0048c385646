// `node renderSnippets.mjs FILE…`, in a Node where no page is, renders each file's `Page` and prints, as JSON, what was thrown,
// by file. What a reader of README and docs brings along is stood in for.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { createElement, useState } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { QueryClient } from '@tanstack/react-query';
import { holdSecret, RolecallProvider } from 'rolecall';
import { createClient, elevenLabs } from 'rolecall/client';
import { recordCalls } from 'rolecall/explorer';
import { createWorkspace } from 'rolecall/testing';

const workspace = createWorkspace({ viewer: 'ana' });
const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch });
const backend = elevenLabs(client, { workspaceName: 'Northwind Studio', copyToWorkspace: true });
const { log } = recordCalls(client);
const [voice] = workspace.sandbox.workspace.voices;
if (!voice) throw new Error('The company has no voice.');
const resource = { type: 'voice', id: voice.id };
/** @param {string} text */
const words = (text) => () => createElement('p', null, text);
const nothing = () => undefined;
const [from, to] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-03-03T00:00:00Z')];
/** @type {import('rolecall/client').UsageQuery} */
const query = {
  from,
  to,
  interval: 'day',
  metric: 'credits',
  breakdown: 'voice',
  workspace: true,
  timeZone: 'UTC',
};
const report = await backend.usage?.read(query);

Object.assign(globalThis, {
  useState,
  queryClient: new QueryClient(),
  app: createElement('p', null, 'Our app'),
  toBilling: nothing,
  HouseRules: words('Be kind.'),
  Shelf: words('Shelf'),
  shelf: { name: 'Poetry' },
  setShelf: nothing,
  Books: words('Books'),
  isAdmin: true,
  canSee: true,
  audit: nothing,
  navigate: nothing,
  go: nothing,
  getToken: () => undefined,
  url: 'https://studio.example/voices/aria',
  id: voice.id,
  search: '?range=this-month',
  viewerId: 'ana',
  voiceId: voice.id,
  billingPage: 'https://studio.example/billing',
  idFromTheAddress: 'invitation',
  knownAddress: 'bo@x.test',
  switchAccount: nothing,
  backend,
  client,
  narration: { kind: 'group', id: 'narration', name: 'Narration', memberIds: null },
  voice,
  sample: { id: 'sample' },
  resource,
  voicesOfYours: [{ ...resource, name: voice.name }],
  key: {
    id: 'key',
    accountId: voice.id,
    name: 'render-farm',
    hint: '1a2b',
    createdAt: from,
    disabled: false,
    disabledReason: null,
    scopes: null,
    creditLimit: null,
    creditsUsed: null,
    allowedIps: null,
    selfDisable: null,
  },
  minted: { name: 'render-farm', secret: holdSecret('sk_only_seen_once') },
  setMinted: nothing,
  connection: {},
  call: undefined,
  setCall: nothing,
  from,
  to,
  timeZone: 'UTC',
  query,
  report,
  reportOfLastMonth: report,
});

const own = {
  name: voice.name,
  open: true,
  setOpen: nothing,
  close: nothing,
  log,
  stop: new AbortController(),
  voice,
};

/** @type {Record<string, string[]>} */
const thrown = {};
for (const file of process.argv.slice(2)) {
  /** @type {string[]} */
  const errors = [];
  thrown[file] = errors;
  const onError = (/** @type {unknown} */ error) => void errors.push(String(error));
  try {
    const { Page } = /** @type {{ Page: (props: typeof own) => import('react').ReactNode }} */ (
      await import(pathToFileURL(file).href)
    );
    const page = createElement(RolecallProvider, { backend }, createElement(Page, own));
    // What is loaded when it is needed is waited for, and what an inner boundary catches is heard of, too.
    await new Promise((resolve) => {
      renderToPipeableStream(page, { onError, onAllReady: () => resolve(null), onShellError: resolve });
    });
  } catch (error) {
    onError(error);
  }
}
process.stdout.write(JSON.stringify(thrown));
