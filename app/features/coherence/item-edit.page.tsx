import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AreasField } from '#app/features/ideal/area-field.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { OUTSIDE_KINDS, type OutsideItem, outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { entersAny, entersOf, ForCoherence } from './for-coherence.tsx';
import { useAgencyOptions } from './use-agencies.ts';

/** Enters what an agency or a partner plans, or edits it. */
export default function ItemEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ item?: string }>();
  const known = createMemo(() =>
    params.item === undefined ? null : client.replica.one(outsideItems, params.item),
  );
  const mayHere = () => {
    const begun = known();
    if (params.item === undefined) return entersAny(client.actor());
    return begun !== null && begun.body.withdrawn === null && entersOf(client.actor(), begun.body.agency);
  };
  return (
    <ForCoherence back="/coherence/plans">
      <Allowed to={mayHere()} back="/coherence/plans" says={t('coherence.who_enters')}>
        <Show when={params.item ?? 'new'} keyed>
          {(_id) => <Form begun={known()} />}
        </Show>
      </Allowed>
    </ForCoherence>
  );
}

const written = typedFields({
  agency: field.choice<string>(),
  kind: field.choice<OutsideItem['kind']>(),
  title: field.text,
  from: field.choiceOrNull<string>(),
  until: field.choiceOrNull<string>(),
  state: field.choiceOrNull<string>(),
  place: field.lineOrNull,
  target: field.lineOrNull,
  areas: field.as<OutsideItem['areas']>([]),
  priority: field.choiceOrNull<string>(),
  states: field.as<OutsideItem['states']>([]),
  audience: field.as<OutsideItem['audience']>([]),
  leader: field.lineOrNull,
});

/** What an entry has from where it came, which only entering it says. */
interface From {
  readonly source: string;
  readonly day: string;
}

function Form(props: { begun: Doc<OutsideItem> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const agencies = useAgencyOptions();
  const today = utcDay(client.now());
  const from = (body: Partial<OutsideItem & From> | null): From => ({
    source: body?.origin?.source ?? body?.source ?? '',
    day: body?.origin?.day ?? body?.day ?? today,
  });
  const edit = createEdit({
    collection: outsideItems,
    begun,
    acts: begun === null ? ['coherence.enter'] : ['coherence.edit_item'],
    ...{ prefix: 'oit', field: 'outside' },
    type: (body: Partial<OutsideItem> | null) => ({ ...written.type(body), ...from(body) }),
    toArgs: ({ source, day, ...typed }) => ({ ...written.toArgs(typed), source: source.trim(), day }),
    need: {
      agency: 'coherence.need.agency',
      kind: 'coherence.need.kind',
      title: 'coherence.need.title',
      ...(begun === null ? { source: 'coherence.need.source' as const } : {}),
    },
    check: ({ from: first, until }) => ({
      until: first !== '' && until !== '' && until < first ? t('coherence.need.ends_before') : null,
      source: null,
    }),
    fromArgs: (args) => ({ ...args, ...(args.fields as object) }) as Partial<OutsideItem>,
    add: ({ id, wished }) => act('coherence.enter', { item: id, ...wished }),
    edit: ({ id, fields: { source: _source, day: _day, ...fields } }) =>
      act('coherence.edit_item', { item: id, fields }),
    to: (id) => `/coherence/plans/${id}`,
  });
  const states = createMemo(() =>
    sortCountries(locale(), memberStates).map((value) => ({ value, label: countryName(locale(), value) })),
  );
  const chosen = createMemo(() =>
    client.replica
      .all(priorities)
      .filter(({ id, body }) => body.state !== 'left_out' || id === begun?.body.priority)
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/coherence/plans', label: t('coherence.plans.title') }
          : { href: `/coherence/plans/${begun.id}`, label: t('coherence.things.item') }
      }
      title={t(edit.isNew ? 'coherence.plans.new' : 'coherence.plans.edit')}
      detail={t('coherence.who_reads')}
    >
      <SelectField
        {...edit.bind('agency')}
        blank={t('coherence.choose')}
        options={agencies(edit.typed().agency, (code) => entersOf(client.actor(), code))}
        onChange={(agency) => edit.type({ agency })}
      />
      <SelectField
        {...edit.pick('kind')}
        blank={t('coherence.choose')}
        options={OUTSIDE_KINDS.map((value) => ({ value, label: t(`coherence.kind.${value}`) }))}
      />
      <TextInputs {...edit.bind('title')} />
      <div class="columns">
        <DayField {...edit.bind('from')} />
        <DayField {...edit.bind('until')} />
      </div>
      <SelectField
        {...edit.bind('state')}
        blank={t('coherence.choose')}
        options={states()}
        onChange={(state) => edit.type({ state })}
      />
      <TextField {...edit.bind('place')} hint={t('coherence.hint.place')} autocomplete="off" />
      <TextField {...edit.bind('target')} hint={t('coherence.hint.target')} autocomplete="off" />
      <TextField {...edit.bind('leader')} hint={t('coherence.hint.leader')} autocomplete="off" />
      <Show when={chosen().length > 0}>
        <SelectField
          {...edit.bind('priority')}
          blank={t('coherence.choose')}
          options={chosen()}
          onChange={(priority) => edit.type({ priority })}
        />
      </Show>
      <Show when={edit.isNew}>
        <TextField
          id={edit.idOf('source')}
          label={t('coherence.fields.source')}
          hint={t('coherence.hint.source')}
          error={edit.errorOf('source')}
          value={edit.typed().source}
          onInput={(source) => edit.type({ source })}
          maxlength={200}
          autocomplete="off"
        />
        <DayField
          id={edit.idOf('day')}
          label={t('coherence.fields.day')}
          value={edit.typed().day}
          onInput={(day) => edit.type({ day })}
        />
      </Show>
      <AreasField
        {...edit.bind('areas')}
        values={edit.typed().areas}
        onChange={(areas) => edit.type({ areas })}
      />
      <CheckList
        {...edit.bind('states')}
        hint={t('coherence.hint.states')}
        options={states()}
        values={edit.typed().states}
        onChange={(list) => edit.type({ states: list })}
      />
      <CheckList
        {...edit.bind('audience')}
        hint={t('coherence.hint.audience')}
        options={INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) }))}
        values={edit.typed().audience}
        onChange={(list) => edit.type({ audience: list as OutsideItem['audience'] })}
      />
    </EditPage>
  );
}
