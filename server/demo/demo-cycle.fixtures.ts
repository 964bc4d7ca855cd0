import { type IssuedParagraph, issuedId, issuedParagraphs } from '#shared/assessment/assessment.schemas.ts';
import { outsideItems } from '#shared/coherence/coherence.schemas.ts';
import {
  type PartyNames,
  type RadarItem,
  radarItemOfMeeting,
  radarItemOfOperation,
  radarItemOfOutside,
} from '#shared/coherence/radar-item.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { mandates } from '#shared/mandates/mandates.schemas.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import { actorOf } from './demo-acts.fixtures.ts';
import { demoCycle } from './demo-cycle.ts';
import { paragraphId } from './demo-edition-made.ts';
import { firstEdition } from './demo-edition-second.ts';
import { demoDay } from './demo-ideal.ts';
import { demoPeople, demoPersonId } from './demo-people.ts';
import { demoStandIn } from './demo-stand-ins.ts';
import { weekMeeting } from './demo-week-texts.ts';

const DAY_MS = 86_400_000;
export const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;

/** What there is of one collection, with what it says. */
export type Entries = <B extends JsonObject>(collection: Collection<B>) => readonly Doc<B>[];

/** The cycle of a demo that is made on a day, by the rules alone: the edition that it rests on is put there. */
export function cycleOn(now: number): Entries {
  const world = createRuleWorld({ now });
  const plant = (collection: Collection, id: string, body: object, parent: string | null = null) =>
    world.plant(COMMITTEE, {
      ...{ collection: collection.name, id, parent, audience: 'all', rev: 1, body: body as JsonObject },
    });
  for (const { key, functions } of demoPeople)
    for (const given of functions) {
      const held = { function: given, from: '2020-01-01', until: null, endedAt: null };
      plant(mandates, idFor('mdt', key), held, demoPersonId(key));
    }
  const edition = idFor('edn', 'ideal-0');
  plant(editions, edition, { status: 'published' });
  plant(editions, idFor('edn', 'ideal-2'), { status: 'collecting' });
  for (const { key } of firstEdition) {
    const paragraph = paragraphId({ edition: 'ideal-0', idFor }, key);
    plant(issuedParagraphs, issuedId({ edition, paragraph }), { of: paragraph } as Partial<IssuedParagraph>);
  }
  const [startsOn, endsOn] = [demoDay(now, 6), demoDay(now, 7)];
  plant(meetings, idFor('mtg', 'week'), { ...weekMeeting, state: 'convened', startsOn, endsOn });
  for (const { name, args, as, daysAgo = 0 } of demoCycle({ now, idFor, hasPast: true })) {
    world.now = now - daysAgo * DAY_MS;
    const decision = world.act(demoStandIn(as)?.actor ?? actorOf(as), name, args as object);
    if (!decision.accepted)
      throw new Error(
        `${demoDay(now, 0)} ${as} ${name}: ${decision.code} ${JSON.stringify(decision.details)}`,
      );
  }
  return (({ name }: Collection) =>
    world.docs(COMMITTEE).filter(({ collection }) => collection === name)) as Entries;
}

const INSTITUTIONS: Readonly<Record<string, string>> = { police: 'Policía', customs: 'Aduana' };
/** As the app writes a party, in as many words as the demo needs. */
const names: PartyNames = ({ delegation, institution }, language) =>
  `${INSTITUTIONS[institution ?? ''] ?? institution}, ${stateNameIn(language, delegation) ?? delegation}`;

/** All that the radar compares. */
export function radarItemsOf(all: Entries): RadarItem[] {
  const plans = new Map(all(paos).map((plan) => [plan.id, plan]));
  const areas = new Map(all(priorities).map(({ id, body }) => [id, body.area]));
  const found = [
    ...all(outsideItems).map(radarItemOfOutside),
    ...all(meetings).map(radarItemOfMeeting),
    ...all(operations).map((operation) => {
      const plan = plans.get(operation.parent ?? '');
      if (plan === undefined) return null;
      return radarItemOfOperation({ operation, plan, area: areas.get(plan.body.priority) ?? null, names });
    }),
  ];
  return found.filter((item) => item !== null);
}

/** The first and the last day of each month of a year. */
export const DAYS_OF_A_YEAR = Array.from({ length: 12 }, (_, month) => {
  const first = new Date(Date.UTC(2027, month, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(2027, month + 1, 0)).toISOString().slice(0, 10);
  return [first, last];
}).flat();
