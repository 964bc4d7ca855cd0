import { createEffect, type JSX, onCleanup, untrack } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';

/** The first field has the focus, or what is asked, and all of the form is in sight. */
export function bringForward(form: HTMLElement | undefined, first = 'input, select, textarea'): void {
  form?.querySelector<HTMLElement>(first)?.focus();
  form?.scrollIntoView({ block: 'nearest' });
}

/**
 * What is asked where it is needed, so that nothing of the desk is covered: the first field has the focus, Enter does it,
 * Esc leaves it, and the focus goes back to where it was.
 */
export function AskInPlace(props: {
  label: string;
  save: string;
  /** False while its fields are not there yet. */
  isReady?: boolean;
  /** What is asked has the focus, not a field: what is pressed next is a key of the desk, and is typed nowhere. */
  isFilled?: boolean;
  onSave: () => void;
  onLeave: () => void;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  let form: HTMLFormElement | undefined;
  const before = document.activeElement;
  createEffect(() => {
    if (props.isReady === false) return;
    bringForward(form, untrack(() => props.isFilled) ? '.chair-ask-title' : undefined);
  });
  onCleanup(() => {
    const isLost =
      document.activeElement === document.body || form?.contains(document.activeElement) === true;
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
  });
  return (
    <form
      ref={form}
      class="chair-ask"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
      onKeyDown={(event) => {
        const isAtTitle = event.target instanceof Element && event.target.matches('.chair-ask-title');
        if (event.key === 'Enter' && isAtTitle && !event.repeat) props.onSave();
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        props.onLeave();
      }}
    >
      <p class="chair-ask-title" tabindex={props.isFilled === true ? -1 : undefined}>
        {props.label}
      </p>
      {props.children}
      <div class="button-row">
        <Button type="submit">{props.save}</Button>
        <Button kind="text" onClick={() => props.onLeave()}>
          {t('chair.leave')}
        </Button>
      </div>
    </form>
  );
}
