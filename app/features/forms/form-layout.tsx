import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import type { FormLayout as Layout, LayoutChoice } from './form-view.ts';

const LAYOUTS: readonly Layout[] = ['questions', 'parts'];

/** How much of the form a phone shows at once; the desk always shows a part. */
export function FormLayout(props: { choice: LayoutChoice | undefined }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  return (
    <Show when={!desk.isDesk() && props.choice}>
      {(choice) => (
        <fieldset class="form-languages">
          <legend class="label quiet">{t('forms.layout.title')}</legend>
          <div class="form-languages-list">
            <For each={LAYOUTS}>
              {(layout) => (
                <button
                  type="button"
                  class="form-language"
                  aria-pressed={choice().layout === layout}
                  onClick={() => choice().choose(layout)}
                >
                  {t(`forms.layout.${layout}`)}
                </button>
              )}
            </For>
          </div>
        </fieldset>
      )}
    </Show>
  );
}
