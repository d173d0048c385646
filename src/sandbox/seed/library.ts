import type { SandboxSharedVoice } from '../types.js';
import { createRandom } from './random.js';

const count = 260;
const daySeconds = 86_400;

/** Where makers come from: the language they speak, how, and what women and men are called there. */
const places = [
  ['en', 'en-US', 'american', ['Savannah', 'Hazel', 'Juniper'], ['Otis', 'Reggie', 'Marlow']],
  ['en', 'en-GB', 'british', ['Imogen', 'Poppy', 'Beatrix'], ['Alistair', 'Rupert', 'Callum']],
  ['en', 'en-IN', 'indian', ['Anjali', 'Meera'], ['Rohan', 'Kabir']],
  ['en', 'en-AU', 'australian', ['Kirra', 'Matilda'], ['Banjo', 'Lachlan']],
  ['de', 'de-DE', 'standard', ['Friederike', 'Ottilie', 'Wiebke'], ['Lorenz', 'Jannik']],
  ['es', 'es-MX', 'mexican', ['Ximena', 'Marisol'], ['Tadeo', 'Emiliano']],
  ['es', 'es-ES', 'peninsular', ['Leonor', 'Inés'], ['Gonzalo']],
  ['fr', 'fr-FR', 'parisian', ['Apolline', 'Margaux'], ['Bastien', 'Théo']],
  ['pt', 'pt-BR', 'brazilian', ['Iracema', 'Luana'], ['Caetano']],
  ['it', 'it-IT', 'roman', ['Ginevra', 'Fiammetta'], ['Leandro']],
  ['pl', 'pl-PL', 'standard', ['Zofia'], ['Tymon']],
  ['hi', 'hi-IN', 'standard', ['Kavya'], ['Devansh']],
  ['ar', null, 'modern standard', ['Salma'], ['Idris']],
  ['ja', 'ja-JP', 'tokyo', ['Haruka'], ['Ren']],
] as const;

/** What a voice is good for: a word of the provider's, and how makers put it. */
const uses = [
  ['narrative_story', 'Storyteller', 'Long stories, read close to the microphone.'],
  ['conversational', 'Everyday talk', 'Sounds like a phone call with a friend.'],
  ['characters_animation', 'Cartoon sidekick', 'Big gestures for small screens.'],
  ['social_media', 'Short and bright', 'Holds attention for the first five seconds.'],
  ['entertainment_tv', 'Show host', 'Opens an evening show.'],
  ['advertisement', 'Spots and trailers', 'Says the name of the product as if it mattered.'],
  ['informative_educational', 'Patient teacher', 'Explains without hurry and without talking down.'],
] as const;

const descriptives = ['calm', 'warm', 'raspy', 'crisp', 'upbeat', 'deep', 'soft', 'confident'] as const;
const ages = ['young', 'middle_aged', 'old'] as const;
const categories = ['professional', 'professional', 'high_quality', 'famous'] as const;
const noticeDays = [0, 30, 90, 365, 730] as const;

/** Makes the voice library as it stands at a moment (unix seconds): a few hundred voices of some dozens of makers. */
export function seedLibrary(seed: number, nowUnix: number): readonly SandboxSharedVoice[] {
  // A stream of its own: the company must not become another one because the library has grown.
  const random = createRandom(seed ^ 0x11b2a27);
  const pick = <List extends readonly [unknown, ...unknown[]]>(from: List): List[number] =>
    from[random.integer(from.length)];
  const oneIn = (some: number) => random.integer(some) === 0;
  const makers = Array.from({ length: 60 }, () => random.hex(64));
  return Array.from({ length: count }, (): SandboxSharedVoice => {
    const [language, locale, accent, women, men] = pick(places);
    const isWoman = oneIn(2);
    const [useCase, title, pitch] = pick(uses);
    const descriptive = pick(descriptives);
    const usedInYear = random.integer(40) ** 2 * random.integer(90_000);
    return {
      id: random.id(20),
      ownerId: makers[random.integer(makers.length)] ?? '',
      name: `${pick(isWoman ? women : men)} – ${title}`,
      gender: oneIn(12) ? 'neutral' : isWoman ? 'female' : 'male',
      age: pick(ages),
      accent,
      language,
      locale,
      descriptive,
      useCase,
      category: pick(categories),
      description: oneIn(9)
        ? null
        : `${/^[aeiou]/.test(descriptive) ? 'An' : 'A'} ${descriptive} voice. ${pitch}`,
      sharedAtUnix: nowUnix - random.integer(900 * daySeconds),
      usedInYear,
      usedInWeek: Math.floor(usedInYear / (20 + random.integer(80))),
      addedBy: random.integer(60) ** 2 + random.integer(50),
      rate: oneIn(8) ? 2.5 : 1,
      noticePeriodDays: pick(noticeDays),
      freeUsers: !oneIn(4),
      liveModerated: oneIn(10),
      featured: oneIn(12),
      inReaderApp: oneIn(3),
      hasPreview: !oneIn(25),
    };
  });
}
