import { profileHash } from '#shared/ideal/networks.rules.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { foundingStates } from './demo-delegations.ts';
import {
  demoNetworks,
  demoProgress,
  demoRequirements,
  editionTitle,
  methodDecision,
} from './demo-ideal-texts.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const DAY_MS = 86_400_000;
const PRESIDENCY = 'presidency-admin';
/** Days from the start of the demo until the end of the collection. */
export const COLLECTED_FOR = 30;
const SAID = { a: 'answered', b: 'begun', g: 'gap' } as const;
/** Those of the demo who have an account; for every other state somebody stands in. */
const CONTACTS: Readonly<Record<string, string>> = { CL: 'chile-contact', EC: 'ecuador-contact' };

/** The day so many days from `now`, as UTC writes it. */
export function demoDay(now: number, days: number): string {
  return utcDay(now + days * DAY_MS);
}

export function demoContactOf(state: string): string {
  return CONTACTS[state] ?? `contact-${state}`;
}

function common(name: string, args: Json): DemoStep {
  return { compartment: COMMITTEE, name, args, as: PRESIDENCY };
}

/**
 * An edition that collects: its method adopted by the first meeting, what it asks of eleven states, how far each says it
 * is, and the networks of which some released a profile. Everything is made up, and says so.
 *
 * @param now milliseconds since 1970
 */
export function demoIdeal({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const edition = idFor('edn', 'ideal-2');
  const decision = idFor('dcs', 'ideal-method');
  const meeting = idFor('mtg', 'founding');
  const year = Number(demoDay(now, 0).slice(0, 4)) - 1;
  const states = foundingStates.map(([code]) => code);
  return [
    common('editions.begin', {
      edition,
      number: 3,
      title: editionTitle,
      periodFrom: `${year}-01-01`,
      periodUntil: `${year}-12-31`,
      collectFrom: demoDay(now, -30),
      collectUntil: demoDay(now, COLLECTED_FOR),
      validateUntil: demoDay(now, 75),
      publishOn: demoDay(now, 120),
      display: 'scores',
    }),
    ...demoRequirements.map(({ key, dueIn, of, ...asked }) =>
      common('requirements.ask', {
        requirement: idFor('rqm', key),
        edition,
        ...asked,
        askedOf: [...(of ?? states)],
        due: demoDay(now, dueIn),
      }),
    ),
    common('decisions.draft', {
      decision,
      meeting,
      item: idFor('agi', 'founding-4'),
      text: methodDecision,
      mode: 'consensus',
    }),
    common('decisions.adopt', { decision, meeting, decidedOn: demoDay(now, 0) }),
    common('editions.adopt_method', { edition, version: 'ideal-1', meeting, decision }),
    common('editions.move_on', {
      entry: idFor('eds', 'ideal-2-collecting'),
      edition,
      step: 'begin_collection',
      reason: null,
      adoption: null,
    }),
    ...states.flatMap((state) => progressOf({ state, idFor })),
    ...demoNetworks.flatMap(({ key, contact, authoriser, state, isReleased, profile }): DemoStep[] => {
      const on = { network: idFor('ntw', key), state };
      const own = (as: string, name: string, args: Json): DemoStep => ({
        compartment: stateCompartment(state),
        name,
        args,
        as,
      });
      const described = own(contact, 'networks.describe', { ...on, ...profile });
      if (!isReleased) return [described];
      const hash = profileHash({ ...profile, status: 'confirmed' });
      return [
        described,
        own(contact, 'networks.step', { ...on, step: 'confirm' }),
        own(contact, 'networks.prepare', { ...on, hash }),
        // Described, confirmed and prepared by somebody else.
        {
          ...own(authoriser, 'networks.authorise', { ...on, hash }),
          base: { [`networkProfiles/${on.network}`]: 3 },
        },
      ];
    }),
  ];
}

function progressOf({ state, idFor }: { state: string; idFor: IdFor }): DemoStep[] {
  return demoRequirements.flatMap(({ key, of }, place) => {
    const said = demoProgress[state]?.[place] ?? '.';
    if (said === '.' || (of !== null && !of.includes(state))) return [];
    const args = { state, requirement: idFor('rqm', key), status: SAID[said as keyof typeof SAID] };
    const as = demoContactOf(state);
    return [{ compartment: stateCompartment(state), name: 'contributions.tell_progress', args, as }];
  });
}
