import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { draftHref, draftWord } from '#app/features/reports/draft-word.ts';
import { reportTitle } from '#app/features/reports/report-title.ts';
import { useReportDrafts } from '#app/features/reports/use-drafts.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson, rejectionOf } from '#app/kit/attention.ts';
import { describeAct } from '#app/kit/describe-act.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useLastAnswer } from '#app/kit/use-last-answer.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import type { OutboxRow, Receipt } from '#app/store/store-port.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { Banner } from '#app/ui/banner.tsx';
import { FactBars } from '#app/ui/bars.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { aboutAct } from './about-act.ts';
import { RecordRow } from './record-row.tsx';
import { isHandedOver, isTooLate } from './too-late.ts';
import { UnfinishedRow, useUnfinished } from './unfinished.tsx';
import { type Waits, waitsFor } from './waits-for.ts';

const STALE_MS = 24 * 3_600_000;
const SHOWN_RECEIPTS = 30;

/** The folio that the server gave, else the code that this phone gave at once. */
export function codeOf(record: OutboxRow | Receipt): string {
  const folio = record.verdict?.say?.folio;
  if (typeof folio === 'string') return folio;
  const { report } = (record.envelope.args ?? {}) as { report?: string };
  return localCode(report ?? record.id);
}

/** Envíos: what is only on this phone above the line, what the server has below it. */
export default function OutboxPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const now = useNow();
  const features = useFeatures();

  const allDrafts = useReportDrafts();
  const unfinished = useUnfinished();
  const rows = createMemo(() => [...client.outbox()].reverse());
  const factsOf = (id: string): RecordFacts | null => client.factsOf(id);
  /** The newest of each, and how many others are one thing with it. */
  function together<R extends OutboxRow | Receipt>(all: readonly R[]) {
    const kept = groupBy(all, ({ envelope }) => features.togetherOf(envelope));
    return [...kept.values()].flatMap((each) => {
      const [first] = each;
      return first === undefined ? [] : [{ record: first, count: each.length }];
    });
  }
  const open = createMemo(() => rows().filter((row) => row.state !== 'received'));
  const isStopped = ({ id }: OutboxRow) => {
    const facts = factsOf(id);
    return facts !== null && needsPerson(facts);
  };
  const isRejected = ({ id }: OutboxRow) => {
    const facts = factsOf(id);
    return facts !== null && rejectionOf(facts) !== null;
  };
  /** Of what is one thing, why it was refused stands first. */
  const stopped = createMemo(() => {
    const all = open().filter(isStopped);
    return [...all.filter(isRejected), ...all.filter((row) => !isRejected(row))];
  });
  const waits = (id: string) => waitsFor(id, { rows: client.outbox(), factsOf });
  /** What others have to lift is none of what is to be corrected here. */
  const toCorrect = createMemo(() => together(stopped().filter(({ id }) => waits(id) === null)));
  const forOthers = createMemo(() => together(stopped().filter(({ id }) => waits(id) !== null)));
  /** A draft that corrects what was refused is reached from there, and counted there. */
  const drafts = createMemo(() =>
    allDrafts().filter(({ replaces }) => !stopped().some(({ id }) => id === replaces)),
  );
  const waiting = createMemo(() => open().filter((row) => !isStopped(row)));
  const queued = createMemo(() => together(waiting()));
  const newestFirst = createMemo(() =>
    [...client.receipts()].sort((left, right) => right.settledAt - left.settledAt),
  );
  const receipts = createMemo(() => newestFirst().filter(({ verdict }) => verdict.status === 'accepted'));
  /** Given up here. A corrected act continues as its correction and is not listed. */
  const discarded = createMemo(() => newestFirst().filter((receipt) => receipt.discarded === true));
  const arrived = createMemo(() => rows().filter((row) => row.state === 'received'));
  const status = () => client.status();
  const lastAnswerWords = useLastAnswer();
  const lastAnswer = () => status().lastAnswerAt;
  const oldest = createMemo(() => Math.min(...waiting().map((row) => row.envelope.madeAt)));
  const isStale = () => now() - oldest() > STALE_MS;
  const isEmpty = () => open().length + drafts().length + unfinished().length === 0;

  const facts = () => {
    const sending = status().sending;
    const begun = drafts().length + unfinished().length;
    // Of five the drafts give way, if there are none.
    const isFull = begun === 0 && toCorrect().length > 0 && forOthers().length > 0;
    return [
      ...(isFull ? [] : [{ label: t('outbox.draft'), count: begun }]),
      ...(toCorrect().length === 0 ? [] : [{ label: t('outbox.to_correct'), count: toCorrect().length }]),
      ...(forOthers().length === 0 ? [] : [{ label: t('outbox.for_others'), count: forOthers().length }]),
      { label: t('outbox.queued'), count: queued().length },
      // Four of them stand beside each other on a phone: what is not being sent gives way to what must be corrected.
      ...(sending === null && stopped().length > 0
        ? []
        : [
            {
              label: t('outbox.sending'),
              count: sending === null ? 0 : sending.total - sending.done,
              ...(sending === null ? {} : { part: sending.done / Math.max(1, sending.total) }),
            },
          ]),
      { label: t('outbox.received'), count: arrived().length + receipts().length },
    ];
  };

  return (
    <>
      <PageHeader
        title={t('outbox.title')}
        detail={lastAnswerWords()}
        aside={
          <Button kind="text" icon="arrow-up" onClick={() => void client.syncNow()}>
            {t('outbox.send_now')}
          </Button>
        }
      >
        <FactBars facts={facts()} label={t('outbox.counts')} />
      </PageHeader>
      <Show when={client.isOffline()}>
        <Banner icon="wifi-off" fact={t('outbox.offline_fact')}>
          {t('outbox.offline_rest')}
        </Banner>
      </Show>
      <Show when={waiting().length > 0 && isStale()}>
        <Banner tone="change" icon="triangle-alert" fact={t('outbox.stale', { at: when(oldest()) })} />
      </Show>
      <List label={t('outbox.on_phone')}>
        <For each={toCorrect()}>{(row) => <Row {...row} facts={factsOf(row.record.id)} />}</For>
        <For each={forOthers()}>
          {(row) => <Row {...row} facts={factsOf(row.record.id)} waits={waits(row.record.id)} />}
        </For>
        <For each={queued()}>{(row) => <Row {...row} facts={factsOf(row.record.id)} />}</For>
        <For each={drafts()}>
          {(draft) => (
            <ListRow
              title={reportTitle({ ...draft, replica: client.replica, locale: locale() })}
              href={draftHref(draft)}
            >
              <StatusLine status={draftWord({ client, draft, t })} code={localCode(draft.id)} />
            </ListRow>
          )}
        </For>
        <For each={unfinished()}>{(draft) => <UnfinishedRow draft={draft} />}</For>
      </List>
      <Show when={isEmpty()}>
        <ListRowNote title={t('outbox.nothing')} text={t('outbox.nothing_more')} />
      </Show>
      <Show when={lastAnswer() !== null && arrived().length + receipts().length > 0}>
        <SectionHeader kind="divide" title={t('outbox.held_by_server', { at: when(lastAnswer() ?? 0) })} />
        <List>
          <For each={together([...arrived(), ...receipts()]).slice(0, arrived().length + SHOWN_RECEIPTS)}>
            {(row) => <Row {...row} facts={factsOf(row.record.id)} />}
          </For>
        </List>
      </Show>
      <Show when={client.replica.all(setAsides).length > 0}>
        <List>
          <ListRow title={t('people.set_asides.title')} href="/people/set-asides" chevron />
        </List>
      </Show>
      <Show when={discarded().length > 0}>
        <SectionHeader kind="band" title={t('outbox.given_up')} />
        <List>
          <For each={together(discarded()).slice(0, SHOWN_RECEIPTS)}>
            {(row) => <Row {...row} facts={factsOf(row.record.id)} />}
          </For>
        </List>
      </Show>
    </>
  );
}

