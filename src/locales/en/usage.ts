import type { Format } from '../createFormat.js';

/** Words of the chart of usage: `span` is a stretch of time and `value` a number with its unit, both already in words. */
export const usage = {
  name: 'Usage',
  /** What kind of thing it is, to a screen reader. */
  chart: 'chart',
  keys: 'Left and right arrow keys go through time, up and down through the series, Escape leaves.',
  units: {
    credits: 'credits',
    characters: 'characters',
    minutes: 'minutes',
    milliseconds: 'ms',
    money: 'money, its currency unknown',
  },
  /** A number with what it counts; `text` is the number as it is written. */
  counted: {
    credits: (count: number, text: string, f: Format) =>
      f.plural(count, { one: `${text} credit`, other: `${text} credits` }),
    characters: (count: number, text: string, f: Format) =>
      f.plural(count, { one: `${text} character`, other: `${text} characters` }),
  },
  rest: (count: number, f: Format) => `Other (${f.number(count)})`,
  /** What belongs to none of those that it is broken down by, such as what was used without a voice. */
  unassigned: 'Not assigned',
  /** The provider's words for what usage is broken down by; any other is shown as it is written, with spaces. */
  kinds: {
    text_to_speech: 'Text to speech',
    speech_to_text: 'Speech to text',
    speech_to_speech: 'Voice changer',
    sound_effects: 'Sound effects',
    conversational_ai: 'Conversational AI',
    dubbing: 'Dubbing',
    music: 'Music',
    voice_isolator: 'Voice isolator',
    api: 'API',
    web: 'Web app',
    mobile_app: 'Mobile app',
    studio: 'Studio',
    batch: 'Batch',
    priority: 'Priority',
    standard: 'Standard',
  } as Record<string, string>,
  total: 'Total',
  previous: 'Previous period',
  noData: 'no data',
  unfinished: 'in progress',
  series: 'Series',
  /** What a series comes to, over the whole. */
  wholes: { sum: 'Total', last: 'At the end', mean: 'Mean', highest: 'Highest' },
  share: 'Share',
  show: 'Series shown',
  zone: (zone: string) => `Times in ${zone}.`,
  /** What becomes of buckets that share a column. */
  columns: {
    sum: (step: string) => `Each column adds up ${step}.`,
    last: (step: string) => `Each column is the last of ${step}.`,
    mean: (step: string) => `Each column is the mean of ${step}.`,
    highest: (step: string) => `Each column is the highest of ${step}.`,
  },
  several: (count: number, f: Format) => `up to ${f.number(count)} values`,
  lastUnfinished: (span: string) => `${span} is still in progress.`,
  partly: 'Of a part of it nothing is known.',
  someUnknown: (count: number, f: Format) =>
    f.plural(count, {
      one: 'For one bucket there is no data.',
      other: `For ${f.number(count)} buckets there is no data.`,
    }),

  range: (span: string, zone: string) => `${span} (${zone}).`,
  sum: (value: string) => `${value} in all.`,
  between: (low: string, high: string) => `Between ${low} and ${high}.`,
  peak: (span: string, value: string) => `Most: ${span}, with ${value}.`,
  peakOf: (name: string, span: string, value: string) => `Highest: ${name}, ${span}, with ${value}.`,
  largest: (name: string, share: string) => `Largest: ${name} with ${share}.`,
  hidden: (count: number, f: Format) =>
    f.plural(count, { one: 'One series is hidden.', other: `${f.number(count)} series are hidden.` }),
  notDrawn: (count: number, f: Format) =>
    f.plural(count, {
      one: 'One more series is in the list: it cannot be added up.',
      other: `${f.number(count)} more series are in the list: they cannot be added up.`,
    }),
  nothingShown: 'No series is shown.',
  /** Beside the headline's number, for the eyes alone: the sentences of `change` say it to a screen reader. */
  headline: {
    more: (share: string) => `↑ ${share} vs. previous period`,
    less: (share: string) => `↓ ${share} vs. previous period`,
    same: 'Same as previous period',
  },
  change: {
    more: (share: string, value: string) => `${share} more than in the previous period (${value}).`,
    less: (share: string, value: string) => `${share} less than in the previous period (${value}).`,
    same: 'The same as in the previous period.',
    fromNone: 'There was nothing in the previous period.',
    unknown: 'There is no data for the previous period.',
    several: 'Several series of this cannot be compared as a whole.',
    soFar: 'What is still in progress is left out of the comparison.',
  },

  list: (count: number, f: Format) =>
    f.plural(count, { one: 'The one series', other: `All ${f.number(count)} series` }),
  table: 'Table',
  tableFailed: 'Couldn’t load the table.',
  start: 'From',
  end: 'To',
  note: 'Note',
  rows: (from: number, to: number, count: number, f: Format) =>
    `${f.number(from)} to ${f.number(to)} of ${f.number(count)}`,
  earlier: 'Earlier',
  later: 'Later',
  csv: 'Download CSV',
  png: 'Download image',
  saved: (file: string) => `${file} was saved.`,
  notSaved: 'The file could not be made.',

  loading: 'Reading the usage',
  none: (span: string) => `Nothing was used: ${span}.`,
  unknown: (span: string) => `Nothing is known of the usage: ${span}.`,
  obstacle: 'This choice cannot be shown. Change the range or the grouping.',
  readFailed: 'The usage could not be read.',
  refreshFailed: 'This may be out of date: the usage could not be read again.',
  previousFailed: 'Couldn’t load the previous period.',
  offlineStale: 'This is how it was when it was last read.',
  denied: 'Only workspace admins can see usage.',
};
