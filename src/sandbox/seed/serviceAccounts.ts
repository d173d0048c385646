/** One key as written down here; ids, dates and hashes come from the seed. */
interface KeySeed {
  name: string;
  /** The last characters of the secret, by which people tell keys apart. */
  hint: string;
  /** Key scopes; null is unrestricted. */
  permissions: readonly string[] | null;
  characterLimit: number | null;
  characterCount: number;
  allowedIps?: readonly string[];
  disabled?: 'exposed_publicly' | 'self_disabled';
}

export interface ServiceAccountSeed {
  name: string;
  keys: readonly KeySeed[];
  /** Groups that its new things are shared with by itself, by group name. */
  sharesWith?: readonly { group: string; role: 'admin' | 'editor' | 'viewer' }[];
}

/** Five accounts for machines: one without keys, one whose only key is switched off. */
export const serviceAccountsSeed: readonly ServiceAccountSeed[] = [
  {
    name: 'render-farm',
    keys: [
      {
        name: 'production',
        hint: '7f2c',
        permissions: ['text_to_speech', 'voices_read'],
        characterLimit: 2_000_000,
        characterCount: 1_204_381,
        allowedIps: ['192.0.2.10', '198.51.100.0/24'],
      },
      {
        name: 'staging',
        hint: 'b81e',
        permissions: ['text_to_speech', 'voices_read'],
        characterLimit: 100_000,
        characterCount: 3_120,
      },
    ],
    sharesWith: [{ group: 'Audio engineering', role: 'editor' }],
  },
  {
    name: 'website-narrator',
    keys: [
      {
        name: 'cms plugin',
        hint: '03da',
        permissions: ['text_to_speech'],
        characterLimit: 500_000,
        characterCount: 88_240,
      },
    ],
  },
  { name: 'podcast-robot', keys: [] },
  {
    name: 'legacy-ivr',
    keys: [
      {
        name: 'call centre (2023)',
        hint: 'e5a9',
        permissions: null,
        characterLimit: null,
        characterCount: 0,
        disabled: 'exposed_publicly',
      },
    ],
  },
  {
    name: 'qa-bot',
    keys: [
      {
        name: 'nightly tests',
        hint: '4c70',
        permissions: ['text_to_speech', 'user_read', 'voices_read', 'workspace_read'],
        characterLimit: 20_000,
        characterCount: 19_998,
      },
    ],
  },
];
