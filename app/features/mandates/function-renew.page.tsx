import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { type FieldKind, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { mayAppoint } from '#shared/mandates/appointments.rules.ts';
import { type Appointment, appointments } from '#shared/mandates/appointments.schemas.ts';
import { functionOf, termInWords } from './function-words.ts';
import { NoteFields, noteField } from './note-fields.tsx';
import { OfFunction, OpenFunction } from './of-function.tsx';

/** The day that it has already is no answer. */
const dayAfter = (last: string | null): FieldKind<string | null, string> => ({
  type: (value) => (value === last ? '' : (value ?? '')),
  make: (typed) => typed || null,
});

/** A further term of the same holder, by a further note verbale. */
export default function FunctionRenewPage(): JSX.Element {
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
          <OpenFunction appointment={appointment()} title={t('mandates.ring.renew')}>
            <Form begun={appointment()} />
          </OpenFunction>
        </Allowed>
      )}
    </OfFunction>
  );
}

function Form(props: { begun: Doc<Appointment> }): JSX.Element {
  const { t, locale } = useI18n();
  const { begun } = props;
  const { delegation, until: last } = begun.body;
  const edit = createEdit({
    collection: appointments,
    begun,
    acts: ['functions.renew'],
    prefix: 'apt',
    field: 'renewal',
    ...typedFields({ until: dayAfter(last), note: noteField(begun.body.note) }),
    need: { until: 'mandates.ring.need.until', note: 'mandates.ring.need.note' },
    check: ({ until }) => ({
      until:
        until !== '' && last !== null && until <= last
          ? t('mandates.ring.need.longer', { day: formatDay(locale(), last) })
          : null,
    }),
    edit: ({ id, wished }) => act('functions.renew', { appointment: id, delegation, ...wished }),
    to: `/functions/${begun.id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/functions/${begun.id}`, label: t('mandates.ring.things.function') }}
      kicker={functionOf(begun.body, { t, locale: locale() })}
      title={t('mandates.ring.renew')}
      detail={`${termInWords(begun.body, { t, locale: locale() })}. ${t('mandates.ring.renew_more')}`}
      save={t('mandates.ring.renew')}
    >
      <DayField {...edit.bind('until')} />
      <NoteFields {...edit.bind('note')} />
    </EditPage>
  );
}
