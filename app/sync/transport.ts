/** What the sync core needs from the network. Rejects with a `TransportError`; never returns what is not ours. */
export interface Transport {
  push(body: unknown): Promise<unknown>;
  /** @param onNext called before the answer is read, with the server's hint where the next page starts (SPEC L8) */
  pull(body: unknown, onNext?: (hint: unknown) => void): Promise<unknown>;
}
