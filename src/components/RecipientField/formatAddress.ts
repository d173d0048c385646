/** Writes an address the way mail programs do, `"Ruiz, Ana" <ana@…>`, so that reading it gives the same person. */
export function formatAddress(email: string, name: string | null): string {
  if (name === null) return email;
  // One that starts or ends otherwise could be taken for a bullet or a number.
  const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} .-]*[\p{L}\p{M}\p{N}.])?$/u.test(name);
  return `${plain ? name : `"${name.replaceAll(/["\\]/g, '\\$&')}"`} <${email}>`;
}
