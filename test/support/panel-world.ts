import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { PanelArea, PanelFigure, RatingSheet } from '#shared/panels/panels.schemas.ts';
import { panelAreaId, panelFigureId } from '#shared/panels/panels.schemas.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { actorWith, codeOf } from './deciding.ts';
import { createRuleWorld, type RuleWorld } from './rule-world.ts';

export const NOW = Date.UTC(2027, 6, 1);
export const EDITION = 'edn_3';
export const AREA = 'cocaine';
/** How a panel begins, but for its areas. */
export const SET_UP = { method: 'ideal-1', title: { es: 'IDEAL de prueba' }, until: '2027-06-30' };
export const CODES = IDEAL_1.map(({ code }) => code);
const of = (institution: Actor['institution'], person: string) => ({
  state: 'CL',
  delegation: 'CL',
  institution,
  unit: null,
  person,
});
export const contact = actorWith(['pointOfContact'], of(null, 'per_poc'));
export const authoriser = actorWith(['nationalAuthoriser'], of(null, 'per_auth'));
export const admin = actorWith(['nationalAdmin'], of(null, 'per_admin'));
export const policeHead = actorWith(['institutionHead'], of('police', 'per_head'));
export const otherContact = actorWith(['pointOfContact'], {
  ...of(null, 'per_ec'),
  state: 'EC',
  delegation: 'EC',
});
export const presidency = actorWith(['presidencyAdmin'], {
  ...of(null, 'per_pres'),
  state: null,
  delegation: null,
});

export const SEATS = ['police', 'prosecution', 'prison', 'customs', 'finance'] as const;
export type SeatOf = (typeof SEATS)[number];
export const seatOf = (institution: SeatOf) => `pst_${institution}`;
/** Whoever holds the seat first. */
export const rater = (institution: SeatOf, person = `per_${institution}`) =>
  actorWith(['fieldOfficer'], of(institution, person));

export let world: RuleWorld;
const panel = { state: 'CL', edition: EDITION };
export const made = (actor: Actor, name: string, args: object) =>
  codeOf(world.act(actor, name, { ...panel, ...args }));

export function seated(institution: SeatOf, person: string | null, former: string | null = null) {
  return made(contact, 'panels.seat_person', { seat: seatOf(institution), former, person, label: person });
}
export function put(institution: SeatOf, change: object = {}) {
  const args = { seat: seatOf(institution), institution, office: `Office of ${institution}`, ...change };
  return made(contact, 'panels.put_seat', args);
}

/** A panel of these seats, each held by somebody, that rates one area. */
export function begin(seats: readonly SeatOf[] = SEATS): void {
  world = createRuleWorld({ now: NOW });
  const accepted = [
    made(contact, 'panels.set_up', { ...SET_UP, areas: [AREA] }),
    ...seats.flatMap((each) => [put(each), seated(each, `per_${each}`)]),
  ];
  if (accepted.some((code) => code !== 'accepted')) throw new Error(accepted.join());
}

export const rated = (value: Rating, reason: string | null = null, isShown = false) => ({
  value,
  reason,
  isShown,
});
/** Every indicator alike, and some of them otherwise. */
export const sheet = (value: Rating, change: Readonly<Record<string, unknown>> = {}) => ({
  ...Object.fromEntries(CODES.map((code) => [code, rated(value)])),
  ...change,
});

interface Of {
  readonly as?: Actor;
  readonly round?: 1 | 2;
  readonly area?: string;
}
export function rates(institution: SeatOf, ratings: object, { as, round = 1, area = AREA }: Of = {}) {
  return made(as ?? rater(institution), 'panels.rate', { area, seat: seatOf(institution), round, ratings });
}
export function handsIn(institution: SeatOf, { as, round = 1, area = AREA }: Of = {}) {
  return made(as ?? rater(institution), 'panels.hand_in', { area, seat: seatOf(institution), round });
}
export function says(institution: SeatOf, ratings: object, more: Of = {}) {
  const first = rates(institution, ratings, more);
  if (first !== 'accepted') return first;
  world.now += 1000;
  return handsIn(institution, more);
}
export function closes(round: 1 | 2 = 1, missing: readonly SeatOf[] = []) {
  const said =
    missing.length === 0 ? null : { seats: missing.map(seatOf), reason: 'They are on duty elsewhere' };
  return made(contact, 'panels.close_area', { area: AREA, round, missing: said });
}

const bodies = <B>(collection: string) =>
  world.docs('state:CL').filter((doc) => doc.collection === collection) as unknown as Doc<B & Doc['body']>[];
export const sheets = () => bodies<RatingSheet>('ratingSheets').map(({ body }) => body);
export function figure(): PanelFigure | undefined {
  return bodies<PanelFigure>('panelFigures').find(
    ({ id }) => id === panelFigureId({ edition: EDITION, area: AREA }),
  )?.body;
}
export function area(): PanelArea | undefined {
  return bodies<PanelArea>('panelAreas').find(
    ({ id }) => id === panelAreaId({ edition: EDITION, area: AREA }),
  )?.body;
}
/** All that somebody's device has of the state's compartment, as one text. */
export const heldBy = (actor: Actor) => JSON.stringify(world.readBy(actor, 'state:CL'));
