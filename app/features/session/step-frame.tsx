import { type JSX, onMount, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import '#app/kit/kit.css';

/** One step of enrolment: the progress, one heading, one filled button. */
export function StepFrame(props: {
  title: string;
  step?: { readonly at: number; readonly of: number };
  onBack?: (() => void) | undefined;
  onNext: () => void;
  next: string;
  /** What is under way; the button then says so instead of doing it twice. */
  busy?: string | null;
  second?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  const label = () => t('session.step', { at: props.step?.at ?? 1, of: props.step?.of ?? 1 });
  const parts = () =>
    Array.from({ length: props.step?.of ?? 0 }, (_, index) => (index < (props.step?.at ?? 0) ? 1 : 0));
  return (
    <form
      class="step"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if ((props.busy ?? null) === null) props.onNext();
      }}
    >
      <header class="page-header">
        <div class="step-line">
          <Show when={props.onBack}>
            {(back) => (
              <button type="button" class="step-back" onClick={() => back()()}>
                <Icon name="arrow-left" size={20} />
                <span>{t('session.back')}</span>
              </button>
            )}
          </Show>
          <Show when={props.step !== undefined}>
            <span class="step-count">{label()}</span>
          </Show>
        </div>
        <h1 class="title-1" tabindex="-1" ref={heading}>
          {props.title}
        </h1>
        <Show when={props.step !== undefined}>
          <NotchedBar parts={parts()} label={label()} />
        </Show>
      </header>
      <div class="step-body">{props.children}</div>
      <FooterBar note={<span role="status">{props.busy ?? ''}</span>}>
        <Button kind="filled" type="submit" wide>
          {props.next}
        </Button>
        {props.second}
      </FooterBar>
    </form>
  );
}
