import type { ContractDrift } from '../contract/answer/ContractDrift.js';
import type { InvitationLedger } from './invitations/InvitationLedger.js';
import type { GivenLimits } from './limits.js';
import type { AuditSink, Caller, Policy, Store, UpstreamAuthFailure } from './types.js';
import type { KeySource } from './upstream/createCredential.js';

/** One provider behind the gateway. */
export interface UpstreamOptions {
  /**
   * The provider's key, or a function that gives the one to use now (called for each request, so it may rotate).
   * It leaves the gateway in one header to the provider and nowhere else.
   */
  apiKey: KeySource;
  /** An https origin; http only on this machine. @default the provider's own, such as 'https://api.elevenlabs.io' */
  baseUrl?: string | undefined;
}

/** Jsmon behind the gateway. */
export interface JsmonUpstreamOptions extends UpstreamOptions {
  /**
   * The workspaces to serve, by their UUID, and the address of who owns each: the provider tells neither. Any other
   * that the key can see answers 404.
   */
  workspaces: Readonly<Record<string, { owner: string }>>;
}

/** What {@link createGateway} takes. */
export interface GatewayOptions {
  /** The path that everything is served below. @default '/api/rolecall' */
  mount?: string | undefined;
  /** One at least. What is not here is not served. */
  upstreams: { elevenlabs?: UpstreamOptions | undefined; jsmon?: JsmonUpstreamOptions | undefined };
  /** Says who calls by the host's own session, or null for nobody. Must leave the request's body alone. */
  identify: (request: Request) => Caller | null | undefined | Promise<Caller | null | undefined>;
  /** Says who may do what: `workspacePolicy()`, or the host's own. */
  authorize: Policy;
  /** Origins of other pages that may call with a bearer token, such as `https://app.example`. @default none */
  origins?: readonly string[] | undefined;
  /** How providers are reached. @default the platform's `fetch` */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Where allowances are counted, and what came of one-shot writes is kept. @default in this process */
  store?: Store | undefined;
  /**
   * Keeps what was sent for providers that cannot list invitations, as ElevenLabs cannot: `memoryLedger()`, or one
   * that stays. With it `GET /invitations` lists them, and a second one to the same address is refused.
   *
   * @default none is kept
   */
  invitations?: InvitationLedger | undefined;
  audit?: AuditSink | undefined;
  /** Unix milliseconds. @default the machine's clock */
  now?: (() => number) | undefined;
  limits?: GivenLimits | undefined;
  /** Called when a provider refuses the gateway's own key. What it throws is ignored. */
  onUpstreamAuthFailure?: ((failure: UpstreamAuthFailure) => void) | undefined;
  /**
   * Called when a provider's success is not what the contract says: an entry of a list was left out, a field is taken for
   * not told, or the whole answer was refused. What it throws is ignored.
   */
  onContractDrift?: ((drift: ContractDrift) => void) | undefined;
}
