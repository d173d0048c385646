export { RolecallProvider } from './components/RolecallProvider/index.js';
export type { RolecallProviderProps } from './components/RolecallProvider/index.js';
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
