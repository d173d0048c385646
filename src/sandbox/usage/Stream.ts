/** Everything that one use of the provider is told apart by; empty for what does not apply. */
export interface UsageTags {
  product: string;
  model: string;
  voiceId: string;
  /** What the voice's maker asks for, as a factor; empty without a voice. */
  voiceMultiplier: string;
  /** A member, or a service account. */
  userId: string;
  /** The group that pays for it. */
  groupId: string;
  /** The key that signed; empty where a person worked in the app. */
  keyId: string;
  /** The hash of that key's secret. */
  keyHash: string;
  /** Whether that key is one of a service account. */
  isWorkspaceKey: boolean;
  resourceId: string;
  subresourceId: string;
  source: string;
  queue: string;
  region: string;
}

/** When in a week work is done. Hours are the stream's own. */
export type Rhythm = 'office' | 'evening' | 'nightly' | 'always';

/** Somebody's steady use of one thing: from it follows what was used in any stretch of time. */
export interface Stream {
  tags: UsageTags;
  rhythm: Rhythm;
  /** Hours that its clock is ahead of UTC. */
  zoneHours: number;
  /** Of a hundred hours in which work is done, those that nothing comes of. */
  idle: number;
  /** Tells its noise apart from others'. */
  salt: number;
  /** Unix milliseconds: nothing before, and nothing from the end on. */
  startMs: number;
  endMs: number;
  /** How much more there was on the day of the spike. */
  spike: number;
  /** Credits of the billing period that the company was seeded in, up to that moment. A whole number. */
  periodCredits: number;
  /** Where nothing fell into that period: credits of an average hour. */
  hourlyCredits: number;
  /** Its parts of a credit. */
  creditsPerRequest: number;
  charactersPerCredit: number;
  creditsPerMinute: number;
  secondsPerRequest: number;
  /** Milliseconds to the first byte in the middle of its requests; null where there is no such wait. */
  firstByteMs: number | null;
}
