/** Longest e-mail address that is taken anywhere, in characters (RFC 5321 §4.5.3.1.3, less the brackets). */
const maxAddressLength = 254;
const maxLocalLength = 64;

const dot = 46;
const hyphen = 45;

/** What is wrong with an address; `ok` when nothing is. */
export type AddressCheck =
  | 'ok'
  /**
   * No single `@` with something on both sides, a character that no address has, a dot at either end of what stands
   * before the `@`, or a domain without a dot.
   */
  | 'not-an-address'
  /** Letters from outside ASCII: what a person reads need not be what is compared. */
  | 'look-alike'
  /** More than 254 characters, or more than 64 before the `@`. */
  | 'too-long';

/** Says whether a provider would take a text as an e-mail address. Reads each character once. */
export function checkAddress(text: string): AddressCheck {
  const at = text.indexOf('@');
  if (at < 1 || text.includes('@', at + 1)) return /[＠﹫]/.test(text) ? 'look-alike' : 'not-an-address';
  if (text.length > maxAddressLength || at > maxLocalLength) return 'too-long';
  if (text.startsWith('.') || text.charAt(at - 1) === '.') return 'not-an-address';
  let foreign = false;
  for (let index = 0; index < at; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) foreign = true;
    else if (!isAlphanumeric(code) && !".!#$%&'*+/=?^_`{|}~-".includes(text.charAt(index))) {
      return 'not-an-address';
    }
  }
  let dots = 0;
  // A label of the domain is not empty and neither starts nor ends with a hyphen.
  let before = dot;
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) foreign = true;
    else if (code === dot) {
      if (before === dot || before === hyphen) return 'not-an-address';
      dots += 1;
    } else if (code === hyphen) {
      if (before === dot) return 'not-an-address';
    } else if (!isAlphanumeric(code)) {
      return 'not-an-address';
    }
    before = code;
  }
  if (dots === 0 || before === dot || before === hyphen) return 'not-an-address';
  return foreign ? 'look-alike' : 'ok';
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
