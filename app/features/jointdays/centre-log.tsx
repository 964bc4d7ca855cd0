import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { DayLogEntry } from '#shared/jointdays/jointdays.schemas.ts';
import { answersFor } from '#shared/jointdays/log.mutations.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { partiesInWords } from './centre-words.ts';
import type { DayTimes } from './day-times.ts';
import type { OpenCentre } from './of-centre.tsx';
import type { CentreView } from './use-centre.ts';

export type LogDoc = Pick<Doc<DayLogEntry>, 'id' | 'body'>;

/** Whether this person may answer a request. */
export function mayAnswer(view: CentreView, { body }: LogDoc): boolean {
  return body.kind === 'request' && (view.leads() || answersFor(view.speaker(), body));
}

/** Requests that wait for an answer, or what else was written down. */
export function LogList(props: {
  centre: OpenCentre;
  entries: readonly LogDoc[];
  kind: 'open' | 'rest';
}): JSX.Element {
  const { t, locale } = useI18n();
  const { view, times, href } = props.centre;
  const title = () => t(`jointdays.centre.log.${props.kind}`);
  const none = () =>
    props.kind === 'open' ? t('jointdays.centre.log.open_none') : t('jointdays.centre.log.rest_none');
  const isMine = (entry: LogDoc) =>
    props.kind === 'open' && answersFor(view.speaker(), entry.body) && entry.body.from !== view.speaker();
  return (
    <>
      <SectionHeader kind="band" title={title()} aside={props.entries.length} />
      <List label={title()}>
        <For each={props.entries} fallback={<ListRow note title={none()} />}>
          {(entry) => (
            <ListRow
              kicker={`${t(`jointdays.log.${entry.body.kind}`)}. ${partiesInWords(entry.body, {
                t,
                locale: locale(),
              })}`}
              title={<LocalText text={entry.body.text} />}
              detail={
                <>
                  <Said said={entry.body.said} times={times} reference={entry.body.reference} />
                  <Show when={entry.body.answer}>
                    {(answer) => (
                      <span class="centre-answer">
                        <LocalText text={answer().text} />
                      </span>
                    )}
                  </Show>
                </>
              }
              tone={isMine(entry) ? 'act' : undefined}
              href={entry.body.kind === 'request' ? href(`/log/${entry.id}`) : undefined}
              chevron={entry.body.kind === 'request'}
            />
          )}
        </For>
      </List>
    </>
  );
}

/** When it was said, by whom, and under which number it is found elsewhere. */
export function Said(props: { said: SignedAt; times: DayTimes; reference: string | null }): JSX.Element {
  const { t } = useI18n();
  const at = () => props.said.takenAt ?? props.said.at;
  const parts = () => [
    props.times.hour(at()),
    ...(props.said.label === undefined ? [] : [props.said.label]),
    ...(props.reference === null
      ? []
      : [t('jointdays.centre.double.reference', { reference: props.reference })]),
    ...(props.said.takenAt === null ? [t('jointdays.centre.double.unsent')] : []),
  ];
  return <span>{parts().join(' · ')}</span>;
}
