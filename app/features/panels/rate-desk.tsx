import { createMemo, createSignal, type JSX, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { usePane } from '#app/ui/desk-context.ts';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { NoSeat } from './no-seat.tsx';
import { RateDetail } from './rate-detail.tsx';
import { RateRows, rowId } from './rate-rows.tsx';
import { type RatingActs, useRatingActs } from './rating-acts.ts';
import { useRating } from './rating-data.ts';
import { useRatingKeys } from './rating-keys.ts';
import { useReasonsWaiting } from './rating-reason.tsx';
import './rating.css';
import { isDue, isReady, nextOpen, type OwnArea, type RateRow, untilWords } from './own-area.ts';

/** All areas and indicators as one list that is worked through by keyboard; beside it what one row is about. */
export function RateDesk(props: { edition: string; begin?: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const work = useRating(() => props.edition);
  const edition = createMemo(() => client.replica.one(editions, props.edition));
  const now = useNow();
  const asker = () => ({ t, locale: locale(), now: now() });
  usePane()?.asTable();
  return (
    <>
      <PageHeader
        back={{ href: edition() === null ? '/ideal' : `/ideal/${props.edition}`, label: t('ideal.title') }}
        title={t('rating.title')}
        detail={
          <>
            <Show when={work.panel()}>
              {(known) => (
                <>
                  <LocalText text={known().body.title} silent />
                  <Show when={work.seat()}>{', '}</Show>
                </>
              )}
            </Show>
            {work.seat()?.body.office}
            <Show when={work.panel()?.body.until}>
              {(until) => (
                <> · {untilWords(asker(), { until: until(), isWaited: work.areas().some(isDue) }).words}</>
              )}
            </Show>
          </>
        }
      />
      <Show when={work.areas().length > 0} fallback={<NoSeat work={work} />}>
        <Desk edition={props.edition} begin={props.begin} work={work} />
      </Show>
    </>
  );
}

/** An answer that waits for a yes. */
interface Wish {
  readonly own: OwnArea;
  readonly code: string;
  readonly value: Rating;
  readonly run: () => void;
}

function Desk(props: {
  edition: string;
  begin: string | undefined;
  work: ReturnType<typeof useRating>;
}): JSX.Element {
  const { t, locale } = useI18n();
  const acts = useRatingActs(props.work);
  const texts = createMemo(() => indicatorTexts(locale()));
  const areaOf = createMemo(() => new Map(props.work.areas().map((area) => [area.area, area] as const)));
  const rows = createMemo((): readonly RateRow[] =>
    props.work
      .areas()
      .flatMap(({ area, indicators, round }) => [
        ...indicators.map(({ code }) => ({ area, code })),
        ...(round === null ? [] : [{ area, code: null }]),
      ]),
  );
  const isOpen = ({ area, code }: RateRow) => {
    const own = areaOf().get(area);
    return own !== undefined && code !== null && own.round !== null && !Object.hasOwn(own.said, code);
  };
  const here = rows().filter(({ area }) => area === props.begin);
  const begin = here.find(isOpen) ?? here[0] ?? rows().find(isOpen) ?? rows()[0];
  // The address stays where the list was opened: it does not change with every key, and a visit begins at what is open.
  const [at, setAt] = createSignal(begin === undefined ? '' : rowId(begin));
  useReasonsWaiting(() => ({
    seat: props.work.seating()?.body.seat ?? '',
    areas: props.work.areas(),
  }));
  const [said, setSaid] = createSignal('');
  const [wish, setWish] = createSignal<Wish | null>(null);
  const [turn, setTurn] = createSignal(0);
  const [isEvidenceOpen, setEvidenceOpen] = createSignal(false);
  let openReason: (() => void) | undefined;
  const index = createMemo(() => {
    const found = rows().findIndex((row) => rowId(row) === at());
    return Math.max(0, found);
  });
  const chosen = createMemo((): { readonly own: OwnArea; readonly code: IndicatorCode | null } | null => {
    const row = rows()[index()];
    const own = row === undefined ? undefined : areaOf().get(row.area);
    return row === undefined || own === undefined ? null : { own, code: row.code };
  });

  function focusRow() {
    const row = rows()[index()];
    if (row === undefined) return;
    const element = document.getElementById(rowId(row));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }
  function goTo(row: RateRow | undefined) {
    if (row === undefined) return;
    setAt(rowId(row));
    focusRow();
  }
  const go = (step: 1 | -1) => goTo(rows()[index() + step]);
  const goEnd = ({ area }: OwnArea) => goTo({ area, code: null });
  function goOpen() {
    const now = chosen();
    const left = now?.code === null && now.own.round !== null ? nextOpen(now.own, null) : null;
    if (now !== null && left !== null) return goTo({ area: now.own.area, code: left });
    const from = index() + 1;
    const next = [...rows().slice(from), ...rows().slice(0, from)].find(isOpen);
    if (next === undefined) setSaid(t('rating.desk.all_answered'));
    goTo(next);
  }
  /** What was handed in does not change by a key too many. */
  function unlessHandedIn(wish: Wish) {
    const { own, code, value } = wish;
    const isChange = own.said[code]?.value !== value;
    if (own.round !== null && own.handedIn !== null && isChange) setWish(wish);
    else wish.run();
  }
  const asking: RatingActs = {
    ...acts,
    answer: (own, code, value) =>
      unlessHandedIn({ own, code, value, run: () => acts.answer(own, code, value) }),
    keep(own, code) {
      const value = own.sheet?.ratings[code]?.value;
      if (value !== undefined) unlessHandedIn({ own, code, value, run: () => acts.keep(own, code) });
    },
  };
  function answer(value: Rating) {
    const now = chosen();
    if (now === null) return;
    const { own, code } = now;
    if (code === null) return setSaid(t('rating.desk.end_more'));
    unlessHandedIn({
      ...{ own, code, value },
      run() {
        acts.answer(own, code, value);
        if (acts.problem() !== null) return;
        const { name, anchors } = texts()(code);
        const word = anchors.find(({ rating }) => rating === value)?.word ?? '';
        setSaid(t('rating.desk.answered', { indicator: name, value, word }));
        go(1);
      },
    });
  }
  async function handIn() {
    const own = chosen()?.own;
    if (own === undefined || own.round === null) return;
    goEnd(own);
    if (isReady(own) && (await acts.handIn(own))) setSaid(t('rating.state.handed_in'));
  }
  const nextDue = () => props.work.areas().find((each) => isDue(each) && each.area !== chosen()?.own.area);
  useRatingKeys({
    go,
    answer,
    reason: () => openReason?.(),
    evidence() {
      setEvidenceOpen(!isEvidenceOpen());
      document.querySelector<HTMLElement>('.rating-detail .rating-evidence summary')?.focus();
    },
    handIn: () => void handIn(),
    leave: focusRow,
  });
  onMount(focusRow);
  return (
    <div class="rate-desk">
      <RateRows
        rows={rows()}
        areaOf={areaOf()}
        texts={texts()}
        at={at()}
        onChoose={(row) => setAt(rowId(row))}
        onKey={{ go, goOpen, goTo: (place) => goTo(rows().at(place)) }}
      />
      <section class="rating-detail" aria-label={t('rating.desk.detail')}>
        <Show when={chosen()}>
          {(now) => (
            <RateDetail
              edition={props.edition}
              work={props.work}
              acts={asking}
              own={now().own}
              code={now().code}
              turn={turn()}
              next={nextDue() ?? null}
              onGo={goTo}
              isEvidenceOpen={isEvidenceOpen()}
              onEvidence={setEvidenceOpen}
              onOpener={(open) => {
                openReason = open;
              }}
            />
          )}
        </Show>
      </section>
      <LiveRegion message={said()} />
      <Confirm
        open={wish() !== null}
        onClose={() => {
          setWish(null);
          // A level that was chosen by hand goes back to what stands.
          setTurn(turn() + 1);
        }}
        title={t('rating.desk.change_title')}
        confirm={t('rating.desk.change_yes')}
        onConfirm={() => {
          const wished = wish();
          setWish(null);
          wished?.run();
        }}
      >
        <Show when={wish()}>
          {(wished) => (
            <p>
              {t('rating.desk.change', {
                indicator: texts()(wished().code as IndicatorCode).name,
                from: wished().own.said[wished().code]?.value ?? '·',
                to: wished().value,
              })}
            </p>
          )}
        </Show>
      </Confirm>
    </div>
  );
}
