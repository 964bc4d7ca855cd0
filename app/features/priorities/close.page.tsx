import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Priority, priorities } from '#shared/priorities/priorities.schemas.ts';
import { OfPriority, WhileIn } from './of-priority.tsx';

/** Closes a priority with what came of it; the words may be corrected later. */
export default function ClosePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ priority: string }>();
  return (
    <Allowed to="priorities.edit" back={`/priorities/${params.priority}`} says={t('priorities.who_edits')}>
      <OfPriority id={params.priority}>
        {({ priority, choice }) => (
          <WhileIn priority={priority()} states={['active', 'closed']} what="priorities.close">
            <Form priority={priority()} choice={choice().id} />
          </WhileIn>
        )}
      </OfPriority>
    </Allowed>
  );
}

function Form(props: { priority: Doc<Priority>; choice: string }): JSX.Element {
  const { t } = useI18n();
  const { choice } = props;
  const { id: priority } = props.priority;
  const edit = createEdit({
    collection: priorities,
    begun: props.priority,
    acts: ['priorities.close'],
    prefix: 'pri',
    field: 'close',
    type: (body: Partial<Priority> | null) => ({ outcome: typedOf(body?.outcome) }),
    toArgs: ({ outcome }) => ({ outcome: required(textOf(outcome)) }),
    check: ({ outcome }) => ({ outcome: textOf(outcome) === null ? t('priorities.need.outcome') : null }),
    edit: ({ wished }) => act('priorities.close', { priority, choice, ...wished }),
    to: `/priorities/${priority}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/priorities/${priority}`, label: t('priorities.things.priority') }}
      title={t('priorities.close')}
      detail={<LocalText text={props.priority.body.title} />}
      question="priorities.close"
      save={t('priorities.close')}
    >
      <TextInputs {...edit.bind('outcome')} long />
    </EditPage>
  );
}
