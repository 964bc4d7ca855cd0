import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Link } from '#shared/contributions/contributions.schemas.ts';
import type { Obstacle } from '#shared/contributions/release.rules.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useCountedWords } from './figure-words.ts';
import { differingRows } from './figures.ts';
import { useLinkTitle } from './link-title.ts';
import { useRefusedAt } from './refusal.tsx';
import { useSubjectWords } from './subject-words.ts';
import { partIn, type Work } from './work-data.ts';

const FEW = 5;
const ROW = 64;
type Code = Obstacle['code'];
const OF_WHOLE = [
  'summary_missing',
  'note_missing',
  'readers_missing',
  'nothing_linked',
  'too_many_items',
  'too_many_figures',
] as const;
/** Put right in the lists below, or nowhere else. */
const IN_LISTS: readonly Code[] = ['nothing_linked', 'too_many_items', 'too_many_figures'];
const isOfWhole = (code: Code): code is (typeof OF_WHOLE)[number] => OF_WHOLE.some((each) => each === code);

/** What stands in the way of the release; each leads to where it is put right. */
export function ObstacleList(props: { edition: string; work: Work }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const refusedAt = useRefusedAt(props.work);
  const counted = useCountedWords();
  const subject = useSubjectWords();
  const here = () => `/ideal/${props.edition}/work`;
  const whole = () => props.work.obstacles().filter(({ code }) => isOfWhole(code));
  const byCode = createMemo(() => {
    const linked = new Map(props.work.links().map((link) => [link.id, link]));
    const found = props.work.obstacles().flatMap(({ of, code }) => {
      const link = of === null ? undefined : linked.get(of);
      return link === undefined ? [] : [{ code, link }];
    });
    return groupBy(found, ({ code }) => code);
  });
  /** A group whose links change stays the same one: opened, it is not closed under a reader. */
  const codes = createMemo(() => [...byCode().keys()]);
  const rowsOf = (code: Code) =>
    byCode()
      .get(code)
      ?.map(({ link }) => link) ?? [];
  const figures = createMemo(() => differingRows({ work: props.work, edition: props.edition, client }));
  /** Whoever authorises reads what is missing; the point of contact puts it right. */
  const works = () => partIn(client).works;
  const hrefOf = (code: (typeof OF_WHOLE)[number]) =>
    IN_LISTS.includes(code) || !works() ? undefined : `${here()}/edit`;
  return (
    <Show when={props.work.obstacles().length > 0}>
      <SectionHeader
        kind="band"
        title={t('contributions.obstacles.title')}
        aside={props.work.obstacles().length}
      />
      <List label={t('contributions.obstacles.title')}>
        <For each={whole()}>
          {({ code }) => (
            <ListRow
              tone="act"
              title={t(`contributions.obstacle.${code}`)}
              href={isOfWhole(code) ? hrefOf(code) : undefined}
              chevron={isOfWhole(code) && hrefOf(code) !== undefined}
            />
          )}
        </For>
        <For each={figures()}>
          {({ figure, id }) => (
            <ListRow
              tone="decide"
              title={t('contributions.obstacle.figures_differ')}
              kicker={subject(figure.about)}
              detail={`${figure.count.what} (${t(`ideal.counted.${figure.count.counted}`)}): ${counted(figure.count)}`}
              href={works() ? `${here()}/figures/${id}` : undefined}
              chevron={works()}
            />
          )}
        </For>
      </List>
      <For each={codes()}>
        {(code) => (
          <OfCode
            title={t(`contributions.obstacle.${code}`)}
            isOpen={codes().length === 1 && rowsOf(code).length <= FEW}
            rows={rowsOf(code)}
            detailOf={code === 'consent_refused' ? refusedAt : undefined}
            hrefOf={({ id }) => (works() ? `${here()}/links/${id}` : undefined)}
          />
        )}
      </For>
    </Show>
  );
}

/** The links that wait for one thing, below its name. */
function OfCode(props: {
  title: string;
  isOpen: boolean;
  rows: readonly Doc<Link>[];
  detailOf: ((link: Doc<Link>) => string | undefined) | undefined;
  hrefOf: (link: Doc<Link>) => string | undefined;
}): JSX.Element {
  const titleOf = useLinkTitle();
  const [isOpen, setOpen] = createSignal(props.isOpen);
  return (
    <Disclosure title={props.title} count={props.rows.length} open={isOpen()} onToggle={setOpen}>
      <Show when={isOpen()}>
        <Windowed items={props.rows} estimate={ROW}>
          {(link) => (
            <ListRow
              tone="act"
              title={titleOf(link())}
              detail={props.detailOf?.(link())}
              href={props.hrefOf(link())}
              chevron={props.hrefOf(link()) !== undefined}
            />
          )}
        </Windowed>
      </Show>
    </Disclosure>
  );
}
