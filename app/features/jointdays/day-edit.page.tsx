import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { ownZone } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { ZoneField } from '#app/kit/zone-field.tsx';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { COUNTER_NAMES, type Counter, isCounter } from '#shared/jointdays/counter-set.ts';
import { DRUG_UNITS, withDrugUnits } from '#shared/jointdays/drug-units.ts';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { approvesDay } from '#shared/jointdays/lead.rules.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import { DAYS, dayHref } from './address.ts';
import { useMakeable } from './can-make.ts';
import { CentreFields, ObjectivesField, ReferencesField } from './day-fields.tsx';
import { arePhones, centreKind, objectivesKind, referencesKind } from './day-kinds.ts';
import { ForDays } from './for-days.tsx';
import { InLedDay, usePlanOf } from './of-day.tsx';
import './jointdays.css';

/** Makes a joint action day of an action of a plan, or edits one. */
export default function DayEditPage(): JSX.Element {
  const params = useParams<{ day?: string }>();
  return (
    <Show
      when={params.day}
      fallback={
        <ForDays back={DAYS}>
          <OfAction />
        </ForDays>
      }
    >
      <InLedDay open>
        {(day) => <Form begun={day()} action={day().parent ?? ''} pao={day().body.pao} of={null} />}
      </InLedDay>
    </Show>
  );
}

