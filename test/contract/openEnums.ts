import {
  lockReasons,
  paymentStates,
  periodMonths,
  resourceTypes,
  seatTypes,
  shareOptionTypes,
  subscriptionStatuses,
  sharedVoiceCategories,
} from '../../src/contract/index.js';
import type { OpenEnums } from './compareWithFacts.js';

const periods = Object.keys(periodMonths);

/** Where the lists that our records keep beside their open enums stand in the document. */
export const openEnums: OpenEnums = {
  'get_resource_metadata query resource_type': resourceTypes,
  'get_resource_metadata answer resource_type': resourceTypes,
  'get_resource_metadata answer share_options[].type': shareOptionTypes,
  'share_resource_endpoint body resource_type': resourceTypes,
  'unshare_resource_endpoint body resource_type': resourceTypes,
  'get_workspace_members answer [].seat_type': seatTypes,
  'get_groups_endpoint answer {}.scim_group.seat_type': seatTypes,
  'get_user_info answer seat_type': seatTypes,
  'get_user_info answer subscription.status': subscriptionStatuses,
  'get_user_info answer subscription.billing_period': periods,
  'get_user_info answer subscription.character_refresh_period': periods,
  'get_user_subscription_info answer status': subscriptionStatuses,
  'get_user_subscription_info answer billing_period': periods,
  'get_user_subscription_info answer character_refresh_period': periods,
  'get_user_subscription_info answer pending_change.next_billing_period': periods,
  'get_user_subscription_info answer next_invoice.payment_intent_status': paymentStates,
  'get_user_subscription_info answer open_invoices[].payment_intent_statusses[]': paymentStates,
  'get_workspace_service_accounts answer service-accounts[].api-keys[].disable_reason': lockReasons,
  'get_library_voices query category': sharedVoiceCategories,
};
