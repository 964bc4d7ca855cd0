import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { usePlaceName } from '#app/features/ideal/use-place-names.ts';
import { amountInWords } from '#app/features/jointdays/total-words.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Change } from '#app/ui/change.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Count } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { countInWords } from './count-words.ts';
import type { PostWork } from './post-data.ts';
import { reasonInWords } from './reason-words.ts';
import { useAuthor } from './use-author.ts';
import { usePostWhen } from './use-post-when.ts';

const AT_ONCE = 50;
/** Beyond this the clock of the phone, or the way to the server, is worth a word. */
const APART = 10 * 60_000;

/** What was written down at a post, latest first, each with what was made of it. */
export function EntryList(props: { work: PostWork }): JSX.Element {
  const { t, locale } = useI18n();
  const [most, setMost] = createSignal(AT_ONCE);
  const firsts = createMemo(() =>
    props.work
      .entries()
      .filter(({ body }) => body.corrects === null)
      .toSorted(
        (left, right) => right.body.counted.at - left.body.counted.at || (left.id < right.id ? 1 : -1),
      ),
  );
  const contested = createMemo(
    () =>
      new Set(
        props.work
          .totals()
          .contested()
          .map(({ first }) => first.id),
      ),
  );
  const shown = createMemo(() => firsts().slice(0, most()));
  const rest = () => Math.min(firsts().length - shown().length, AT_ONCE);
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('counters.entries.title')}
        aside={formatNumber(locale(), firsts().length)}
      />
      <List label={t('counters.entries.title')}>
        <For each={shown()} fallback={<ListRow note title={t('counters.entries.none')} />}>
          {(entry) => <EntryRow work={props.work} entry={entry} isContested={contested().has(entry.id)} />}
        </For>
      </List>
      <Show when={rest() > 0}>
        <div class="block">
          <Button kind="text" onClick={() => setMost(most() + AT_ONCE)}>
            {t('counters.entries.more', { n: rest() })}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** By whose clock something was counted, and when the server took it where that is far apart. */
export function useCountedWords(work: PostWork): (counted: SignedAt) => string {
  const { t } = useI18n();
  const when = usePostWhen(work);
  return ({ at, takenAt }) =>
    takenAt === null || Math.abs(takenAt - at) < APART
      ? when(at)
      : t('counters.entries.received', { counted: when(at), received: when(takenAt) });
}

function EntryRow(props: { work: PostWork; entry: Doc<Count>; isContested: boolean }): JSX.Element {
  const { t, locale } = useI18n();
  const placeName = usePlaceName();
  const countedWords = useCountedWords(props.work);
  const author = useAuthor();
  const body = () => props.entry.body;
  const now = () => props.work.totals().valueOf(props.entry.id) ?? body().value;
  const correction = () => props.work.correctionOf(props.entry.id);
  const speaker = () => ({ t, locale: locale() });
  const first = () => countInWords(speaker(), body());
  const title = () => {
    if (correction() === null || now() === body().value) return first();
    return (
      <Change
        before={first()}
        after={
          now() === 0 ? t('counters.entries.undone') : amountInWords({ ...body(), value: now() }, speaker())
        }
        beforeLabel={t('counters.entries.before')}
        afterLabel={t('counters.entries.now')}
      />
    );
  };
  const details = () => {
    const { counted, isForPost, seizure } = body();
    const by = author(counted);
    const last = correction();
    return [
      isForPost
        ? `${countedWords(counted)}. ${t('counters.entries.for_post', { by })}`
        : t('counters.entries.by', { at: countedWords(counted), by }),
      ...(seizure?.subdivision == null ? [] : [placeName(seizure.subdivision, { isHome: true })]),
      ...(seizure?.reference == null
        ? []
        : [t('counters.entries.reference', { reference: seizure.reference })]),
      ...(last === null || last.body.reason === null
        ? []
        : [
            `${t('counters.entries.corrected_by', { at: countedWords(last.body.counted), by: author(last.body.counted) })}: ${reasonInWords(last.body.reason, { t })}`,
          ]),
      ...(props.isContested ? [t('counters.entries.several')] : []),
    ];
  };
  return (
    <ListRow
      title={title()}
      detail={<For each={details()}>{(line) => <span class="entry-line">{line}</span>}</For>}
      quiet={now() === 0}
      {...(body().counted.takenAt === null
        ? { trail: <Tag tone="neutral">{t('counters.entries.waits')}</Tag> }
        : {})}
      href={props.work.stop() === null ? `/posts/${props.work.id()}/entries/${props.entry.id}` : undefined}
      chevron={props.work.stop() === null}
    />
  );
}
