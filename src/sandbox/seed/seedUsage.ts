import type { Stream, UsageTags } from '../usage/Stream.js';
import type {
  SandboxGroup,
  SandboxItem,
  SandboxKey,
  SandboxPerson,
  SandboxServiceAccount,
  SandboxVoice,
} from '../types.js';
import { createRandom } from './random.js';
import { creditsOfPeriod, peopleWithKeys, workOfGroups, workOfKeys, workOfOwner, workSeed } from './usage.js';
import type { WorkSeed } from './usage.js';

const dayMs = 86_400_000;

/** Voices that are younger are not used yet, so that there is some use of each in the billing period. */
const voiceDays = 20;
/** A voice that the owner took up late in the year. */
const lateVoiceDays = 60;
/** How long the key was used that the provider switched off. */
const disabledAfterDays = 60;

interface Company {
  people: readonly SandboxPerson[];
  groups: readonly SandboxGroup[];
  serviceAccounts: readonly SandboxServiceAccount[];
  voices: readonly SandboxVoice[];
  agents: readonly SandboxItem[];
}

/**
 * Makes up who uses what. What the keys use in the billing period is what their own counters say; people share what is
 * left of the whole.
 */
export function seedUsage(seed: number, company: Company, nowMs: number): Stream[] {
  // A stream of numbers of its own, so that nothing else of the company changes with it.
  const random = createRandom(seed ^ 0x5eed_0a6e);
  const voices = company.voices.filter(
    ({ createdAtUnix }) => createdAtUnix * 1000 < nowMs - voiceDays * dayMs,
  );
  const pick = <T>(from: readonly T[]): T | undefined => from[random.integer(from.length)];

  const streamOf = (
    work: WorkSeed,
    who: Pick<UsageTags, 'userId' | 'groupId' | 'region'>,
    change: { tags?: Partial<UsageTags>; stream?: Partial<Stream> } = {},
  ): Stream => {
    const voice = work.hasVoice ? pick(voices) : undefined;
    const agent = work.hasAgent ? pick(company.agents) : undefined;
    return {
      tags: {
        ...who,
        product: work.product,
        model: work.model,
        voiceId: voice?.id ?? '',
        voiceMultiplier: voice === undefined ? '' : voice.library?.customRate === true ? '1.5' : '1',
        keyId: '',
        keyHash: '',
        isWorkspaceKey: false,
        resourceId: agent?.id ?? '',
        subresourceId: agent === undefined ? '' : (pick(['main', 'holiday-hours']) ?? ''),
        source: work.source,
        queue: work.queue,
        ...change.tags,
      },
      rhythm: work.rhythm,
      zoneHours: regions[who.region] ?? 0,
      idle: random.integer(45),
      salt: random.integer(2 ** 31),
      startMs: Math.max(0, (voice?.createdAtUnix ?? 0) * 1000),
      endMs: Infinity,
      spike: work.spike ?? 1,
      periodCredits: 0,
      hourlyCredits: 0,
      creditsPerRequest: work.creditsPerRequest,
      charactersPerCredit: work.charactersPerCredit,
      creditsPerMinute: work.creditsPerMinute,
      secondsPerRequest: work.secondsPerRequest,
      firstByteMs: work.firstByteMs,
      ...change.stream,
    };
  };

  const ofKeys = company.serviceAccounts.flatMap((account) =>
    account.keys.flatMap((key) => {
      const works = workOfKeys[`${account.name}/${key.name}`] ?? [];
      const credits = split(key.characterCount, works.length);
      const who = { userId: account.id, groupId: '', region: 'eu' };
      const tags = { keyId: key.id, keyHash: key.hash, isWorkspaceKey: true };
      return works.map((work, index) => {
        const stream = { ...lifeOf(key, nowMs), periodCredits: credits[index] ?? 0 };
        return streamOf(workSeed[work], who, { tags, stream });
      });
    }),
  );

  const ofPeople = company.people.flatMap((person) => {
    if (person.locked || person.seat === null) return [];
    const group = company.groups.find(({ memberIds }) => memberIds.includes(person.id));
    const works = person.owner ? workOfOwner : (workOfGroups[group?.name ?? ''] ?? ['drafts']);
    const used = person.owner ? works : works.slice(0, 1 + random.integer(works.length));
    const who = { userId: person.id, groupId: group?.id ?? '', region: pick(Object.keys(regions)) ?? '' };
    const tags: Partial<UsageTags> = peopleWithKeys.includes(person.handle)
      ? { keyId: random.id(20), keyHash: random.hex(64), source: 'api' }
      : {};
    return used.map((work, index) => {
      const stream = streamOf(workSeed[work], who, { tags });
      if (person.owner && index === 1)
        stream.startMs = Math.max(stream.startMs, nowMs - lateVoiceDays * dayMs);
      return stream;
    });
  });

  const left = creditsOfPeriod - ofKeys.reduce((total, { periodCredits }) => total + periodCredits, 0);
  // A few use much and most use little.
  const shares = ofPeople.map(() => (1 + random.integer(12)) ** 2);
  const whole = shares.reduce((total, share) => total + share, 0);
  let [handedOut, given] = [0, 0];
  ofPeople.forEach((stream, index) => {
    handedOut += shares[index] ?? 0;
    const until = Math.round((left * handedOut) / whole);
    stream.periodCredits = until - given;
    given = until;
  });
  return [...ofKeys, ...ofPeople];
}

/** Where people work, with the hours that their clocks are ahead of UTC. */
const regions: Readonly<Record<string, number>> = { eu: 1, us: -5, asia: 8 };

/** A key is used since it was made, until it was switched off or has used up its limit. */
function lifeOf(key: SandboxKey, nowMs: number): Partial<Stream> {
  const startMs = key.createdAtUnix * 1000;
  if (key.disableReason !== null)
    return {
      startMs,
      endMs: Math.min(startMs + disabledAfterDays * dayMs, nowMs - voiceDays * dayMs),
      hourlyCredits: 900,
    };
  const isSpent = key.characterLimit !== null && key.characterCount > 0.99 * key.characterLimit;
  return { startMs, endMs: isSpent ? nowMs : Infinity };
}

/** A whole number in parts that come to it, the first one the largest. */
function split(total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, (_, index) => 1 / (index + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = weights.slice(1).map((weight) => Math.floor((total * weight) / whole));
  return [total - rest.reduce((sum, part) => sum + part, 0), ...rest];
}
