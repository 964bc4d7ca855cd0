import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { mayAppoint, needsScope } from '#shared/mandates/appointments.rules.ts';
import { type Appointment, appointments } from '#shared/mandates/appointments.schemas.ts';
import { commonFaults, commonFields, commonNeed, commonWrong, FunctionFields } from './function-fields.tsx';
import { functionName } from './function-words.ts';
import { OfFunction, OpenFunction } from './of-function.tsx';
import { useHolders } from './use-holders.ts';

/** Corrects what was recorded of a function. */
export default function FunctionEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfFunction>
      {(appointment) => (
        <Allowed
          to={mayAppoint(client.actor(), appointment().body.delegation)}
          back={`/functions/${appointment().id}`}
          says={t('mandates.ring.who_edits')}
        >
          <OpenFunction appointment={appointment()} title={t('mandates.ring.correct')}>
            <Form begun={appointment()} />
          </OpenFunction>
        </Allowed>
      )}
    </OfFunction>
  );
}

function Form(props: { begun: Doc<Appointment> }): JSX.Element {
  const { t } = useI18n();
  const holders = useHolders();
  const { begun } = props;
  const { delegation } = begun.body;
  const edit = createEdit({
    collection: appointments,
    begun,
    acts: ['functions.correct'],
    prefix: 'apt',
    field: 'function',
    ...typedFields({ ...commonFields(), from: field.line }),
    need: {
      from: 'mandates.ring.need.from',
      ...commonNeed,
      ...(needsScope(begun.body.function) ? { scope: 'mandates.ring.need.scope' as const } : {}),
    },
    wrong: commonWrong,
    check: (typed) => commonFaults(typed, t),
    edit: ({ id, fields }) => act('functions.correct', { appointment: id, delegation, ...fields }),
    to: `/functions/${begun.id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/functions/${begun.id}`, label: t('mandates.ring.things.function') }}
      kicker={`${holders.nameOf(delegation)} · ${functionName(begun.body, t)}`}
      title={t('mandates.ring.correct')}
    >
      <FunctionFields edit={edit} />
    </EditPage>
  );
}
