import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { fileOfAddress } from './file-address.ts';
import type { FormText } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { FormattedText } from './formatted-text.tsx';

type LabelProps = {
  readonly session: FormSession;
  readonly text: FormText | null;
  /** What it is called where it has no words. */
  readonly name: string;
};

/** Words of a form with their picture, sound or video; never nothing. */
export function FormLabel(props: LabelProps): JSX.Element {
  const hasWords = () => (props.text?.asString.trim() ?? '') !== '';
  const hasFile = () => props.text?.imageSource ?? props.text?.videoSource ?? props.text?.audioSource;
  return (
    <>
      <Show when={hasWords()} fallback={<Show when={hasFile() === undefined}>{props.name}</Show>}>
        <FormattedText text={props.text} />
      </Show>
      <Show when={hasFile() !== undefined}>
        <Show when={props.text?.imageSource}>
          {(address) => <FormFile {...props} kind="image" address={address()} isAlone={!hasWords()} />}
        </Show>
        <Show when={props.text?.videoSource}>
          {(address) => <FormFile {...props} kind="video" address={address()} isAlone={!hasWords()} />}
        </Show>
        <Show when={props.text?.audioSource}>
          {(address) => <FormFile {...props} kind="audio" address={address()} isAlone={!hasWords()} />}
        </Show>
      </Show>
    </>
  );
}

function FormFile(
  props: LabelProps & { kind: 'image' | 'video' | 'audio'; address: URL; isAlone: boolean },
): JSX.Element {
  /** Undefined until it is known. */
  const [url, setUrl] = createSignal<string | null>();
  // No resource: a picture that is still to come must not take the page away.
  createEffect(() => {
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    void props.session.fileUrl(props.address).then((found) => isCurrent && setUrl(found));
  });
  const name = () => fileOfAddress(props.address.href);
  return (
    <span class="form-file">
      {/* Until it is there, and where it is missing, its name stands for it. */}
      <Show when={url()} fallback={<Show when={props.isAlone || url() === null}>{name()}</Show>}>
        {(source) => (
          <Show
            when={props.kind === 'image'}
            fallback={
              <Dynamic
                component={props.kind}
                class="form-picture"
                src={source()}
                controls
                preload="none"
                aria-label={name()}
              />
            }
          >
            {/* The words beside it say the same. */}
            <img class="form-picture" src={source()} alt={props.isAlone ? name() : ''} />
          </Show>
        )}
      </Show>
    </span>
  );
}
