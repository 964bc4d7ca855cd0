/** Why the store was closed. */
export type Locked =
  | { readonly kind: 'locked' }
  /** The server confirmed this many mutations of a revoked device, and everything here has been erased since. */
  | { readonly kind: 'revoked'; readonly handedIn: number };
