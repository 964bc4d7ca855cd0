import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ownerName } from '#app/features/contributions/owner-name.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type FeedbackNote, feedbackNotes } from '#shared/feedback/feedback.schemas.ts';
import { type ResponseTimes, responseTimes } from '#shared/feedback/response.rules.ts';
import { ratedPanels } from '#shared/figures/figures.schemas.ts';
import { isOut } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems, releaseId, releases } from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { questionsOf } from './questions.tsx';
import { useDays, useSince } from './use-days.ts';

/** For the analysts: the states that gave something, and how the note to each stands. */
export function StateList(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const notes = createMemo(
    () => new Map(client.replica.within(feedbackNotes, props.edition).map((note) => [note.body.state, note])),
  );
  const states = createMemo(() => {
    const released = client.replica.all(releases).filter(({ body }) => body.edition === props.edition);
    const panels = client.replica.within(ratedPanels, props.edition);
    const codes = [...released, ...panels].map(({ body }) => body.state);
    const collator = new Intl.Collator(locale());
    return [...new Set([...codes, ...notes().keys()])]
      .map((state) => ({ state, name: ownerName({ t, locale: locale(), state }) }))
      .sort((left, right) => collator.compare(left.name, right.name));
  });
  const maySend = () => isOut(client.replica.one(editions, props.edition)?.body.status);
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('feedback.list.title')}
        aside={t('feedback.list.sent_of', { n: notes().size, of: states().length })}
      />
      <List label={t('feedback.list.title')}>
        <Show when={!maySend()}>
          <ListRow note title={t('feedback.list.not_yet')} />
        </Show>
        <For
          each={states()}
          fallback={<ListRow note title={t('feedback.list.none')} detail={t('feedback.list.none_more')} />}
        >
          {({ state, name }) => (
            <StateRow edition={props.edition} state={state} name={name} note={notes().get(state) ?? null} />
          )}
        </For>
      </List>
      <Show when={states().length > 0}>
        <p class="block body-2 quiet">{t('feedback.list.none_more')}</p>
      </Show>
    </>
  );
}

function StateRow(props: {
  edition: string;
  state: string;
  name: string;
  note: Doc<FeedbackNote> | null;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const shortWhen = useShortWhen();
  const times = createMemo((): ResponseTimes | null => {
    const { note } = props;
    if (note === null) return null;
    const { sent, acknowledged } = note.body;
    const questions = questionsOf(client.replica, note.id).map(({ body }) => body);
    return responseTimes({ sentAt: sent.at, acknowledged, questions, now: now() });
  });
  const gave = createMemo(() => client.replica.within(releasedItems, releaseId(props)).length);
  const detail = () =>
    props.note === null
      ? t('feedback.list.gave', { n: gave() })
      : t('feedback.list.sent', { when: shortWhen(props.note.body.sent.at) });
  return (
    <ListRow
      title={props.name}
      detail={detail()}
      trail={<NoteTag times={times()} />}
      tone={times()?.waiting ? 'decide' : undefined}
      href={`/ideal/${props.edition}/feedback/${props.state}`}
      chevron
    >
      <Show when={times()}>{(known) => <Times times={known()} />}</Show>
    </ListRow>
  );
}

function NoteTag(props: { times: ResponseTimes | null }): JSX.Element {
  const { t } = useI18n();
  const tag = () => {
    const { times } = props;
    if (times === null) return { tone: 'neutral', words: t('feedback.list.unsent') } as const;
    if (times.waiting !== null)
      return { tone: 'red', words: t('feedback.list.to_answer', { n: times.waiting.count }) } as const;
    return times.acknowledging.isOver
      ? ({ tone: 'plain', words: t('feedback.list.acknowledged') } as const)
      : ({ tone: 'amber', words: t('feedback.list.unacknowledged') } as const);
  };
  return <Tag tone={tag().tone}>{tag().words}</Tag>;
}

/** How long both sides took, each on a line. */
function Times(props: { times: ResponseTimes }): JSX.Element {
  const { t } = useI18n();
  const days = useDays();
  const since = useSince();
  const lines = () => {
    const { acknowledging, answered, waiting } = props.times;
    return [
      acknowledging.isOver
        ? `${t('feedback.times.state')} ${days(acknowledging.days)}`
        : t('feedback.times.waits', { since: since(acknowledging.days) }),
      ...(answered === null
        ? []
        : [t('feedback.times.answered', { n: answered.count, days: days(answered.slowest) })]),
      ...(waiting === null
        ? []
        : [t('feedback.times.waiting', { n: waiting.count, since: since(waiting.oldest) })]),
    ];
  };
  return <For each={lines()}>{(line) => <p class="row-detail">{line}</p>}</For>;
}
