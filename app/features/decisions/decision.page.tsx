import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { decisionReference, decisionStanding, supersededBy } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { DecisionPriorities } from './decision-priorities.tsx';
import { DecisionVoices } from './decision-voices.tsx';
import { useWayBack } from './way-back.ts';
import { WrittenText } from './written-text.tsx';

const tones = {
  draft: 'amber',
  not_adopted: 'neutral',
  superseded: 'neutral',
  withdrawn: 'neutral',
  not_yet: 'blue',
  in_force: 'plain',
} as const;

/** One decision as it was taken, what delegations said of it, and what became of it. */
export default function DecisionPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ decision: string }>();
  const known = createMemo(() => client.replica.one(decisions, params.decision));
  const isKnown = createMemo(() => known() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={
        <>
          <PageHeader
            back={{ href: '/decisions', label: t('decisions.register') }}
            title={t('voices.title')}
          />
          <List>
            <ListRow
              note
              title={<strong>{t('decisions.unknown')}</strong>}
              detail={t('voices.unknown_more')}
            />
          </List>
        </>
      }
    >
      <Show when={params.decision} keyed>
        {(_id) => <Shown decision={known() as Doc<CommitteeDecision>} />}
      </Show>
    </Show>
  );
}

function Shown(props: { decision: Doc<CommitteeDecision> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const body = () => props.decision.body;
  const back = useWayBack(() =>
    props.decision.parent === null
      ? { href: '/decisions', label: t('decisions.register') }
      : { href: `/meetings/${props.decision.parent}/outcomes`, label: t('decisions.back') },
  );
  const standing = createMemo(() => decisionStanding(body(), dayHere(now())));
  return (
    <>
      <PageHeader
        back={back()}
        kicker={<span class="folio">{decisionReference(body()) ?? t('decisions.no_number')}</span>}
        title={t('voices.title')}
        detail={t(`decisions.modes.${body().mode}`)}
        aside={<Tag tone={tones[standing()]}>{t(`voices.standing.${standing()}`)}</Tag>}
      />
      <div class="block">
        <WrittenText text={body().text} />
      </div>
      <Ways decision={props.decision} />
      <Show when={body().decidedOn !== null || body().effectiveOn != null}>
        <SectionHeader kind="band" title={t('voices.facts')} />
        <FactList
          facts={[
            ...(body().decidedOn === null
              ? []
              : [{ label: t('voices.decided'), place: formatDay(locale(), body().decidedOn ?? '') }]),
            ...(body().effectiveOn == null
              ? []
              : [{ label: t('voices.effective'), place: formatDay(locale(), body().effectiveOn ?? '') }]),
          ]}
        />
      </Show>
      <Show when={body().state === 'adopted'}>
        <DecisionVoices decision={props.decision} />
      </Show>
      <DecisionPriorities decision={props.decision} />
      <Chain id={props.decision.id} />
      <Show
        when={
          may(client.actor(), 'decisions.edit') && body().state === 'adopted' && body().ended === undefined
        }
      >
        <div class="block button-row">
          <LinkButton kind="text" icon="x" href={`/decisions/${props.decision.id}/end`}>
            {t('voices.end')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

/** What it comes of, what takes its place, and whose place it takes. */
function Ways(props: { decision: Doc<CommitteeDecision> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.decision.body;
  const nameOf = (decision: Doc<CommitteeDecision>) => readText(decision.body.text, locale()).value;
  const meeting = () =>
    props.decision.parent === null ? null : client.replica.one(meetings, props.decision.parent);
  const next = () => {
    const id = body().ended?.next ?? null;
    return id === null ? null : client.replica.one(decisions, id);
  };
  const before = createMemo(() => supersededBy(client.replica.all(decisions), props.decision.id));
  return (
    <List>
      <Show when={body().ended}>
        {(ended) => (
          <ListRow
            note={next() === null}
            kicker={t(next() === null ? 'voices.standing.withdrawn' : 'voices.next')}
            title={next() === null ? ended().reason : nameOf(next() as Doc<CommitteeDecision>)}
            detail={t('voices.ended_on', {
              day: formatDay(locale(), ended().endedOn),
              reason: ended().reason,
            })}
            href={next() === null ? undefined : `/decisions/${ended().next}`}
            chevron={next() !== null}
          />
        )}
      </Show>
      <For each={before()}>
        {(one) => (
          <ListRow
            kicker={t('voices.before')}
            title={nameOf(one)}
            detail={decisionReference(one.body) ?? undefined}
            href={`/decisions/${one.id}`}
            chevron
          />
        )}
      </For>
      <Show when={body().silence}>
        {(silence) => <ListRow title={t('voices.from_silence')} href={`/silences/${silence()}`} chevron />}
      </Show>
      <Show when={meeting()}>
        {(known) => (
          <ListRow
            kicker={t('voices.of_meeting')}
            title={readText(known().body.title, locale()).value}
            href={`/meetings/${known().id}/outcomes`}
            chevron
          />
        )}
      </Show>
    </List>
  );
}
