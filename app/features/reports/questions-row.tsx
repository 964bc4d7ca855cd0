import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { stateQuestions, stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import type { OfferedForm } from './form-definitions.ts';

/** What the state asks beside a form of the committee that it uses. */
export function QuestionsRow(props: { form: OfferedForm; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const id = () => stateQuestionsId({ state: props.state, form: props.form.id });
  const asked = () => {
    const found = client.replica.one(stateQuestions, id())?.body;
    return found === undefined || found.withdrawn ? undefined : found;
  };
  const formName = () => readText(props.form.body.title, locale()).value;
  const withdraw = () =>
    saved.run(
      () => client.act('forms.withdraw_questions', { state: props.state, form: props.form.id }).saved,
    );
  return (
    <ListRow
      kicker={formName()}
      title={
        <Show when={asked()} fallback={t('reports.questions.none')}>
          {(body) => <>{readText(body().title, locale()).value}</>}
        </Show>
      }
      detail={
        asked() === undefined ? undefined : t('reports.state.version', { version: asked()?.version ?? '' })
      }
      trail={
        <Tag tone={asked() === undefined ? 'neutral' : 'plain'}>
          {t(asked() === undefined ? 'reports.questions.not_asked' : 'reports.questions.asked')}
        </Tag>
      }
    >
      <div class="row-remedy">
        <LinkButton kind="outlined" href={`/reports/state/questions/${props.form.id}`}>
          {t(asked() === undefined ? 'reports.questions.add' : 'reports.questions.change')}
          <span class="unseen">: {formName()}</span>
        </LinkButton>
        <Show when={asked()}>
          <LinkButton kind="text" icon="eye" href={`/reports/preview/${id()}`}>
            {t('reports.preview.see')}
            <span class="unseen">
              : {t('reports.questions.of', { state: countryName(locale(), props.state) })}, {formName()}
            </span>
          </LinkButton>
          <AskedButton
            act="forms.withdraw_questions"
            label={t('reports.questions.withdraw')}
            title={t('reports.questions.withdraw_title', { name: formName() })}
            onYes={withdraw}
          >
            <p>{t('reports.questions.withdraw_text')}</p>
          </AskedButton>
        </Show>
      </div>
      {saved.notice()}
    </ListRow>
  );
}
