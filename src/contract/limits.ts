/** Principals (people, groups, service accounts) that one resource may be shared with. */
export const maxPrincipalsPerResource = 100;

/** Longest e-mail address that is accepted anywhere, in characters (RFC 5321 §4.5.3.1.3, less the brackets). */
export const maxEmailLength = 254;

/** The `group_id` that stands for every member of the workspace: its role is the resource's baseline. */
export const everyoneGroupId = 'default';

/** What a workspace's own role ids start with in `role_to_group_ids`. */
export const customRolePrefix = 'role_';

/** Addresses in one bulk invitation. Ours, not the provider's: a call must not mail a whole town. */
export const maxInvitationsAtOnce = 50;

/** Groups that one invitation may name. Ours, not the provider's. */
export const maxGroupsPerInvitation = 50;

/** Groups that one service account may share with by itself. Ours, not the provider's. */
export const maxDefaultSharingGroups = 50;

/** Addresses and ranges that one key may be restricted to. */
export const maxAllowedIps = 100;

/** Characters in the name of a service account or key. Ours, not the provider's. */
export const maxKeyNameLength = 200;

/** Bytes of one sample's sound that pass a gateway. Ours, not the provider's, whose largest upload is 10 MiB. */
export const maxSampleBytes = 16_777_216;

/** Longest name that a voice from the library is added under. Ours, not the provider's. */
export const maxVoiceNameLength = 100;

/** Service accounts that a workspace may have without a contract of its own, by which it may have up to a hundred. */
export const usualServiceAccounts = 20;

/** The longest window of usage: a leap year, and a day for what a change of the clock adds. Ours, not the provider's. */
export const maxUsageDays = 367;

/** Buckets in one answer about usage: such a year by the hour. Ours, not the provider's. */
export const maxUsageBuckets = maxUsageDays * 24;

/** Columns that one question about usage may group by. Each multiplies the rows. Ours, not the provider's. */
export const maxUsageGroups = 3;

/** Filters of one question about usage. Ours, not the provider's. */
export const maxUsageFilters = 10;

/** The longest that a timer of any platform takes, in ms: one that is longer would end at once. */
export const longestTimerMs = 2_147_483_647;
