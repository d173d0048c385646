import { randomUUID } from 'node:crypto';
import { people as sandboxPeople, type DemoPerson } from './people.js';

/** Which provider the gateway talks to. */
type Upstream =
  { kind: 'sandbox'; port: number; apiKey: string } | { kind: 'elevenlabs'; apiKey: string; baseUrl: string };

/** The workspace of the website scanner, at Jsmon. */
interface Scanner {
  apiKey: string;
  /** Null where the sandbox plays it. */
  baseUrl: string | null;
  workspaceId: string;
  /** Whose key it is: Jsmon does not tell. */
  ownerEmail: string;
}

/** What the environment may choose. */
export interface StudioSettings {
  /** 0 takes any free one. */
  port: number;
  upstream: Upstream;
  /** What "Everyone in …" names; null leaves it unnamed. */
  workspaceName: string | null;
  people: readonly DemoPerson[];
  /** Mail domains that the provider's workspace has verified; null where they are not known. */
  domains: readonly string[] | null;
  /** Null leaves the studio without its scanner. */
  scanner: Scanner | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads how to start from environment variables; none is needed. examples/voice-studio/README.md lists them.
 *
 * @throws {Error} A value cannot be used, or one is missing; the message names the variable in one sentence.
 */
export function readSettings(environment: Environment): StudioSettings {
  const kind = read(environment, 'UPSTREAM') ?? 'sandbox';
  const port = readPort(environment, 'PORT', 5180);
  if (kind === 'sandbox') {
    return {
      port,
      upstream: {
        kind,
        port: readPort(environment, 'SANDBOX_PORT', 0),
        apiKey: read(environment, 'SANDBOX_KEY') ?? `sandbox-${randomUUID()}`,
      },
      workspaceName: 'Northwind Studio',
      people: sandboxPeople,
      domains: ['northwind.example'],
      scanner: {
        apiKey: `sandbox-${randomUUID()}`,
        baseUrl: null,
        workspaceId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
        ownerEmail: 'ana.ruiz@northwind.example',
      },
    };
  }
  if (kind !== 'elevenlabs') {
    throw new Error(`UPSTREAM is "${kind}", but it can only be "sandbox" (the default) or "elevenlabs".`);
  }
  const apiKey = read(environment, 'ELEVENLABS_API_KEY');
  if (!apiKey) {
    throw new Error('UPSTREAM=elevenlabs needs the key of a workspace admin in ELEVENLABS_API_KEY.');
  }
  return {
    port,
    upstream: {
      kind,
      apiKey,
      baseUrl: read(environment, 'ELEVENLABS_BASE_URL') ?? 'https://api.elevenlabs.io',
    },
    workspaceName: read(environment, 'DEMO_WORKSPACE_NAME') ?? null,
    people: sandboxPeople.map((person) => {
      const email = read(environment, `DEMO_EMAIL_${person.handle.toUpperCase()}`);
      // Behind a real key nobody may know beforehand what lets them in.
      const token = `demo-${randomUUID()}`;
      return { ...person, token, ...(email ? { name: email, email } : {}), seat: null };
    }),
    domains: null,
    scanner: readScanner(environment),
  };
}

/** All of it, or nothing. */
function readScanner(environment: Environment): Scanner | null {
  const apiKey = read(environment, 'JSMON_API_KEY');
  if (!apiKey) return null;
  const workspaceId = read(environment, 'JSMON_WORKSPACE_ID');
  const ownerEmail = read(environment, 'JSMON_OWNER_EMAIL');
  if (!workspaceId || !ownerEmail) {
    throw new Error(
      'JSMON_API_KEY also needs JSMON_WORKSPACE_ID, and in JSMON_OWNER_EMAIL whose key and workspace it is.',
    );
  }
  return {
    apiKey,
    baseUrl: read(environment, 'JSMON_BASE_URL') ?? 'https://api.jsmon.sh',
    workspaceId,
    ownerEmail,
  };
}

/** An empty variable is one that was not set. */
function read(environment: Environment, variable: string): string | undefined {
  const value = environment[variable]?.trim();
  return value === '' ? undefined : value;
}

function readPort(environment: Environment, variable: string, otherwise: number): number {
  const value = read(environment, variable);
  if (value === undefined) return otherwise;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new Error(`${variable} is "${value}", but a port is a number from 0 to 65535.`);
  }
  return port;
}
