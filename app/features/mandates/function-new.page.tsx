import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { needsScope } from '#shared/mandates/appointments.rules.ts';
import {
  type Appointment,
  appointmentFields,
  appointments,
  type HeldFunction,
} from '#shared/mandates/appointments.schemas.ts';
import { commonFaults, commonFields, commonNeed, commonWrong, FunctionFields } from './function-fields.tsx';
import { functionName, holderName } from './function-words.ts';
import { useHolders } from './use-holders.ts';

/** Records who holds a function, or who follows whoever holds it. */
export default function FunctionNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ appointment?: string }>();
  const holders = useHolders();
  const before = createMemo(() =>
    params.appointment === undefined ? null : client.replica.one(appointments, params.appointment),
  );
  const mayHere = () => {
    const known = before();
    return known === null ? holders.own().length > 0 : holders.own().includes(known.body.delegation);
  };
  return (
    <Allowed to={mayHere()} back="/functions" says={t('mandates.ring.who_edits')}>
      <Show when={params.appointment ?? 'new'} keyed>
        {(_id) => <Form before={before()} />}
      </Show>
    </Allowed>
  );
}

function Form(props: { before: Doc<Appointment> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const holders = useHolders();
  const { before } = props;
  const own = holders.inOrder(holders.own());
  const today = utcDay(client.now());
  const edit = createEdit({
    collection: appointments,
    begun: null,
    under: before?.id ?? '',
    prefix: 'apt',
    field: 'function',
    ...typedFields({
      delegation: field.from(field.choice<string>(), before?.body.delegation ?? own[0]),
      function: field.from(field.choice<HeldFunction>(), before?.body.function),
      ...commonFields(before === null ? {} : { scope: before.body.scope, office: before.body.office }),
      from: field.from(field.line, today),
    }),
    need: ({ function: given }) => ({
      delegation: 'mandates.ring.need.delegation',
      function: 'mandates.ring.need.function',
      from: 'mandates.ring.need.from',
      ...commonNeed,
      ...(given !== '' && needsScope(given) ? { scope: 'mandates.ring.need.scope' as const } : {}),
    }),
    wrong: commonWrong,
    check: (typed) => commonFaults(typed, t),
    add: ({ id, wished }) =>
      act('functions.record', { appointment: id, ...wished, succeeds: before?.id ?? null }),
    to: (id) => `/functions/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={
        before === null
          ? { href: '/functions', label: t('mandates.ring.title') }
          : { href: `/functions/${before.id}`, label: t('mandates.ring.things.function') }
      }
      {...(before === null
        ? { detail: t('mandates.ring.who') }
        : {
            kicker: `${functionName(before.body, t)} · ${holderName(before.body, locale())}`,
            detail: t('mandates.ring.succeed_more'),
          })}
      title={t(before === null ? 'mandates.ring.add' : 'mandates.ring.succeed')}
    >
      <Show when={before === null}>
        <Show when={own.length > 1}>
          <SelectField
            {...edit.pick('delegation')}
            options={own.map((value) => ({ value, label: holders.nameOf(value) }))}
          />
        </Show>
        <SelectField
          {...edit.pick('function')}
          blank={t('mandates.ring.which')}
          options={appointmentFields.function.options.map((value) => ({
            value,
            label: t(`mandates.ring.function.${value}`),
          }))}
        />
      </Show>
      <FunctionFields edit={edit} />
    </EditPage>
  );
}
