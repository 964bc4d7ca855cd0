import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readsPlans } from '#shared/access/members.ts';
import { FindingPart } from './finding-part.tsx';
import { useFindingsOf } from './use-findings.ts';

/**
 * What else overlaps with one thing, for its own page: what is to be judged first. The part is not there until the radar has
 * answered, nor for whoever does not read plans. A hint says what would have it compared better.
 */
export function Coincides(props: { id: string; hint?: string | undefined }): JSX.Element {
  const client = useClient();
  return (
    <Show when={readsPlans(client.actor())}>
      <Whole id={props.id} hint={props.hint} />
    </Show>
  );
}

function Whole(props: { id: string; hint: string | undefined }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const found = useFindingsOf(() => props.id);
  const byId = createMemo(() => new Map((found() ?? []).map((each) => [each.id, each])));
  /** Their ids: a row stays, and keeps the focus, when what is known of it changes. */
  const ordered = createMemo(() => {
    const all = found() ?? [];
    const open = all.filter(({ isQuiet }) => !isQuiet);
    return [...open, ...all.filter(({ isQuiet }) => isQuiet)].map(({ id }) => id);
  });
  return (
    <Show when={found()}>
      {(all) => (
        <>
          <SectionHeader
            title={t('coherence.beside.title')}
            {...(all().length === 0 ? {} : { aside: t('coherence.beside.count', { n: all().length }) })}
          />
          {done.notice()}
          <List label={t('coherence.beside.title')}>
            <For
              each={ordered()}
              fallback={<ListRow note title={t('coherence.beside.none')} detail={props.hint} />}
            >
              {(id) => (
                <Show when={byId().get(id)}>
                  {(each) => <FindingPart found={each()} done={done} own={props.id} />}
                </Show>
              )}
            </For>
          </List>
          <Show when={all().length > 0 && props.hint}>
            <p class="pad field-hint coherence-hint">{props.hint}</p>
          </Show>
        </>
      )}
    </Show>
  );
}
