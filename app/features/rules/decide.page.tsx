import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { Renewed } from '#app/kit/renewed.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfAmended, isAboutSame, isOpen, nextToDecide } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments, DECISION_MODES, type Votes } from '#shared/rules/amendments.schemas.ts';
import { majorityOf, quorumOf } from '#shared/rules/parameters.rules.ts';
import { historyOf } from '#shared/rules/rules.rules.ts';
import { articles, articleVersions, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { ChangedSince } from './changed-since.tsx';
import { DecisionFields, useDecidedDay, useTaken } from './decision-fields.tsx';
import { useFromDay } from './from-day.ts';
import { OfPart, OfSet } from './of-set.tsx';
import { restingOn } from './parameter-facts.ts';
import { useParameterFacts } from './use-parameter-facts.ts';
import { useArticleWords, useDelegationWords, useRulesOn, useToday } from './use-rules.ts';
import { useVoted } from './voted-numbers.ts';
import { WhatIsDecided } from './what-is-decided.tsx';
import './rules.css';

/** Records that an amendment was adopted or rejected, by consensus or by the vote that the rules allow. */
export default function DecidePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; amendment: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={`${params.set} ${params.amendment}`} keyed>
        {(_address) => (
          <OfSet id={params.set}>
            {(set) => (
              <OfPart
                set={params.set}
                collection={amendments}
                id={params.amendment}
                title={t('rules.things.amendment')}
              >
                {(amendment) => <Decidable set={set()} amendment={amendment()} />}
              </OfPart>
            )}
          </OfSet>
        )}
      </Show>
    </Allowed>
  );
}

interface Of {
  readonly set: Doc<RuleSet>;
  readonly amendment: Doc<Amendment>;
}
const addressOf = ({ set, amendment }: Of) => `/rules/${set.id}/amendments/${amendment.id}`;

function Decidable(props: Of): JSX.Element {
  const { t } = useI18n();
  const isDiscussed = useOpen(
    () => props.amendment,
    ({ state }) => state === 'under_discussion',
  );
  return (
    <Show
      when={isDiscussed()}
      fallback={
        <PageHeader
          back={{ href: addressOf(props), label: t('rules.things.amendment') }}
          title={t('rules.decide.title')}
          detail={t('errors.rules.not_discussed')}
        />
      }
    >
      <Renewed>{(renew) => <Form {...props} onRead={renew} />}</Renewed>
    </Show>
  );
}

type Mode = (typeof DECISION_MODES)[number];
const VOTES = ['for', 'against', 'abstained', 'members'] as const satisfies readonly (keyof Votes)[];
type TypedVotes = Readonly<Record<(typeof VOTES)[number], string>>;
interface Typed {
  readonly mode: Mode;
  readonly votes: TypedVotes;
  readonly on: string;
  readonly from: string;
  readonly reason: ReturnType<typeof typedOf>;
  readonly meeting: string;
  readonly decision: string;
  readonly present: string;
}
const votesOf = (typed: TypedVotes) =>
  Object.fromEntries(
    VOTES.map((each) => [each, typed[each].trim() === '' ? Number.NaN : Number(typed[each])]),
  ) as Votes;
/** @param voters how many members were there when it was voted on, where the app knows it */
const wishedOf = (
  { mode, votes, on, reason, meeting, decision, present }: Typed,
  voters: string | undefined,
) => ({
  mode,
  present: asCount(mode === 'consensus' ? present : (voters ?? '')),
  votes: mode === 'vote' ? votesOf(votes) : null,
  on,
  reason: textOf(reason),
  meeting: meeting || null,
  decision: decision || null,
});
const asCount = (typed: string) => (typed.trim() === '' ? null : Number(typed));
const isCount = (typed: string) => /^\d{1,2}$/.test(typed.trim());
const isCounted = (typed: TypedVotes) =>
  VOTES.every((each) => isCount(typed[each])) && Number(typed.members) > 0;

