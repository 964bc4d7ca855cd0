import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { canVoteAs } from '#shared/rules/quorum.rules.ts';
import { demoDelegations } from './demo-delegations.ts';
import { madeUp } from './demo-ideal-texts.ts';
import { foundingAgenda } from './demo-meetings.ts';
import { type DemoStep, foundingDay, type IdFor } from './demo-plan.ts';

/** In the room beside one voter of each state: only who is present gets the floor. */
const OBSERVING = 'eu-home-delegate';

/**
 * Who asks for the floor on the initiative, in this order: first a minister, then an observer whom the rules put last, at
 * the end somebody with a point of order, whom they put first.
 */
const ASKING = [
  {
    key: 'chile',
    person: 'CL-alternate',
    as: 'chile-delegate',
    delegation: 'CL',
    kind: 'speech',
    isMinister: true,
  },
  { key: 'home', person: OBSERVING, as: 'eu-observer', delegation: 'eu-home', kind: 'speech' },
  { key: 'uruguay', person: 'UY-alternate', as: 'contact-UY', delegation: 'UY', kind: 'for' },
  { key: 'ecuador', person: 'EC-alternate', as: 'ecuador-delegate', delegation: 'EC', kind: 'speech' },
  { key: 'mexico', person: 'MX-alternate', as: 'contact-MX', delegation: 'MX', kind: 'against' },
  {
    key: 'panama',
    person: 'PA-alternate',
    as: 'contact-PA',
    delegation: 'PA',
    kind: 'order',
    point: 'adjourn_debate',
  },
] as const;

/** As the chair counted them; of the others nobody raised a hand. */
const HANDS = { yes: 8, no: 0, abstain: 1 };
const QUESTION = madeUp('¿Se adopta la agenda?', 'Adota-se a agenda?', 'Is the agenda adopted?');

/** The places of the agenda that the room takes: one with a vote that was taken, and the one that is open. */
const VOTED = 1;
const OPEN = 2;

/**
 * The founding meeting in session, by the rules in force: a vote by show of hands was taken on one item; on the next
 * Chile has the floor, its clock stopped, and others wait.
 */
export function demoSession({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const meeting = idFor('mtg', 'founding');
  const day = foundingDay(now);
  const act = (name: string, args: object, as = 'presidency-admin'): DemoStep => ({
    ...{ compartment: COMMITTEE, name, args: args as Json, as },
  });
  const itemAt = (place: number) => {
    const { number, title } = foundingAgenda[place] ?? { number: null, title: {} };
    return { id: idFor('agi', `founding-${place}`), number, title };
  };
  const voters = demoDelegations.flatMap(({ kind, people }) => {
    const voter = kind === 'state' ? people.find(({ capacity }) => canVoteAs(capacity)) : undefined;
    return voter === undefined ? [] : [voter.key];
  });
  const ballot = idFor('blt', 'agenda');
  const called = idFor('spk', ASKING[0].key);
  const asked = ASKING.flatMap(({ key, as, person, ...wanted }) => [
    // They say who they are on the list: so they may ask, and vote as soon as the chair opens a vote on phones.
    act('participants.claim', { participant: idFor('prt', person), meeting }, as),
    act(
      'floor.ask',
      {
        ...{ request: idFor('spk', key), meeting, item: itemAt(OPEN).id },
        ...{ point: null, isMinister: false, ...wanted },
      },
      as,
    ),
  ]);
  return [
    ...[...voters, OBSERVING].map((key) =>
      act('checkins.record', {
        ...{ checkIn: idFor('chk', `founding-${key}`), meeting, participant: idFor('prt', key) },
        ...{ direction: 'in', way: 'list', door: 'Sala virtual', at: now },
      }),
    ),
    act('floor.open_sitting', { meeting, day }),
    act('floor.take_item', { meeting, item: itemAt(VOTED) }),
    act('ballots.open', {
      ...{ ballot, meeting, item: itemAt(VOTED).id, question: QUESTION, about: null },
      ...{ method: 'hands', matter: 'procedure' },
    }),
    act('ballots.enter_hands', { ballot, meeting, about: null, ...HANDS }),
    act('floor.take_item', { meeting, item: itemAt(OPEN) }),
    ...asked,
    { ...act('floor.call', { meeting, request: called }), base: { [`floorRequests/${called}`]: 1 } },
    // Nobody watches a clock that ran since the demo was made.
    act('floor.pause', { meeting }),
  ];
}
