import type { ApiKeyChange, ApiKeyTerms } from '../../client/backend.js';
import type { ApiKey } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { KeysMessages } from '../../locales/Messages.js';
import { readCredits } from '../internal/readCredits.js';
import type { ApiKeyDraft, ApiKeyFormContextValue, CheckedField } from './ApiKeyFormContext.js';
import { readAddresses } from './readAddresses.js';

/** What stands in the form at first. */
export function startDraft(from: Partial<ApiKeyTerms> = {}): ApiKeyDraft {
  const { name = '', scopes = [], creditLimit, allowedIps, selfDisable } = from;
  return {
    name,
    scopes,
    credits: typeof creditLimit === 'number' ? String(creditLimit) : '',
    addresses: allowedIps?.join('\n') ?? '',
    selfDisable: typeof selfDisable === 'boolean' ? (selfDisable ? 'yes' : 'no') : 'unset',
  };
}

/** What is wrong with what is entered, each in words. Empty: it can be sent. */
export function checkDraft(
  m: KeysMessages,
  format: Format,
  draft: ApiKeyDraft,
  {
    scopes: known,
    mostAddresses,
    editing,
  }: Pick<ApiKeyFormContextValue, 'scopes' | 'mostAddresses' | 'editing'>,
): Partial<Record<CheckedField, string>> {
  const { keys } = m;
  const credits = readCredits(draft.credits);
  const { entries, problems } = readAddresses(draft.addresses);
  const isScopesKept = editing !== null && isSameList(editing.scopes, draft.scopes);
  const wrong: [CheckedField, string | false][] = [
    ['name', draft.name.trim() === '' && keys.nameWrong],
    ['scopes', draft.scopes?.length === 0 && keys.scopesWrong],
    [
      'scopes',
      !isScopesKept && draft.scopes?.some((scope) => !known.includes(scope)) === true && keys.scopesUnknown,
    ],
    ['credits', (credits === 'wrong' || credits === 0) && keys.creditsWrong],
    ['addresses', entries.length > mostAddresses && keys.addressesMany(mostAddresses, format)],
    ['addresses', problems.length > 0 && problems.map((problem) => addressText(m, problem)).join(' ')],
  ];
  return Object.fromEntries(wrong.filter(([, text]) => text !== false));
}

/** What is wrong with one entry, in words. */
export function addressText(
  { keys }: KeysMessages,
  problem: ReturnType<typeof readAddresses>['problems'][number],
): string {
  const entry = `“${problem.entry}”`;
  return problem.kind === 'bits'
    ? keys.addressProblems.bits(entry, problem.most)
    : keys.addressProblems[problem.kind](entry);
}

/** What a draft that nothing is wrong with asks for. */
export function termsOf(draft: ApiKeyDraft): ApiKeyTerms {
  const credits = readCredits(draft.credits);
  const { entries } = readAddresses(draft.addresses);
  return {
    name: draft.name.trim(),
    scopes: draft.scopes,
    creditLimit: typeof credits === 'number' ? credits : null,
    allowedIps: entries.length > 0 ? entries : null,
    selfDisable: draft.selfDisable === 'unset' ? null : draft.selfDisable === 'yes',
  };
}

/** What a draft changes about a key: what is as it was is left out. Null: nothing. */
export function changeOf(key: ApiKey, draft: ApiKeyDraft): ApiKeyChange | null {
  const { name, scopes, creditLimit = null, allowedIps = null, selfDisable = null } = termsOf(draft);
  const change: ApiKeyChange = {
    ...(name !== key.name && { name }),
    ...(!isSameList(key.scopes, scopes) && { scopes }),
    ...(creditLimit !== key.creditLimit && { creditLimit }),
    // Addresses that the viewer may not see stay as they are.
    ...(key.allowedIps !== undefined && !isSameList(key.allowedIps, allowedIps) && { allowedIps }),
    ...(selfDisable !== key.selfDisable && { selfDisable }),
  };
  return Object.keys(change).length > 0 ? change : null;
}

function isSameList(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((item) => other.includes(item));
}
