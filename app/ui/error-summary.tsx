import { createEffect, createUniqueId, For, type JSX, on, Show } from 'solid-js';

export type FieldError = { readonly fieldId: string; readonly message: string };

/** Moves the focus to a field and scrolls it into view; scroll padding accounts for the fixed bars. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  if (field === null) return;
  // A field in a part that is closed takes no focus.
  for (
    let part = field.closest('details');
    part !== null;
    part = part.parentElement?.closest('details') ?? null
  )
    part.open = true;
  field.focus({ preventScroll: true });
  (field.closest('.field') ?? field).scrollIntoView({ block: 'start' });
}

/**
 * What prevents the page from going on, in the same words as at the fields. Takes the focus each time it gets errors,
 * so pass a new list on every attempt.
 */
export function ErrorSummary(props: {
  title: string;
  errors: readonly FieldError[];
  /** Whether an error of the last attempt still applies: what was put right since goes without a new attempt. */
  applies?: (error: FieldError) => boolean;
}): JSX.Element {
  const titleId = createUniqueId();
  const shown = () => props.errors.filter((error) => props.applies?.(error) ?? true);
  let element: HTMLElement | undefined;
  createEffect(
    on(
      () => props.errors,
      (errors) => {
        if (errors.length === 0) return;
        element?.focus({ preventScroll: true });
        // If the list is longer than the screen, show its first lines.
        const isLong = (element?.offsetHeight ?? 0) > innerHeight / 2;
        element?.scrollIntoView({ block: isLong ? 'start' : 'nearest' });
      },
    ),
  );
  return (
    <Show when={shown().length > 0}>
      <section ref={element} class="error-summary" tabindex="-1" aria-labelledby={titleId}>
        <h2 class="title-3" id={titleId}>
          {props.title}
        </h2>
        <ul>
          <For each={shown()}>
            {(error) => (
              <li>
                <a
                  href={`#${error.fieldId}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(error.fieldId);
                  }}
                >
                  {error.message}
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
