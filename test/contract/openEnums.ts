import { lockReasons, resourceTypes, seatTypes, shareOptionTypes } from '../../src/contract/index.js';
import type { OpenEnums } from './compareWithFacts.js';

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
  'get_workspace_service_accounts answer service-accounts[].api-keys[].disable_reason': lockReasons,
};