function Form(props: Of & { onRead: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  const newIds = useNewIds('art');
  const { amendment } = props;
  const set = props.set.id;
  // As they are on the screen from here on: what changes meanwhile is refused, and read again.
  const seen = { title: amendment.body.title, text: amendment.body.text };
  const standing = () =>
    amendment.body.article === null ? null : client.replica.one(articles, amendment.body.article);
  const stands = untrack(standing);
  const article = stands === null ? null : { title: stands.body.title, text: stands.body.text };
  const hasMoved = createMemo(
    () =>
      props.amendment.body.state === 'under_discussion' &&
      !isSameJson(standing()?.body ?? null, stands?.body ?? null),
  );
  const fromDay = useFromDay(() =>
    historyOf(client.replica.within(articleVersions, set), amendment.body.article ?? '').map(
      ({ body }) => body,
    ),
  );
  const isInForce = props.set.body.from !== null;
  const handed = useVoted();
  // Numbers of a vote on other words decide nothing about these.
  const voted = handed?.words === hashOfAmended(amendment.body, stands?.body ?? null) ? handed : null;
  const edit = createEdit({
    collection: amendments,
    begun: amendment,
    acts: ['amendments.adopt', 'amendments.reject'],
    prefix: 'amd',
    field: 'decide',
    type: (body: Partial<Amendment> | null): Typed => ({
      mode: (body?.outcome?.mode ?? (voted === null ? 'consensus' : 'vote')) as Mode,
      votes: Object.fromEntries(
        VOTES.map((each) => [each, String(body?.outcome?.votes?.[each] ?? voted?.votes[each] ?? '')]),
      ) as TypedVotes,
      on: body?.outcome?.on ?? voted?.on ?? today(),
      from: body?.outcome?.from ?? fromDay.proposed,
      reason: typedOf(body?.outcome?.reason),
      meeting: body?.outcome?.meeting ?? voted?.meeting ?? '',
      decision: body?.outcome?.decision ?? '',
      present: String(body?.outcome?.present ?? ''),
    }),
    toArgs: (typed) => wishedOf(typed, voted?.present),
    need: { on: 'rules.need.day' },
    check: ({ mode, votes, meeting, decision, present }) => ({
      present: isPresentFaulty(mode, present) ? t('deciding.need_present') : null,
      votes: mode === 'vote' && !isCounted(votes) ? t('rules.need.votes') : null,
      meeting: (isInForce || decision !== '') && meeting === '' ? t('rules.need.meeting') : null,
      decision: (isInForce || meeting !== '') && decision === '' ? t('rules.need.decision') : null,
    }),
    fromArgs: (args) => ({ outcome: args as unknown as NonNullable<Amendment['outcome']> }),
    edit: () => [],
    to: addressOf(props),
  });
  const of = { amendment: amendment.id, set };
  const typed = () => edit.typed();
  const rules = useRulesOn(() => typed().on || today());
  const members = useMembers(() => typed().on || today());
  const wished = () => wishedOf(typed(), voted?.present);
  const adopt = () =>
    act('amendments.adopt', {
      ...of,
      ...wished(),
      seen: { ...seen, number: amendment.body.number, article },
      from: isInForce ? typed().from || null : null,
      newArticle: amendment.body.kind === 'add' ? newIds.of() : null,
    });
  const articleWords = useArticleWords();
  const name = useDelegationWords();
  const taken = useTaken(false);
  const dayOf = useDecidedDay();
  const parametersFacts = useParameterFacts();
  /** What rests on the article, and stays as it is whatever is decided of its words. */
  const resting = createMemo(() =>
    parametersFacts(restingOn(props.set.body.parameters, amendment.body.article))
      .map(({ label, place }) => `${label}: ${place}`)
      .join('; '),
  );
  const quorum = createMemo(() => {
    const n = members().length;
    const parameters = rules()?.parameters ?? null;
    return n === 0 && parameters?.quorum?.basis !== 'number' ? null : quorumOf({ parameters, members: n });
  });
  function isPresentFaulty(mode: Mode, present: string) {
    if (mode !== 'consensus') return false;
    return present.trim() === '' ? quorum() !== null : !isCount(present);
  }
  /** The one that is decided before this one, by the rules or as whoever presides has set it. */
  const before = createMemo(() => {
    const beside = client.replica
      .within(amendments, set)
      .filter(({ body }) => isOpen(body.state) && isAboutSame(body, amendment.body));
    const next = nextToDecide(beside, rules()?.parameters.voteOrder?.order ?? null);
    return next === null || next.id === amendment.id ? null : next;
  });
  const majority = createMemo(() =>
    majorityOf({ parameters: rules()?.parameters ?? null, matter: 'amendments' }),
  );
  const bound = () => {
    const n = members().length;
    if (n === 0) return t('rules.decide.members_unknown');
    const by = quorum();
    const said = t('rules.decide.members_on', { n });
    return by === null
      ? said
      : `${said} ${t('rules.decide.quorum', { n: by.value })} ${articleWords(by.article) ?? ''}`;
  };
  return (
    <EditPage
      edit={edit}
      back={{ href: addressOf(props), label: t('rules.things.amendment') }}
      title={t('rules.decide.title')}
      detail={
        <Show when={majority()} fallback={t('rules.decide.only_consensus')}>
          {(found) => (
            <>
              {t('rules.decide.needs', { majority: t(`rules.majority.${found().value}`) })}{' '}
              {articleWords(found().article)}
            </>
          )}
        </Show>
      }
      save={false}
    >
      <Show when={handed !== null && voted === null}>
        <Banner tone="act" icon="circle-alert" fact={t('ballots.voted_other')} />
      </Show>
      <Show when={before()}>
        {(first) => (
          <>
            <Banner tone="decide" icon="triangle-alert" fact={t('rules.decide.before')}>
              {t('rules.decide.before_more', { authors: first().body.authors.map(name).join(', ') })}
            </Banner>
            <div class="block">
              <LinkButton kind="text" href={`/rules/${set}/amendments/${first().id}`}>
                {t('rules.things.amendment')}
              </LinkButton>
            </div>
          </>
        )}
      </Show>
      <Show when={resting()}>
        {(what) => (
          <Banner
            tone="decide"
            icon="triangle-alert"
            fact={t('deciding.will_read')}
            action={
              <LinkButton kind="text" href={`/rules/${set}/parameters/edit`}>
                {t('rules.parameters.change')}
              </LinkButton>
            }
          >
            {t('deciding.will_read_more', { what: what() })}
          </Banner>
        )}
      </Show>
      <ChangedSince
        when={hasMoved()}
        fact={t('deciding.article_moved')}
        more={t('deciding.article_moved_more')}
        onRead={() => props.onRead()}
      />
      <WhatIsDecided amendment={amendment.body} article={stands} />
      <RadioList
        {...edit.bind('mode')}
        optional={undefined}
        options={DECISION_MODES.map((value) => ({ value, label: t(`rules.mode.${value}`) }))}
        onChange={(mode) => edit.type({ mode: mode as Mode })}
      />
      <Show when={typed().mode === 'vote'}>
        {VOTES.map((each, index) => (
          <NumberField
            id={index === 0 ? edit.idOf('votes') : `decide-${each}`}
            label={t(`rules.vote.${each}`)}
            error={index === 0 ? edit.bind('votes').error : undefined}
            value={typed().votes[each]}
            hint={each === 'members' ? bound() : undefined}
            onInput={(value) => edit.type({ votes: { ...typed().votes, [each]: value } })}
          />
        ))}
      </Show>
      <Show when={typed().mode === 'consensus' && quorum() !== null}>
        <NumberField
          id={edit.idOf('present')}
          label={t('deciding.present')}
          error={edit.errorOf('present')}
          value={typed().present}
          hint={bound()}
          onInput={(present) => edit.type({ present })}
        />
      </Show>
      <DayField {...edit.bind('on')} optional={undefined} />
      <DecisionFields
        fields={{
          meeting: { ...edit.bind('meeting'), optional: isInForce ? undefined : t('kit.optional') },
          decision: { ...edit.bind('decision'), optional: isInForce ? undefined : t('kit.optional') },
        }}
        typed={typed()}
        taken={taken()}
        onChange={(change) => edit.type({ ...change, ...dayOf(change.decision) })}
      />
      <Show when={isInForce}>
        <DayField
          {...edit.bind('from')}
          optional={undefined}
          hint={fromDay.hint() ?? t('rules.decide.from_hint')}
          inWords={fromDay.inWords(typed().from)}
        />
      </Show>
      <TextInputs {...edit.bind('reason')} long />
      <div class="block button-row">
        <AskedButton
          act="amendments.adopt"
          icon="check"
          label={t('rules.decide.adopt')}
          title={t('rules.decide.adopt_title')}
          check={() => edit.check({ from: isInForce ? fromDay.fault(typed().from) : null })}
          onYes={() => edit.save({ acts: adopt(), errorAt: 'mode' })}
        >
          {t('rules.confirm.adopt')}
        </AskedButton>
        <AskedButton
          act="amendments.reject"
          icon="x"
          label={t('rules.decide.reject')}
          title={t('rules.decide.reject_title')}
          check={() => edit.check()}
          onYes={() =>
            edit.save({ acts: act('amendments.reject', { ...of, ...wished(), seen }), errorAt: 'mode' })
          }
        >
          {t('rules.confirm.reject')}
        </AskedButton>
      </div>
    </EditPage>
  );
}
