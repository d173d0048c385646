import type { PresetRole } from '../../contract/index.js';

/**
 * How one voice is shared, by names that people use: `ana` (a person's handle), `group:Design`, `machine:render-farm`,
 * or `gone:1` (an id that belongs to nobody any more).
 */
export interface SharingSeed {
  creator: string;
  grants: Readonly<Record<string, string>>;
  baseline?: PresetRole;
  anonymous?: PresetRole;
  /** Shared, besides, with people, groups, machines and former members up to so many principals, creator included. */
  fillTo?: number;
  /** The resource's own record has no name. */
  nameless?: true;
}

/** By a voice's `slug`. */
export const sharingSeed: Readonly<Record<string, SharingSeed>> = {
  // Eva is in Design, so her own grant is the weaker of two ways in.
  aria: {
    creator: 'ana',
    grants: {
      ben: 'editor',
      cai: 'viewer',
      eva: 'viewer',
      'group:Design': 'editor',
      'machine:render-farm': 'viewer',
    },
  },
  bram: {
    creator: 'giulia',
    grants: {
      ben: 'admin',
      hiro: 'commenter',
      'group:Narration': 'viewer',
      'machine:website-narrator': 'viewer',
    },
  },
  celeste: {
    creator: 'quentin',
    grants: { ines: 'editor', 'group:Localization': 'editor' },
    baseline: 'viewer',
  },
  dorian: {
    creator: 'sven',
    grants: { jonas: 'role_01jd7yq2k8f0q4hv2m5wxyz7ab', kavya: 'editor', 'group:Games': 'viewer' },
  },
  elio: { creator: 'giulia', grants: { 'gone:1': 'editor', petra: 'viewer', ben: 'viewer' } },
  farah: { creator: 'noor', grants: { yara: 'admin' }, anonymous: 'viewer' },
  grace: { creator: 'fatima', grants: { ana: 'admin', cai: 'editor' }, baseline: 'commenter', fillTo: 98 },
  long: { creator: 'maximiliane', grants: { maya: 'editor', 'group:Contractors': 'viewer' } },
  layla: {
    creator: 'leila',
    grants: { dalia: 'editor', noor: 'commenter', 'group:Localization reviewers': 'editor' },
  },
  untitled: { creator: 'ana', grants: {}, nameless: true },
};
