/** An answer that is bytes of a checked type, passed on as they come. */
export class Media {
  constructor(
    readonly type: string,
    readonly stream: ReadableStream<Uint8Array>,
  ) {}
}
