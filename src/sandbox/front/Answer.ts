/** What goes back over the wire. */
export interface Answer {
  status: number;
  /** JSON, or a text that is sent as it stands. */
  body: { json: unknown } | { text: string; type: string };
  headers?: Readonly<Record<string, string>>;
}
