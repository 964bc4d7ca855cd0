import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { FormSession } from './form-types.ts';

/** Languages of the questions: independent of the application's, and can change in the middle of a form. */
export function FormLanguages(props: { session: FormSession }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.session.languages.length > 1}>
      <fieldset class="form-languages">
        <legend class="label quiet">{t('forms.language.title')}</legend>
        <div class="form-languages-list">
          <For each={props.session.languages}>
            {({ code, name }) => (
              <button
                type="button"
                class="form-language"
                lang={code}
                aria-pressed={props.session.language() === code}
                onClick={() => props.session.setLanguage(code)}
              >
                {name}
              </button>
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}
