import { resourceTypes } from '../elevenlabs/resources.js';
import { sharedVoiceCategories } from '../elevenlabs/sharedVoices.js';

/** What a number counts. */
export type Unit = 'ms' | 's' | 'days' | 'credits';

/** What the numbers of these names count, in every operation that has them. `ms` is a moment, since 1970. */
export const units: Readonly<Record<string, Unit>> = {
  start_unix: 'ms',
  end_unix: 'ms',
  start_time: 'ms',
  end_time: 'ms',
  aggregation_bucket_size: 's',
  interval_seconds: 's',
  min_notice_period_days: 'days',
  usage_limit: 'credits',
  character_limit: 'credits',
};

/** Words that the provider documents for open enums of these names. It adds to them, so others are taken too. */
export const knownWords: Readonly<Record<string, readonly string[]>> = {
  resource_type: resourceTypes,
  category: ['premade', 'cloned', 'generated', ...sharedVoiceCategories],
  voice_type: ['personal', 'community', 'default', 'workspace', 'non-default', 'non-community', 'saved'],
  fine_tuning_state: [
    'draft',
    'not_verified',
    'not_started',
    'queued',
    'fine_tuning',
    'fine_tuned',
    'failed',
    'delayed',
  ],
};
