import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { posts, shifts } from '#shared/counters/counters.schemas.ts';
import { currentShift } from '#shared/counters/shifts.rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { type DayStanding, type OwnPost, ownPostsOf, standingOf } from './posts-of.ts';

const PARTS: readonly DayStanding[] = ['now', 'coming', 'over'];

/** The posts where this person works: today's first. */
export default function PostsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const own = createMemo(() => ownPostsOf(client.actor(), client.replica));
  /** Posts that left this device when their day was closed, as long as something of them waits here. */
  const closed = createMemo(() => {
    const found = new Map<string, number>();
    for (const { id, envelope } of client.outbox()) {
      if (client.factsOf(id)?.refusal?.code !== 'counters.day_closed') continue;
      const { post } = envelope.args as JsonObject;
      if (typeof post === 'string' && client.replica.one(posts, post) === null)
        found.set(post, (found.get(post) ?? 0) + 1);
    }
    return [...found].map(([post, n]) => ({ post, n }));
  });
  const standing = (each: OwnPost) =>
    standingOf(each, dayAt({ instant: now(), timeZone: each.day.body.timeZone }));
  const parts = createMemo(() =>
    PARTS.map((part) => ({ part, posts: own().filter((each) => standing(each) === part) })).filter(
      ({ posts }) => posts.length > 0,
    ),
  );
  return (
    <>
      <PageHeader back={{ href: '/more', label: t('settings.title') }} title={t('counters.title')} />
      <Show when={closed().length > 0}>
        <List label={t('counters.mine.closed')}>
          <For each={closed()}>
            {({ post, n }) => (
              <ListRow
                lead={<Icon name="lock" />}
                title={t('counters.mine.closed')}
                detail={t('counters.gone.waits', { n })}
                href={`/posts/${post}`}
                tone="act"
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={own().length + closed().length === 0}>
        <List>
          <ListRow note title={t('counters.mine.none')} />
        </List>
      </Show>
      <For each={parts()}>
        {({ part, posts }) => (
          <>
            <SectionHeader kind="band" title={t(`counters.mine.${part}`)} aside={posts.length} />
            <List label={t(`counters.mine.${part}`)}>
              <For each={posts}>{(each) => <PostRow own={each} standing={part} now={now()} />}</For>
            </List>
          </>
        )}
      </For>
    </>
  );
}

function PostRow(props: { own: OwnPost; standing: DayStanding; now: number }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const day = () => props.own.day.body;
  const shift = createMemo(() => currentShift(client.replica.within(shifts, props.own.post.id), props.now));
  const detail = () => {
    if (props.standing === 'now') {
      const n = shift()?.body.number;
      return n === undefined ? t('counters.shift.none') : t('counters.shift.name', { n });
    }
    if (props.own.post.body.endedAt !== null) return t('counters.mine.ended');
    if (day().state === 'closed') return t('counters.mine.closed');
    const [from, until] = [formatShortDay(locale(), day().from), formatShortDay(locale(), day().until)];
    return from === until ? from : t('counters.mine.days', { from, until });
  };
  return (
    <ListRow
      kicker={<LocalText text={day().title} silent />}
      title={props.own.post.body.name}
      detail={detail()}
      quiet={props.standing === 'over'}
      href={`/posts/${props.own.post.id}`}
      chevron
    />
  );
}
