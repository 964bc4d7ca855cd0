import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { issuedId } from '#shared/assessment/assessment.schemas.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { speaksFor } from '#shared/priorities/priorities.rules.ts';
import type { Choice, Priority, PriorityState } from '#shared/priorities/priorities.schemas.ts';
import { OfPriority } from './of-priority.tsx';
import { Area } from './priorities.page.tsx';
import { PriorityPolicies } from './priority-policies.tsx';
import { Positions } from './priority-positions.tsx';
import { PriorityScores } from './priority-scores.tsx';
import { useDays, useHolderName, useOwnStance, usePresides, useRest, useSigned } from './use-priorities.ts';
import './priorities.css';

export const STATE_TONES = {
  proposed: 'blue',
  adopted: 'neutral',
  active: 'plain',
  closed: 'neutral',
  left_out: 'amber',
} as const satisfies Record<PriorityState, string>;

/** One priority: why, how it was weighed, where delegations stand, what became of it, and the chain it stands in. */
export default function PriorityPage(): JSX.Element {
  const params = useParams<{ priority: string }>();
  return (
    <OfPriority id={params.priority}>
      {({ priority, choice }) => <Shown priority={priority} choice={choice} />}
    </OfPriority>
  );
}

function Shown(props: { priority: Accessor<Doc<Priority>>; choice: Accessor<Doc<Choice>> }): JSX.Element {
  const { t } = useI18n();
  const name = useHolderName();
  const signed = useSigned();
  const body = () => props.priority().body;
  const { id } = props.priority();
  /** What stands on the page already, whichever copy of a paragraph this person has. */
  const shown = () => {
    const { edition, rests, adopted } = body();
    return [
      ...rests,
      ...(edition === null ? [] : rests.map((paragraph) => issuedId({ edition, paragraph }))),
      ...(adopted === null ? [] : [adopted.decision]),
      props.choice().id,
    ];
  };
  return (
    <>
      <PageHeader
        back={{ href: '/priorities', label: t('priorities.title') }}
        {...(body().area === null ? {} : { kicker: <Area of={body().area} /> })}
        title={<LocalText text={body().title} />}
        detail={t('priorities.proposed_by', signed(body().proposed, name(body().proposedBy)))}
        aside={<Tag tone={STATE_TONES[body().state]}>{t(`priorities.state.${body().state}`)}</Tag>}
      />
      <Became priority={props.priority()} />
      <SectionHeader kind="band" title={t('priorities.why')} />
      <p class="block priorities-text">
        <LocalText text={body().reason} />
      </p>
      <RestsOn priority={props.priority()} />
      <PriorityScores priority={props.priority()} choice={props.choice()} />
      <Positions priority={props.priority()} />
      <Ways priority={props.priority()} choice={props.choice()} />
      <Show when={body().state === 'adopted' || body().state === 'active' || body().state === 'closed'}>
        <PriorityPolicies priority={id} />
      </Show>
      <List>
        <ListRow
          kicker={t('priorities.choice.title')}
          title={<LocalText text={props.choice().body.title} />}
          href={`/priorities/choices/${props.choice().id}`}
          chevron
        />
      </List>
      <Chain id={id} shown={shown()} />
    </>
  );
}

