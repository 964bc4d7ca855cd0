import { useParams } from '@solidjs/router';
import { createMemo, type JSX, on, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useBack } from '#app/features/meetings/edit-frame.tsx';
import { useBindingVote } from '#app/features/rules/use-binding-vote.ts';
import { useArticleWords, useRulesOn, useToday } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { majorityOf } from '#shared/rules/parameters.rules.ts';
import { likelyDay } from './likely-day.ts';
import { MeetingAhead } from './meeting-ahead.tsx';
import { MinutesSent, useMinutesSent } from './minutes-sent.tsx';
import { useItemTitle } from './use-item-title.ts';
import { OfItem, type OfItemProps } from './which-item.tsx';
import { type How, WrittenDecision } from './written-decision.tsx';

/** Drafts a decision on an item, edits the draft, and records the outcome. */
export default function DecisionEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; decision?: string }>();
  const decision = () =>
    params.decision === undefined ? null : client.replica.one(decisions, params.decision);
  const isDraft = useOpen(decision, ({ state }) => state === 'draft');
  const isSent = useMinutesSent(() => params.id);
  /** As it was when the page opened: nobody loses what they have typed. */
  const wasSent = createMemo(on([() => params.id, () => params.decision], () => isSent()));
  const isBarred = () =>
    wasSent() && may(client.actor(), 'decisions.edit') && (params.decision === undefined || isDraft());
  const back = useBack()(['outcomes', 'decisions.back']);
  return (
    <Show
      when={!isBarred()}
      fallback={
        <>
          <PageHeader
            back={back}
            title={t(params.decision === undefined ? 'decisions.draft' : 'decisions.edit')}
          />
          <MinutesSent />
        </>
      }
    >
      <OfItem
        collection={decisions}
        id={params.decision}
        unknown="decisions.unknown"
        adding="decisions.draft"
        path="decisions/new"
        over={() => (isDraft() ? null : 'decisions.settled_text')}
        form={Form}
      />
    </Show>
  );
}

const about = typedFields({
  text: field.text,
  mode: field.as<CommitteeDecision['mode']>('consensus'),
  effectiveOn: field.as<string | null>(null),
  /** Null until the proposed day is changed. */
  decidedOn: field.as<string | null>(null),
});
type Typed = ReturnType<typeof about.type>;

function Form(props: OfItemProps<CommitteeDecision>): JSX.Element {
  const { t } = useI18n();
  const today = useToday();
  const itemTitle = useItemTitle(() => props.meeting.id);
  const { item } = props;
  const meeting = props.meeting.id;
  const edit = createEdit({
    collection: decisions,
    begun: props.begun,
    under: item,
    prefix: 'dcs',
    field: 'decision',
    type: about.type,
    toArgs(typed) {
      const { decidedOn: _, effectiveOn, ...wished } = about.toArgs(typed);
      return { ...wished, effectiveOn: effectiveOn || null };
    },
    need: { text: 'decisions.need_text' },
    add: ({ id, wished: { effectiveOn, ...wished } }) => [
      act('decisions.draft', { decision: id, meeting, item, ...wished }),
      ...(effectiveOn === null ? [] : [act('decisions.take_effect', { decision: id, meeting, effectiveOn })]),
    ],
    edit: ({ id, fields: { effectiveOn, ...fields } }) => [
      ...(isEmpty(fields) ? [] : [act('decisions.edit', { decision: id, meeting, fields })]),
      ...(effectiveOn === undefined
        ? []
        : [act('decisions.take_effect', { decision: id, meeting, effectiveOn })]),
    ],
    to: props.back.href,
  });

  const rules = useRulesOn(() => edit.typed().decidedOn ?? today());
  const articleWords = useArticleWords();
  /** What the rules in force ask for, or that none do. */
  const needed = createMemo(() => {
    const found = majorityOf({ parameters: rules()?.parameters ?? null, matter: 'substance' });
    if (found === null) return t('rules.deadline.majority_none');
    const majority = t('rules.deadline.majority', { majority: t(`rules.majority.${found.value}`) });
    return `${majority} ${articleWords(found.article) ?? ''}`;
  });
  const voted = useBindingVote(() => (edit.isNew ? null : { kind: 'decision', id: edit.id() }));
  const isCarried = () => voted() === 'carried';
  /** In silence only a silence procedure decides. */
  const modes = () => edit.pick('mode').options.filter(({ value }) => value !== 'silence');
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'decisions.draft' : 'decisions.edit')}
      detail={t('decisions.of_item', { title: itemTitle(item) })}
    >
      <Show when={isCarried()}>
        <p class="block">{t('errors.ballots.carried_words')}</p>
      </Show>
      <TextInputs {...edit.bind('text')} long />
      <RadioList {...edit.pick('mode')} options={modes()} hint={needed()} />
      <DateField
        {...edit.bind('effectiveOn')}
        value={edit.typed().effectiveOn ?? ''}
        hint={t('voices.effective_hint')}
      />
      <Show when={!edit.isNew}>
        <Ending
          meeting={props.meeting}
          edit={edit}
          effectiveOn={props.begun?.body.effectiveOn ?? null}
          isCarried={isCarried()}
        />
      </Show>
    </EditPage>
  );
}

