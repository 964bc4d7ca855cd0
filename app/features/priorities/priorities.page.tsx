import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { paragraphInWords } from '#app/features/assessment/paragraph-in-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Choice,
  type Priority,
  type PriorityState,
  priorities,
} from '#shared/priorities/priorities.schemas.ts';
import { ForPlans } from './of-priority.tsx';
import {
  useChoices,
  useDays,
  useHolderName,
  useLastEdition,
  usePresides,
  useProposer,
  useRecommended,
} from './use-priorities.ts';

/** What holds first, then what waits for a decision; what is over last. */
const AHEAD = ['active', 'adopted', 'proposed'] as const;
const BEHIND = ['closed', 'left_out'] as const;

/** All priorities by how far they are, the choices that they came from, and what nobody has proposed yet. */
export default function PrioritiesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const presides = usePresides();
  const all = createMemo(() => client.replica.all(priorities));
  const list = useChoices();
  return (
    <ForPlans back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('priorities.title')}
        detail={t('priorities.row')}
        aside={
          <Show when={presides()}>
            <LinkButton
              kind="text"
              icon="plus"
              label={t('priorities.choice.open')}
              href="/priorities/choices/new"
            />
          </Show>
        }
      />
      <SectionHeader kind="band" title={t('priorities.choice.list')} aside={list().length} />
      <List label={t('priorities.choice.list')}>
        <For
          each={list()}
          fallback={<ListRow note title={t('priorities.choice.none')} detail={t('priorities.none_more')} />}
        >
          {(choice) => <ChoiceRow choice={choice} />}
        </For>
      </List>
      <For each={AHEAD}>{(state) => <InState state={state} all={all()} />}</For>
      <Recommended choices={list()} />
      <For each={BEHIND}>{(state) => <InState state={state} all={all()} />}</For>
      <SectionHeader kind="band" title={t('priorities.of_policies')} />
      <List>
        <ListRow title={t('priorities.policies.row')} href="/policies" chevron />
      </List>
    </ForPlans>
  );
}

function ChoiceRow(props: { choice: Doc<Choice> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const days = useDays();
  const count = createMemo(() => client.replica.within(priorities, props.choice.id).length);
  return (
    <ListRow
      title={<LocalText text={props.choice.body.title} />}
      detail={`${days(props.choice.body)} · ${t('priorities.count', { n: count() })}`}
      trail={
        <Tag tone={props.choice.body.state === 'open' ? 'blue' : 'plain'}>
          {t(`priorities.choice.state.${props.choice.body.state}`)}
        </Tag>
      }
      href={`/priorities/choices/${props.choice.id}`}
      chevron
    />
  );
}

function InState(props: { state: PriorityState; all: readonly Doc<Priority>[] }): JSX.Element {
  const { t } = useI18n();
  const those = createMemo(() =>
    props.all
      .filter(({ body }) => body.state === props.state)
      .toSorted(
        (left, right) => left.body.proposed.at - right.body.proposed.at || (left.id < right.id ? -1 : 1),
      ),
  );
  return (
    <Show when={those().length > 0}>
      <SectionHeader kind="band" title={t(`priorities.states.${props.state}`)} aside={those().length} />
      <List label={t(`priorities.states.${props.state}`)}>
        <For each={those()}>{(priority) => <PriorityRow priority={priority} />}</For>
      </List>
    </Show>
  );
}

function PriorityRow(props: { priority: Doc<Priority> }): JSX.Element {
  const name = useHolderName();
  const days = useDays();
  const body = () => props.priority.body;
  const detail = () => {
    const { from, until, leftOut, proposedBy } = body();
    if (leftOut !== null) return leftOut.reason;
    if (from !== null && until !== null) return days({ from, until });
    return name(proposedBy);
  };
  return (
    <ListRow
      {...(body().area === null ? {} : { kicker: <Area of={body().area} /> })}
      title={<LocalText text={body().title} />}
      detail={detail()}
      href={`/priorities/${props.priority.id}`}
      quiet={body().state === 'closed' || body().state === 'left_out'}
      chevron
    />
  );
}

export function Area(props: { of: Priority['area'] }): JSX.Element {
  const { t } = useI18n();
  return <Show when={props.of}>{(area) => <>{t(`ideal.area.${area()}`)}</>}</Show>;
}

/** What the edition recommends and nobody proposed: of the newest open choice, else of the newest edition. */
function Recommended(props: { choices: readonly Doc<Choice>[] }): JSX.Element {
  const { t, locale } = useI18n();
  const proposer = useProposer();
  const last = useLastEdition();
  const open = () => props.choices.find(({ body }) => body.state === 'open' && body.edition !== null) ?? null;
  const edition = () => open()?.body.edition ?? last();
  const those = useRecommended(edition);
  const href = (paragraph: string) => {
    const choice = open();
    return choice === null || proposer() === null
      ? `/ideal/${edition()}/report/paragraphs/${paragraph}`
      : `/priorities/choices/${choice.id}/propose?from=${paragraph}`;
  };
  return (
    <Show when={those().length > 0}>
      <SectionHeader kind="band" title={t('priorities.recommended')} aside={those().length} />
      <List label={t('priorities.recommended')}>
        <For each={those()}>
          {({ body }) => (
            <ListRow
              kicker={t('priorities.recommended_one')}
              title={paragraphInWords(body, locale())}
              {...(open() === null || proposer() === null
                ? {}
                : { trail: <Tag tone="blue">{t('priorities.go_propose')}</Tag> })}
              href={href(body.of)}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}
