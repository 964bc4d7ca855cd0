/** JSON as it goes into a request; made beforehand where somebody would wait for it. */
export type WireBody = string | Blob;

/**
 * A longer text is sent as a blob. Chromium copies a string or bytes into the request on the page's own thread, a blob
 * it hands over by reference: 300 kB take 3 ms there instead of 9. For short texts making the blob costs more.
 */
const BLOB_FROM = 32_768;

export function toWireBody(text: string): WireBody {
  return text.length >= BLOB_FROM ? new Blob([text]) : text;
}

/** What the sync core needs from the network. Rejects with a `TransportError`; never returns what is not ours. */
export interface Transport {
  /** @param packed the body's JSON where it is written already, its members in any order */
  push(body: unknown, packed?: WireBody): Promise<unknown>;
  pull(body: unknown, listener?: PullListener): Promise<unknown>;
}

/** Hears of a pull's answer what its value does not tell. */
export interface PullListener {
  /** Before the answer is read: the server's hint where the next page starts (SPEC L8), null if there is none. */
  onNext(hint: unknown): void;
  /** The answer as it arrived: UTF-8 JSON of exactly the value that the pull resolves to. */
  onBytes(bytes: Uint8Array<ArrayBuffer>): void;
}
