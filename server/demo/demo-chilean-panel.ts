import type { Institution } from '#shared/kernel/actor.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import {
  acting,
  CODES,
  diceOf,
  handIn,
  indicators,
  type Making,
  OFFICES,
  ratedAs,
  type Seat,
  setUp,
  sheetOf,
} from './demo-panel-steps.ts';
import { demoPersonId } from './demo-people.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const CHILEAN_SEATS = [
  ...OFFICES,
  ['customs', 'Subdirección de fiscalización aduanera'],
] as const satisfies readonly (readonly [Institution, string])[];
/** Firearms in Chile: prisons and corruption are contested, all else is not. */
const CONTESTED = { V4: [1, 1, 4, 3], I2: [1, 4, 2, 4] } as const satisfies Record<string, readonly Rating[]>;
/** What seats say of it, by their place; of each indicator one lets the panel read why. */
const REASONS: Readonly<
  Record<string, Readonly<Record<number, readonly [reason: string, isShown: boolean]>>>
> = {
  V4: {
    0: ['Hay criterio escrito, pero ningún penal lo sigue (ejemplo).', true],
    2: ['Los traslados se revisan cada semana desde marzo (ejemplo).', false],
  },
  I2: {
    1: ['Dos causas de este año alcanzan a funcionarios de puerto (ejemplo).', true],
    2: ['No hubo condenas en el período (ejemplo).', false],
  },
};

function chileanSeats(idFor: IdFor): Seat[] {
  return CHILEAN_SEATS.map(([institution, office]): Seat => {
    const isPerson = institution === 'customs';
    const as = isPerson ? 'chile-institution' : `rater-${institution}-CL`;
    return {
      id: idFor('pst', `cl-${institution}`),
      institution,
      office: `${office} (ejemplo)`,
      as,
      person: isPerson ? demoPersonId(as) : `per_demo-${as}`,
    };
  });
}

/** Who has answered again of firearms: one comes nearer to the others, one stays and says why. */
const SECOND: Readonly<Partial<Record<Institution, Readonly<Record<string, object>>>>> = {
  police: {
    V4: { value: 2, reason: 'Los traslados sí se revisan (ejemplo).', isShown: true },
    I2: { value: 2, reason: null, isShown: false },
  },
  prosecution: {
    V4: { value: 1, reason: 'Revisar traslados no es aplicar el criterio (ejemplo).', isShown: true },
    I2: { value: 3, reason: null, isShown: false },
  },
};

/**
 * Chile's panel, under way: of firearms the first round is over, two indicators are contested, and two seats have
 * answered again; of cocaine the customs
 * seat, which a visitor can hold, is half rated; of extortion nobody has begun.
 */
export function demoChileanPanel({ now, idFor }: Making): DemoStep[] {
  const state = 'CL';
  const { act } = acting({ state, idFor });
  const seats = chileanSeats(idFor);
  const dice = diceOf(state);
  const firearms = seats.map((seat, at): DemoStep[] => {
    const agreed = indicators.map(({ inverted }): Rating => (inverted ? 2 : 3));
    const ratings = Object.fromEntries(
      CODES.map((code, place) => {
        const contested = (CONTESTED as Readonly<Record<string, readonly Rating[]>>)[code]?.[at];
        const [reason, isShown] = REASONS[code]?.[at] ?? [null, false];
        return [code, { value: contested ?? agreed[place] ?? 'U', reason, isShown }];
      }),
    );
    return handIn({ state, area: 'firearms', seat, ratings, idFor });
  });
  const cocaine = seats.flatMap((seat): DemoStep[] => {
    const ratings = ratedAs(sheetOf({ area: 'cocaine', own: 0, dice }));
    if (seat.institution !== 'customs') return handIn({ state, area: 'cocaine', seat, ratings, idFor });
    const half = Object.fromEntries(Object.entries(ratings).slice(0, 7));
    return [act('panels.rate', { area: 'cocaine', seat: seat.id, round: 1, ratings: half }, seat.as)];
  });
  const evidence = act('panels.give_evidence', {
    areas: ['firearms', 'cocaine'],
    sources: [idFor('mtr', 'cl-containers'), idFor('mtr', 'cl-study'), idFor('rep', 'parcels')],
  });
  return [
    ...setUp({ state, areas: ['firearms', 'cocaine', 'extortion', 'cybercrime'], seats, now, idFor }),
    evidence,
    ...firearms.flat(),
    act('panels.close_area', { area: 'firearms', round: 1, missing: null }),
    ...cocaine,
  ];
}

/** Once the first round of firearms has been counted: two seats answer again, the visitor's and the prisons' are awaited. */
export function demoChileanSecondRound({ idFor }: Making): DemoStep[] {
  return chileanSeats(idFor).flatMap((seat): DemoStep[] => {
    const ratings = SECOND[seat.institution];
    return ratings === undefined
      ? []
      : handIn({ state: 'CL', area: 'firearms', seat, round: 2, ratings: { ...ratings }, idFor });
  });
}
