import type { Rhythm } from '../usage/Stream.js';

/** What somebody does with the provider, by the products of its own naming. */
export interface WorkSeed {
  product: string;
  model: string;
  hasVoice: boolean;
  hasAgent: boolean;
  rhythm: Rhythm;
  source: string;
  queue: string;
  creditsPerRequest: number;
  charactersPerCredit: number;
  creditsPerMinute: number;
  secondsPerRequest: number;
  firstByteMs: number | null;
  /** How much more there was on the day of the spike. @default 1 */
  spike?: number;
}

const speech = {
  product: 'text_to_speech',
  hasVoice: true,
  hasAgent: false,
  rhythm: 'office',
  source: 'web',
  queue: 'standard',
} as const;

/** Kinds of work, by names that the seeds below use. */
export const workSeed = {
  narration: {
    ...speech,
    model: 'eleven_multilingual_v2',
    creditsPerRequest: 220,
    charactersPerCredit: 1,
    creditsPerMinute: 900,
    secondsPerRequest: 9,
    firstByteMs: 340,
  },
  drama: {
    ...speech,
    model: 'eleven_v3',
    source: 'studio',
    rhythm: 'evening',
    creditsPerRequest: 300,
    charactersPerCredit: 1,
    creditsPerMinute: 850,
    secondsPerRequest: 14,
    firstByteMs: 720,
  },
  drafts: {
    ...speech,
    model: 'eleven_flash_v2_5',
    creditsPerRequest: 40,
    charactersPerCredit: 2,
    creditsPerMinute: 450,
    secondsPerRequest: 2,
    firstByteMs: 85,
  },
  rendering: {
    ...speech,
    model: 'eleven_multilingual_v2',
    rhythm: 'always',
    source: 'api',
    queue: 'priority',
    creditsPerRequest: 110,
    charactersPerCredit: 1,
    creditsPerMinute: 900,
    secondsPerRequest: 7,
    firstByteMs: 310,
  },
  testing: {
    ...speech,
    model: 'eleven_flash_v2_5',
    rhythm: 'nightly',
    source: 'api',
    creditsPerRequest: 10,
    charactersPerCredit: 2,
    creditsPerMinute: 450,
    secondsPerRequest: 1,
    firstByteMs: 85,
  },
  transcripts: {
    product: 'speech_to_text',
    model: 'scribe_v2',
    hasVoice: false,
    hasAgent: false,
    rhythm: 'office',
    source: 'web',
    queue: 'standard',
    creditsPerRequest: 60,
    charactersPerCredit: 0,
    creditsPerMinute: 20,
    secondsPerRequest: 40,
    firstByteMs: null,
  },
  dubbing: {
    product: 'dubbing',
    model: 'eleven_dubbing_v2',
    hasVoice: false,
    hasAgent: false,
    rhythm: 'office',
    source: 'studio',
    queue: 'batch',
    creditsPerRequest: 4_500,
    charactersPerCredit: 0,
    creditsPerMinute: 2_000,
    secondsPerRequest: 400,
    firstByteMs: null,
    spike: 14,
  },
  changing: {
    product: 'speech_to_speech',
    model: 'eleven_english_sts_v2',
    hasVoice: true,
    hasAgent: false,
    rhythm: 'office',
    source: 'web',
    queue: 'standard',
    creditsPerRequest: 120,
    charactersPerCredit: 0,
    creditsPerMinute: 1_000,
    secondsPerRequest: 8,
    firstByteMs: 420,
  },
  effects: {
    product: 'sound_effects',
    model: 'eleven_text_to_sound_v2',
    hasVoice: false,
    hasAgent: false,
    rhythm: 'evening',
    source: 'mobile_app',
    queue: 'standard',
    creditsPerRequest: 40,
    charactersPerCredit: 0,
    creditsPerMinute: 240,
    secondsPerRequest: 6,
    firstByteMs: null,
  },
  conversations: {
    product: 'conversational_ai',
    model: 'eleven_flash_v2_5',
    hasVoice: true,
    hasAgent: true,
    rhythm: 'always',
    source: 'api',
    queue: 'priority',
    creditsPerRequest: 450,
    charactersPerCredit: 0,
    creditsPerMinute: 300,
    secondsPerRequest: 180,
    firstByteMs: 110,
  },
} as const satisfies Readonly<Record<string, WorkSeed>>;

type Work = keyof typeof workSeed;

/** What the members of a group do most. */
export const workOfGroups: Readonly<Record<string, readonly [Work, ...Work[]]>> = {
  Design: ['drafts', 'narration'],
  Narration: ['narration', 'drama', 'changing'],
  'Localization reviewers': ['transcripts'],
  Localization: ['dubbing', 'narration', 'transcripts'],
  'Audio engineering': ['changing', 'effects', 'narration'],
  'Podcasts & radio': ['drama', 'transcripts'],
  Games: ['effects', 'drama'],
  'Conversational agents': ['conversations', 'drafts'],
};

/** What the owner does, whose key the gateway holds: shown where somebody asks for that key's own usage. */
export const workOfOwner: readonly Work[] = ['narration', 'drama', 'transcripts', 'conversations'];

/** What the service accounts' keys are used for, by `account/key`. */
export const workOfKeys: Readonly<Record<string, readonly Work[]>> = {
  'render-farm/production': ['rendering', 'rendering', 'conversations'],
  'render-farm/staging': ['testing'],
  'website-narrator/cms plugin': ['drafts', 'rendering'],
  'legacy-ivr/call centre (2023)': ['conversations'],
  'qa-bot/nightly tests': ['testing'],
};

/** Members who work by a key of their own, which no list tells. */
export const peopleWithKeys: readonly string[] = ['kavya', 'sven'];

/** What all of it comes to in the billing period, up to the seeded moment. */
export const creditsOfPeriod = 4_812_377;
