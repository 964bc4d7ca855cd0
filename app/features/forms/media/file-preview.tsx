import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { FileRef } from '#shared/kernel/files.ts';
import '../forms.css';

const TAGS: Readonly<Record<string, 'img' | 'audio' | 'video'>> = {
  image: 'img',
  audio: 'audio',
  video: 'video',
};

/** A picture, or a player for sound or video; nothing for other files. What it holds is released with it. */
export function FilePreview(props: {
  file: FileRef;
  load: () => Promise<Blob | null>;
  /** The picture in words. */
  alt: string;
  /** Said where the browser cannot show it. */
  notShown: string;
}): JSX.Element {
  const [url, setUrl] = createSignal<string>();
  const [isBroken, setIsBroken] = createSignal(false);
  const tag = () => TAGS[props.file.mediaType.split('/')[0] ?? ''];
  // No resource: a picture that is still to come must not take the page away.
  createEffect(() => {
    const { mediaType } = props.file;
    if (tag() === undefined) return;
    let isOver = false;
    let held: string | undefined;
    onCleanup(() => {
      isOver = true;
      setUrl(undefined);
      if (held !== undefined) URL.revokeObjectURL(held);
    });
    setIsBroken(false);
    void props
      .load()
      .catch(() => null)
      .then((blob) => {
        if (blob === null || isOver) return;
        held = URL.createObjectURL(new Blob([blob], { type: mediaType }));
        setUrl(held);
      });
  });
  return (
    <Show when={!isBroken()} fallback={<p class="field-hint">{props.notShown}</p>}>
      <Show when={url()}>
        {(address) => (
          <Show
            when={tag() === 'img'}
            fallback={
              <Dynamic
                component={tag() === 'audio' ? 'audio' : 'video'}
                class={tag() === 'audio' ? 'form-attached-player' : 'form-attached-picture'}
                src={address()}
                controls
                playsinline
                preload="metadata"
                aria-label={props.file.name}
                onError={() => setIsBroken(true)}
              />
            }
          >
            <img
              class="form-attached-picture"
              src={address()}
              alt={props.alt}
              onError={() => setIsBroken(true)}
            />
          </Show>
        )}
      </Show>
    </Show>
  );
}
