import { keyOwner } from './keyOwner.js';
import type { Rule } from './Rule.js';

const daySeconds = 86_400;

export const getUser: Rule = {
  scope: 'user_read',
  answer: ({ state }) => {
    const { id, name, seat } = keyOwner(state);
    const nowUnix = Math.floor(state.seededAtMs / 1000);
    return {
      user_id: id,
      workspace_id: state.workspaceId,
      subscription: {
        tier: 'enterprise',
        character_count: 4_812_377,
        character_limit: 20_000_000,
        max_character_limit_extension: null,
        max_credit_limit_extension: 'unlimited',
        can_extend_character_limit: true,
        allowed_to_extend_character_limit: true,
        next_character_count_reset_unix: nowUnix + 12 * daySeconds,
        voice_slots_used: state.voices.filter(({ kind }) => kind !== 'default').length,
        professional_voice_slots_used: 3,
        professional_voice_slots_used_in_workspace: 12,
        voice_limit: 660,
        max_voice_add_edits: 2_065,
        voice_add_edit_counter: 141,
        professional_voice_limit: 20,
        can_extend_voice_limit: false,
        can_use_instant_voice_cloning: true,
        can_use_professional_voice_cloning: true,
        currency: 'eur',
        current_overage: { amount: '0', currency: 'eur' },
        status: 'active',
        billing_period: 'annual_period',
        character_refresh_period: 'monthly_period',
        is_eligible_for_starter_promo: false,
      },
      is_new_user: false,
      can_use_delayed_payment_methods: true,
      is_onboarding_completed: true,
      is_onboarding_checklist_completed: true,
      show_compliance_terms: false,
      first_name: name,
      is_api_key_hashed: true,
      xi_api_key_preview: state.ownerSecrets.keyPreview,
      referral_link_code: state.ownerSecrets.referralCode,
      partnerstack_partner_default_link: state.ownerSecrets.partnerLink,
      created_at: nowUnix - 900 * daySeconds,
      seat_type: seat ?? 'workspace_member',
    };
  },
};
