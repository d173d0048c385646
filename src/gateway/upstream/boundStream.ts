/**
 * Passes a stream on, at the pace of whoever reads it and no further than `maxBytes`. One that is longer, or that
 * `ended` cuts off, breaks rather than looking whole.
 *
 * @param ended Rejects when it must end.
 * @param onEnd Called once, however it ends.
 */
export function boundStream(
  source: ReadableStream<Uint8Array>,
  maxBytes: number,
  ended: Promise<never>,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let left = maxBytes;
  let isOver = false;
  const end = () => {
    if (isOver) return false;
    isOver = true;
    onEnd();
    return true;
  };
  const cut = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (!end()) return;
    reader.cancel().catch(() => undefined);
    controller.error(new Error('The answer was cut off.'));
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        ended.catch(() => {
          cut(controller);
        });
      },
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) {
            if (end()) controller.close();
            return;
          }
          left -= value.byteLength;
          if (left < 0) cut(controller);
          else if (!isOver) controller.enqueue(value);
        } catch {
          cut(controller);
        }
      },
      cancel: async () => {
        end();
        await reader.cancel();
      },
    },
    // Nothing is read ahead of whoever listens.
    { highWaterMark: 0 },
  );
}
