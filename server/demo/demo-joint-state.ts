import { releasable } from '#shared/counters/release.rules.ts';
import { type CountEntry, totalsOf } from '#shared/counters/totals.rules.ts';
import type { Judged } from '#shared/doubles/dropped.rules.ts';
import type { Counter } from '#shared/jointdays/counter-set.ts';
import type { SeizureCard, TotalLine } from '#shared/jointdays/totals.schemas.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import type { Text } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { sample } from './demo-cycle-days.ts';
import { type DemoPost, type DemoState, DOUBLE, type Hour, WEIGHED } from './demo-joint-posts.ts';
import type { Act, MakingJoint, TimedStep } from './demo-joint-time.ts';
import { demoPeople, demoPersonId } from './demo-people.ts';
import { demoStandIn } from './demo-stand-ins.ts';

const SHIFTS: readonly (readonly [from: string, until: string])[] = [
  ['06:00', '14:00'],
  ['14:00', '22:00'],
];
/** When what was checked is written down. */
const CHECKED: readonly Hour[] = [
  [0, '10:00'],
  [0, '13:30'],
  [0, '19:00'],
  [1, '09:30'],
  [1, '13:00'],
];

/** A joint action day as its states know it. */
export interface DemoDay {
  readonly key: string;
  readonly day: string;
  readonly title: Text;
  /** Its two days. */
  readonly days: readonly [string, string];
  readonly counters: readonly Counter[];
  /** When its states prepare. */
  readonly opened: string;
}
export interface OfState {
  readonly making: MakingJoint;
  readonly of: DemoDay;
  readonly state: DemoState;
}

/** As the duty office of each state has it. */
const PHONES: Readonly<Record<string, string>> = { CL: '+56 2 0000 0000', EC: '+593 4 000 0000' };
const contactsOf = (state: string) => [
  { function: 'Sala de la jornada (ejemplo)', phone: PHONES[state] ?? '+00 000 0000' },
];
const BRIEFING = sample(
  'Cuente lo que controla y lo que incauta. No escriba nombres ni objetivos: van en SIPA o I-24/7, y aquí solo su número.',
  'Conte o que fiscaliza e o que apreende. Não escreva nomes nem alvos: isso vai no SIPA ou no I-24/7, e aqui só o número.',
  'Count what you check and seize. Do not write names or targets: those go into SIPA or I-24/7; here, only the number.',
);

function whoIs(key: string): { readonly person: string; readonly label: string } {
  const found = demoPeople.find((each) => each.key === key);
  if (found !== undefined) return { person: demoPersonId(key), label: found.label };
  const standIn = demoStandIn(key);
  if (standIn === null) throw new Error(`no demo person is called ${key}`);
  return { person: standIn.actor.person, label: standIn.label };
}

const at = ({ making, of, state }: OfState, [day, time]: Hour) =>
  making.instant(`${of.days[day]}T${time}`, state.timeZone);
const postOf = ({ making }: OfState, { key }: DemoPost) => making.idFor('pto', key);
const ofDay = ({ of, state }: OfState) => ({ state: state.state, day: of.day });

function shiftsOf(place: OfState, post: DemoPost) {
  return place.of.days.flatMap((_, day) =>
    SHIFTS.map(([from, until], part) => {
      const number = day * SHIFTS.length + part + 1;
      const [begins, ends] = [from, until].map((time) => at(place, [day === 0 ? 0 : 1, time]));
      return {
        ...{ shift: place.making.idFor('shf', `${post.key}-${number}`), number },
        ...{ from: begins ?? 0, until: ends ?? 0, officers: 4 },
      };
    }),
  );
}

/** The state takes part: its posts, their shifts and who works there. */
export function openedState(place: OfState): TimedStep[] {
  const { making, of, state } = place;
  const act = making.acts(state.state);
  const when = making.instant(`${of.opened}T10:00`, state.timeZone);
  const coordinated = (name: string, args: object): TimedStep =>
    act({ at: when, as: state.as, name, args: { ...ofDay(place), ...args } });
  const copied = { title: of.title, from: of.days[0], until: of.days[1], counters: of.counters };
  return [
    coordinated('counters.open_day', {
      ...{ ...copied, copied, timeZone: state.timeZone },
      ...{ contacts: contactsOf(state.state), briefing: BRIEFING, silentAfter: 240 },
    }),
    ...state.posts.flatMap((post) => {
      const { name, institution, subdivision, place: where, crew } = post;
      const id = postOf(place, post);
      return [
        coordinated('counters.add_post', {
          ...{ post: id, name, institution, subdivision, place: where, phone: null },
        }),
        coordinated('counters.add_shifts', { post: id, shifts: shiftsOf(place, post) }),
        ...crew.map((key) =>
          coordinated('counters.post_person', {
            ...{ post: id, ...whoIs(key), isLead: crew.length > 1 && key === crew.at(-1) },
          }),
        ),
      ];
    }),
  ];
}

