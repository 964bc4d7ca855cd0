import { panelOf } from '#shared/figures/batch.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Compartment } from '../compartment/compartment.ts';

interface World {
  /** Two days earlier. */
  before(work: () => void): void;
  readonly compartment: Pick<Compartment, 'receive' | 'decideDue'>;
  must(
    who: 'admin' | 'clContact' | 'xaAnalyst',
    name: string,
    args: object,
    base?: Record<string, number>,
  ): void;
}

const EDITION = 'edn_1';
const HASH = Array(8).fill('aaaaaaaa').join('-');
const subject = { kind: 'area', code: 'cocaine' };
const item = {
  to: [subject],
  requirements: [],
  statement: { es: 'x' },
  ...{ source: 'A', information: '1', originalGrade: null, handlingCode: 'H0', tlp: 'AMBER' },
  ...{ restrictions: null, exchange: null, change: null, basis: 'report', cites: null },
};
const figure = {
  ...{ about: subject, what: 'x', counted: 'kilogram', stage: 'seized', place: null, amount: 9, note: 'x' },
};
const profile = {
  ...{ codeName: 'x', aliases: [], type: 'network', operatesIn: ['CL'], areas: ['cocaine'] },
  ...{ traits: [], prisons: null, trend: 'stable', summary: null, status: 'confirmed' },
};

/** An edition that collects, and what two states handed to the committee for it. */
export function writeIdeal({ compartment, must, before }: World): void {
  const decided = { decision: 'dec_2', meeting: MEETING };
  must('admin', 'editions.begin', {
    ...{ edition: EDITION, number: 3, title: { es: 'x' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  must('admin', 'requirements.ask', {
    ...{ requirement: 'rqm_1', edition: EDITION, question: { es: 'x' }, about: subject, priority: 1 },
    ...{ askedOf: ['CL', 'EC'], due: '2026-12-01' },
  });
  must(
    'admin',
    'editions.adopt_method',
    { edition: EDITION, version: 'ideal-1', ...decided },
    { 'editions/edn_1': 1, 'decisions/dec_2': 2 },
  );
  must(
    'admin',
    'editions.move_on',
    { entry: 'eds_1', edition: EDITION, step: 'begin_collection', reason: null, adoption: null },
    { 'editions/edn_1': 2 },
  );
  const release = { edition: EDITION, state: 'CL', number: 1 };
  const coveringNote = { number: 'x', date: '2026-06-01' };
  /** Where each lies in the log. */
  const seqs: Record<string, number> = {};
  for (const [name, args] of [
    ['ideal.note_progress', { requirement: 'rqm_1', state: 'CL', status: 'begun' }],
    [
      'ideal.receive',
      {
        ...{ ...release, hash: HASH, summary: { es: 'x' }, coveringNote, readers: ['XA'] },
        ...{ items: ['rli_1'], figures: ['rlf_1'] },
      },
    ],
    [
      'ideal.receive_part',
      { ...release, items: [{ id: 'rli_1', ...item }], figures: [{ id: 'rlf_1', ...figure }] },
    ],
    ['ideal.receive_network', { network: 'ntw_CL', state: 'CL', ...profile }],
    ['ideal.receive_network', { network: 'ntw_EC', state: 'EC', ...profile }],
  ] as const) {
    const id = `fwd_${name.replaceAll(/\W/g, '')}-${'network' in args ? args.network : ''}`;
    const verdict = compartment.receive({ id, compartment: 'committee', name, args });
    const { status, code } = verdict;
    seqs[id] = verdict.status === 'accepted' ? verdict.seq : 0;
    if (status !== 'accepted') throw new Error(`${name}: ${status} ${code ?? ''}`);
  }
  must('xaAnalyst', 'ideal.note_opened', release);
  const base = Object.fromEntries(
    ['ntw_CL', 'ntw_EC'].map((id) => [`networks/${id}`, seqs[`fwd_idealreceive_network-${id}`] ?? 0]),
  );
  must('clContact', 'networks.propose_merger', { left: 'ntw_CL', right: 'ntw_EC' }, base);
  writeFigures({ compartment, must, before });
}

/** Figures of five states, of which Chile lets members read its own by name. */
function writeFigures({ compartment, must, before }: World): void {
  const states = ['CL', 'AR', 'BO', 'BR', 'CO'];
  for (const [at, state] of states.entries()) {
    const release = {
      ...{ edition: EDITION, state, number: 1, hash: HASH, summary: { es: 'x' }, readers: [] },
      ...{ coveringNote: { number: 'x', date: '2026-06-01' }, items: [], figures: [] },
    };
    const levels = [at % 5] as Parameters<typeof panelOf>[1];
    const content = {
      ...{ edition: EDITION, method: 'ideal-1', seats: [{ institution: 'police', office: 'x' }] },
      ...panelOf(state, levels, { shows: state === 'CL' }),
    };
    for (const [name, args] of [
      // Chile's stands already.
      ...(state === 'CL' ? [] : [['ideal.receive', release] as const]),
      ['figures.receive', { state, number: 1, hash: HASH, content }] as const,
    ]) {
      const id = `fwd_${name.replaceAll(/\W/g, '')}-${state}`;
      const { status, code } = compartment.receive({ id, compartment: 'committee', name, args } as never);
      if (status !== 'accepted') throw new Error(`${name}: ${status} ${code ?? ''}`);
    }
  }
  before(() =>
    must('admin', 'figures.plan_batch', { edition: EDITION, on: '2026-06-20' }, { 'editions/edn_1': 3 }),
  );
  compartment.decideDue();
}
