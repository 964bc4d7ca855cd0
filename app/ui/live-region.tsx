import type { JSX } from 'solid-js';

/** Announces a change without moving the focus. Keep it mounted: screen readers do not read an inserted region. */
export function LiveRegion(props: { message: string }): JSX.Element {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {props.message}
    </div>
  );
}
