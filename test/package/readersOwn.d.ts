import type { QueryClient } from '@tanstack/react-query';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as React from 'react';
import type { Group, HeldSecret, useCreateApiKey } from 'rolecall';
import type { ApiKey, Backend, Client, UsageQuery, UsageReport, Viewer } from 'rolecall/client';

import type { CallLog, ExplorerCall, ExplorerConnection } from 'rolecall/explorer';
import type { GatewayOptions } from 'rolecall/gateway';

/* What a reader of README and docs brings along: the names in snippets that are theirs. */
declare global {
  const yourSessionOf: (
    request: Request,
  ) => Promise<{ id: string; email: string; name?: string | undefined } | null>;
  const yourApp: (request: IncomingMessage, response: ServerResponse) => void;
  const yourToken: () => string | undefined;
  const getToken: () => string | undefined;
  const useState: typeof React.useState;
  const queryClient: QueryClient;
  const options: GatewayOptions;
  const app: React.ReactNode;
  const toBilling: () => void;
  const HouseRules: () => React.ReactNode;
  interface YourShelf {
    name: string;
  }
  const Shelf: () => React.ReactNode;
  const shelf: YourShelf | null;
  const setShelf: (shelf: YourShelf | null) => void;
  const Books: (props: { shelf: YourShelf }) => React.ReactNode;
  const isAdmin: boolean;
  const canSee: boolean;
  const audit: (...what: unknown[]) => void;
  const navigate: (path: string) => void;
  const go: (path: string) => void;
  const url: string;
  const id: string;
  const search: string;
  const viewerId: string;
  const voiceId: string;
  const billingPage: string;
  const idFromTheAddress: string;
  const knownAddress: string;
  const switchAccount: () => void;
  const backend: Backend;
  const client: Client;
  const viewer: Viewer;
  const narration: Group;
  const voice: { id: string };
  const sample: { id: string };
  const resource: { type: 'voice'; id: string };
  const voicesOfYours: readonly { type: 'voice'; id: string; name: string }[];
  const key: ApiKey;
  const { create }: ReturnType<typeof useCreateApiKey>;
  const terms: Parameters<typeof create>[0];
  const minted: Minted;
  const setMinted: (minted: Minted | null) => void;
  const connection: ExplorerConnection;
  const call: ExplorerCall;
  const setCall: (call: ExplorerCall | undefined) => void;
  const persister: unknown;
  const { roles, read, grant, revoke }: NonNullable<Backend['sharing']>;
  const from: Date;
  const to: Date;
  const timeZone: string;
  const query: UsageQuery;
  const report: UsageReport;
  const reportOfLastMonth: UsageReport;

  interface Minted {
    name: string;
    secret: HeldSecret;
  }

  interface OfReader {
    name: string;
    open: boolean;
    setOpen: (open: boolean) => void;
    close: () => void;
    log: CallLog;
    stop: AbortController;
  }
}
