import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { createPcg32 } from '#shared/scoring/pcg32.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { seatingId } from '#shared/seatings/seatings.schemas.ts';
import { COLLECTED_FOR, demoContactOf, demoDay } from './demo-ideal.ts';
import { editionTitle } from './demo-ideal-texts.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

export interface Making {
  readonly now: number;
  readonly idFor: IdFor;
}

export const { indicators } = methodOf('ideal-1');
export const CODES = indicators.map(({ code }) => code);
/** So high an area is rated on the whole, 0 to 4, and how much of it nobody knows, in parts of all indicators. */
const LEVELS: Readonly<Partial<Record<AreaCode, readonly [level: number, unknown: number]>>> = {
  cocaine: [3.4, 0.03],
  firearms: [3.1, 0.05],
  extortion: [3, 0.06],
  trafficking_in_persons: [2.6, 0.1],
  money_laundering: [2.5, 0.15],
  migrant_smuggling: [2.4, 0.08],
  environmental_crime: [2.1, 0.2],
  cybercrime: [1.9, 0.3],
  synthetic_drugs: [2, 0.12],
  cultural_property: [1, 0.9],
};
export const OFFICES: readonly (readonly [Institution, string])[] = [
  ['police', 'Jefatura de inteligencia policial'],
  ['prosecution', 'Fiscalía especializada en crimen organizado'],
  ['prison', 'Dirección de seguridad penitenciaria'],
];

/** The same numbers each time: what the demo shows can be talked about. */
export function diceOf(state: string): () => number {
  const seed = [...state].reduce((sum, letter) => sum * 31n + BigInt(letter.charCodeAt(0)), 7n);
  const next = createPcg32({ seed, stream: 54n });
  return () => next() / 2 ** 32;
}

/** What one seat says of one area, by the level of the area and of the state. */
export function sheetOf({ area, own, dice }: { area: AreaCode; own: number; dice: () => number }): Rating[] {
  const [level, unknown] = LEVELS[area] ?? [2, 0.1];
  return indicators.map(({ inverted }) => {
    const isUnknown = dice() < unknown;
    // Now and then somebody sees it quite differently.
    const apart = dice() < 0.02 ? -3 : 0;
    const value = Math.min(4, Math.max(0, Math.round(level + own + apart + (dice() - 0.5) * 1.2)));
    if (isUnknown) return 'U';
    return (inverted ? 4 - value : value) as Rating;
  });
}

export const ratedAs = (ratings: readonly Rating[]) =>
  Object.fromEntries(
    CODES.map((code, at) => [code, { value: ratings[at] ?? 'U', reason: null, isShown: false }]),
  );

/** What people of one state do; each step carries the state. */
export function acting({ state, idFor }: { state: string; idFor: IdFor }) {
  const edition = idFor('edn', 'ideal-2');
  const contact = demoContactOf(state);
  const act = (name: string, args: object, as = contact, more: Partial<DemoStep> = {}): DemoStep => ({
    compartment: stateCompartment(state),
    name,
    args: { state, edition, ...args } as Json,
    as,
    ...more,
  });
  return { edition, contact, act };
}

export interface Seat {
  readonly id: string;
  readonly institution: Institution;
  readonly office: string;
  /** Key of the demo person, or of the stand-in. */
  readonly as: string;
  readonly person: string;
}

export function setUp({
  state,
  areas,
  seats,
  now,
  idFor,
}: Making & {
  state: string;
  areas: readonly AreaCode[];
  seats: readonly Seat[];
}): DemoStep[] {
  const { act } = acting({ state, idFor });
  return [
    act('panels.set_up', {
      ...{ method: 'ideal-1', title: editionTitle, until: demoDay(now, COLLECTED_FOR) },
      areas: [...areas],
    }),
    ...seats.flatMap(({ id, institution, office, person }) => [
      act('panels.put_seat', { seat: id, institution, office }),
      act('panels.seat_person', { seat: id, former: null, person, label: 'Persona de ejemplo' }),
    ]),
  ];
}

export function handIn({
  state,
  area,
  seat,
  ratings,
  round = 1,
  idFor,
}: {
  state: string;
  area: AreaCode;
  seat: Seat;
  ratings: Record<string, object>;
  round?: 1 | 2;
  idFor: IdFor;
}): DemoStep[] {
  const { act } = acting({ state, idFor });
  const of = { area, seat: seat.id, round };
  return [
    act('panels.rate', { ...of, ratings }, seat.as),
    // The seat was made, and filled, by somebody else.
    act('panels.hand_in', of, seat.as, {
      base: {
        [`seatings/${seatingId({ seat: seat.id, person: seat.person })}`]: 1,
        [`panelSeats/${seat.id}`]: 1,
      },
    }),
  ];
}
