import { type JSX, Show } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import type { MediaTexts } from './media-texts.ts';
import type { useGiveUp } from './use-give-up.tsx';

/** How every tool ends: its result is used or dropped, and what happens is said. */
export function ToolFoot(props: {
  texts: MediaTexts;
  /** What the button says that takes the result; absent while there is none. */
  use?: string | undefined;
  onUse?: () => void;
  onCancel: () => void;
  said: string;
  leave: ReturnType<typeof useGiveUp>;
}): JSX.Element {
  return (
    <>
      <div class="button-row">
        <Show when={props.use}>
          {(label) => (
            <Button icon="check" onClick={() => props.onUse?.()}>
              {label()}
            </Button>
          )}
        </Show>
        <Button kind="text" onClick={() => props.onCancel()}>
          {props.texts('media.cancel')}
        </Button>
      </div>
      <LiveRegion message={props.said} />
      <props.leave.Question />
    </>
  );
}
