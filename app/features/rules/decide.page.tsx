import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Amendment, amendments, DECISION_MODES, type Votes } from '#shared/rules/amendments.schemas.ts';
import { majorityOf } from '#shared/rules/parameters.rules.ts';
import type { RuleSet } from '#shared/rules/rules.schemas.ts';
import { OfPart, OfSet } from './of-set.tsx';
import { useArticleWords, useRulesOn, useToday } from './use-rules.ts';
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
                {(amendment) => <Open set={set()} amendment={amendment()} />}
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

function Open(props: Of): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.amendment,
    ({ state }) => state === 'under_discussion',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: addressOf(props), label: t('rules.things.amendment') }}
          title={t('rules.decide.title')}
          detail={t('errors.rules.not_discussed')}
        />
      }
    >
      <Form {...props} />
    </Show>
  );
}

type Mode = (typeof DECISION_MODES)[number];
const VOTES = ['for', 'against', 'abstained', 'members'] as const satisfies readonly (keyof Votes)[];
type TypedVotes = Readonly<Record<(typeof VOTES)[number], string>>;
const votesOf = (typed: TypedVotes) =>
  Object.fromEntries(
    VOTES.map((each) => [each, typed[each].trim() === '' ? Number.NaN : Number(typed[each])]),
  ) as Votes;
const isCounted = (typed: TypedVotes) => VOTES.every((each) => /^\d{1,2}$/.test(typed[each].trim()));

function Form(props: Of): JSX.Element {
  const { t } = useI18n();
  const today = useToday();
  const newIds = useNewIds('art');
  const { amendment } = props;
  const set = props.set.id;
  const isInForce = props.set.body.from !== null;
  const edit = createEdit({
    collection: amendments,
    begun: amendment,
    acts: ['amendments.adopt', 'amendments.reject'],
    prefix: 'amd',
    field: 'decide',
    type: (body: Partial<Amendment> | null) => ({
      mode: (body?.outcome?.mode ?? 'consensus') as Mode,
      votes: Object.fromEntries(
        VOTES.map((each) => [each, String(body?.outcome?.votes?.[each] ?? '')]),
      ) as TypedVotes,
      on: body?.outcome?.on ?? today(),
      from: body?.outcome?.from ?? '',
      reason: typedOf(body?.outcome?.reason),
    }),
    toArgs: ({ mode, votes, on, reason }) => ({
      mode,
      votes: mode === 'vote' ? votesOf(votes) : null,
      on,
      reason: textOf(reason),
    }),
    need: { on: 'rules.need.day' },
    check: ({ mode, votes }) => ({
      votes: mode === 'vote' && !isCounted(votes) ? t('rules.need.votes') : null,
    }),
    fromArgs: (args) => ({ outcome: args as unknown as NonNullable<Amendment['outcome']> }),
    edit: () => [],
    to: addressOf(props),
  });
  const of = { amendment: amendment.id, set };
  const typed = () => edit.typed();
  const wished = () => ({
    mode: typed().mode,
    votes: typed().mode === 'vote' ? votesOf(typed().votes) : null,
    on: typed().on,
    reason: textOf(typed().reason),
  });
  const adopt = () =>
    act('amendments.adopt', {
      ...of,
      ...wished(),
      seen: { title: amendment.body.title, text: amendment.body.text },
      from: isInForce ? typed().from || null : null,
      newArticle: amendment.body.kind === 'add' ? newIds.of() : null,
    });
  const rules = useRulesOn(() => typed().on || today());
  const articleWords = useArticleWords();
  const majority = createMemo(() =>
    majorityOf({ parameters: rules()?.parameters ?? null, matter: 'amendments' }),
  );
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
      <div class="block">
        <Show
          when={amendment.body.before !== null && amendment.body.text !== null}
          fallback={
            <p class="rules-text">
              <LocalText text={amendment.body.text ?? amendment.body.before?.text} />
            </p>
          }
        >
          <WordChanges before={amendment.body.before?.text ?? null} after={amendment.body.text} />
        </Show>
      </div>
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
            onInput={(value) => edit.type({ votes: { ...typed().votes, [each]: value } })}
          />
        ))}
      </Show>
      <DayField {...edit.bind('on')} optional={undefined} />
      <Show when={isInForce}>
        <DayField {...edit.bind('from')} optional={undefined} hint={t('rules.decide.from_hint')} />
      </Show>
      <TextInputs {...edit.bind('reason')} long />
      <div class="block button-row">
        <AskedButton
          act="amendments.adopt"
          icon="check"
          label={t('rules.decide.adopt')}
          title={t('rules.decide.adopt_title')}
          check={() => edit.check({ from: isInForce && typed().from === '' ? t('rules.need.day') : null })}
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
          onYes={() => edit.save({ acts: act('amendments.reject', { ...of, ...wished() }), errorAt: 'mode' })}
        >
          {t('rules.confirm.reject')}
        </AskedButton>
      </div>
    </EditPage>
  );
}
