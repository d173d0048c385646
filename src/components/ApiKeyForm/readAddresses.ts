/** What is wrong with one entry of a list of addresses. `most` is the largest number that may follow a slash. */
type AddressProblem =
  | { kind: 'address' | 'octet' | 'zone' | 'twice'; entry: string }
  | { kind: 'bits'; entry: string; most: number };

export interface ReadAddresses {
  /** Everything that was entered, in its order, good or not. */
  entries: readonly string[];
  problems: readonly AddressProblem[];
}

/**
 * Reads addresses and ranges as they are typed or pasted, one on each line or between commas, out of a piece of JSON
 * just as well, and says of each that cannot be used why.
 */
export function readAddresses(typed: string): ReadAddresses {
  const entries = typed
    .split(/[\s,;]+/)
    .map((part) => part.replaceAll(/^[["'(]+|[\]"')]+$/g, ''))
    .filter(Boolean);
  const seen = new Set<string>();
  const problems = entries.flatMap((entry): AddressProblem[] => {
    const read = readAddress(entry);
    if ('kind' in read) return [read];
    if (seen.has(read.canonical)) return [{ kind: 'twice', entry }];
    seen.add(read.canonical);
    return [];
  });
  return { entries, problems };
}

function readAddress(entry: string): AddressProblem | { canonical: string } {
  if (entry.includes('%')) return { kind: 'zone', entry };
  const [address = '', ...rest] = entry.split('/');
  const isV6 = address.includes(':');
  const canonical = isV6 ? canonicalV6(address) : address;
  if (canonical === null || (!isV6 && !/^\d+(\.\d+){3}$/.test(address))) return { kind: 'address', entry };
  if (!isV6 && !address.split('.').every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256))
    return { kind: 'octet', entry };
  const most = isV6 ? 128 : 32;
  const bits = rest.join('/');
  if (rest.length > 0 && !(/^(0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= most))
    return { kind: 'bits', entry, most };
  return { canonical: `${canonical}/${rest.length > 0 ? bits : most}` };
}

/** The shortest form of an IPv6 address, by which two are told to be the same; null for what is none. */
function canonicalV6(address: string): string | null {
  if (!/^[\da-f:.]+$/i.test(address)) return null;
  try {
    return new URL(`http://[${address}]/`).hostname;
  } catch {
    return null;
  }
}
