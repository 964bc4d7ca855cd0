import { jointDayAudience } from '#shared/access/joint-days.ts';
import { dayStateId } from '#shared/joining/joining.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { openingParent } from '#shared/kernel/openings.ts';
import {
  chair,
  chile,
  ecuador,
  goalDoc,
  kpiDoc,
  operationDoc,
  PAO,
  paoDoc,
  peru,
  peruPolice,
  strategyDoc,
} from '#shared/monitoring/monitoring.fixtures.ts';
import { codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import {
  type JointActionDay,
  type ReleasedSeizure,
  type StateTotals,
  seizureCardId,
  stateTotalsId,
} from './jointdays.schemas.ts';
import { verifiedTotals } from './press.rules.ts';
import type { TotalLine } from './totals.schemas.ts';

export const DAY = 'jad_ports';
export const OF_DAY = { day: DAY, pao: PAO } as const;
const HOUR = 3_600_000;
/** The day after the last one, some hours after the press hour. */
export const AFTER = Date.UTC(2027, 2, 13, 18);
export const PRESS_AT = AFTER - 3 * HOUR;
const made = { by: 'per_chair', at: 0, takenAt: 0 };
export const PARTICIPANTS = ['EC', 'CL', 'PE'] as const;

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  parent: string | null = DAY,
): Doc<B> {
  return { collection, id, parent, audience: jointDayAudience(DAY), rev: 1, body };
}

export function dayDoc(change: Partial<JointActionDay> = {}): Doc<JointActionDay> {
  return docOf(
    'jointActionDays',
    DAY,
    {
      title: { es: 'Puertos del Pacífico', pt: 'Portos do Pacífico', en: 'Pacific ports' },
      ...{ about: null, objectives: [], from: '2027-03-10', until: '2027-03-12' },
      ...{ timeZone: 'America/Guayaquil', coordinator: 'EC', centre: null },
      counters: ['persons_checked', 'detentions', 'victims', 'minors', 'drugs', 'firearms', 'cash'],
      ...{ rhythm: 60, pressAt: PRESS_AT, references: [], pao: PAO, participants: [...PARTICIPANTS] },
      ...{ state: 'debriefing', approved: null, debriefing: null, made },
      ...change,
    },
    'opa_ports',
  );
}
export const line = (
  counter: TotalLine['counter'],
  value: number,
  kind: string | null = null,
): TotalLine => ({
  ...{ counter, kind, value },
});
export const COUNTED = [
  line('detentions', 6),
  line('drugs', 40_000, 'cocaine'),
  line('firearms', 7, 'handgun'),
];

export function totalsDoc(
  state: string,
  change: Partial<StateTotals> = {},
  release = `crl_${state}1`,
): Doc<StateTotals> {
  return docOf('stateTotals', stateTotalsId({ state, release }), {
    ...{ state, kind: 'verified', number: 1, asOf: AFTER - 20 * HOUR, lines: COUNTED, reason: null },
    ...{ receivedAt: AFTER - 19 * HOUR, ...change },
  });
}
export function cardDoc(state: string, change: Partial<ReleasedSeizure> = {}): Doc<ReleasedSeizure> {
  const count = `cnt_${state}1`;
  return docOf('seizureCards', seizureCardId({ state, count }), {
    ...{ state, count, on: '2027-03-11', counter: 'drugs', kind: 'cocaine', value: 10_000 },
    ...{ subdivision: 'EC-G', reference: null, ...change },
  });
}

/** A day of three states that is over, in a plan that runs, with an indicator. */
export function createResultsWorld(now = AFTER) {
  const world = createRuleWorld({ now });
  const plant = (...docs: readonly Doc[]) => {
    for (const doc of docs) world.plant('committee', doc);
  };
  plant(strategyDoc(), goalDoc(), paoDoc({ coLeader: null }), dayDoc());
  plant(operationDoc('opa_ports', { type: 'joint_action_day' }), kpiDoc());
  plant(
    ...PARTICIPANTS.map((state) =>
      docOf(
        'dayStates',
        dayStateId({ day: DAY, state }),
        { day: DAY, state, invited: made, endedAt: null },
        openingParent(state),
      ),
    ),
  );
  const all = <B>(collection: string) =>
    world.docs('committee').filter((doc) => doc.collection === collection) as unknown as (Doc & {
      body: B;
    })[];
  const act = (actor: Actor, name: string, args: object = {}) =>
    codeOf(world.act(actor, `jointdays.${name}`, { ...OF_DAY, ...args }));
  /** What somebody who makes a press table sees. */
  const seen = () =>
    verifiedTotals({
      day: all<JointActionDay>('jointActionDays')[0]?.body ?? { participants: [] },
      released: all<StateTotals>('stateTotals'),
      cards: all<ReleasedSeizure>('seizureCards'),
      judgements: [],
    });
  return {
    ...{ world, plant, all, act, seen },
    bodyOf: (id: string) => world.docs('committee').find((doc) => doc.id === id)?.body,
    press: (table = 'jpt_1', actor: Actor = ecuador, change: object = {}) =>
      act(actor, 'make_press_table', { table, text: null, lines: seen().lines, ...change }),
    publish: (table = 'jpt_1', actor: Actor = ecuador) => act(actor, 'publish', { table }),
  };
}
export { chair, chile, ecuador, peru, peruPolice };
