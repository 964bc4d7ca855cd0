import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatMegabytes } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useDone } from '#app/kit/use-done.ts';
import { useQuestion } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { postBriefings } from '#shared/counters/counters.schemas.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
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
        <Renewed>{(saved) => <Form operation={props.operation} onSaved={saved} />}</Renewed>
      </Show>
    </>
  );
}

function Form(props: { operation: Operation; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { day, id: parent } = props.operation;
  const state = ownStateOf(client);
  const edit = createEdit({
    collection: postBriefings,
    begun: null,
    under: parent,
    prefix: 'pbr',
    field: 'paper',
    ...typedFields({ title: field.line, file: field.file }),
    need: { title: 'operations.need.paper_title', file: 'operations.need.file' },
    add: ({ id, wished }) => act('counters.add_briefing', { state, day, briefing: id, ...wished }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('operations.papers.save')} icon="plus">
      <TextField {...edit.bind('title')} />
      <FileField
        id={edit.idOf('file')}
        label={t('operations.papers.file')}
        hint={t('operations.papers.file_hint')}
        error={edit.errorOf('file')}
        value={edit.typed().file}
        onChange={(file) => edit.type({ file })}
        compartment={stateCompartment(state)}
      />
    </EditPart>
  );
}
