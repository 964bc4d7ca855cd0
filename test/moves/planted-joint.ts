import { seizureCardId } from '#shared/jointdays/jointdays.schemas.ts';
import type { MovesWorld } from './world.ts';

interface Released {
  readonly state: string;
  readonly day: string;
  readonly release: string;
  readonly card: { readonly count: string; readonly reference: string };
  readonly reason: string;
}

function receive(world: MovesWorld, { state, day, release, card, reason }: Released): void {
  const seizure = {
    ...{ ...card, on: '2026-06-10', counter: 'drugs', kind: 'cocaine', value: 1000 },
    subdivision: 'CL-AP',
  };
  const { status, code } = world.compartment('committee').receive({
    ...{ id: `fwd_joint-${day}-${state}`, compartment: 'committee', name: 'jointdays.receive' },
    args: {
      ...{ state, day, release, number: 1, kind: 'verified', asOf: 1, reason },
      ...{ lines: [{ counter: 'drugs', kind: 'cocaine', value: 1000 }], cards: [seizure] },
    },
  });
  if (status !== 'accepted') throw new Error(`jointdays.receive: ${status} ${code ?? ''}`);
}

/**
 * What Chile released of the day in which it takes part alone: its totals, and a seizure with its reference. And what both
 * states released of the other day, of which each counted the same seizure.
 */
export function plantJoint(world: MovesWorld): void {
  receive(world, {
    ...{ state: 'CL', day: 'jad_CL', release: 'crl_released', reason: 'WORD_totals_' },
    card: { count: 'cnt_released', reference: 'WORD_seizure_' },
  });
  for (const state of ['CL', 'EC'])
    receive(world, {
      ...{ state, day: 'jad_both', release: `crl_both${state}`, reason: `WORD_totals${state}_` },
      card: { count: `cnt_both${state}`, reference: `WORD_seizure${state}_` },
    });
  world.accepted.add('jointdays.receive');
}

/**
 * What two states verified of a day that is over, the seizure that both of them counted, and the two tables for the
 * press that were made of it.
 */
export function plantResults(
  world: MovesWorld,
  must: (who: string, name: string, args: object) => void,
): void {
  for (const state of ['CL', 'EC']) {
    const { status, code } = world.compartment('committee').receive({
      ...{ id: `fwd_results-${state}`, compartment: 'committee', name: 'jointdays.receive' },
      args: {
        ...{
          state,
          day: 'jad_results',
          release: `crl_results${state}`,
          number: 1,
          kind: 'verified',
          asOf: 1,
        },
        ...{ lines: [{ counter: 'detentions', kind: null, value: 12 }], reason: null },
        cards: [
          {
            ...{ count: `cnt_results${state}`, on: '2026-06-10', counter: 'drugs', kind: 'cocaine' },
            ...{ value: 1000, subdivision: 'CL-AP', reference: `WORD_seizureresults${state}_` },
          },
        ],
      },
    });
    if (status !== 'accepted') throw new Error(`jointdays.receive: ${status} ${code ?? ''}`);
  }
  const [one, other] = ['CL', 'EC'].map((state) => seizureCardId({ state, count: `cnt_results${state}` }));
  must('admin', 'jointdays.judge_double', {
    ...{ day: 'jad_results', pao: 'pao_results', one, other, isSame: true, keeps: one },
    reason: 'WORD_judgedcards_',
  });
  const lines = [{ counter: 'detentions', kind: null, value: 24 }];
  const of = { day: 'jad_results', pao: 'pao_results', lines };
  for (const table of ['jpt_results', 'jpt_second'])
    must('admin', 'jointdays.make_press_table', { table, ...of, text: { es: `WORD_${table}_` } });
  must('admin', 'jointdays.publish', { day: of.day, pao: of.pao, table: 'jpt_results' });
}
