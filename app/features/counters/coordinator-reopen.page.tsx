import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type StateDay, stateDays } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfOperation, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import type { Operation } from './use-operation.ts';

/** Opens a closed day once more, with the reason: counts that came late are then taken. */
export default function CoordinatorReopenPage(): JSX.Element {
  return (
    <OfOperation>
      {(operation) => {
        const client = useClient();
        const { t } = useI18n();
        const isClosed = useOpen(
          () => client.replica.one(stateDays, operation.id),
          ({ state }) => state === 'closed',
        );
        return (
          <Show
            when={isClosed()}
            fallback={
              <PageHeader
                back={{ href: operationHref(operation.day), label: t('operations.things.day') }}
                title={t('operations.day.reopen')}
                detail={t('operations.day.is_open')}
              />
            }
          >
            <Form
              operation={operation}
              begun={client.replica.one(stateDays, operation.id) as Doc<StateDay>}
            />
          </Show>
        );
      }}
    </OfOperation>
  );
}

function Form(props: { operation: Operation; begun: Doc<StateDay> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { day } = props.operation;
  const edit = createEdit({
    collection: stateDays,
    begun: props.begun,
    acts: ['counters.reopen_day'],
    prefix: 'sdy',
    field: 'reopen',
    type: (body: Partial<StateDay> | null) => ({ reason: body?.reopened?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    fromArgs: ({ reason }) => ({ reopened: { reason } as StateDay['reopened'] }),
    isSentUnchanged: true,
    check: ({ reason }) => ({ reason: reason.trim() === '' ? t('operations.need.reason') : null }),
    edit: ({ wished }) => act('counters.reopen_day', { state: ownStateOf(client), day, ...wished }),
    isDone: () => client.replica.one(stateDays, props.begun.id)?.body.state === 'open',
    to: operationHref(day),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: operationHref(day), label: t('operations.things.day') }}
      title={t('operations.day.reopen')}
      detail={t('counters.confirm.reopen_day')}
      save={t('operations.day.reopen')}
    >
      <TextArea
        id={edit.idOf('reason')}
        label={t('operations.fields.reason')}
        error={edit.errorOf('reason')}
        value={edit.typed().reason}
        maxlength={1000}
        rows={3}
        onInput={(reason) => edit.type({ reason })}
      />
    </EditPage>
  );
}
