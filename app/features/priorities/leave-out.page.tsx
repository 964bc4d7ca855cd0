import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { act } from '#app/sync/acts.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { speaksFor } from '#shared/priorities/priorities.rules.ts';
import { type Priority, priorities } from '#shared/priorities/priorities.schemas.ts';
import { OfPriority, WhileIn, WhileOpen } from './of-priority.tsx';

/** Leaves a priority out of its cycle, with the reason that stays beside it. */
export default function LeaveOutPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ priority: string }>();
  return (
    <OfPriority id={params.priority}>
      {({ priority, choice }) => (
        <Allowed
          to={may(client.actor(), 'priorities.edit') || speaksFor(client.actor(), priority().body.proposedBy)}
          back={`/priorities/${params.priority}`}
          says={t('priorities.who_edits')}
        >
          <WhileOpen choice={choice()} what="priorities.leave_out">
            <WhileIn priority={priority()} states={['proposed']} what="priorities.leave_out">
              <Form priority={priority()} choice={choice().id} />
            </WhileIn>
          </WhileOpen>
        </Allowed>
      )}
    </OfPriority>
  );
}

function Form(props: { priority: Doc<Priority>; choice: string }): JSX.Element {
  const { t } = useI18n();
  const { choice } = props;
  const { id: priority } = props.priority;
  const edit = createEdit({
    collection: priorities,
    begun: null,
    under: priority,
    id: priority,
    acts: ['priorities.leave_out'],
    prefix: 'pri',
    field: 'leave-out',
    ids: { leftOut: 'leave-out-reason' },
    type: (body: Partial<Priority> | null) => ({ leftOut: body?.leftOut?.reason ?? '' }),
    toArgs: ({ leftOut }) => ({ reason: leftOut.trim() }),
    check: ({ leftOut }) => ({ leftOut: leftOut.trim() === '' ? t('priorities.need.leave_out') : null }),
    fromArgs: ({ reason }) => ({ leftOut: { reason } }) as never,
    edit: ({ wished }) => act('priorities.leave_out', { priority, choice, ...wished }),
    isDone: () => false,
    isSentUnchanged: true,
    to: `/priorities/${priority}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/priorities/${priority}`, label: t('priorities.things.priority') }}
      title={t('priorities.leave_out')}
      detail={<LocalText text={props.priority.body.title} />}
      question="priorities.leave_out"
      save={t('priorities.leave_out')}
    >
      <TextArea {...edit.bind('leftOut')} maxlength={1000} />
    </EditPage>
  );
}
