import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Risk, risks } from '#shared/plans/pao.schemas.ts';
import { InOperation, ThingOf } from './of-pao.tsx';

/** Adds a risk of an action, or edits one. */
export default function RiskEditPage(): JSX.Element {
  const params = useParams<{ risk?: string }>();
  return (
    <InOperation>
      {(operation, pao) => (
        <Show
          when={params.risk}
          keyed
          fallback={<Form pao={pao().id} operation={operation().id} begun={null} />}
        >
          {(id) => (
            <ThingOf
              collection={risks}
              id={id}
              parent={operation().id}
              what="pao.things.risk"
              back={`/plans/${pao().id}/actions/${operation().id}`}
            >
              {(risk) => <Form pao={pao().id} operation={operation().id} begun={risk()} />}
            </ThingOf>
          )}
        </Show>
      )}
    </InOperation>
  );
}

function Form(props: { pao: string; operation: string; begun: Doc<Risk> | null }): JSX.Element {
  const { t } = useI18n();
  const { pao, operation, begun } = props;
  const back = `/plans/${pao}/actions/${operation}`;
  const edit = createEdit({
    collection: risks,
    begun,
    ...(begun === null ? { under: operation } : {}),
    prefix: 'rsk',
    field: 'risk',
    ...typedFields({
      text: field.text,
      level: field.choice<Risk['level']>(),
      answer: field.textOrNull,
    }),
    need: { text: 'pao.need.risk', level: 'pao.need.level' },
    add: ({ id, wished }) => act('plans.add_risk', { risk: id, operation, pao, ...wished }),
    edit: ({ id, fields }) => act('plans.edit_risk', { risk: id, operation, pao, fields }),
    remove: (id) => act('plans.remove_risk', { risk: id, operation, pao }),
    to: back,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: back, label: t('pao.things.action') }}
      title={t(begun === null ? 'pao.risks.add' : 'pao.risks.edit')}
    >
      <TextInputs {...edit.bind('text')} long />
      <RadioList {...edit.pick('level')} />
      <TextInputs {...edit.bind('answer')} long />
    </EditPage>
  );
}
