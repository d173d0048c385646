/** The provider key of the gateway tests. No byte that leaves a gateway may tell it. */
export const canary = 'sk_canary0123456789abcdefNEVERSEEN';

const hex = Buffer.from(canary).toString('hex');

const forms = [
  canary,
  Buffer.from(canary).toString('base64').replace(/=+$/, ''),
  Buffer.from(`x${canary}`).toString('base64').slice(4, -4),
  Buffer.from(`xx${canary}`).toString('base64').slice(4, -4),
  hex,
  hex.replace(/../g, '%$&'),
  hex.replace(/../g, '\\u00$&'),
].map((form) => form.toLowerCase());

/** The form in which the canary stands in a text; null when it does not. */
export function findCanary(text: string): string | null {
  const plain = text.toLowerCase().replaceAll('\\\\', '\\');
  return forms.find((form) => plain.includes(form)) ?? null;
}
