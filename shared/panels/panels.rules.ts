import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { printed } from '#shared/scoring/numbers.ts';
import { type Indicator, RATINGS, type Rating } from '#shared/scoring/scoring.schemas.ts';
import { subjectFigure } from '#shared/scoring/subject.rules.ts';
import type { Seating } from '#shared/seatings/seatings.schemas.ts';
import {
  LEAST_SHEETS,
  PANEL_INSTITUTIONS,
  type PanelArea,
  type PanelFigure,
  type PanelSeat,
  type Rated,
  type RatingSheet,
  type Spread,
} from './panels.schemas.ts';

export type Round = PanelFigure['round'];

/** Whether somebody closes the panel of a state or authorises its figures, and so reads every rating between the rounds. */
export function keepsPanel(actor: Actor, state: string | null): boolean {
  return may(actor, 'panels.manage', { state }) || may(actor, 'panels.authorise', { state });
}

/** Whether somebody rates for an edition, or rated: they neither close its panel nor hand out what it says. */
export function hasVoice(seatings: readonly Doc<Seating>[], edition: string): boolean {
  return seatings.some(({ body }) => body.edition === edition && (body.endedAt === null || body.hasRated));
}

const placeOf = (rating: Rating) => RATINGS.indexOf(rating);
/** From nil to very high, what is not known last: no place in it says who rated. */
export function inScale(ratings: readonly Rating[]): Rating[] {
  return [...ratings].sort((left, right) => placeOf(left) - placeOf(right));
}

/** The same whatever the order in which they are read, also of two in the same millisecond. */
function isLater(left: RatingSheet, right: RatingSheet): boolean {
  const difference = (left.handedIn ?? 0) - (right.handedIn ?? 0);
  return difference === 0 ? left.person > right.person : difference > 0;
}

/**
 * For each seat the sheet that counts: of those handed in the last, whoever held the seat then. A sheet that was begun and
 * never handed in counts for nobody.
 */
export function countedSheets(sheets: readonly RatingSheet[]): RatingSheet[] {
  const handedIn = sheets.filter((sheet) => sheet.handedIn !== null);
  return [...groupBy(handedIn, ({ seat }) => seat).values()].map((own) =>
    own.reduce((last, each) => (isLater(each, last) ? each : last)),
  );
}

/**
 * What a sheet says of one indicator after a round: who does not answer again keeps what they said, and who keeps a value
 * without a word keeps what they said for it.
 */
export function ratedIn(sheet: RatingSheet, code: string, round: Round): Rated | undefined {
  const first = Object.hasOwn(sheet.ratings, code) ? sheet.ratings[code] : undefined;
  if (round === 1 || sheet.handedInAgain === null || !Object.hasOwn(sheet.second, code)) return first;
  const again = sheet.second[code];
  return again?.reason === null && again.value === first?.value ? first : again;
}

/**
 * Who answered the second round is known. If they were one or two, what changed between the rounds would say who rated
 * what: then the first round stands.
 * @param again how many seats answered again
 */
export function roundThatCounts(again: number, round: Round): Round {
  return round === 2 && again >= LEAST_SHEETS ? 2 : 1;
}

/**
 * Only who spoke in the first round is asked again: whose sheet of the seat was the last one, and who could not read
 * what the panel rated since it was closed.
 */
export function isAskedAgain({
  sheet,
  last,
  seating,
  area,
}: {
  sheet: Pick<RatingSheet, 'handedIn'> | null | undefined;
  /** Of the seat, of the first round. */
  last: { readonly at: number } | null | undefined;
  seating: Pick<Seating, 'couldReadUntil'> | null | undefined;
  area: Pick<PanelArea, 'closedAt'>;
}): boolean {
  const couldRead = (seating?.couldReadUntil ?? 0) >= (area.closedAt ?? Number.POSITIVE_INFINITY);
  return sheet?.handedIn != null && sheet.handedIn === last?.at && !couldRead;
}

/** Kept in the second round, with a reason. */
export function isDissent(sheet: RatingSheet, code: string): boolean {
  if (sheet.handedInAgain === null || !Object.hasOwn(sheet.second, code)) return false;
  const again = sheet.second[code];
  return again !== undefined && again.reason !== null && again.value === sheet.ratings[code]?.value;
}

export function spreadOf(
  sheets: readonly RatingSheet[],
  { codes, round }: { codes: readonly string[]; round: Round },
): Spread {
  return Object.fromEntries(
    codes.map((code) => [code, inScale(sheets.flatMap((sheet) => ratedIn(sheet, code, round)?.value ?? []))]),
  );
}

/** By code, the reasons that their authors let the panel read, in the order of their words. */
export function shownReasons(
  sheets: readonly RatingSheet[],
  { codes, round }: { codes: readonly string[]; round: Round },
): Record<string, string[]> {
  const shown = (code: string) =>
    sheets.flatMap((sheet) => {
      const rated = ratedIn(sheet, code, round);
      return rated?.isShown === true && rated.reason !== null ? [rated.reason] : [];
    });
  return Object.fromEntries(
    codes.flatMap((code) => {
      const reasons = shown(code).sort();
      return reasons.length === 0 ? [] : [[code, reasons] as const];
    }),
  );
}

