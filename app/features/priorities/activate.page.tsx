import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { act } from '#app/sync/acts.ts';
import { DateField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Choice, type Priority, priorities } from '#shared/priorities/priorities.schemas.ts';
import { OfPriority, WhileIn } from './of-priority.tsx';

/** From when until when an adopted priority counts: by default the cycle of its choice. */
export default function ActivatePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ priority: string }>();
  return (
    <Allowed to="priorities.edit" back={`/priorities/${params.priority}`} says={t('priorities.who_edits')}>
      <OfPriority id={params.priority}>
        {({ priority, choice }) => (
          <WhileIn priority={priority()} states={['adopted', 'active']} what="priorities.activate">
            <Form priority={priority()} choice={choice()} />
          </WhileIn>
        )}
      </OfPriority>
    </Allowed>
  );
}

function Form(props: { priority: Doc<Priority>; choice: Doc<Choice> }): JSX.Element {
  const { t } = useI18n();
  const { id: priority } = props.priority;
  const { id: choice, body: cycle } = props.choice;
  const edit = createEdit({
    collection: priorities,
    begun: props.priority,
    acts: ['priorities.activate'],
    prefix: 'pri',
    field: 'activate',
    type: (body: Partial<Priority> | null) => ({
      from: body?.from ?? cycle.from,
      until: body?.until ?? cycle.until,
    }),
    toArgs: (typed) => typed,
    need: { from: 'priorities.need.from', until: 'priorities.need.until' },
    check: ({ from, until }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.priorities.ends_before') : null,
    }),
    edit: ({ wished }) => act('priorities.activate', { priority, choice, ...wished }),
    isSentUnchanged: true,
    to: `/priorities/${priority}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/priorities/${priority}`, label: t('priorities.things.priority') }}
      title={t('priorities.activate')}
      detail={<LocalText text={props.priority.body.title} />}
      save={t('priorities.activate')}
    >
      <div class="columns">
        <DateField {...edit.bind('from')} />
        <DateField {...edit.bind('until')} />
      </div>
    </EditPage>
  );
}
