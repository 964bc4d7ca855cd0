import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { ZoneField } from '#app/kit/zone-field.tsx';
import { zoneOfState } from '#app/kit/zones.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type StateDay, stateDays } from '#shared/counters/counters.schemas.ts';
import { COUNTER_NAMES, type Counter } from '#shared/jointdays/counter-set.ts';
import { withDrugUnits } from '#shared/jointdays/drug-units.ts';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { stateDayId } from '#shared/postings/postings.schemas.ts';
import { ContactsField, type TypedContact } from './contacts-field.tsx';
import { copiedOf } from './coordination-changed.ts';
import { useCounterWords } from './counter-amount.ts';
import { ForCoordinators, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import './operation.css';

/** Two hours without an entry are long at a post, and no alarm for one that is quiet by night. */
const SILENT_AFTER = 120;

/** Opens a joint action day for the posts of the state, as the committee's entry has it, or changes what they read of it. */
export default function CoordinatorDayEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ day: string }>();
  const begun = createMemo(() => client.replica.one(stateDays, stateDayId(params.day)));
  const entry = createMemo(() => client.replica.one(jointActionDays, params.day));
  return (
    <ForCoordinators back={operationHref(params.day)}>
      <Show
        when={begun() ?? entry()}
        fallback={
          <PageHeader
            back={{ href: '/operations', label: t('operations.title') }}
            title={t('operations.things.day')}
            detail={t('operations.unknown')}
          />
        }
      >
        <Show when={params.day} keyed>
          {(day) => <Form day={day} begun={begun()} entry={entry()} />}
        </Show>
      </Show>
    </ForCoordinators>
  );
}

const form = typedFields({
  title: field.text,
  from: field.line,
  until: field.line,
  timeZone: field.line,
  counters: field.as<readonly Counter[]>([]),
  contacts: field.as<readonly TypedContact[]>([]),
  briefing: field.textOrNull,
  silentAfter: field.number(String(SILENT_AFTER)),
});

function Form(props: {
  day: string;
  begun: Doc<StateDay> | null;
  entry: Doc<JointActionDay> | null;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { counterOf } = useCounterWords();
  const { day, begun, entry } = props;
  const state = ownStateOf(client);
  /** As the committee's entry has it; hours are those of the state. */
  const copied: Partial<StateDay> | null =
    entry === null
      ? null
      : {
          ...copiedOf(entry.body),
          timeZone: zoneOfState(state) ?? entry.body.timeZone,
          contacts: entry.body.centre?.contacts ?? [],
        };
  const edit = createEdit({
    collection: stateDays,
    begun,
    under: day,
    id: stateDayId(day),
    acts: begun === null ? ['counters.open_day'] : ['counters.edit_day'],
    prefix: 'sdy',
    field: 'operation',
    type: (body) => form.type(body ?? copied),
    toArgs: ({ contacts, ...typed }) => ({
      ...form.toArgs({ ...typed, contacts: [] }),
      counters: [...typed.counters],
      contacts: contacts
        .map((each) => ({ function: each.function.trim(), phone: each.phone.trim() }))
        .filter((each) => each.function !== '' || each.phone !== ''),
    }),
    need: {
      title: 'operations.need.title',
      from: 'operations.need.first_day',
      until: 'operations.need.last_day',
      silentAfter: 'operations.need.silent_after',
    },
    check: ({ from, until, counters, contacts }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.plans.days_reversed') : null,
      counters: counters.length === 0 ? t('operations.need.counters') : null,
      contacts: contacts.some((each) => (each.function.trim() === '') !== (each.phone.trim() === ''))
        ? t('operations.need.contact')
        : null,
    }),
    // Where there is none yet it is opened: its id follows from the committee's entry.
    edit: ({ fields, wished }) =>
      begun === null
        ? act('counters.open_day', {
            ...{ state, day, copied: entry === null ? null : copiedOf(entry.body) },
            ...wished,
          })
        : act('counters.edit_day', { state, day, fields }),
    isSentUnchanged: begun === null,
    to: operationHref(day),
  });
  const counters = () =>
    COUNTER_NAMES.filter(
      (counter) =>
        entry === null || entry.body.counters.includes(counter) || edit.typed().counters.includes(counter),
    );
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/operations', label: t('operations.title') }
          : { href: operationHref(day), label: t('operations.things.day') }
      }
      title={t(begun === null ? 'operations.day.open' : 'operations.day.edit')}
      detail={t(begun === null ? 'operations.day.open_more' : 'operations.day.edit_more')}
      save={t(begun === null ? 'operations.day.open_now' : 'kit.save')}
    >
      <TextInputs {...edit.bind('title')} />
      <DayField {...edit.bind('from')} />
      <DayField {...edit.bind('until')} />
      <ZoneField {...edit.pick('timeZone')} />
      <CheckList
        id={edit.idOf('counters')}
        label={t('operations.fields.counters')}
        hint={t('operations.day.counters_hint')}
        error={edit.errorOf('counters')}
        options={counters().map((value) => ({ value, label: counterOf({ counter: value, kind: null }) }))}
        values={edit.typed().counters}
        onChange={(values) =>
          edit.type({ counters: withDrugUnits(edit.typed().counters, values as Counter[]) })
        }
      />
      <ContactsField
        id={edit.idOf('contacts')}
        label={t('operations.fields.contacts')}
        hint={t('operations.contacts.hint')}
        error={edit.errorOf('contacts')}
        value={edit.typed().contacts}
        onChange={(contacts) => edit.type({ contacts })}
      />
      <TextInputs {...edit.bind('briefing')} long />
      <p class="block body-2">{t('operations.day.briefing_hint')}</p>
      <NumberField {...edit.bind('silentAfter')} suffix={t('operations.minutes')} />
    </EditPage>
  );
}
