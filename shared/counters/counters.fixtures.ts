import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import type { Count } from './counters.schemas.ts';

export const NOW = Date.UTC(2026, 10, 12, 14);
export const HOUR = 3_600_000;
export const DAY = 'jad_1';
export const POST = 'pto_1';
export const OTHER_POST = 'pto_2';
const of = (institution: Actor['institution'], person: string, state = 'CL') => ({
  ...{ state, delegation: state, institution, unit: null, person },
});
export const coordinator = actorWith(['nationalCoordinator'], of(null, 'per_coord'));
export const officer = actorWith(['fieldOfficer'], of('police', 'per_officer'));
export const colleague = actorWith(['fieldOfficer'], of('customs', 'per_colleague'));
export const policeHead = actorWith(['institutionHead'], of('police', 'per_head'));
export const customsHead = actorWith(['institutionHead'], of('customs', 'per_customs'));
export const authoriser = actorWith(['nationalAuthoriser'], of(null, 'per_auth'));
export const otherCoordinator = actorWith(['nationalCoordinator'], of(null, 'per_ec', 'EC'));

export const DAY_FIELDS = {
  title: { es: 'Jornada de prueba' },
  from: '2026-11-12',
  until: '2026-11-12',
  timeZone: 'America/Santiago',
  counters: ['persons_checked', 'victims', 'minors', 'drugs', 'cash'],
  contacts: [{ function: 'Centro de coordinación', phone: '+56 2 0000 0000' }],
  briefing: null,
  silentAfter: 60,
  copied: null,
} as const;
export const POST_FIELDS = {
  ...{ name: 'Paso fronterizo', institution: 'police', subdivision: 'CL-AP', place: null, phone: null },
} as const;

export let world: RuleWorld;
/** What came of an act about the day. */
export function made(actor: Actor, name: string, args: object = {}, madeAt?: number): string {
  return codeOf(world.act(actor, `counters.${name}`, { state: 'CL', day: DAY, ...args }, madeAt));
}
export function judged(actor: Actor, name: string, args: object = {}) {
  return world.judge(actor, `counters.${name}`, { state: 'CL', day: DAY, ...args });
}
export const person = ({ person: id }: Actor, post = POST) => ({
  ...{ post, person: id, label: id, isLead: false },
});

/** A day with a post of the police, where one works, and one of customs, where another does. */
export function begin(): void {
  world = createRuleWorld({ now: NOW });
  const accepted = [
    made(coordinator, 'open_day', DAY_FIELDS),
    made(coordinator, 'add_post', { post: POST, ...POST_FIELDS }),
    made(coordinator, 'add_post', { post: OTHER_POST, ...POST_FIELDS, institution: 'customs' }),
    made(coordinator, 'post_person', person(officer)),
    made(coordinator, 'post_person', person(colleague, OTHER_POST)),
  ];
  if (accepted.some((code) => code !== 'accepted')) throw new Error(accepted.join());
}

export const countArgs = (count: string, change: object = {}) => ({
  ...{ post: POST, shift: null, count, counter: 'persons_checked', kind: null, value: 1 },
  ...{ seizure: null, isForPost: false, ...change },
});
export const counted = (count: string, change: object = {}, by = officer, madeAt?: number) =>
  made(by, 'count', countArgs(count, change), madeAt);

export const entries = () =>
  world.docs('state:CL').filter(({ collection }) => collection === 'counts') as unknown as Doc<Count>[];
/** All that somebody's device has of the state's compartment, as one text. */
export const heldBy = (actor: Actor) => JSON.stringify(world.readBy(actor, 'state:CL'));
