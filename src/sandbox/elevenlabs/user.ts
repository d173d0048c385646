import { keyOwner } from './keyOwner.js';
import type { Rule } from './Rule.js';
import { wireSubscription } from './subscription.js';

const daySeconds = 86_400;

export const getUser: Rule = {
  scope: 'user_read',
  answer: ({ state, now }) => {
    const { id, name, seat } = keyOwner(state);
    return {
      user_id: id,
      workspace_id: state.workspaceId,
      subscription: wireSubscription(state, now),
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
      created_at: Math.floor(state.seededAtMs / 1000) - 900 * daySeconds,
      seat_type: seat ?? 'workspace_member',
    };
  },
};
