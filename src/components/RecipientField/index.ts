export { parseRecipients } from './parseRecipients.js';
export type { ParsedRecipients, RecipientEntry } from './parseRecipients.js';
export { createRecipients } from './Recipient.js';
export type { Pickable, Recipient } from './Recipient.js';
export type { RecipientProgress } from './RecipientField.js';
export { indexPrincipals, searchPrincipals } from './searchPrincipals.js';
export type { PrincipalIndex, PrincipalMatches, PrincipalSearchOptions } from './searchPrincipals.js';
export { summariseRecipients } from './summariseRecipients.js';
export type { FoundPrincipals } from './useSuggestions.js';
