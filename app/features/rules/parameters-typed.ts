import { required } from '#app/kit/required.ts';
import {
  MATTERS,
  type Majority,
  type Matter,
  NO_PARAMETERS,
  type Parameters,
  POINTS_OF_ORDER,
  type QUORUMS,
  RIGHTS,
  type ROTATIONS,
  type SILENCE_UNITS,
  type VOTE_ORDERS,
} from '#shared/rules/parameters.schemas.ts';

/** Days before a meeting, or working days of corrections. */
export const DAYS = ['agenda', 'papers', 'amendments', 'corrections'] as const;
export type DaysName = (typeof DAYS)[number];

/** What holds of the floor or not, beside its minutes. */
export const FLOOR_RULES = [
  'isPresentOnly',
  'isMinisterFirst',
  'areSidesInTurn',
  'hasReply',
  'areObserversLast',
] as const;
export const FLOOR_MINUTES = ['minutes', 'budget', 'replyMinutes'] as const;
/** The most minutes that each may have. */
const MOST_MINUTES = { minutes: 60, budget: 240, replyMinutes: 60 } as const;

type Choice<V extends string> = V | '';
interface Based {
  readonly article: string;
}
/** Each parameter as it is typed: numbers as texts, nothing chosen as ''. One that is left blank is not in the rules. */
interface EachTyped extends Readonly<Record<DaysName, Based & { readonly days: string }>> {
  readonly silence: Based & { amount: string; unit: (typeof SILENCE_UNITS)[number] };
  readonly quorum: Based & { basis: Choice<(typeof QUORUMS)[number]>; number: string };
  readonly majorities: Readonly<Record<Matter, Based & { majority: Choice<Majority> }>>;
  readonly rights: Based & Readonly<Record<'members' | 'observers' | 'guests', readonly string[]>>;
  readonly pointsOfOrder: Based & { rank: readonly string[] };
  readonly voteOrder: Based & { order: Choice<(typeof VOTE_ORDERS)[number]> };
  readonly presidency: Based & { rotation: Choice<(typeof ROTATIONS)[number]>; months: string };
  readonly floor: Based & Record<(typeof FLOOR_MINUTES)[number], string> & { rules: readonly string[] };
}

/** None is left out: what was adopted once is not lost by being edited. */
export type TypedParameters = { readonly [K in keyof Required<Parameters>]: EachTyped[K] };

const daysOf = (known: { days: number; article: string } | null) => ({
  days: known === null ? '' : String(known.days),
  article: known?.article ?? '',
});

const minutesOf = (known: number | null | undefined) => (known == null ? '' : String(known));

export function typeParameters(known: Parameters = NO_PARAMETERS): TypedParameters {
  const { silence, quorum, rights, pointsOfOrder, voteOrder, presidency, floor } = known;
  const majority = (matter: Matter) => {
    const found = known.majorities.find((each) => each.matter === matter);
    return { majority: found?.majority ?? ('' as const), article: found?.article ?? '' };
  };
  return {
    agenda: daysOf(known.agenda),
    papers: daysOf(known.papers),
    amendments: daysOf(known.amendments),
    corrections: daysOf(known.corrections),
    silence: {
      amount: silence === null ? '' : String(silence.amount),
      unit: silence?.unit ?? 'hours',
      article: silence?.article ?? '',
    },
    quorum: {
      basis: quorum?.basis ?? '',
      number: quorum?.number == null ? '' : String(quorum.number),
      article: quorum?.article ?? '',
    },
    majorities: Object.fromEntries(
      MATTERS.map((matter) => [matter, majority(matter)]),
    ) as TypedParameters['majorities'],
    rights: {
      members: rights?.members ?? [],
      observers: rights?.observers ?? [],
      guests: rights?.guests ?? [],
      article: rights?.article ?? '',
    },
    pointsOfOrder: {
      rank: POINTS_OF_ORDER.map((_, at) => pointsOfOrder?.rank[at] ?? ''),
      article: pointsOfOrder?.article ?? '',
    },
    voteOrder: { order: voteOrder?.order ?? '', article: voteOrder?.article ?? '' },
    presidency: {
      rotation: presidency?.rotation ?? '',
      months: presidency === null ? '' : String(presidency.months),
      article: presidency?.article ?? '',
    },
    floor: {
      minutes: minutesOf(floor?.minutes),
      budget: minutesOf(floor?.budget),
      replyMinutes: minutesOf(floor?.replyMinutes),
      rules: FLOOR_RULES.filter((each) => floor?.[each] === true),
      article: floor?.article ?? '',
    },
  };
}

const isFloorGiven = (typed: TypedParameters['floor']) =>
  typed.rules.length > 0 || FLOOR_MINUTES.some((each) => typed[each].trim() !== '');

