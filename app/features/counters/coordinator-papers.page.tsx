import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatMegabytes } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useQuestion } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { postBriefings } from '#shared/postings/postings.schemas.ts';
import { PaperForm } from './coordinator-paper-form.tsx';
import { OfOperation, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** Papers for the posts of the state: all of its posts carry them. */
export default function CoordinatorPapersPage(): JSX.Element {
  return <OfOperation>{(operation) => <Papers operation={operation} />}</OfOperation>;
}

function Papers(props: { operation: Operation }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const done = useDone();
  const questionOf = useQuestion();
  const times = useStateTimes(props.operation);
  const list = createMemo(() =>
    [...client.replica.within(postBriefings, props.operation.id)].sort(
      (one, other) => other.body.made.at - one.body.made.at,
    ),
  );
  const asking = () => questionOf('counters.remove_briefing');
  const of = () => ({ state: ownStateOf(client), day: props.operation.day });
  return (
    <>
      <PageHeader
        back={{ href: operationHref(props.operation.day), label: t('operations.things.day') }}
        title={t('operations.papers.title')}
        detail={t('operations.papers.more')}
      />
      {done.notice()}
      <List label={t('operations.papers.title')}>
        <For each={list()} fallback={<ListRow note title={t('operations.papers.none')} />}>
          {({ id, body }) => (
            <ListRow
              title={body.title}
              detail={`${body.file.name} · ${t('kit.file.size', { size: formatMegabytes(locale(), body.file.size) })} · ${times.moment(body.made.at)}`}
              trail={
                <AskedButton
                  act="counters.remove_briefing"
                  kind="text"
                  icon="trash-2"
                  label={asking().label}
                  title={asking().title}
                  onYes={() => done.run(act('counters.remove_briefing', { ...of(), briefing: id }), id)}
                >
                  <p>
                    <strong>{body.title}</strong>
                  </p>
                  <p>{asking().text}</p>
                </AskedButton>
              }
            />
          )}
        </For>
      </List>
      <Show when={props.operation.isOpen()}>
        <SectionHeader kind="band" title={t('operations.papers.add')} />
        <Renewed>{(saved) => <PaperForm operation={props.operation} onSaved={saved} />}</Renewed>
      </Show>
    </>
  );
}
