import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';

export type How = 'adopt' | 'not_adopt';

/** The text in every language, with how, when and under which number it is adopted. */
export function WrittenDecision(props: {
  how: How;
  written: { text: Text | null; mode: CommitteeDecision['mode']; decidedOn: string };
}): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = (value: Language) => languageName({ t, locale: locale(), value });
  return (
    <>
      <For each={LANGUAGES}>
        {(language) => (
          <Show
            when={props.written.text?.[language]}
            fallback={
              <p class="quiet">{t('decisions.confirm.decide.no_text', { language: nameOf(language) })}</p>
            }
          >
            {(words) => (
              <blockquote class="asked-words" lang={language} aria-label={nameOf(language)}>
                {words()}
              </blockquote>
            )}
          </Show>
        )}
      </For>
      <p>
        {t(`decisions.modes.${props.written.mode}`)} · {formatDay(locale(), props.written.decidedOn)}
        <Show when={props.how === 'adopt'}> · {t('decisions.no_number')}</Show>
      </p>
    </>
  );
}
