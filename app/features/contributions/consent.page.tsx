import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { Renewed } from '#app/kit/renewed.tsx';
import { required } from '#app/kit/required.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { CONSENT_ANSWERS, type Consent, consents } from '#shared/contributions/contributions.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, readText } from '#shared/kernel/text.ts';
import { ConsentTag } from './consent-part.tsx';
import { KnownOne } from './known-one.tsx';
import { useOriginatorWords } from './originator-field.tsx';
import { UnsentNote } from './unsent-note.tsx';
import { ownState, partIn } from './work-data.ts';

/** A request for consent: whoever provided something says whether it may be used, until when, or why not. */
export default function ConsentPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ consent: string }>();
  return (
    <KnownOne collection={consents} id={params.consent} unknown={t('contributions.consent.unknown')}>
      {(consent) => <Whole consent={consent()} />}
    </KnownOne>
  );
}

function Whole(props: { consent: Doc<Consent> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const now = useNow();
  const words = useOriginatorWords();
  const body = () => props.consent.body;
  const isElsewhere = () => body().originator.kind === 'elsewhere';
  const reads = () => partIn(client).works || partIn(client).authorises;
  const isOwn = () => !isElsewhere() && body().askedBy === client.actor().person;
  const answers = () => {
    const { originator } = body();
    if (originator.kind === 'elsewhere') return partIn(client).works;
    const { institution } = originator;
    return may(client.actor(), 'contributions.consent', { state: ownState(client), institution });
  };
  const back = () => {
    if (!reads()) return { href: '/ideal', label: t('ideal.title') };
    return {
      href: `/ideal/${body().shown.edition}/work/links/${body().link}`,
      label: t('contributions.acts.link'),
    };
  };
  return (
    <Show
      when={answers() || reads()}
      fallback={<NotAllowed back="/ideal" says={t('contributions.not_yours')} reads />}
    >
      <PageHeader
        back={back()}
        kicker={words(body().originator)}
        title={t('contributions.consent.heading')}
        aside={<ConsentTag consent={body()} now={now()} />}
      />
      <UnsentNote collection={consents} id={props.consent.id} />
      <FactList
        facts={[
          { label: t('contributions.fields.use'), place: <span class="user-text">{body().use}</span> },
          { label: t('contributions.fields.askedAt'), place: when(body().askedAt) },
          ...shown(),
          ...answered(),
        ]}
      />
      <Show when={answers() && !isOwn()}>
        <SectionHeader
          kind="band"
          title={t(isElsewhere() ? 'contributions.consent.record' : 'contributions.consent.your_answer')}
        />
        <p class="block body-2 quiet">
          {t(isElsewhere() ? 'contributions.consent.record_more' : 'contributions.consent.your_answer_more')}
        </p>
        <Renewed>{(done) => <AnswerForm consent={props.consent} onSaved={done} />}</Renewed>
      </Show>
      <Show when={!answers() && body().answer === null}>
        <Banner
          icon="clock"
          fact={
            isElsewhere()
              ? t('contributions.consent.waits_record')
              : t('contributions.consent.waits', { who: words(body().originator) })
          }
        >
          {t('contributions.consent.waits_more')}
        </Banner>
      </Show>
      <Show when={answers() && isOwn()}>
        <Banner icon="info" fact={t('errors.contributions.own_consent')} />
      </Show>
    </Show>
  );
  /** All that goes out, as it stood when consent was asked for. */
  function shown() {
    const { title, paragraph, statement, handlingCode, tlp, restrictions, readers, label, ...more } =
      body().shown;
    const said = LANGUAGES.flatMap((language) => {
      const text = statement[language];
      return text === undefined ? [] : [{ language, text }];
    });
    return [
      {
        label: t('contributions.consent.source'),
        place: <span class="user-text">{paragraph === null ? title : `${title}, ${paragraph}`}</span>,
      },
      ...said.map(({ language, text }) => ({
        label: `${t('contributions.consent.goes_out')} · ${t(`kit.language.${language}`)}`,
        place: (
          <span class="user-text" lang={language}>
            {text}
          </span>
        ),
      })),
      { label: t('contributions.fields.handlingCode'), place: handlingCode },
      { label: t('contributions.fields.tlp'), place: t(`reports.tlp.${tlp}`).split(' — ', 1)[0] ?? tlp },
      ...(restrictions === null
        ? []
        : [{ label: t('contributions.fields.restrictions'), place: restrictions }]),
      {
        label: t('contributions.consent.readers'),
        place: readers.map((reader) => t(`ideal.body.${reader}`)).join(', '),
      },
      {
        label: t('contributions.consent.in_force'),
        place: readText(client.replica.one(editions, more.edition)?.body.title, locale()).value,
      },
      { label: t('contributions.consent.asker'), place: label ?? t('contributions.somebody') },
    ];
  }
  function answered() {
    const { answer } = body();
    if (answer === null) return [];
    return [
      {
        label: t('contributions.fields.answer'),
        place: t(`contributions.consent.${answer.given}`),
        detail: t('contributions.consent.answered', {
          who: answer.label ?? t('contributions.somebody'),
          at: when(answer.at),
        }),
      },
      ...(answer.expires === null
        ? []
        : [{ label: t('contributions.consent.expires'), place: formatDay(locale(), answer.expires) }]),
      ...(answer.reference === null
        ? []
        : [{ label: t('contributions.consent.reference'), place: answer.reference }]),
      ...(answer.reason === null ? [] : [{ label: t('contributions.fields.reason'), place: answer.reason }]),
    ];
  }
}

type Given = (typeof CONSENT_ANSWERS)[number];
interface TypedAnswer {
  readonly given: Given | '';
  readonly expires: string;
  readonly reference: string;
  readonly reason: string;
}

function AnswerForm(props: { consent: Doc<Consent>; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: consent, parent } = props.consent;
  const source = parent ?? '';
  const isElsewhere = props.consent.body.originator.kind === 'elsewhere';
  const edit = createEdit({
    collection: consents,
    begun: props.consent,
    acts: ['contributions.answer_consent'],
    prefix: 'cns',
    field: 'consent',
    type: (body): { answer: TypedAnswer } => ({
      answer: {
        given: body?.answer?.given ?? '',
        expires: body?.answer?.expires ?? '',
        reference: body?.answer?.reference ?? '',
        reason: body?.answer?.reason ?? '',
      },
    }),
    toArgs: ({ answer }) => ({
      given: required(answer.given),
      expires: orNull(answer.expires),
      reference: orNull(answer.reference),
      reason: orNull(answer.reason),
    }),
    check: ({ answer }) => ({
      answer: answer.given === '' ? t('contributions.need.given') : null,
      reference:
        isElsewhere && answer.reference.trim() === '' ? t('errors.contributions.reference_missing') : null,
      expires:
        answer.given === 'granted' && answer.expires !== '' && answer.expires < dayHere(client.now())
          ? t('errors.contributions.expiry_past')
          : null,
      reason:
        answer.given === 'refused' && answer.reason.trim() === '' ? t('contributions.need.reason') : null,
    }),
    edit: ({ wished }) =>
      act('contributions.answer_consent', { consent, state: ownState(client), source, ...wished }),
    fromArgs: ({ given, expires, reference, reason }) => ({
      answer: { given, expires, reference, reason } as Consent['answer'],
    }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  const answer = () => edit.typed().answer;
  const set = (part: Partial<TypedAnswer>) => edit.type({ answer: { ...answer(), ...part } });
  return (
    <EditPart edit={edit} kind="filled" wide save={t('contributions.consent.save')}>
      <RadioList
        id={edit.idOf('answer')}
        label={t('contributions.fields.answer')}
        error={edit.errorOf('answer')}
        options={CONSENT_ANSWERS.map((value) => ({ value, label: t(`contributions.consent.give.${value}`) }))}
        value={answer().given}
        onChange={(given) => set({ given: given as Given })}
      />
      <Show when={answer().given !== 'refused'}>
        <DayField
          id={edit.idOf('expires')}
          label={t('contributions.consent.expires')}
          hint={t('contributions.consent.expires_hint')}
          error={edit.errorOf('expires')}
          optional={t('kit.optional')}
          value={answer().expires}
          onInput={(expires) => set({ expires })}
        />
      </Show>
      <Show when={isElsewhere}>
        <TextField
          id={edit.idOf('reference')}
          label={t('contributions.consent.reference')}
          error={edit.errorOf('reference')}
          maxlength={300}
          value={answer().reference}
          onInput={(reference) => set({ reference })}
        />
      </Show>
      <TextArea
        id={edit.idOf('reason')}
        label={t('contributions.fields.reason')}
        optional={answer().given === 'refused' ? undefined : t('kit.optional')}
        error={edit.errorOf('reason')}
        maxlength={1000}
        value={answer().reason}
        onInput={(reason) => set({ reason })}
      />
    </EditPart>
  );
}
