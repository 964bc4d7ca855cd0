export interface FileStream {
  /** Of the whole, in bytes. */
  readonly size: number;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Asks for the next part only when the one before has gone out: a slow reader of a large file holds one part of it.
 * Ends in an error when the parts are not `size` bytes together, so that nobody takes what is cut off for the whole.
 */
export function streamParts({
  size,
  parts,
}: {
  size: number;
  parts: Generator<Uint8Array<ArrayBuffer>>;
}): FileStream {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const { done, value } = parts.next();
        if (done !== true) {
          sent += value.length;
          controller.enqueue(value);
        } else if (sent === size) controller.close();
        else controller.error(new Error(`a file of ${size} bytes ended after ${sent}`));
      },
      cancel() {
        parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return { size, stream };
}