function ListRowNote(props: { title: string; text: string }): JSX.Element {
  return (
    <List>
      <ListRow note title={<strong>{props.title}</strong>} detail={props.text} />
    </List>
  );
}

function Row(props: {
  record: OutboxRow | Receipt;
  count: number;
  facts: RecordFacts | null;
  waits?: Waits | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const features = useFeatures();
  const saved = useSaved();
  const isSingle = () => features.togetherOf(props.record.envelope) === props.record.id;
  /**
   * For two conflicting changes the page of the act shows both first; of what goes together, the page that corrects it.
   * What came too late alone is read and given up on its own page.
   */
  const correctHref = (facts: RecordFacts) =>
    ((rejectionOf(facts) === 'sync.changed_meanwhile' && props.count === 1) ||
    (isTooLate(facts) && isSingle()) ||
    isHandedOver(facts) ||
    (props.waits ?? null) !== null
      ? null
      : features.correctHref(props.record.envelope, client)) ?? `/outbox/${props.record.id}`;
  return (
    <Show when={props.facts}>
      {(facts) => (
        <RecordRow
          notice={saved.notice()}
          title={describeAct({ features, envelope: props.record.envelope, t })}
          about={aboutAct(features, props.record.envelope, { replica: client.replica, locale: locale() })}
          code={codeOf(props.record)}
          facts={facts()}
          count={props.count}
          correctHref={correctHref(facts())}
          waits={props.waits ?? null}
          onSeen={() => saved.run(() => client.discard(props.record.id))}
        />
      )}
    </Show>
  );
}
