import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { FormPart } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';

/** Of the phone: the way back, and how far one is in the part, or with the part in the form. */
export function QuestionBar(
  props: Pick<FormViewProps, 'session'> & {
    readonly parts: readonly FormPart[];
    readonly part: FormPart;
    readonly index: number;
    readonly isWhole: boolean;
    readonly backHref: string;
  },
): JSX.Element {
  const { t } = useI18n();
  const keys = () =>
    props.isWhole ? props.parts.map(({ key }) => key) : props.part.pages.map(({ key }) => key);
  const index = () => (props.isWhole ? keys().indexOf(props.part.key) : props.index);
  const at = () => ({ n: index() + 1, total: keys().length });
  return (
    <header class="form-bar">
      <div class="page-header-back">
        <a href={props.backHref}>
          <Icon name="arrow-left" />
          <Show when={!props.isWhole} fallback={<span>{t('forms.check.back')}</span>}>
            <span>
              <span class="unseen">{t('forms.question.back')}: </span>
              <span lang={props.session.language()}>{props.part.label}</span>
            </span>
          </Show>
        </a>
        <Show when={keys().length > 1}>
          <span class="page-header-progress" aria-hidden="true">
            {t('forms.question.count', at())}
          </span>
        </Show>
      </div>
      <NotchedBar
        parts={keys().map((_, n) => (n < index() ? 1 : n === index() ? 0.5 : 0))}
        label={t(props.isWhole ? 'forms.question.part_progress' : 'forms.question.progress', at())}
      />
    </header>
  );
}
