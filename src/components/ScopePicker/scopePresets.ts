import type { ScopesMessages } from '../../locales/Messages.js';

/** A usual choice, ready made. */
export interface ScopePreset {
  name: keyof ScopesMessages['scopes']['presetNames'];
  scopes: readonly string[];
}

/** What many keys are for, and are given more than: those of it that can be given here. */
export function scopePresets(scopes: readonly string[]): readonly ScopePreset[] {
  return [
    { name: 'readOnly' as const, scopes: scopes.filter((scope) => scope.endsWith('_read')) },
    { name: 'textToSpeech' as const, scopes: scopes.filter((scope) => scope === 'text_to_speech') },
  ].filter((preset) => preset.scopes.length > 0);
}