/**
 * Ratings by code as sheets of nobody: the figures are the same whoever said what (`domain.md` §1.9 takes medians,
 * quartiles and pairs within one indicator alone).
 */
export function sheetsOfNobody(
  values: Readonly<Record<string, readonly Rating[]>>,
): Record<string, Rating>[] {
  const count = Math.max(0, ...Object.values(values).map(({ length }) => length));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([code, ratings]) => {
        const rating = inScale(ratings)[at];
        return rating === undefined ? [] : [[code, rating] as const];
      }),
    ),
  );
}

type Evidence = PanelFigure['evidence'];
type Grade = Pick<Evidence[number], 'source' | 'information'>;

/** How many links have which grade, from the best. */
export function countedGrades(grades: readonly Grade[]): Evidence {
  return [...groupBy(grades, ({ source, information }) => `${source}${information}`)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, own]) => {
      const { source, information } = own[0] as Grade;
      return { source, information, count: own.length };
    });
}

function gradesOf(evidence: Evidence): Grade[] {
  return evidence.flatMap(({ source, information, count }) =>
    Array.from({ length: count }, () => ({ source, information })),
  );
}

type Computed = Pick<
  PanelFigure,
  'score' | 'low' | 'high' | 'coverage' | 'class' | 'confidence' | 'contested' | 'inputHash'
>;
/** The figure of one area, as printed, from what its panel rated. */
export function panelFigureOf({
  method,
  indicators,
  values,
  evidence,
}: {
  method: PanelFigure['method'];
  indicators: readonly Indicator[];
  values: Spread;
  evidence: Evidence;
}): Computed {
  const figure = subjectFigure({
    indicators,
    ratings: sheetsOfNobody(values),
    evidence: gradesOf(evidence),
  });
  return {
    score: figure.score === null ? null : printed(figure.score, 1),
    low: printed(figure.low, 1),
    high: printed(figure.high, 1),
    coverage: printed(figure.coverage, 2),
    class: figure.class,
    confidence: figure.confidence,
    contested: [...figure.contested],
    inputHash: textHash(canonicalJson({ method, indicators: [...indicators], values, evidence })),
  };
}

/**
 * Seats that rate, or did.
 * @param handedIn whose sheet counts as having rated; by default one of any area does
 */
export function seatsThatCount(
  seats: readonly Doc<PanelSeat>[],
  handedIn?: ReadonlySet<string>,
): Doc<PanelSeat>[] {
  return seats.filter(({ id, body }) => body.endedAt === null || (handedIn?.has(id) ?? body.hasRated));
}

type PanelInstitution = (typeof PANEL_INSTITUTIONS)[number];
/** Those of which a panel has none; a partner body has no prisons and no prosecution. */
export function lackingInstitutions(
  state: string,
  has: (institution: PanelInstitution) => boolean,
): PanelInstitution[] {
  return isPartnerBody(state) ? [] : PANEL_INSTITUTIONS.filter((each) => !has(each));
}

/** What one area lacks before its round can be closed. */
export interface Lack {
  /** That is open; null where none is. */
  readonly round: Round | null;
  /** Seats whose sheet of the round came. */
  readonly handedIn: ReadonlySet<string>;
  /** Seats that are waited for. */
  readonly missing: readonly Doc<PanelSeat>[];
  /** Institutions without any sheet, for want of which the round cannot be closed. */
  readonly institutions: readonly PanelInstitution[];
  /** How many sheets came in the first round: of fewer than `LEAST_SHEETS`, a figure would say what one person wrote. */
  readonly sheets: number;
  readonly isClosable: boolean;
}

export function lackOf({
  area,
  seats,
  handIns,
  state,
}: {
  area: PanelArea;
  seats: readonly Doc<PanelSeat>[];
  /** Of the area. */
  handIns: readonly { readonly seat: string; readonly round: Round }[];
  state: string;
}): Lack {
  const inRound = (round: Round) =>
    new Set(handIns.filter((each) => each.round === round).map(({ seat }) => seat));
  const round = area.status === 'first_round' ? 1 : area.status === 'second_round' ? 2 : null;
  const first = inRound(1);
  const handedIn = round === 2 ? inRound(2) : first;
  // Only who spoke in the first round is asked again, also where the seat has ended.
  const missing = seats.filter(
    ({ id, body }) => (round === 2 ? first.has(id) : body.endedAt === null) && !handedIn.has(id),
  );
  const hasSheet = (institution: PanelInstitution) =>
    seats.some(({ id, body }) => body.institution === institution && first.has(id));
  const institutions = round === 2 ? [] : lackingInstitutions(state, hasSheet);
  const isClosable = round !== null && first.size >= LEAST_SHEETS && institutions.length === 0;
  return { round, handedIn, missing, institutions, sheets: first.size, isClosable };
}
