'use client';

import { useEffect, useRef, useState } from 'react';
import { checkGateway, testGateway } from '../../client/explorer/index.js';
import type { GatewayFound, GatewayProblem } from '../../client/explorer/index.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import type { ExplorerConnection } from './useExplorer.js';

export interface UseGatewaySettingsOptions {
  /** The app's own gateway, which stands until another is typed. */
  gateway: string;
  /** Origins of other sites that calls, and the viewer's token, may go to, such as `https://api.example`. @default none */
  origins?: readonly string[] | undefined;
  connection?: ExplorerConnection | undefined;
  /** Where the address is kept in the browser. @default 'rolecall.gateway' */
  storageKey?: string | undefined;
}

export interface UseGatewaySettingsResult {
  /** As typed. */
  text: string;
  /** Takes what is typed, and keeps it in the browser where calls may go there. */
  setText: (text: string) => void;
  problem: GatewayProblem | null;
  /** Where calls go; null while what is typed may not be called. */
  gateway: string | null;
  /** Whether it is the app's own. */
  own: boolean;
  /** Goes back to the app's own, and forgets the other. */
  reset: () => void;
  test: () => Promise<void>;
  testing: boolean;
  /** What the latest test of this very address found; null before one. */
  found: GatewayFound | null;
  error: RolecallError | null;
}

const noOrigins: readonly string[] = [];

/**
 * Holds the address of the gateway that an explorer calls. It is the one thing that is kept, in this browser's storage, and
 * it is checked anew when it is read from there. The page's address never says where calls go.
 */
export function useGatewaySettings({
  gateway: own,
  origins = noOrigins,
  connection,
  storageKey = 'rolecall.gateway',
}: UseGatewaySettingsOptions): UseGatewaySettingsResult {
  // Null for the app's own, which a host may still change.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? own;
  const [outcome, setOutcome] = useState<{
    of: string;
    found: GatewayFound | null;
    error: RolecallError | null;
  } | null>(null);
  const [testing, setTesting] = useState(false);
  const latest = useRef<AbortController | null>(null);

  const check = (address: string) =>
    checkGateway(address, { pageOrigin: pageOrigin(), origins: [...origins, ...originOf(own)] });

  const checkRef = useRef(check);
  useEffect(() => {
    checkRef.current = check;
  });
  useEffect(() => {
    // After the first render, which a server has made without any storage.
    const kept = readKept(storageKey);
    if (kept !== null && checkRef.current(kept) === null) setTyped(kept);
  }, [storageKey]);
  useEffect(() => () => latest.current?.abort(), []);

  const problem = check(text);
  const change = (next: string) => {
    latest.current?.abort();
    setTyped(next === own ? null : next);
    if (next === own) keep(storageKey, null);
    else if (check(next) === null) keep(storageKey, next);
  };

  const test = async () => {
    if (problem !== null) return;
    latest.current?.abort();
    const controller = new AbortController();
    latest.current = controller;
    setTesting(true);
    try {
      const found = await testGateway({ ...connection, gateway: text }, controller.signal);
      setOutcome({ of: text, found, error: null });
    } catch (error) {
      if (!controller.signal.aborted) setOutcome({ of: text, found: null, error: asRolecallError(error) });
    } finally {
      if (latest.current === controller) setTesting(false);
    }
  };

  const isOfText = outcome?.of === text;
  return {
    text,
    setText: change,
    problem,
    gateway: problem === null ? text : null,
    own: text === own,
    reset: () => change(own),
    test,
    testing,
    found: isOfText ? outcome.found : null,
    error: isOfText ? outcome.error : null,
  };
}

function pageOrigin(): string {
  return (globalThis as { location?: { origin: string } }).location?.origin ?? 'http://localhost';
}

function originOf(gateway: string): string[] {
  return /^https?:/i.test(gateway) ? [new URL(gateway).origin] : [];
}

// A page may be refused its storage, or have none of it left, and then nothing is kept.
function readKept(key: string): string | null {
  try {
    return storage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function keep(key: string, address: string | null): void {
  try {
    if (address === null) storage()?.removeItem(key);
    else storage()?.setItem(key, address);
  } catch {
    // It stands as long as the page does.
  }
}

function storage(): Storage | undefined {
  return (globalThis as { localStorage?: Storage }).localStorage;
}