/** By which decision it was adopted, why it was left out, what came of it. */
function Became(props: { priority: Doc<Priority> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const signed = useSigned();
  const days = useDays();
  const body = () => props.priority.body;
  const decision = createMemo(() => {
    const { adopted } = body();
    return adopted === null ? null : client.replica.one(decisions, adopted.decision);
  });
  return (
    <List>
      <Show when={body().leftOut}>
        {(left) => (
          <ListRow
            note
            kicker={t('priorities.left_out_why')}
            title={left().reason}
            detail={`${signed(left().done).who}, ${signed(left().done).when}`}
          />
        )}
      </Show>
      <Show when={body().adopted}>
        <Show
          when={decision()}
          fallback={<ListRow note kicker={t('priorities.adopted_by')} title={t('priorities.no_decision')} />}
        >
          {(known) => (
            <ListRow
              kicker={t('priorities.adopted_by')}
              title={decisionReference(known().body) ?? readText(known().body.text, locale()).value}
              detail={
                decisionReference(known().body) === null ? undefined : <LocalText text={known().body.text} />
              }
              href={`/decisions/${known().id}`}
              chevron
            />
          )}
        </Show>
      </Show>
      <Show when={body().from !== null && body().until !== null}>
        <ListRow
          note
          kicker={t('priorities.active_days')}
          title={days({ from: body().from ?? '', until: body().until ?? '' })}
        />
      </Show>
      <Show when={body().outcome}>
        {(outcome) => (
          <ListRow note kicker={t('priorities.outcome')} title={<LocalText text={outcome()} />} />
        )}
      </Show>
    </List>
  );
}

/** The key judgements that it rests on, as far as this person reads them. */
function RestsOn(props: { priority: Doc<Priority> }): JSX.Element {
  const { t } = useI18n();
  const restOf = useRest();
  const rests = createMemo(() =>
    props.priority.body.rests.map((id) => restOf(props.priority.body.edition, id)),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('priorities.rests')} aside={rests().length} />
      <List label={t('priorities.rests')}>
        <For each={rests()} fallback={<ListRow note title={t('priorities.rests_none')} />}>
          {(rest) => (
            <ListRow
              note={rest.href === null}
              {...(rest.kind === null ? {} : { kicker: t(`assessment.kind.${rest.kind}`) })}
              title={rest.name ?? t('priorities.not_read')}
              href={rest.href ?? undefined}
              chevron={rest.href !== null}
            />
          )}
        </For>
      </List>
    </>
  );
}

/** What this person can do with it now. */
function Ways(props: { priority: Doc<Priority>; choice: Doc<Choice> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const presides = usePresides();
  const own = useOwnStance();
  const state = () => props.priority.body.state;
  const isOpen = () => props.choice.body.state === 'open';
  const isProposed = () => isOpen() && state() === 'proposed';
  const mayEdit = () => presides() || speaksFor(client.actor(), props.priority.body.proposedBy);
  const at = (rest: string) => `/priorities/${props.priority.id}/${rest}`;
  const ways = createMemo(() => {
    return {
      position: isProposed() && own() !== null,
      edit: isProposed() && mayEdit(),
      scores: isProposed() && presides(),
      adopt: isProposed() && presides(),
      'leave-out': isProposed() && mayEdit(),
      take_up: isOpen() && state() === 'left_out' && presides(),
      activate: presides() && (state() === 'adopted' || state() === 'active'),
      close: presides() && (state() === 'active' || state() === 'closed'),
    };
  });
  const takeUp = () =>
    done.run(
      act('priorities.take_up', { priority: props.priority.id, choice: props.choice.id }),
      props.priority.id,
    );
  return (
    <Show when={Object.values(ways()).includes(true)}>
      {done.notice()}
      <div class="block button-row no-print">
        <Show when={ways().position}>
          <LinkButton kind="outlined" icon="message-square" href={at('position')}>
            {t('priorities.position')}
          </LinkButton>
        </Show>
        <Show when={ways().edit}>
          <LinkButton kind="text" icon="pencil" href={at('edit')}>
            {t('priorities.edit')}
          </LinkButton>
        </Show>
        <Show when={ways().scores}>
          <LinkButton kind="text" icon="list-checks" href={at('scores')}>
            {t('priorities.score')}
          </LinkButton>
        </Show>
        <Show when={ways().adopt}>
          <LinkButton kind="text" icon="check" href={`/priorities/choices/${props.choice.id}/adopt`}>
            {t('priorities.adopt')}
          </LinkButton>
        </Show>
        <Show when={ways()['leave-out']}>
          <LinkButton kind="text" icon="x" href={at('leave-out')}>
            {t('priorities.leave_out')}
          </LinkButton>
        </Show>
        <Show when={ways().take_up}>
          <Button kind="text" icon="undo-2" onClick={() => void takeUp()}>
            {t('priorities.take_up')}
          </Button>
        </Show>
        <Show when={ways().activate}>
          <LinkButton kind="text" icon="calendar-days" href={at('activate')}>
            {t('priorities.activate')}
          </LinkButton>
        </Show>
        <Show when={ways().close}>
          <LinkButton kind="text" icon="lock" href={at('close')}>
            {t('priorities.close')}
          </LinkButton>
        </Show>
      </div>
    </Show>
  );
}
