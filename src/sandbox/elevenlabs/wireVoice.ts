import { findResource } from '../state/findResource.js';
import { roleOf } from '../state/roleOf.js';
import type { State } from '../state/State.js';
import type { SandboxVoice } from '../types.js';
import { keyOwner } from './keyOwner.js';
import { previewUrl } from './preview.js';
import { soundBytes } from './soundOf.js';

const models = ['eleven_multilingual_v2', 'eleven_turbo_v2_5', 'eleven_flash_v2_5'];

/** A voice as the provider writes it, samples and library data included. */
export function wireVoice(state: State, voice: SandboxVoice, origin: string) {
  const { id, name, kind, category, labels, description, createdAtUnix, collectionIds, library, samples } =
    voice;
  const owner = keyOwner(state);
  const resource = findResource(state, 'voice', id);
  const isTrained = category === 'professional';
  return {
    voice_id: id,
    name,
    samples:
      kind === 'own'
        ? samples.map((sample) => ({
            sample_id: sample.id,
            file_name: sample.fileName,
            mime_type: sample.mimeType,
            size_bytes: soundBytes(sample.durationMs),
            hash: `hash-${sample.id}`,
            duration_secs: sample.durationMs / 1000,
            remove_background_noise: false,
            has_isolated_audio: false,
            has_isolated_audio_preview: false,
            speaker_separation: null,
            trim_start: null,
            trim_end: null,
          }))
        : null,
    category,
    fine_tuning: isTrained
      ? {
          is_allowed_to_fine_tune: true,
          state: { eleven_multilingual_v2: 'fine_tuned' },
          verification_failures: [],
          verification_attempts_count: 1,
          manual_verification_requested: false,
        }
      : null,
    labels,
    description,
    preview_url: previewUrl(origin, id),
    available_for_tiers: [],
    settings: null,
    sharing:
      library !== null
        ? {
            status: 'copied',
            date_unix: createdAtUnix,
            whitelisted_emails: ['licensing@voices.example'],
            public_owner_id: `owner-of-${id}`,
            original_voice_id: library.originalId ?? `original-of-${id}`,
            financial_rewards_enabled: true,
            free_users_allowed: true,
            live_moderation_enabled: library.liveModerated,
            rate: library.customRate ? 2.5 : 1,
            notice_period: library.noticePeriodDays,
            voice_mixing_allowed: false,
            featured: false,
            category,
            liked_by_count: 312,
            cloned_by_count: 1_204,
            name,
            description,
            labels,
            review_status: 'allowed',
            enabled_in_library: true,
          }
        : null,
    high_quality_base_model_ids: isTrained ? models : models.slice(0, 1),
    verified_languages: [
      {
        language: labels.language,
        model_id: models[0],
        accent: labels.accent,
        locale: null,
        preview_url: null,
      },
    ],
    collection_ids: collectionIds,
    safety_control: null,
    voice_verification: null,
    permission_on_resource: resource ? roleOf(state, owner.id, resource) : null,
    is_owner: resource?.creatorId === owner.id,
    is_legacy: false,
    is_mixed: false,
    favorited_at_unix: null,
    created_at_unix: kind === 'default' ? null : createdAtUnix,
    is_bookmarked: library?.bookmarked ?? null,
  };
}
