import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isAskedAgain, type Round, ratedIn, roundThatCounts } from '#shared/panels/panels.rules.ts';
import {
  type Panel,
  type PanelArea,
  panelAreas,
  type Rated,
  type RatingSheet,
  ratingSheetId,
  ratingSheets,
  sheetHandIns,
} from '#shared/panels/panels.schemas.ts';
import { type IndicatorCode, type MethodIndicator, methodOf } from '#shared/scoring/ideal-1.ts';
import { type Seating, seatingId, seatings } from '#shared/seatings/seatings.schemas.ts';

export type AreaCode = PanelArea['area'];
export type Said = Readonly<Record<string, Rated>>;

/** One area, as whoever rates it in a seat sees it. */
export interface OwnArea {
  readonly area: AreaCode;
  readonly body: PanelArea;
  readonly sheet: RatingSheet | null;
  /** In which this person may write now; null where it is over, or they are not asked. */
  readonly round: Round | null;
  /** Of which the page tells: the one that is open, or the last one. */
  readonly told: Round;
  /** What is asked, or was, in the order of the method. */
  readonly indicators: readonly MethodIndicator[];
  /** What this person said of them, by code. */
  readonly said: Said;
  /** What counts of theirs, of every indicator and both rounds, by code. */
  readonly stands: Said;
  readonly answered: number;
  /** When their sheet of the round was taken as finished. */
  readonly handedIn: number | null;
}

const isSecond = ({ status }: PanelArea) => status === 'second_round' || status === 'counting_again';

function standing(
  sheet: RatingSheet | null,
  { codes, round }: { codes: readonly string[]; round: Round },
): Said {
  if (sheet === null) return {};
  return Object.fromEntries(
    codes.flatMap((code) => {
      const rated = ratedIn(sheet, code, round);
      return rated === undefined ? [] : [[code, rated] as const];
    }),
  );
}

interface HandIn {
  readonly seat: string;
  readonly round: Round;
  readonly at: number;
}

export function ownAreaOf({
  body,
  sheet,
  seat,
  seating,
  handIns,
  indicators,
}: {
  body: PanelArea;
  sheet: RatingSheet | null;
  /** The one that this person holds. */
  seat: string;
  seating: Pick<Seating, 'couldReadUntil'> | null;
  /** Of the area, of every seat. */
  handIns: readonly HandIn[];
  indicators: readonly MethodIndicator[];
}): OwnArea {
  const told = isSecond(body) ? 2 : 1;
  const asked = told === 2 ? indicators.filter(({ code }) => body.contested.includes(code)) : indicators;
  const again = handIns.filter(({ round }) => round === 2).length;
  // While it is open nobody knows how many will answer: what they said last is shown.
  const counts = body.status === 'second_round' ? 2 : roundThatCounts(again, 2);
  const stands = standing(sheet, { codes: indicators.map(({ code }) => code), round: counts });
  const last = handIns.find((each) => each.seat === seat && each.round === 1);
  const isOpen =
    body.status === 'first_round' ||
    (body.status === 'second_round' && isAskedAgain({ sheet, last, seating, area: body }));
  const said = body.status === 'final' ? stands : ((told === 2 ? sheet?.second : sheet?.ratings) ?? {});
  return {
    area: body.area,
    body,
    sheet,
    round: isOpen ? told : null,
    told,
    indicators: asked,
    said,
    stands,
    answered: asked.filter(({ code }) => Object.hasOwn(said, code)).length,
    handedIn: (told === 2 ? sheet?.handedInAgain : sheet?.handedIn) ?? null,
  };
}

const orderOf = ({ body }: Doc<PanelArea>) => AREA_CODES.indexOf(body.area);

/** All areas of a panel, in the order of the areas, for whoever holds this seat of it. */
export function ownAreasOf({
  replica,
  panel,
  seat,
  person,
}: {
  replica: Pick<ReplicaSignals, 'one' | 'within'>;
  panel: Doc<Panel>;
  seat: string;
  person: string;
}): OwnArea[] {
  const { edition, method } = panel.body;
  const { indicators } = methodOf(method);
  const seating = replica.one(seatings, seatingId({ seat, person }))?.body ?? null;
  return replica
    .within(panelAreas, panel.id)
    .sort((left, right) => orderOf(left) - orderOf(right))
    .map(({ id, body }) => {
      const sheet = ratingSheetId({ edition, area: body.area, seat, person });
      return ownAreaOf({
        ...{ body, seat, seating, indicators },
        sheet: replica.one(ratingSheets, sheet)?.body ?? null,
        handIns: replica.within(sheetHandIns, id).map((each) => each.body),
      });
    });
}

/** Something is still expected of this person there. */
export function isDue({ round, handedIn }: OwnArea): boolean {
  return round !== null && handedIn === null;
}

/** Everything this person said of an area, for the preview: what is asked again stands for what was said first. */
export function saidOfAll({ sheet, said }: OwnArea): Said {
  return { ...sheet?.ratings, ...said };
}

/** The next that has no answer, looking on from one and then from the beginning; null if all have one. */
export function nextOpen(area: OwnArea, after: IndicatorCode | null): IndicatorCode | null {
  const codes = area.indicators.map(({ code }) => code);
  const from = after === null ? 0 : codes.indexOf(after) + 1;
  const inTurn = [...codes.slice(from), ...codes.slice(0, from)];
  return inTurn.find((code) => !Object.hasOwn(area.said, code)) ?? null;
}

/** All that is asked has an answer, and the sheet is still here. */
export function isReady({ round, handedIn, answered, indicators }: OwnArea): boolean {
  return round !== null && handedIn === null && answered === indicators.length;
}

/** One indicator of one area in a list of all; without one the end of the area, where its sheet is handed in. */
export interface RateRow {
  readonly area: AreaCode;
  readonly code: IndicatorCode | null;
}

/** Whether the second round left what this person said in the first. */
export function isKept(area: OwnArea, code: string): boolean {
  const again = area.said[code];
  return again !== undefined && again.value === area.sheet?.ratings[code]?.value;
}

/** Until when one rates; what is still waited for after that day counts as well. */
export function untilWords(
  { t, locale, now }: Pick<TodayAsker, 't' | 'locale' | 'now'>,
  { until, isWaited }: { until: string; isWaited: boolean },
): { words: string; isLate: boolean } {
  const isLate = isWaited && until < dayHere(now);
  return { words: t(isLate ? 'rating.late' : 'rating.until', { day: formatDay(locale, until) }), isLate };
}
