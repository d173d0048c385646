import type { explorer } from './en/explorer.js';
import type { en } from './en/index.js';

/** Every word that a person reads: strings, and functions where a sentence depends on something. English sets the keys. */
export type Messages = typeof en;

/** Words that no language loads with the others: a host that wants them names them (`rolecall/locales/de/explorer`). */
export interface ApartMessages {
  explorer: typeof explorer;
}

/** The words of the explorer and of the gateway's settings. */
export type ExplorerMessages = Pick<Messages, 'common' | 'refusals'> & ApartMessages;

/** The words that every widget shares. */
export type CommonMessages = Pick<Messages, 'common'>;

/** The words of the plan, and of whose key is used. */
export type AccountMessages = Pick<Messages, 'common' | 'account'>;

/** The words of the form that invites. */
export type InviteMessages = Pick<Messages, 'common' | 'invite' | 'picker'>;

/** The words of a field for recipients, whatever it is for. */
export type PickerMessages = Pick<Messages, 'common' | 'picker'>;

/** The words of groups, and of adding people to one. */
export type GroupsMessages = Pick<Messages, 'common' | 'groups' | 'picker'>;

/** The words of whatever shares, but for the field that finds people. */
export type SharingMessages = Pick<Messages, 'common' | 'sharing'>;

/** The words of the field that finds people and shares with them. */
export type SharePickerMessages = SharingMessages & Pick<Messages, 'picker' | 'sharePicker'>;

/** The words of the list of members. */
export type MembersMessages = Pick<Messages, 'common' | 'members'>;

/** The words of what a key may do. */
export type ScopesMessages = Pick<Messages, 'scopes'>;

/** The words of the chart of usage. */
export type UsageMessages = Pick<Messages, 'common' | 'usage'>;

/** The words of what chooses which usage is shown. */
export type UsageControlsMessages = Pick<Messages, 'common' | 'usageControls'>;

/** The words of the voice library, samples and copying. */
export type VoicesMessages = Pick<Messages, 'common' | 'refusals' | 'voices'>;

/** The words of API keys. */
export type KeysMessages = Pick<Messages, 'common' | 'keys' | 'refusals' | 'scopes'>;

/** The words of some areas, in English, as a widget brings them: what a page does not show it does not load. */
export type MessageArea = Partial<Omit<Messages, 'common'> & ApartMessages>;

/** Some of the words, to change them or to leave the rest in English. */
export type MessageOverrides = Deep<Messages & ApartMessages>;

type Deep<Value> = Value extends (...args: never[]) => unknown
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: Deep<Value[Key]> | undefined }
    : Value;