/** Something that is done at the posts of a state, with what it makes of the totals. */
export interface CountedStep extends TimedStep {
  readonly entry?: CountEntry;
  readonly judged?: Judged;
}

/** Somewhere between half and one and a half of it, always the same for the same thing. */
function about(many: number, key: string): number {
  const share = Number.parseInt(textHash(key).slice(0, 8), 16) / 0xff_ff_ff_ff;
  return Math.max(1, Math.round(many * (0.5 + share)));
}

interface Entered extends Pick<SeizureCard, 'counter' | 'kind' | 'value'> {
  readonly key: string;
  readonly hour: Hour;
  readonly reference?: string;
  readonly isSeizure?: true;
}

function enteredAt({ key, checks, seizures, detentions = [] }: DemoPost): Entered[] {
  return [
    ...CHECKED.flatMap((hour, slot) =>
      Object.entries(checks).map(([counter, many], place): Entered => {
        const id = `${key}-${slot}${place}`;
        return { key: id, hour, counter: counter as Counter, kind: null, value: about(many, id) };
      }),
    ),
    ...seizures.map((each): Entered => ({ ...each, isSeizure: true })),
    ...detentions.map(([id, hour, value]): Entered => {
      return { key: id, hour, counter: 'detentions', kind: null, value };
    }),
  ];
}

const countOf = ({ making }: OfState, key: string) => making.idFor('cnt', key);

function entryAt(place: OfState, post: DemoPost, entered: Entered): CountedStep {
  const { making, state } = place;
  const { key, hour, counter, kind, value, reference = null, isSeizure = false } = entered;
  const when = at(place, hour);
  const shift = shiftsOf(place, post).find(({ from, until }) => from <= when && when < until)?.shift ?? null;
  const isForPost = post.crew.length === 0;
  const as = post.crew[0] ?? state.as;
  const seizure = isSeizure ? { subdivision: null, reference } : null;
  const said = { counter, kind, value, seizure };
  const id = countOf(place, key);
  const step = making.acts(state.state)({
    ...{ at: when, as, name: 'counters.count' },
    args: {
      ...{ ...ofDay(place), post: postOf(place, post), shift, count: id, ...said, isForPost },
      ...(isForPost ? { at: when } : {}),
    },
  });
  const counted = { by: whoIs(as).person, at: when, takenAt: when };
  const body = { ...said, shift, corrects: null, reason: null, isForPost, counted };
  return { ...step, entry: { id, parent: postOf(place, post), body } };
}

/** An entry said otherwise. */
function corrected(
  place: OfState,
  {
    first,
    value,
    reason,
    as,
    when,
  }: { first: CountEntry; value: number; reason: string } & {
    readonly as: string;
    readonly when: number;
  },
): CountedStep {
  const id = `${first.id}-c`;
  const counted = { by: whoIs(as).person, at: when, takenAt: when };
  const isForPost = as === place.state.as;
  const step = place.making.acts(place.state.state)({
    ...{ at: when, as, name: 'counters.correct' },
    args: {
      ...{ ...ofDay(place), post: first.parent, correction: id, count: first.id, value, reason },
    },
    base: { [`counts/${first.id}`]: 1 },
  });
  return {
    ...step,
    entry: { ...first, id, body: { ...first.body, value, corrects: first.id, reason, isForPost, counted } },
  };
}

