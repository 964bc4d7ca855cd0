import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { rawAnswers } from './raw-answers.ts';

/** Answers as they are stored. Looks into them only where it is shown: most reports are read with their form. */
export function RawAnswerList(props: { instanceXml: string }): JSX.Element {
  const { t } = useI18n();
  const raw = createMemo(() => rawAnswers(props.instanceXml));
  return (
    <>
      <List>
        <For each={raw().answers}>{(each) => <ListRow title={each.name} detail={each.value} />}</For>
      </List>
      <Show when={raw().more > 0}>
        <p class="row-detail">{t('reports.files.answers_cut', { n: raw().more })}</p>
      </Show>
    </>
  );
}
