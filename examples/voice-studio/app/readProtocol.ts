import type { Protocol } from 'rolecall/client';

const protocols: readonly Protocol[] = ['rest', 'utdk', 'utdk-flat'];

/** How the page speaks to its gateway: `?protocol=utdk` in the address that it is opened with, or else REST. */
export function readProtocol(query: string): Protocol {
  const asked = new URLSearchParams(query).get('protocol');
  return protocols.find((one) => one === asked) ?? 'rest';
}
