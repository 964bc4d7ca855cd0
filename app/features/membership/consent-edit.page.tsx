import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { bondsOf } from '#shared/membership/force.rules.ts';
import {
  CONSENT_KINDS,
  type Instrument,
  type POWERS,
  type StateConsent,
  stateConsents,
} from '#shared/membership/membership.schemas.ts';
import { OfInstrument } from './of-instrument.tsx';
import { optionsOf, stateOptions, useMemberName } from './use-member-name.ts';

/** Records what a state declared about an instrument, and corrects it until its powers are checked. */
export default function ConsentEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ instrument: string; consent?: string }>();
  return (
    <Allowed to="membership.keep" back={`/instruments/${params.instrument}`} says={t('membership.who_keeps')}>
      <OfInstrument id={params.instrument}>
        {(instrument) => (
          <Show
            when={instrument().body.state === 'opened'}
            fallback={
              <PageHeader
                back={{ href: `/instruments/${params.instrument}`, label: t('membership.things.instrument') }}
                title={t('membership.record.signature')}
                detail={t('errors.membership.not_opened')}
              />
            }
          >
            <Show when={params.consent} keyed fallback={<Form instrument={instrument()} begun={null} />}>
              {(id) => <Known instrument={instrument()} id={id} />}
            </Show>
          </Show>
        )}
      </OfInstrument>
    </Allowed>
  );
}

function Known(props: { instrument: Doc<Instrument>; id: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const consent = createMemo(() => client.replica.one(stateConsents, props.id));
  const isOpen = useOpen(consent, ({ checked }) => checked === null);
  const back = () => ({
    href: `/instruments/${props.instrument.id}`,
    label: t('membership.things.instrument'),
  });
  return (
    <Show
      when={consent()}
      fallback={
        <PageHeader back={back()} title={t('membership.correct')} detail={t('membership.unknown_consent')} />
      }
    >
      {(known) => (
        <Show
          when={isOpen()}
          fallback={
            <PageHeader
              back={back()}
              title={t('membership.correct')}
              detail={t('errors.membership.already_checked')}
            />
          }
        >
          <Form instrument={props.instrument} begun={known()} />
        </Show>
      )}
    </Show>
  );
}

function Form(props: { instrument: Doc<Instrument>; begun: Doc<StateConsent> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const query = useQuery<{ kind: string }>();
  const { begun } = props;
  const instrument = props.instrument.id;
  const wanted = CONSENT_KINDS.find((kind) => kind === query.kind) ?? 'signature';
  const about = typedFields({
    kind: field.from(field.oneOf(CONSENT_KINDS), wanted),
    state: field.choice<string>(),
    on: field.from(field.line, dayHere(client.now())),
    place: field.from(field.text, props.instrument.body.place),
    office: field.text,
    powers: field.choice<(typeof POWERS)[number]>(),
    reference: field.lineOrNull,
  });
  const edit = createEdit({
    collection: stateConsents,
    begun,
    ...(begun === null ? { under: instrument, parent: instrument } : {}),
    acts: begun === null ? ['instruments.record_consent'] : ['instruments.edit_consent'],
    prefix: 'sct',
    field: 'consent',
    ...about,
    need: {
      state: 'membership.need.state',
      on: 'membership.need.on',
      place: 'membership.need.place',
      office: 'membership.need.office',
      powers: 'membership.need.powers',
    },
    add: ({ id, wished }) => act('instruments.record_consent', { consent: id, instrument, ...wished }),
    edit: ({ id, fields: { kind: _kind, state: _state, ...fields } }) =>
      act('instruments.edit_consent', { consent: id, instrument, fields }),
    errorAt: begun === null ? 'state' : 'on',
    to: begun === null ? `/instruments/${instrument}` : `/instruments/${instrument}/consents/${begun.id}`,
  });
  const typed = edit.typed;
  const bonds = createMemo(() =>
    bondsOf(props.instrument.body, client.replica.within(stateConsents, instrument)),
  );
  /** Who can withdraw: whoever consented and has not withdrawn. */
  const bound = createMemo(
    () => new Set(bonds().flatMap(({ state, left }) => (left === null ? [state] : []))),
  );
  const states = () =>
    typed().kind === 'withdrawal'
      ? optionsOf(locale(), [...bound()], typed().state)
      : stateOptions(locale(), typed().state);
  return (
    <EditPage
      edit={edit}
      back={{ href: `/instruments/${instrument}`, label: t('membership.things.instrument') }}
      kicker={<LocalText text={props.instrument.body.title} silent />}
      title={edit.isNew ? t(`membership.record.${typed().kind}`) : t('membership.correct')}
      detail={edit.isNew ? t('membership.record_more') : nameOf(typed().state)}
    >
      <Show when={edit.isNew}>
        <RadioList
          {...edit.pick('kind')}
          onChange={(value) => {
            edit.pick('kind').onChange(value);
            if (value === 'withdrawal' && !bound().has(typed().state)) edit.type({ state: '' });
          }}
        />
        <SelectField
          {...edit.bind('state')}
          options={states()}
          blank={t('membership.choose')}
          onChange={(state) => edit.type({ state })}
        />
      </Show>
      <DayField {...edit.bind('on')} />
      <TextInputs {...edit.bind('place')} />
      <TextInputs {...edit.bind('office')} />
      <p class="block quiet">{t('membership.hint.office')}</p>
      <RadioList {...edit.pick('powers')} />
      <TextField {...edit.bind('reference')} hint={t('membership.hint.reference')} />
    </EditPage>
  );
}
