import type { Messages } from '../../locales/Messages.js';

/** What can be allowed on a product. */
export type ScopeAction = keyof Messages['scopes']['actions'];

/** One line of the picker: a product with what can be allowed on it, or one scope alone. */
export interface ScopeRow {
  id: string;
  choices: readonly {
    scope: string;
    /** Null for a scope that stands alone. */ action: ScopeAction | null;
  }[];
}

export interface ScopeSection {
  heading: keyof Messages['scopes']['headings'];
  rows: readonly ScopeRow[];
}

export const scopeActions: readonly ScopeAction[] = ['read', 'write', 'invite', 'remove'];

/** The order in which a person thinks of them: by what is made, then by what it is made with, then by whom. */
const layout: readonly (readonly [ScopeSection['heading'], readonly string[]])[] = [
  [
    'audio',
    [
      'text_to_speech',
      'speech_to_speech',
      'speech_to_text',
      'sound_generation',
      'audio_isolation',
      'music_generation',
      'image_video_generation',
      'dubbing',
      'forced_alignment',
      'synthid_detector',
    ],
  ],
  [
    'voices',
    [
      'voices',
      'voice_collections',
      'voice_generation',
      'create_instant_voice_clone',
      'create_professional_voice_clone',
      'add_voice_from_voice_library',
      'publish_voice_to_voice_library',
      'share_voice_externally',
    ],
  ],
  [
    'content',
    [
      'projects',
      'audio_native',
      'pronunciation_dictionaries',
      'speech_history',
      'models',
      'flows',
      'templates',
    ],
  ],
  ['agents', ['convai', 'conversation_privacy_manage']],
  [
    'workspace',
    [
      'workspace',
      'workspace_members',
      'group_members_manage',
      'service_account_write',
      'webhooks_write',
      'workspace_analytics_full_read',
      'audit_log_read',
      'copy_resources_cross_workspace',
    ],
  ],
  ['account', ['user', 'create_user_api_key', 'terms_of_service_accept']],
];

/** Puts scopes where a person looks for them, each once; those that nobody here knows come last, as they are. */
export function arrangeScopes(scopes: readonly string[]): readonly ScopeSection[] {
  const left = new Set(scopes);
  const take = (scope: string, action: ScopeAction | null): ScopeRow['choices'] =>
    left.delete(scope) ? [{ scope, action }] : [];
  const sections = layout.map(([heading, ids]): ScopeSection => ({
    heading,
    rows: ids.map((id) => ({
      id,
      choices: [...take(id, null), ...scopeActions.flatMap((action) => take(`${id}_${action}`, action))],
    })),
  }));
  const others = [...left].map((id) => ({ id, choices: take(id, null) }));
  return [...sections, { heading: 'other' as const, rows: others }]
    .map(({ heading, rows }) => ({ heading, rows: rows.filter(({ choices }) => choices.length > 0) }))
    .filter(({ rows }) => rows.length > 0);
}
