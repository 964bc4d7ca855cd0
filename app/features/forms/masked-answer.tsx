import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';

/** As many for every answer: even its length is for nobody else. */
const DOTS = '••••••••';

/** An answer that was typed masked: readable only while the person wants it. */
export function MaskedAnswer(props: { answer: string; question: string }): JSX.Element {
  const { t } = useI18n();
  const [isShown, setIsShown] = createSignal(false);
  return (
    <span class="form-masked">
      <Show
        when={isShown()}
        fallback={
          <span>
            <span aria-hidden="true">{DOTS}</span>
            <span class="unseen">{t('forms.masked.hidden')}</span>
          </span>
        }
      >
        <span class="user-text">{props.answer}</span>
      </Show>
      <Button kind="text" onClick={() => setIsShown((now) => !now)}>
        {t(isShown() ? 'forms.masked.hide' : 'forms.masked.show')}
        <span class="unseen"> {props.question}</span>
      </Button>
    </span>
  );
}
