export interface FileStream {
  /** Of the whole, in bytes. */
  readonly size: number;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Asks for the next part only after the one before has been sent: a slow reader of a large file holds one part. Ends
 * with an error if the parts do not add up to `size` bytes, so that nobody takes a cut-off file for the whole.
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
