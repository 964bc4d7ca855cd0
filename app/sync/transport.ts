/** What the sync core needs from the network. Rejects with a `TransportError`; never returns what is not ours. */
export interface Transport {
  push(body: unknown): Promise<unknown>;
  pull(body: unknown): Promise<unknown>;
}
