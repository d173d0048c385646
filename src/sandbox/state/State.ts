import type { PresetRole } from '../../contract/index.js';
import type { Ledger } from '../usage/createLedger.js';
import type {
  SandboxCopy,
  SandboxGroup,
  SandboxInvitation,
  SandboxItem,
  SandboxPerson,
  SandboxResource,
  SandboxServiceAccount,
  SandboxSubscription,
  SandboxSharedVoice,
  SandboxVoice,
  SeatKind,
} from '../types.js';

export interface ResourceState extends SandboxResource {
  grants: Map<string, string>;
}

/** Everything that the provider remembers. Only `Sandbox`'s edits and the provider's operations write to it. */
export interface State {
  workspaceId: string;
  workspaceName: string;
  domain: string;
  /** The id of the built-in group of all members, which stands for the baseline. */
  everyoneId: string;
  /** Stands for secrets of the key's owner that must never get out. */
  ownerSecrets: { keyPreview: string; referralCode: string; partnerLink: string };
  seededAtMs: number;
  people: SandboxPerson[];
  /** Seats that the plan has. */
  seatLimits: Record<SeatKind, number>;
  subscription: SandboxSubscription;
  usage: Ledger;
  /** Every one that was ever sent, oldest first. */
  invitations: SandboxInvitation[];
  /** How often invitations were sent or ended. */
  invitationTurns: number;
  /** Gives an id that nobody has. */
  newUserId: () => string;
  /** Gives another, of that many letters and digits. */
  newId: (length: number) => string;
  groups: SandboxGroup[];
  serviceAccounts: SandboxServiceAccount[];
  /** Ids of the keys that were made here, by their secrets. */
  mintedKeys: Map<string, string>;
  /** Gives what a new key has of its own. */
  newKey: () => { id: string; secret: string; hash: string };
  voices: SandboxVoice[];
  /** What others share with everybody. */
  library: readonly SandboxSharedVoice[];
  copiesOffered: boolean;
  copies: SandboxCopy[];
  agents: SandboxItem[];
  dictionaries: SandboxItem[];
  /** Ids of the company's own roles that every read names. */
  customRoles: string[];
  /** By `type/id`. */
  resources: Map<string, ResourceState>;
}

/** What a seed says of one resource's sharing, by ids. */
export interface Shares {
  creatorId: string | null;
  grants: readonly (readonly [principalId: string, role: string])[];
  baseline?: PresetRole | null;
  anonymous?: PresetRole | null;
}
