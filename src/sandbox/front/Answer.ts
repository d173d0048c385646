/** What goes back over the wire. */
export interface Answer {
  status: number;
  /** JSON, or a text or bytes that are sent as they stand. */
  body: { json: unknown } | { text: string | Uint8Array<ArrayBuffer>; type: string };
  headers?: Readonly<Record<string, string>>;
}