/** Adopted or not: recorded once, after a question that shows the text on screen, since it is final. */
function Ending(props: {
  meeting: Doc<Meeting>;
  edit: Edit<Typed>;
  /** As it is with the draft. */
  effectiveOn: string | null;
  /** By a vote: then it is adopted, and nothing else. */
  isCarried: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const likely = likelyDay(props.meeting.body, now());
  const written = () => {
    const { text, mode, decidedOn } = props.edit.typed();
    return { text: required(textOf(text)), mode, decidedOn: decidedOn ?? likely };
  };
  /** What stands on the screen is adopted, with the day from which it has effect. */
  const effectiveOn = () => props.edit.typed().effectiveOn || null;
  function End(own: {
    how: How;
    act: 'decisions.adopt_text' | 'decisions.adopt_dated' | 'decisions.not_adopt_text';
    icon: IconName;
  }): JSX.Element {
    const of = () => ({ decision: props.edit.id(), meeting: props.meeting.id });
    const args = () => ({ ...of(), ...written() });
    const acts = () => {
      const day = effectiveOn();
      if (own.act === 'decisions.adopt_dated') return [act(own.act, { ...args(), effectiveOn: day ?? '' })];
      // A day that was taken away on the screen is taken back before.
      const isGone = own.act === 'decisions.adopt_text' && props.effectiveOn !== null;
      return [
        ...(isGone ? [act('decisions.take_effect', { ...of(), effectiveOn: day })] : []),
        act(own.act, args()),
      ];
    };
    return (
      <AskedButton
        icon={own.icon}
        label={t(`decisions.${own.how}`)}
        title={t(`decisions.${own.how}_title`)}
        check={() => props.edit.check({ decidedOn: written().decidedOn ? null : t('decisions.need_date') })}
        onYes={() => props.edit.save({ acts: acts(), errorAt: 'decidedOn' })}
      >
        <WrittenDecision
          how={own.how}
          written={written()}
          effectiveOn={own.how === 'adopt' ? effectiveOn() : null}
        />
        <p>{t(`decisions.confirm.decide.${own.how}_text`)}</p>
      </AskedButton>
    );
  }

  return (
    <>
      <MeetingAhead meeting={props.meeting.body} />
      <DateField
        {...props.edit.bind('decidedOn')}
        optional={false}
        value={written().decidedOn}
        hint={t('decisions.decided_hint')}
      />
      <div class="block button-row">
        <End
          how="adopt"
          act={effectiveOn() === null ? 'decisions.adopt_text' : 'decisions.adopt_dated'}
          icon="check"
        />
        <Show when={!props.isCarried}>
          <End how="not_adopt" act="decisions.not_adopt_text" icon="x" />
        </Show>
      </div>
    </>
  );
}