/** What its people wrote down on both days, in the order of its hours. */
export function countedState(place: OfState): CountedStep[] {
  const { making, state } = place;
  const act = making.acts(state.state);
  const entries = state.posts.flatMap((post) =>
    enteredAt(post).map((entered) => entryAt(place, post, entered)),
  );
  const entryOf = (key: string) => entries.find(({ entry }) => entry?.id === countOf(place, key))?.entry;
  const steps: CountedStep[] = [...entries];
  for (const post of state.posts) {
    const [as] = post.crew;
    if (as === undefined) continue;
    const of = { ...ofDay(place), post: postOf(place, post) };
    const [first, second] = shiftsOf(place, post);
    if (first === undefined || second === undefined) continue;
    const word = (hour: Hour, situation: string, note: string | null): TimedStep => {
      const report = making.idFor('srp', `${post.key}-${hour[0]}${hour[1].slice(0, 2)}`);
      return act({
        ...{ at: at(place, hour), as, name: 'counters.say_situation' },
        args: { ...of, shift: null, report, situation, note },
      });
    };
    const handed: Act = {
      ...{ at: second.from, as, name: 'counters.hand_over' },
      args: { ...of, shift: first.shift, next: second.shift, officers: 5, note: 'Sin novedad. (ejemplo)' },
      base: { [`shifts/${first.shift}`]: 1, [`shifts/${second.shift}`]: 1 },
    };
    steps.push(
      word([0, '08:00'], 'quiet', null),
      act(handed),
      word([0, '17:30'], 'busy', 'Hay cola de camiones. (ejemplo)'),
    );
  }
  // A nought too many, seen at once.
  const typed = entryOf(`${state.posts[0]?.key}-10`);
  const by = state.posts[0]?.crew[0];
  if (typed !== undefined && by !== undefined)
    steps.push(
      corrected(place, {
        ...{ first: typed, value: Math.max(1, typed.body.value - 2), as: by },
        ...{ reason: 'Dos se contaron dos veces. (ejemplo)', when: typed.body.counted.at + 300_000 },
      }),
    );
  const [one, other] = [countOf(place, DOUBLE.one), countOf(place, DOUBLE.other)];
  if (entryOf(DOUBLE.one) !== undefined) {
    const judged = { one, other, isSame: true, keeps: one };
    const reason = 'Los dos servicios llamaron: es la misma carga. (ejemplo)';
    steps.push({
      ...act({
        ...{ at: at(place, [0, '16:00']), as: state.as, name: 'counters.judge_double' },
        args: { ...ofDay(place), ...judged, reason },
      }),
      judged,
    });
  }
  return steps.toSorted((left, right) => left.at - right.at);
}

/** What was weighed again after it had been released. */
export function weighedAgain(place: OfState, steps: readonly CountedStep[], when: number): CountedStep[] {
  const first = steps.find(({ entry }) => entry?.id === countOf(place, WEIGHED.key))?.entry;
  if (first === undefined) return [];
  const reason = 'Se pesó sin el envoltorio. (ejemplo)';
  return [corrected(place, { first, value: WEIGHED.value, reason, as: place.state.as, when })];
}

export interface DemoRelease {
  readonly id: string;
  readonly state: string;
  readonly number: number;
  readonly kind: 'provisional' | 'verified';
  readonly asOf: number;
  readonly lines: readonly TotalLine[];
  readonly cards: readonly SeizureCard[];
  readonly reason: string | null;
}

/** What the state gives: all that was counted until then, by the rule by which its coordinator sees it. */
export function releasedState(
  place: OfState,
  {
    steps,
    number,
    kind,
    when,
    reason = null,
  }: {
    readonly steps: readonly CountedStep[];
    readonly number: number;
    readonly kind: DemoRelease['kind'];
    readonly when: number;
    readonly reason?: string | null;
  },
): { readonly step: TimedStep; readonly release: DemoRelease } {
  const { making, of, state } = place;
  const known = steps.filter((each) => each.at <= when);
  const judged = known.flatMap((each) => each.judged ?? []);
  const totals = totalsOf(
    known.flatMap(({ entry }) => entry ?? []),
    judged,
  );
  const { lines, cards } = releasable({
    ...{ totals, counters: of.counters },
    posts: new Map(state.posts.map((post) => [postOf(place, post), post])),
    dayAt: (instant) => dayAt({ instant, timeZone: state.timeZone }),
  });
  const id = making.idFor('crl', `${state.state.toLowerCase()}-${number}`);
  const given = { kind, asOf: when, lines, cards, reason };
  const step = making.acts(state.state)({
    ...{ at: when, as: state.as, name: 'counters.release' },
    args: { ...ofDay(place), release: id, ...given },
  });
  return { step, release: { id, state: state.state, number, ...given } };
}
