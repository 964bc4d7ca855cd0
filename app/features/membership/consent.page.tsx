import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useDone } from '#app/kit/use-done.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  type Instrument,
  type POWERS,
  type StateConsent,
  stateConsents,
} from '#shared/membership/membership.schemas.ts';
import { consentInWords } from './force-words.ts';
import { OfInstrument } from './of-instrument.tsx';
import { useMemberName } from './use-member-name.ts';

/** One signature, accession or withdrawal: by which office, by which powers, and whether these are in order. */
export default function ConsentPage(): JSX.Element {
  const params = useParams<{ instrument: string; consent: string }>();
  return (
    <OfInstrument id={params.instrument}>
      {(instrument) => (
        <Show when={params.consent} keyed>
          {(id) => <OfConsent instrument={instrument()} id={id} />}
        </Show>
      )}
    </OfInstrument>
  );
}

function OfConsent(props: { instrument: Doc<Instrument>; id: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const consent = createMemo(() => client.replica.one(stateConsents, props.id));
  const back = () => ({
    href: `/instruments/${props.instrument.id}`,
    label: t('membership.things.instrument'),
  });
  return (
    <Show
      when={consent()}
      fallback={
        <>
          <PageHeader back={back()} title={t('membership.things.consent')} />
          <List>
            <ListRow note title={t('membership.unknown_consent')} />
          </List>
        </>
      }
    >
      {(known) => <Whole instrument={props.instrument} consent={known()} back={back()} />}
    </Show>
  );
}

interface Props {
  instrument: Doc<Instrument>;
  consent: Doc<StateConsent>;
}

function Whole(props: Props & { back: { href: string; label: string } }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const body = () => props.consent.body;
  const isUnchecked = useOpen(
    () => props.consent,
    ({ checked }) => checked === null,
  );
  const facts = (): Fact[] => [
    { label: t('membership.fields.office'), place: <LocalText text={body().office} /> },
    {
      label: t('membership.fields.powers'),
      place: t(`membership.powers.${body().powers}`),
      detail:
        body().checked === null
          ? t('membership.provisional_more')
          : t('membership.checked_on', { day: formatDay(locale(), body().checked?.on ?? '') }),
    },
    ...(body().reference === null
      ? []
      : [{ label: t('membership.fields.reference'), place: body().reference ?? '' }]),
  ];
  return (
    <>
      <PageHeader
        back={props.back}
        kicker={<LocalText text={props.instrument.body.title} silent />}
        title={nameOf(body().state)}
        detail={consentInWords(body(), { t, locale: locale() }, readText(body().place, locale()).value)}
        aside={
          <Show when={body().checked === null} fallback={<Tag tone="plain">{t('membership.checked')}</Tag>}>
            <Tag tone="amber">{t('membership.provisional')}</Tag>
          </Show>
        }
      />
      <FactList facts={facts()} />
      <Others {...props} />
      <Show when={isUnchecked() && may(client.actor(), 'membership.keep')}>
        <Check {...props} />
        <TakeBack {...props} />
      </Show>
    </>
  );
}

/** What else the state declared about it: its withdrawal, its return. */
function Others(props: Props): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const others = createMemo(() =>
    client.replica
      .within(stateConsents, props.instrument.id)
      .filter(({ id, body }) => id !== props.consent.id && body.state === props.consent.body.state)
      .sort((left, right) => (left.body.on < right.body.on ? -1 : 1)),
  );
  return (
    <Show when={others().length > 0}>
      <SectionHeader kind="band" title={t('membership.others')} aside={others().length} />
      <List label={t('membership.others')}>
        <For each={others()}>
          {({ id, body }) => (
            <ListRow
              title={t(`membership.consent_kind.${body.kind}`)}
              detail={formatDay(locale(), body.on)}
              trail={
                <Show when={body.checked === null}>
                  <Tag tone="amber">{t('membership.provisional')}</Tag>
                </Show>
              }
              href={`/instruments/${props.instrument.id}/consents/${id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}

/** That the powers are in order, as they stand on the screen. */
function Check(props: Props): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useMemberName();
  const today = dayHere(client.now());
  const instrument = props.instrument.id;
  // Powers that come later were not in order before they came.
  const checkedDay = (body: Partial<StateConsent> | null) => ({
    on: body?.checked?.on ?? (body?.powers === 'awaited' ? today : (body?.on ?? today)),
  });
  const about = typedFields({ on: field.line, powers: field.choice<(typeof POWERS)[number]>() });
  const edit = createEdit({
    collection: stateConsents,
    begun: props.consent,
    acts: ['instruments.check_powers'],
    prefix: 'sct',
    field: 'check',
    type: (body) => about.type({ ...body, ...checkedDay(body) }),
    toArgs: about.toArgs,
    need: { on: 'membership.need.on', powers: 'membership.need.powers' },
    check: ({ powers }) => (powers === 'awaited' ? { powers: t('errors.membership.powers_awaited') } : {}),
    isSentUnchanged: true,
    edit: ({ id, wished }) =>
      act('instruments.check_powers', {
        consent: id,
        instrument,
        office: props.consent.body.office,
        ...wished,
      }),
    isDone: (_typed, id) => id === props.consent.id && props.consent.body.checked !== null,
    to: `/instruments/${instrument}`,
  });
  return (
    <>
      <SectionHeader kind="band" title={t('membership.check.title')} />
      <EditPart
        edit={edit}
        kind="filled"
        icon="check"
        save={t('membership.check.do')}
        question="instruments.check_powers"
        thing={nameOf(props.consent.body.state)}
      >
        <RadioList {...edit.pick('powers')} />
        <DayField {...edit.bind('on')} label={t('membership.check.on')} />
      </EditPart>
      <div class="block">
        <LinkButton
          kind="text"
          icon="pencil"
          href={`/instruments/${instrument}/consents/${props.consent.id}/edit`}
        >
          {t('membership.correct')}
        </LinkButton>
      </div>
    </>
  );
}

function TakeBack(props: Props): JSX.Element {
  const { t } = useI18n();
  const nameOf = useMemberName();
  const done = useDone();
  const navigate = useNavigate();
  async function takeBack() {
    const args = { consent: props.consent.id, instrument: props.instrument.id };
    if (await done.run(act('instruments.take_back_consent', args)))
      navigate(`/instruments/${args.instrument}`);
  }
  return (
    <div class="block">
      {done.notice()}
      <AskedButton
        act="instruments.take_back_consent"
        kind="text"
        icon="trash-2"
        label={t('membership.take_back.do')}
        title={t('membership.take_back.title')}
        onYes={takeBack}
      >
        <p>
          <strong>{nameOf(props.consent.body.state)}</strong>
        </p>
        <p>{t('membership.take_back.text')}</p>
      </AskedButton>
    </div>
  );
}
