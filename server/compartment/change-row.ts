export interface ChangeRow extends Record<string, string | number | null> {
  seq: number;
  /** 1 where the entry left the stream. */
  isGone: number;
  /** The JSON text of a `WireEntry`, or of a departure. */
  text: string;
}
