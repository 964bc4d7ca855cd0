import { actorOf, factsOf } from '#server/demo/demo-acts.fixtures.ts';
import { cycleOn } from '#server/demo/demo-cycle.fixtures.ts';
import { demoDialogue } from '#server/demo/demo-dialogue.ts';
import { demoFunctions } from '#server/demo/demo-functions.ts';
import { demoMembership } from '#server/demo/demo-membership.ts';
import { demoPlan } from '#server/demo/demo-plan.ts';
import { demoPresidencies } from '#server/demo/demo-presidencies.ts';
import { demoRulesInForce } from '#server/demo/demo-rules-in-force.ts';
import { demoSession } from '#server/demo/demo-session.ts';
import { demoSilences } from '#server/demo/demo-silences.ts';
import { demoStandIn } from '#server/demo/demo-stand-ins.ts';
import { demoWeek } from '#server/demo/demo-week.ts';
import { demoIdealSteps, demoIdFor } from '#server/demo/run-demo.ts';
import { nominationsAudience, reportAudience } from '#shared/access/scopes.ts';
import { coherenceFeature } from '#shared/coherence/coherence.feature.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { monitoringFeature } from '#shared/monitoring/monitoring.feature.ts';
import { plansFeature } from '#shared/plans/plans.feature.ts';
import { prioritiesFeature } from '#shared/priorities/priorities.feature.ts';
import { allMutations } from '#shared/sync/all-features.ts';

/** Noon of a day a week before the demo's second meeting. */
export const NOW = Date.parse('2026-06-25T12:00:00Z');
export const WEEK = demoIdFor('mtg', 'week');

export interface Held {
  readonly compartment: string;
  readonly doc: Doc;
}

export function docOf(
  collection: string,
  id: string,
  audience: string,
  body: object,
  parent: string | null = null,
): Doc {
  return { collection, id, parent, audience, rev: 1, body: body as Doc['body'] };
}

/** What the servers hold after the demo was made. */
export function demoDocs(): Held[] {
  const worlds = new Map<string, ReturnType<typeof createWorld>>();
  const steps = [
    ...demoPlan({ now: NOW, idFor: demoIdFor }),
    ...demoWeek({ now: NOW, idFor: demoIdFor }),
    ...demoMembership({ now: NOW, idFor: demoIdFor }),
    ...demoRulesInForce({ now: NOW, idFor: demoIdFor }),
    ...demoSession({ now: NOW, idFor: demoIdFor }),
    ...demoFunctions({ now: NOW, idFor: demoIdFor }),
    ...demoPresidencies({ now: NOW, idFor: demoIdFor }),
    ...demoIdealSteps({ now: NOW, hasReports: false }),
    ...demoSilences({ now: NOW, idFor: demoIdFor, hasPast: false }),
    ...demoDialogue({ now: NOW, idFor: demoIdFor, hasPast: false }),
  ];
  function act({
    compartment,
    name,
    args,
    actor,
  }: {
    compartment: string;
    name: string;
    args: unknown;
    actor: Actor;
  }) {
    const world = worlds.get(compartment) ?? createWorld(allMutations, NOW);
    worlds.set(compartment, world);
    const mutation = allMutations.find((each) => each.name === name);
    const facts = factsOf(mutation?.facts?.(args as never) ?? []);
    const decision = world.act({ name, args, actor, facts });
    if (!decision.accepted) throw new Error(`${name}: ${decision.code}`);
    // What one compartment hands to another arrives at once.
    for (const effect of decision.effects)
      if (effect.op === 'forward' && effect.compartment !== compartment) act({ ...effect, actor });
  }
  for (const { as, ...step } of steps) act({ ...step, actor: demoStandIn(as)?.actor ?? actorOf(as) });
  return [...worlds].flatMap(([compartment, world]) => world.all().map((doc) => ({ compartment, doc })));
}

/** One of everything that a state owns, with its code in every word. */
export function ownedBy(code: 'CL' | 'EC', key: 'chile' | 'ecuador', docs: readonly Held[]): Held[] {
  const compartment = stateCompartment(code);
  const officer = actorOf(`${key}-officer`);
  const audience = reportAudience(officer);
  const word = `WORD_${code}`;
  const text = { es: word, pt: word, en: word };
  const delegation = docs.find(
    ({ doc }) => doc.collection === 'delegations' && doc.parent === WEEK && doc.body.code === code,
  )?.doc.id;
  const nomination = {
    ...{
      delegation,
      name: word,
      office: text,
      capacity: 'expert',
      order: 1,
      noteVerbale: null,
      credentials: null,
    },
    ...{
      standsIn: null,
      state: 'nominated',
      participant: `prt_new${code}`,
      nominatedBy: `per_${key}-liaison`,
    },
    ...{ decidedBy: null, decidedAt: null, reason: null },
  };
  const action = {
    ...{ item: 'agi_1', decision: null, text, owner: code, due: '2026-06-01', state: 'open', evidence: null },
  };
  const report = {
    ...{
      title: word,
      crimeArea: null,
      place: null,
      handlingCode: 'H1',
      state: code,
      form: 'frm_1',
      formId: 'threat',
    },
    ...{ formVersion: '1', instanceXml: '<data/>', author: officer.person, institution: officer.institution },
    ...{ unit: officer.unit, folio: null, finishedAt: NOW, receivedAt: NOW },
  };
  const note = { author: `per_${key}-contact`, label: word, text: word, at: NOW };
  return [
    { compartment, doc: docOf('reports', `rep_${code}`, audience, report) },
    { compartment, doc: docOf('reportNotes', `rpn_${code}`, audience, note, `rep_${code}`) },
    {
      compartment: COMMITTEE,
      doc: docOf('nominations', `nom_${code}`, nominationsAudience(code), nomination, WEEK),
    },
    { compartment: COMMITTEE, doc: docOf('actionPoints', `acp_${code}`, 'members/actions', action, WEEK) },
  ];
}

const CYCLE = [prioritiesFeature, plansFeature, monitoringFeature, coherenceFeature];
/** What there is of the political cycle, as the demo makes it. */
export function cycleDocs(): Held[] {
  const all = cycleOn(NOW);
  return CYCLE.flatMap(({ collections }) =>
    collections.flatMap((collection: Collection) =>
      all(collection).map((doc) => ({ compartment: COMMITTEE, doc: doc as Doc })),
    ),
  );
}
