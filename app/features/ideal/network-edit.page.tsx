import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryCodes, countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { ABCD, NETWORK_TYPES, TRENDS } from '#shared/ideal/networks.rules.ts';
import { MAX_ALIASES, networkProfiles, type Profile } from '#shared/ideal/networks.schemas.ts';
import { AreasField } from './area-field.tsx';
import type { OwnProfile } from './networks-index.ts';
import { PlacesField } from './places-field.tsx';
import './ideal.css';

/** Writes what a state knows of a criminal network: of the group, never of a person. */
export default function NetworkEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ network?: string }>();
  const known = createMemo(() =>
    params.network === undefined ? null : client.replica.one(networkProfiles, params.network),
  );
  return (
    <Allowed
      to={may(client.actor(), 'contributions.work', { state: client.actor().state })}
      back="/ideal/networks"
      says={t('ideal.networks.who_writes')}
    >
      <Show when={params.network ?? 'new'} keyed>
        {(id) => (
          <Show
            when={id === 'new' || known() !== null}
            fallback={
              <PageHeader
                back={{ href: '/ideal/networks', label: t('ideal.networks.title') }}
                title={t('ideal.network_unknown')}
                detail={t('ideal.networks.unknown_more')}
              />
            }
          >
            <Form begun={known()} />
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

const isListed = (code: string) => (countryCodes as readonly string[]).includes(code);

const lines = {
  type: (value: string[] | undefined) => (value ?? []).join('\n'),
  make: (typed: string) => [
    ...new Set(
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ],
};

const about = typedFields({
  codeName: field.line,
  aliases: lines,
  type: field.choice<Profile['type']>(),
  operatesIn: {
    type: (value: string[] | undefined) => ({
      states: (value ?? []).filter(isListed),
      places: (value ?? []).filter((code) => !isListed(code)),
    }),
    make: ({ states, places }: { states: string[]; places: string[] }) =>
      [...new Set([...states, ...places])].sort(),
  },
  areas: field.as<Profile['areas']>([]),
  traits: field.as<Profile['traits']>([]),
  prisons: field.lineOrNull,
  trend: field.oneOf<Profile['trend']>(['unknown', 'growing', 'stable', 'declining']),
  summary: field.textOrNull,
});

function Form(props: { begun: OwnProfile | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const state = client.actor().state ?? '';
  const edit = createEdit({
    collection: networkProfiles,
    begun,
    acts: begun === null ? ['networks.describe'] : ['networks.edit'],
    prefix: 'ntw',
    field: 'network',
    ...about,
    need: {
      codeName: 'ideal.need.name',
      type: 'ideal.need.type',
      areas: 'ideal.need.areas',
    },
    check({ operatesIn, aliases }) {
      const isNowhere = operatesIn.states.length === 0 && operatesIn.places.length === 0;
      return {
        ...(isNowhere ? { operatesIn: t('ideal.need.operates_in') } : {}),
        ...(lines.make(aliases).length > MAX_ALIASES
          ? { aliases: t('ideal.need.aliases', { most: MAX_ALIASES }) }
          : {}),
      };
    },
    add: ({ id, wished }) => act('networks.describe', { network: id, state, ...wished }),
    edit: ({ id, fields }) => (isEmpty(fields) ? [] : act('networks.edit', { network: id, state, fields })),
    to: (id) => `/ideal/networks/${id}`,
  });
  const countries = createMemo(() => sortCountries(locale(), countryCodes));
  const back = () =>
    begun === null
      ? { href: '/ideal/networks', label: t('ideal.networks.title') }
      : { href: `/ideal/networks/${begun.id}`, label: begun.body.codeName };
  return (
    <EditPage
      edit={edit}
      back={back()}
      title={t(edit.isNew ? 'ideal.networks.add' : 'ideal.networks.edit')}
      intro={
        <>
          <p class="block">{t('ideal.networks.no_persons')}</p>
          <Show when={begun?.body.prepared}>
            <Banner tone="decide" icon="triangle-alert" fact={t('ideal.networks.was_prepared')} />
          </Show>
        </>
      }
    >
      <TextField {...edit.bind('codeName')} />
      <TextArea
        {...edit.bind('aliases')}
        optional={t('kit.optional')}
        hint={t('ideal.networks.aliases_hint')}
        rows={3}
      />
      <RadioList
        {...edit.pick('type')}
        options={NETWORK_TYPES.map((value) => ({ value, label: t(`ideal.network_type.${value}`) }))}
        onChange={(value) => edit.type({ type: value as Profile['type'] })}
      />
      <CheckList
        {...edit.bind('operatesIn')}
        optional={false}
        values={edit.typed().operatesIn.states}
        options={countries().map((code) => ({ value: code, label: countryName(locale(), code) }))}
        onChange={(states) => edit.type({ operatesIn: { ...edit.typed().operatesIn, states } })}
      />
      <PlacesField
        id={edit.idOf('places')}
        label={t('ideal.networks.places')}
        hint={t('ideal.networks.places_hint')}
        optional={t('kit.optional')}
        error={edit.errorOf('places')}
        states={edit.typed().operatesIn.states}
        values={edit.typed().operatesIn.places}
        onChange={(places) => edit.type({ operatesIn: { ...edit.typed().operatesIn, places } })}
      />
      <AreasField
        {...edit.bind('areas')}
        optional={false}
        hint={
          <LinkButton kind="text" href="/ideal/subjects">
            {t('ideal.subjects.title')}
          </LinkButton>
        }
        values={edit.typed().areas}
        onChange={(areas) => edit.type({ areas })}
      />
      <CheckList
        {...edit.bind('traits')}
        optional={t('kit.optional')}
        hint={t('ideal.networks.traits_hint')}
        values={edit.typed().traits}
        options={ABCD.map((trait) => ({
          value: trait,
          label: t(`ideal.trait.${trait}`),
          hint: t(`ideal.trait_more.${trait}`),
        }))}
        onChange={(traits) => edit.type({ traits: traits as Profile['traits'] })}
      />
      <TextArea {...edit.bind('prisons')} hint={t('ideal.networks.prisons_hint')} />
      <RadioList
        {...edit.pick('trend')}
        options={TRENDS.map((value) => ({ value, label: t(`ideal.trend.${value}`) }))}
        onChange={(value) => edit.type({ trend: value as Profile['trend'] })}
      />
      <TextInputs {...edit.bind('summary')} long />
    </EditPage>
  );
}
