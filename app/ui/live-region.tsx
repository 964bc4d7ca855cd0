import type { JSX } from 'solid-js';

/** Says a change aloud without moving the focus. Keep it mounted: an inserted region is not read. */
export function LiveRegion(props: { message: string }): JSX.Element {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {props.message}
    </div>
  );
}
