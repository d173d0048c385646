/** Gives the key of the row of an address, which is given as `addressKey` gives it. */
export function invitationRowKey(address: string): string {
  return `invitation:${address}`;
}