/** A new one is of the action in the address; without one the page asks for it. */
function OfAction(): JSX.Element {
  const { t } = useI18n();
  const query = useQuery<{ action?: string }>();
  const makeable = useMakeable();
  const chosen = createMemo(() => makeable().find(({ operation }) => operation.id === query.action));
  return (
    <Allowed to={makeable().length > 0} back={DAYS} says={t('jointdays.who_makes')}>
      <Show when={chosen()?.operation.id} keyed fallback={<Choice />}>
        {(_id) => (
          <Show when={chosen()}>
            {(of) => (
              <Form begun={null} action={of().operation.id} pao={of().pao.id} of={of().operation.body} />
            )}
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

function Choice(): JSX.Element {
  const { t } = useI18n();
  const makeable = useMakeable();
  return (
    <>
      <PageHeader
        back={{ href: DAYS, label: t('jointdays.title') }}
        title={t('jointdays.new.title')}
        detail={t('jointdays.new.choose')}
      />
      <List label={t('jointdays.new.choose')}>
        <For each={makeable()}>
          {({ operation, pao }) => (
            <ListRow
              kicker={<LocalText text={pao.body.title} silent />}
              title={<LocalText text={operation.body.title} />}
              href={`${DAYS}/new?action=${operation.id}`}
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}

const RHYTHMS = [15, 30, 60, 120, 240, 480, 1440] as const;
const FIRST_COUNTERS = [
  'persons_checked',
  'vehicles_checked',
  'parcels_checked',
  'detentions',
  'victims',
  'minors',
  'drugs',
  ...DRUG_UNITS,
  'firearms',
  'cash',
  'documents',
] as const satisfies readonly Counter[];

function Form(props: {
  begun: Doc<JointActionDay> | null;
  action: string;
  pao: string;
  /** Of a new one its action: as it is called, and when it is, so is the day at first. */
  of: Pick<Operation, 'title' | 'from' | 'until'> | null;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const planOf = usePlanOf();
  const { begun, action, pao } = props;
  const own = client.actor().state;
  const everybody = createMemo(() =>
    sortCountries(locale(), [...memberStates, ...BODY_CODES]).map((value) => ({
      value,
      label: countryName(locale(), value),
    })),
  );
  /** Of one that exists the coordinator takes part already, and only who approves the day hands it on. */
  const coordinators = () => {
    if (begun === null) return everybody();
    const among = everybody().filter(({ value }) => begun.body.participants.includes(value));
    return approvesDay(client.actor(), planOf(begun))
      ? among
      : among.filter(({ value }) => value === begun.body.coordinator);
  };
  const edit = createEdit({
    collection: jointActionDays,
    begun,
    ...(begun === null ? { under: action } : {}),
    acts: begun === null ? ['jointdays.make_day'] : ['jointdays.edit_day'],
    prefix: 'jad',
    field: 'day',
    ...typedFields({
      title: field.from(field.text, props.of?.title),
      about: field.textOrNull,
      objectives: objectivesKind,
      from: field.from(field.line, props.of?.from ?? undefined),
      until: field.from(field.line, props.of?.until ?? undefined),
      timeZone: field.from(field.line, ownZone()),
      coordinator: field.from(field.choice<string>(), own ?? undefined),
      participants: field.as<readonly string[]>(own === null ? [] : [own]),
      centre: centreKind,
      counters: field.as<readonly Counter[]>(FIRST_COUNTERS),
      rhythm: field.number('60'),
      references: referencesKind,
    }),
    need: {
      title: 'jointdays.need.title',
      from: 'jointdays.need.from',
      until: 'jointdays.need.until',
      coordinator: 'jointdays.need.state',
    },
    check: ({ from, until, counters, centre, rhythm, coordinator, participants }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.plans.days_reversed') : null,
      counters: counters.length === 0 ? t('jointdays.need.counters') : null,
      rhythm: RHYTHMS.some((each) => String(each) === rhythm) ? null : t('jointdays.need.rhythm'),
      centre:
        centre.name.trim() !== '' && (centre.city.trim() === '' || centre.state === '')
          ? t('jointdays.need.centre')
          : arePhones(centre)
            ? null
            : t('kit.need.phone'),
      participants:
        begun === null && own !== null && coordinator !== own && !participants.includes(own)
          ? t('jointdays.need.own_state')
          : null,
    }),
    add: ({ id, wished: { participants, objectives, counters, references, ...wished } }) =>
      act('jointdays.make_day', {
        ...{ day: id, pao, operation: action, ...wished, objectives, references },
        counters: [...counters],
        participants: [...new Set([wished.coordinator, ...participants])],
      }),
    edit: ({ id, fields: { participants: _participants, counters, ...fields } }) => {
      const changed = { ...fields, ...(counters === undefined ? {} : { counters: [...counters] }) };
      return isEmpty(changed) ? [] : act('jointdays.edit_day', { day: id, pao, fields: changed });
    },
    to: (id) => dayHref(id),
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: DAYS, label: t('jointdays.title') }
          : { href: dayHref(begun.id), label: t('jointdays.one') }
      }
      title={t(begun === null ? 'jointdays.new.title' : 'jointdays.edit')}
      detail={t('jointdays.no_targets')}
    >
      <TextInputs {...edit.bind('title')} />
      <div class="columns">
        <DayField {...edit.bind('from')} />
        <DayField {...edit.bind('until')} />
      </div>
      <ZoneField {...edit.pick('timeZone')} />
      <SelectField
        {...edit.bind('coordinator')}
        blank={t('jointdays.choose')}
        options={coordinators()}
        onChange={(coordinator) => edit.type({ coordinator })}
      />
      <Show when={edit.isNew}>
        <CheckList
          {...edit.bind('participants')}
          hint={t('jointdays.participants.who_reads')}
          options={everybody()}
          values={edit.typed().participants}
          onChange={(participants) => edit.type({ participants })}
        />
      </Show>
      <ObjectivesField field={edit.bind('objectives')} />
      <CheckList
        {...edit.bind('counters')}
        options={COUNTER_NAMES.map((value) => ({ value, label: t(`jointdays.counter.${value}`) }))}
        values={edit.typed().counters}
        onChange={(counters) =>
          edit.type({ counters: withDrugUnits(edit.typed().counters, counters.filter(isCounter)) })
        }
      />
      <SelectField
        {...edit.bind('rhythm')}
        options={RHYTHMS.map((n) => ({ value: String(n), label: t('jointdays.every', { n }) }))}
        onChange={(rhythm) => edit.type({ rhythm })}
      />
      <CentreFields field={edit.bind('centre')} states={everybody()} />
      <ReferencesField field={edit.bind('references')} />
      <TextInputs {...edit.bind('about')} long />
    </EditPage>
  );
}
