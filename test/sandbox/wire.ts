import type { Answered } from './openSandbox.js';

/** Bodies by the provider's own names, as far as the tests look into them. */
export interface WireResource {
  resource_name: string | null;
  creator_user_id: string | null;
  anonymous_access_level_override: string | null;
  role_to_group_ids: Record<string, string[]>;
  share_options: { name: string; id: string; type: string }[];
}

export interface WireMember {
  user_id: string;
  seat_type: string | null;
  is_owner: boolean;
  is_locked: boolean;
}

export interface WireGroup {
  id: string;
  name: string;
  members: string[];
  is_scim_synced: boolean;
  scim_group: { display_name: string } | null;
}

export interface WireFoundGroup {
  name: string;
  members_emails: string[];
}

export interface WireAccount {
  name: string;
  'api-keys': { hint: string; hashed_xi_api_key: string }[];
  default_sharing_groups: { permission_level: string; group: WireGroup }[];
}

export interface WireUser {
  workspace_id: string;
  xi_api_key_preview: string;
  referral_link_code: string;
  partnerstack_partner_default_link: string;
}

export interface WireVoice {
  voice_id: string;
  name: string;
  category: string;
  labels: Record<string, string>;
  samples: unknown[] | null;
  sharing: { whitelisted_emails: string[] } | null;
}

export interface WireVoicePage {
  voices: WireVoice[];
  has_more: boolean;
  total_count: number;
  next_page_token: string | null;
}

export interface WireProblem {
  type: string;
  code: string;
  message: string;
  status: string;
  request_id: string;
  param: string | null;
}

export interface WireField {
  loc: (string | number)[];
  type: string;
}

export const resourceOf = ({ body }: Answered) => body as WireResource;
export const membersOf = ({ body }: Answered) => body as WireMember[];
export const groupsOf = ({ body }: Answered) => body as Record<string, WireGroup>;
export const foundGroupsOf = ({ body }: Answered) => body as WireFoundGroup[];
export const userOf = ({ body }: Answered) => body as WireUser;
export const voicesOf = ({ body }: Answered) => body as WireVoicePage;
export const accountsOf = ({ body }: Answered) =>
  (body as { 'service-accounts': WireAccount[] })['service-accounts'];
export const problemOf = ({ body }: Answered) => (body as { detail: WireProblem }).detail;
export const fieldsOf = ({ body }: Answered) => (body as { detail: WireField[] }).detail;
