/** What the sync core needs from the network. Rejects with a `TransportError`; never returns what is not ours. */
export interface Transport {
  /** @param text the body's JSON where it is written already, its members in any order */
  push(body: unknown, text?: string): Promise<unknown>;
  pull(body: unknown, listener?: PullListener): Promise<unknown>;
}

/** Hears of a pull's answer what its value does not tell. */
export interface PullListener {
  /** Before the answer is read: the server's hint where the next page starts (SPEC L8), null if there is none. */
  onNext(hint: unknown): void;
  /** The answer as it arrived: UTF-8 JSON of exactly the value that the pull resolves to. */
  onBytes(bytes: Uint8Array<ArrayBuffer>): void;
}
