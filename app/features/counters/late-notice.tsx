import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { counts, postCrew } from '#shared/counters/counters.schemas.ts';
import { type Lateness, latenessOf } from '#shared/counters/late.rules.ts';
import { operationPostHref } from './operation-address.ts';
import type { Operation } from './use-operation.ts';

/** Entries that came late, for the coordinator to look at before they go out: how many, why, and at which posts. */
export function LateNotice(props: { operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const found = createMemo(() => {
    const day = props.operation.body();
    const whys = new Map<Lateness, number>();
    const posts = new Map<string, { readonly name: string; readonly n: number }>();
    if (day === null) return { whys, posts };
    for (const post of props.operation.posts()) {
      const crew = new Map(
        client.replica.within(postCrew, post.id).map(({ body }) => [body.person, body] as const),
      );
      for (const { body } of client.replica.within(counts, post.id)) {
        const why = latenessOf(body, { day, crew: crew.get(body.counted.by) ?? null });
        if (why === null) continue;
        whys.set(why, (whys.get(why) ?? 0) + 1);
        posts.set(post.id, { name: post.body.name, n: (posts.get(post.id)?.n ?? 0) + 1 });
      }
    }
    return { whys, posts };
  });
  const all = () => [...found().posts.values()].reduce((sum, { n }) => sum + n, 0);
  return (
    <Show when={all() > 0}>
      <Banner icon="info" fact={t('operations.late.fact', { n: all() })}>
        <For each={[...found().posts]}>
          {([post, { name, n }], at) => (
            <>
              {at() === 0 ? '' : '; '}
              <a class="post-call" href={operationPostHref({ day: props.operation.day, post })}>
                {t('operations.late.at_post', { name, n })}
              </a>
            </>
          )}
        </For>
        {'. '}
        {[...found().whys].map(([why, n]) => t(`operations.late.${why}`, { n })).join('. ')}.
      </Banner>
    </Show>
  );
}