/** Nothing at all where nothing is said: a set from before does not change by being looked at. */
function makeFloor(typed: TypedParameters['floor']): Pick<Parameters, 'floor'> {
  if (!isFloorGiven(typed)) return {};
  const given = (text: string) => (text.trim() === '' ? null : number(text));
  const holds = (rule: (typeof FLOOR_RULES)[number]) => typed.rules.includes(rule);
  return {
    floor: {
      minutes: given(typed.minutes),
      budget: given(typed.budget),
      replyMinutes: given(typed.replyMinutes),
      isPresentOnly: holds('isPresentOnly'),
      isMinisterFirst: holds('isMinisterFirst'),
      areSidesInTurn: holds('areSidesInTurn'),
      hasReply: holds('hasReply'),
      areObserversLast: holds('areObserversLast'),
      article: typed.article,
    },
  };
}

const number = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));
const made = (typed: Based & { days: string }) =>
  typed.days.trim() === '' ? null : { days: number(typed.days), article: typed.article };

export function makeParameters(typed: TypedParameters): Parameters {
  const { silence, quorum, rights, pointsOfOrder, voteOrder, presidency } = typed;
  const hasRights = [rights.members, rights.observers, rights.guests].some((each) => each.length > 0);
  const rank = pointsOfOrder.rank.filter((each) => each !== '');
  const inOrder = (chosen: readonly string[]) => RIGHTS.filter((each) => chosen.includes(each));
  return {
    agenda: made(typed.agenda),
    papers: made(typed.papers),
    amendments: made(typed.amendments),
    corrections: made(typed.corrections),
    silence:
      silence.amount.trim() === ''
        ? null
        : { amount: number(silence.amount), unit: silence.unit, article: silence.article },
    quorum:
      quorum.basis === ''
        ? null
        : {
            basis: quorum.basis,
            number: quorum.basis === 'number' ? number(quorum.number) : null,
            article: quorum.article,
          },
    majorities: MATTERS.flatMap((matter) => {
      const { majority, article } = typed.majorities[matter];
      return majority === '' ? [] : [{ matter, majority, article }];
    }),
    rights: hasRights
      ? {
          members: inOrder(rights.members),
          observers: inOrder(rights.observers),
          guests: inOrder(rights.guests),
          article: rights.article,
        }
      : null,
    pointsOfOrder:
      rank.length === 0
        ? null
        : { rank: rank as (typeof POINTS_OF_ORDER)[number][], article: pointsOfOrder.article },
    voteOrder:
      voteOrder.order === '' ? null : { order: required(voteOrder.order), article: voteOrder.article },
    presidency:
      presidency.rotation === ''
        ? null
        : { rotation: presidency.rotation, months: number(presidency.months), article: presidency.article },
    ...makeFloor(typed.floor),
  };
}

const isNumber = (typed: string, most: number) => /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= most;

/** Which part of what was typed cannot be: it lacks its article, or is no number. */
export function parameterFaults(
  typed: TypedParameters,
  say: (fault: 'article' | 'number' | 'twice') => string,
): Readonly<Record<keyof TypedParameters, string | null>> {
  const { silence, quorum, rights, pointsOfOrder, voteOrder, presidency, floor } = typed;
  const based = (isGiven: boolean, { article }: Based, isWrong = false) => {
    if (!isGiven) return null;
    return isWrong ? say('number') : article === '' ? say('article') : null;
  };
  const daysFault = (key: DaysName) =>
    based(typed[key].days.trim() !== '', typed[key], !isNumber(typed[key].days, 365));
  const rank = pointsOfOrder.rank.filter((each) => each !== '');
  const hasRights = [rights.members, rights.observers, rights.guests].some((each) => each.length > 0);
  const lacking = MATTERS.some((each) => {
    const { majority, article } = typed.majorities[each];
    return majority !== '' && article === '';
  });
  return {
    ...{ agenda: daysFault('agenda'), papers: daysFault('papers') },
    ...{ amendments: daysFault('amendments'), corrections: daysFault('corrections') },
    silence: based(silence.amount.trim() !== '', silence, !isNumber(silence.amount, 720)),
    quorum: based(quorum.basis !== '', quorum, quorum.basis === 'number' && !isNumber(quorum.number, 99)),
    majorities: lacking ? say('article') : null,
    rights: based(hasRights, rights),
    pointsOfOrder: new Set(rank).size < rank.length ? say('twice') : based(rank.length > 0, pointsOfOrder),
    voteOrder: based(voteOrder.order !== '', voteOrder),
    presidency: based(presidency.rotation !== '', presidency, !isNumber(presidency.months, 60)),
    floor: based(
      isFloorGiven(floor),
      floor,
      FLOOR_MINUTES.some((each) => {
        const text = floor[each].trim();
        return text !== '' && (!isNumber(text, MOST_MINUTES[each]) || Number(text) < 1);
      }),
    ),
  };
}
