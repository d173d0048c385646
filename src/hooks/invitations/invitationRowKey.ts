/** Gives the key of the row of an address, which is given as `emailKey` gives it. */
export function invitationRowKey(address: string): string {
  return `invitation:${address}`;
}
