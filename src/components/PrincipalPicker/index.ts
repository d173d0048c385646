export { classifyRecipients } from './classifyRecipients.js';
export type { ClassifiedRecipient, RecipientFacts, RecipientVerdict } from './classifyRecipients.js';
export { PrincipalPicker } from './PrincipalPicker.js';
export type { PrincipalPickerProps } from './PrincipalPicker.js';
export { Recipients } from './Recipients.js';
export type { RecipientsProps } from './Recipients.js';
