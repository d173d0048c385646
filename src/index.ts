export { AccountCard } from './components/AccountCard/index.js';
export type {
  AccountCardDetailsProps,
  AccountCardProps,
  AccountCardRootProps,
} from './components/AccountCard/index.js';
export { AccessList } from './components/AccessList/index.js';
export type {
  AccessListProps,
  AccessListRootProps,
  AccessListRowProps,
  AccessListSectionProps,
} from './components/AccessList/index.js';
export { ApiKeyForm } from './components/ApiKeyForm/index.js';
export type {
  ApiKeyFormAddressesProps,
  ApiKeyFormEnd,
  ApiKeyFormLimitProps,
  ApiKeyFormNameProps,
  ApiKeyFormProps,
  ApiKeyFormRootProps,
  ApiKeyFormScopesProps,
  ApiKeyFormSelfDisableProps,
  ApiKeyFormSubmitProps,
} from './components/ApiKeyForm/index.js';
export { ApiKeyList } from './components/ApiKeyList/index.js';
export type {
  ApiKeyListProps,
  ApiKeyListRootProps,
  ApiKeyListRowProps,
} from './components/ApiKeyList/index.js';
export { ApiKeySecret, holdSecret } from './components/ApiKeySecret/index.js';
export type { ApiKeySecretProps, HeldSecret } from './components/ApiKeySecret/index.js';
export { Avatar } from './components/Avatar/index.js';
export type { AvatarProps } from './components/Avatar/index.js';
export { CopyLink } from './components/CopyLink/index.js';
export type { CopyLinkProps } from './components/CopyLink/index.js';
export { CopyToWorkspace } from './components/CopyToWorkspace/index.js';
export type { CopyToWorkspaceProps } from './components/CopyToWorkspace/index.js';
export { GeneralAccess } from './components/GeneralAccess/index.js';
export type { GeneralAccessProps } from './components/GeneralAccess/index.js';
export { InvitationCard } from './components/InvitationCard/index.js';
export type { InvitationCardProps } from './components/InvitationCard/index.js';
export { InvitationList } from './components/InvitationList/index.js';
export type {
  InvitationListProps,
  InvitationListRootProps,
  InvitationListRowProps,
} from './components/InvitationList/index.js';
export { MemberList } from './components/MemberList/index.js';
export type {
  MemberChangeDetails,
  MemberListProps,
  MemberListRootProps,
  MemberListRowProps,
  MemberListRowsProps,
  MemberListSelectionProps,
  MemberListToolbarProps,
  MemberSort,
} from './components/MemberList/index.js';
export { InviteForm } from './components/InviteForm/index.js';
export type {
  InviteFormCostProps,
  InviteFormCreditsProps,
  InviteFormCsvProps,
  InviteFormGroupsProps,
  InviteFormProps,
  InviteFormRecipientsProps,
  InviteFormRoleProps,
  InviteFormRootProps,
  InviteFormSeatProps,
  InviteFormSubmitProps,
  SeatOffer,
} from './components/InviteForm/index.js';
export { GroupMemberList } from './components/GroupMemberList/index.js';
export type {
  GroupMemberListBannerProps,
  GroupMemberListProps,
  GroupMemberListRecipientsProps,
  GroupMemberListRootProps,
  GroupMemberListRowProps,
  MembershipChangeDetails,
} from './components/GroupMemberList/index.js';
export { GroupSearch } from './components/GroupSearch/index.js';
export type { GroupSearchProps } from './components/GroupSearch/index.js';
export type { AccessChangeDetails } from './components/internal/useAccessReport.js';
export { classifyRecipients, PrincipalPicker, Recipients } from './components/PrincipalPicker/index.js';
export type {
  ClassifiedRecipient,
  PrincipalPickerProps,
  RecipientFacts,
  RecipientsProps,
  RecipientVerdict,
} from './components/PrincipalPicker/index.js';
export {
  createRecipients,
  indexPrincipals,
  parseRecipients,
  searchPrincipals,
  summariseRecipients,
} from './components/RecipientField/index.js';
export type {
  FoundPrincipals,
  ParsedRecipients,
  Pickable,
  PrincipalIndex,
  PrincipalMatches,
  PrincipalSearchOptions,
  Recipient,
  RecipientEntry,
  RecipientProgress,
} from './components/RecipientField/index.js';
export {
  RolecallProvider,
  useAnnounce,
  useMessages,
  useNotify,
} from './components/RolecallProvider/index.js';
export type {
  Announce,
  GivenNotice,
  Notice,
  RolecallEvent,
  RolecallProviderProps,
} from './components/RolecallProvider/index.js';
export { RolePicker } from './components/RolePicker/index.js';
export type { RolePickerProps } from './components/RolePicker/index.js';
export { ScopePicker } from './components/ScopePicker/index.js';
export type { ScopePickerProps } from './components/ScopePicker/index.js';
export { ServiceAccountList } from './components/ServiceAccountList/index.js';
export type {
  ServiceAccountListProps,
  ServiceAccountListRowProps,
} from './components/ServiceAccountList/index.js';
export { ShareButton } from './components/ShareButton/index.js';
export type { ShareButtonProps } from './components/ShareButton/index.js';
export { ShareDialog } from './components/ShareDialog/index.js';
export type {
  NamedResource,
  ShareDialogAccessListProps,
  ShareDialogCloseProps,
  ShareDialogContentProps,
  ShareDialogCopyLinkProps,
  ShareDialogFooterProps,
  ShareDialogGeneralAccessProps,
  ShareDialogProps,
  ShareDialogRecipientsProps,
  ShareDialogRootProps,
  ShareDialogTitleProps,
  ShareDialogTriggerProps,
} from './components/ShareDialog/index.js';
export { SubscriptionMeter } from './components/SubscriptionMeter/index.js';
export type {
  SubscriptionMeterBillsProps,
  SubscriptionMeterCreditsProps,
  SubscriptionMeterPlanProps,
  SubscriptionMeterProjectionProps,
  SubscriptionMeterProps,
  SubscriptionMeterRootProps,
  SubscriptionMeterSlotsProps,
} from './components/SubscriptionMeter/index.js';
export { VoiceLibrary } from './components/VoiceLibrary/index.js';
export type {
  AddedVoice,
  VoiceLibraryHeadProps,
  VoiceLibraryListProps,
  VoiceLibraryProps,
  VoiceLibraryRootProps,
  VoiceLibraryRowProps,
  VoiceLibrarySearchProps,
} from './components/VoiceLibrary/index.js';
export { VoiceSamples } from './components/VoiceSamples/index.js';
export type {
  VoiceSamplesProps,
  VoiceSamplesRootProps,
  VoiceSamplesRowProps,
} from './components/VoiceSamples/index.js';
export * from './hooks/index.js';
export { createFormat } from './locales/createFormat.js';
export type { Format, PluralForms } from './locales/createFormat.js';
export { mergeMessages } from './locales/mergeMessages.js';
export type { MessageOverrides, Messages } from './locales/Messages.js';
