import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Milestone, milestones } from '#shared/plans/pao.schemas.ts';
import { InOperation, ThingOf } from './of-pao.tsx';

/** Adds a milestone to an action, edits one, or says that it was reached. */
export default function MilestoneEditPage(): JSX.Element {
  const params = useParams<{ milestone?: string }>();
  return (
    <InOperation>
      {(operation, pao) => (
        <Show
          when={params.milestone}
          keyed
          fallback={<Form pao={pao().id} operation={operation().id} begun={null} />}
        >
          {(id) => (
            <ThingOf
              collection={milestones}
              id={id}
              parent={operation().id}
              what="pao.things.milestone"
              back={`/plans/${pao().id}/actions/${operation().id}`}
            >
              {(milestone) => <Form pao={pao().id} operation={operation().id} begun={milestone()} />}
            </ThingOf>
          )}
        </Show>
      )}
    </InOperation>
  );
}

function Form(props: { pao: string; operation: string; begun: Doc<Milestone> | null }): JSX.Element {
  const { t } = useI18n();
  const { pao, operation, begun } = props;
  const back = `/plans/${pao}/actions/${operation}`;
  const edit = createEdit({
    collection: milestones,
    begun,
    ...(begun === null ? { under: operation } : {}),
    prefix: 'mls',
    field: 'milestone',
    ...typedFields({ text: field.text, day: field.line, doneOn: field.choiceOrNull<string>() }),
    need: { text: 'pao.need.milestone', day: 'pao.need.day' },
    add: ({ id, wished }) => act('plans.add_milestone', { milestone: id, operation, pao, ...wished }),
    edit: ({ id, fields }) => act('plans.edit_milestone', { milestone: id, operation, pao, fields }),
    remove: (id) => act('plans.remove_milestone', { milestone: id, operation, pao }),
    to: back,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: back, label: t('pao.things.action') }}
      title={t(begun === null ? 'pao.milestones.add' : 'pao.milestones.edit')}
    >
      <TextInputs {...edit.bind('text')} />
      <DayField {...edit.bind('day')} />
      <DayField {...edit.bind('doneOn')} />
    </EditPage>
  );
}
