import { SIGNED } from '#app/features/presidencies/handover-sample.fixtures.ts';
import { setAsideReaders } from '#server/session/set-aside-readers.ts';
import { hashOf } from '#server/sync/readers.fixtures.ts';
import { GIVEN_BY } from '#shared/mandates/mandates.schemas.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import { nominee } from '#shared/participants/participants.fixtures.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import { appointed } from '#test/support/appointed.ts';
import { SAMPLES } from '#test/support/samples.ts';
import { CAST, EVERYBODY, personOf } from './cast.ts';
import { plantIdeal } from './planted-ideal.ts';
import { plantJoint, plantResults } from './planted-joint.ts';
import { plantMinutes } from './planted-minutes.ts';
import { plantPanel } from './planted-panel.ts';
import { plantReport } from './planted-report.ts';
import type { MovesWorld } from './world.ts';

/** Participants that exist or may be created; of another meeting, with that. */
export const PARTICIPANTS: readonly (readonly [participant: string, meeting?: string])[] = [
  ['prt_cl'],
  ['prt_cl2'],
  ['prt_ec'],
  ['prt_am'],
  ['prt_pt'],
  ['prt_mv'],
  ['prt_new'],
  ['prt_a'],
  ['prt_b'],
  ['prt_c'],
  ...SAMPLES.flatMap(({ planted }) =>
    planted.flatMap(([, act, args]) => {
      if (act !== 'participants.add') return [];
      const { participant, meeting } = args as { participant: string; meeting: string };
      return [[participant, meeting] as const];
    }),
  ),
];
const DELEGATIONS = [
  ['CL', 'state'],
  ['EC', 'state'],
  ['europol', 'agency'],
  ['ameripol', 'agency'],
  ['el-paccto', 'programme'],
  ['presidency', 'presidency'],
] as const;

export const office = { name: null, office: { es: 'Dirección' }, order: 0 };
export const contactOf = (word: string) => ({
  meeting: MEETING,
  phone: '+56 2 2345 6789',
  email: null,
  languages: [],
  pronunciation: `WORD_${word}_`,
});
export const paperArgs = (title: string, marking: string) => ({
  kind: 'note',
  title: { es: title },
  meeting: null,
  author: null,
  originalLanguage: 'es',
  marking,
});
export const reportArgs = (word: string, state: string) => ({
  report: `rep_${word}`,
  state,
  form: 'frm_1',
  formId: 'x',
  formVersion: '1',
  summary: { title: `WORD_${word}_`, crimeArea: null, place: null, handlingCode: 'H0' },
  instanceXml: '<data id="x" version="1"/>',
});

/** An entry that had arrived before the phone was lost: whoever takes it in takes only what was laid aside away. */
const COUNTED = {
  ...{ state: 'CL', day: 'jad_posts', post: 'pto_customs', shift: null, count: 'cnt_customs' },
  ...{ counter: 'drugs', kind: 'cocaine', value: 1000, isForPost: false },
  seizure: { subdivision: null, reference: 'WORD_asidepost_' },
} as const;

export function sentArgs(word: string, state: string) {
  const { summary, ...args } = reportArgs(word, state);
  const marked = { ...summary, tlp: 'AMBER', restrictions: `WORD_${word}_` };
  return { ...args, report: `rep_sent${word}`, summary: marked, instanceFile: null, files: [] };
}

/** What a state asks beside the committee's form. */
export const questionsArgs = (state: string, version: string) => ({
  state,
  form: 'frm_1',
  formId: `own${state}`,
  version,
  title: { es: `WORD_questions${state}_` },
  definition: hashOf(`questions of ${state}`),
  files: [],
});
export const nationalArgs = (word: string, state: string) => ({
  formId: `own${state}`,
  formVersion: '1',
  instanceXml: `<data id="own${state}" version="1">WORD_${word}_</data>`,
});

/** Of an answer to what the state asks, in the report of `sentArgs`. */
const ownCorrectionArgs = (who: string, state: string) => {
  const of = correctionArgs(`own${who}`, { report: `rep_sent${who}`, state });
  return {
    ...of,
    changes: of.changes.map((change) => ({ ...change, reference: nationalReference(change.reference) })),
    national: { formId: `own${state}`, formVersion: '1' },
  };
};

/** @param on the edit that the person saw, if any */
export const correctionArgs = (
  word: string,
  { on = null, ...report }: { readonly on?: string | null; readonly report: string; readonly state: string },
) => ({
  ...report,
  correction: `cor_${word}`,
  entry: `rvs_correct${word}`,
  formVersion: '1',
  changes: [
    {
      edit: `edt_${word}`,
      on,
      reference: '/data/amount',
      kind: 'answer',
      before: null,
      after: `WORD_${word}_`,
    },
  ],
  files: [],
  summary: { place: `WORD_${word}_` },
  note: `WORD_${word}_`,
});

export const mandateArgs = (mandate: string, who: string, given: string) => ({
  mandate,
  person: `per_${who}`,
  label: `WORD_mandate${who}_`,
  function: given,
  from: '2026-01-01',
  until: null,
  basis: 'x',
});

/** One of everything that a person can own, each with a word of its own, created through people's own acts. */
export async function plant(world: MovesWorld, sign: () => Promise<void>): Promise<void> {
  for (const who of EVERYBODY) {
    const { office } = CAST[who];
    const held = { person: personOf(who), label: `WORD_label${who}_` };
    if (office !== null) appointed(world.compartment('committee'), { ...held, function: GIVEN_BY[office] });
  }
  world.deliver();
  function must(who: string, name: string, args: object): void {
    const { status, code, details } = world.give(who, name, args);
    if (status !== 'accepted') throw new Error(`${name}: ${status} ${code ?? ''} ${JSON.stringify(details)}`);
  }
  function file(who: string, name: string, compartment = 'committee') {
    const bytes = new TextEncoder().encode(name);
    const actor = world.actorOf(who);
    const where = { person: actor?.person ?? '', now: 0, offset: 0 };
    world
      .compartment(compartment)
      .attachments.append({ hash: hashOf(name), size: bytes.length, bytes, ...where });
    return { hash: hashOf(name), name, mediaType: 'application/pdf', size: bytes.length };
  }

  must('admin', 'meetings.schedule', meetingArgs);
  // A badge says until when its meeting lasts.
  const ofSamples = SAMPLES.flatMap(({ planted }) => planted);
  const isMeeting = ([, act]: (typeof ofSamples)[number]) => act === 'meetings.schedule';
  for (const [who, act, args] of ofSamples.filter(isMeeting)) must(who, act, args);
  await sign();
  for (const [code, kind] of DELEGATIONS)
    must('admin', 'participants.add_delegation', {
      delegation: `dlg_${code}`,
      meeting: MEETING,
      kind,
      code,
      name: { es: code },
      order: 0,
    });
  for (const [participant, code] of [
    ['prt_cl', 'CL'],
    ['prt_cl2', 'CL'],
    ['prt_ec', 'EC'],
    ['prt_am', 'europol'],
    ['prt_pt', 'el-paccto'],
    ['prt_mv', 'europol'],
  ] as const) {
    const place = { participant, meeting: MEETING, delegation: `dlg_${code}`, capacity: 'adviser' };
    must('admin', 'participants.add', { ...place, ...office });
  }
  for (const each of ofSamples) {
    const [who, act, args] = each;
    if (!isMeeting(each)) must(who, act, args);
  }
  must('admin', 'agenda.add_item', { ...itemArgs, item: 'agi_1' });
  must('admin', 'agenda.release', {
    release: releaseId({ meeting: MEETING, version: 1 }),
    meeting: MEETING,
    note: null,
  });
  must('clDelegate', 'agenda.acknowledge', { meeting: MEETING, version: 1, label: 'x' });
  must('admin', 'agenda.add_item', { ...itemArgs, item: 'agi_2', title: { es: 'WORD_agenda_' } });

  for (const who of ['clDelegate', 'ecDelegate', 'guest', 'clOfficer', 'programme'])
    must(who, 'attendance.answer', {
      meeting: MEETING,
      answer: 'accept',
      note: `WORD_attendance${who}_`,
      label: 'x',
    });
  for (const [code, by, nomination, participant] of [
    ['CL', 'clLiaison', 'nom_a', 'prt_a'],
    ['EC', 'ecLiaison', 'nom_b', 'prt_b'],
    ['europol', 'programme', 'nom_c', 'prt_c'],
  ] as const)
    must(by, 'nominations.make', {
      ...nominee,
      nomination,
      participant,
      delegation: `dlg_${code}`,
      name: `WORD_nominee${nomination.slice(4)}_`,
      noteVerbale: `WORD_verbale${nomination.slice(4)}_`,
    });
  for (const [who, participant] of [
    ['clDelegate', 'prt_cl'],
    ['ecDelegate', 'prt_ec'],
    ['analyst', 'prt_am'],
  ] as const) {
    must(who, 'participants.claim', { participant, meeting: MEETING });
    const consent = who === 'ecDelegate' ? 'meeting' : 'delegation';
    must(who, 'contacts.share', { ...contactOf(`contact${who}`), participant, consent });
    must(who, 'needs.set', { participant, meeting: MEETING, fields: { diet: `WORD_diet${who}_` } });
  }
  must('clLiaison', 'needs.set', {
    participant: 'prt_cl2',
    meeting: MEETING,
    fields: { access: 'WORD_dietByLiaison_' },
  });
  must('clLiaison', 'needs.set', {
    participant: 'prt_a',
    meeting: MEETING,
    fields: { access: 'WORD_needOfNominee_' },
  });
  const trip = { at: '2026-06-24T18:30', timeZone: 'Europe/Madrid', number: 'WORD_flight_', place: null };
  must('clDelegate', 'needs.set_trip', {
    participant: 'prt_cl',
    meeting: MEETING,
    direction: 'arrival',
    trip,
  });
  // Somebody whose move was made earlier: only they are told.
  must('analyst2', 'participants.claim', { participant: 'prt_mv', meeting: MEETING });
  must('programme', 'participants.edit', {
    participant: 'prt_mv',
    fields: { delegation: 'dlg_el-paccto' },
  });
  for (const [who, code] of [
    ['clDelegate', 'CL'],
    ['ecDelegate', 'EC'],
    ['analyst', 'europol'],
    ['xaAnalyst', 'ameripol'],
    ['admin', 'presidency'],
  ] as const) {
    const position = { meeting: MEETING, item: 'agi_1', delegation: code };
    must(who, 'folder.set_position', { ...position, fields: { limits: `WORD_limits${who}_` } });
    const point = { point: `tpt_${code}`, text: `WORD_point${who}_`, order: 0, by: 'x' };
    must(who, 'folder.add_point', { ...position, ...point });
    must(who, 'notes.write', { about: 'agi_1', meeting: MEETING, text: `WORD_note${who}_` });
  }
  const scan = { participant: 'prt_cl', direction: 'in', way: 'list', door: 'WORD_door_', at: 1 };
  must('programme', 'checkins.record', { checkIn: 'chk_1', meeting: MEETING, ...scan });

  const decision = { meeting: MEETING, item: 'agi_1', text: { es: 'WORD_decision_' }, mode: 'consensus' };
  must('admin', 'decisions.draft', { decision: 'dec_1', ...decision });
  const action = { item: 'agi_1', decision: null, text: { es: 'x' }, due: null };
  for (const owner of ['CL', 'EC', 'europol'])
    must('admin', 'actions.add', { action: `act_${owner}`, meeting: MEETING, ...action, owner });
  for (const paper of ['draft', 'red', 'amber'] as const) {
    const document = `doc_${paper}`;
    const body = paperArgs(`WORD_title${paper}_`, paper === 'draft' ? 'red' : paper);
    must('admin', 'documents.register', { document, place: { kind: 'first', year: 2026 }, ...body });
    must('admin', 'documents.add_version', {
      document,
      version: `dvr_${paper}`,
      language: 'es',
      file: file('admin', `WORD_paper${paper}_`),
    });
    if (paper !== 'draft') must('admin', 'documents.release', { document });
  }
  must('admin', 'presidencies.sign_handover', SIGNED);
  must('admin', 'mandates.give', { ...mandateArgs('mdt_1', 'clHead', 'planLeader'), until: '2026-07-31' });
  const form = { form: 'frm_1', formId: 'x', version: '1' };
  must('admin', 'forms.publish', { ...form, title: { es: 'x' }, definition: file('admin', 'a form').hash });
  for (const [state, officers] of [
    ['CL', ['clOfficer', 'clPrison']],
    ['EC', ['ecOfficer']],
  ] as const) {
    const contact = state === 'CL' ? 'clContact' : 'ecContact';
    must(contact, 'forms.activate', { state, ...form, active: true });
    must(contact, 'states.configure', { state, dutyPhone: '+56 133', dutyLabel: { es: 'x' } });
    const unit = { body: 'XA', institution: 'customs', unit: 'port-7' };
    must(contact, 'states.mark_partner_unit', { state, ...unit, marked: true });
    file(contact, `questions of ${state}`, `state:${state}`);
    must(contact, 'forms.add_questions', questionsArgs(state, '1'));
    must(contact, 'reports.set_rules', { state, unit: ['customs'], institution: ['prison'], days: 9 });
    for (const who of officers) {
      must(who, 'reports.submit', reportArgs(who, state));
      const national = nationalArgs(`national${who}`, state);
      must(who, 'reports.deliver', { ...sentArgs(who, state), national });
      must(who, 'reports.correct', ownCorrectionArgs(who, state));
      const note = { note: `rnt_${who}`, report: `rep_${who}`, state, text: `WORD_remark${who}_` };
      must(contact, 'reports.add_note', note);
      const about = { report: `rep_${who}`, state };
      const reason = `WORD_reason${who}_`;
      must(contact, 'reports.note_opened', { ...about, corrections: 0 });
      const asked = { ...about, step: 'ask', reason, corrections: 0 };
      must(contact, 'reports.review', { entry: `rvs_${who}`, ...asked });
      if (who !== 'ecOfficer') must(who, 'reports.correct', correctionArgs(`edit${who}`, about));
    }
  }
  plantIdeal(world, must);
  plantMinutes(world, must);
  plantPanel(world, must);
  plantJoint(world);
  plantResults(world, must);
  plantReport(world, must);
  // Where somebody sent a report from before that was noted with it.
  const place = { state: 'CL', person: 'per_clPrison', institution: 'police', unit: 'arica' };
  const noted = { id: 'fwd_place', compartment: 'state:CL', name: 'reports.note_place', args: place };
  if (world.compartment('state:CL').receive(noted).status !== 'accepted')
    throw new Error('reports.note_place');
  world.accepted.add('reports.note_place');
  // What revoked devices handed in: one of each kind of words, as the server sets it aside.
  for (const [id, compartment, who, name, args] of [
    ['needs', 'committee', 'clDelegate2', 'needs.set', { participant: 'prt_cl2', meeting: MEETING }],
    [
      'contact',
      'committee',
      'clDelegate2',
      'contacts.share',
      { participant: 'prt_cl2', meeting: MEETING, consent: 'delegation' },
    ],
    ['folder', 'committee', 'clDelegate2', 'folder.add_point', { delegation: 'EC' }],
    ['report', 'state:CL', 'clOfficer', 'reports.submit', {}],
    ['post', 'state:CL', 'clPrison', 'counters.count', COUNTED],
  ] as const) {
    const said = 'seizure' in args ? args : { ...args, words: `WORD_aside${id}_` };
    const mutation = { id: `mut_${id}`, name, madeAt: 1, args: said };
    const set = { id: `set_${id}`, compartment, device: 'dev_gone', person: `per_${who}`, mutation };
    const laid = { ...set, readers: setAsideReaders(mutation) };
    // As earlier versions set it aside, which changes nothing of what was.
    for (const [by, given] of [
      ['states.lay_aside_of', { ...laid, state: CAST[who].state }],
      ['states.lay_aside', laid],
      ['states.set_aside', set],
    ] as const) {
      const forward = { id: `fwd_${by.slice(7)}-${id}`, compartment, name: by, args: given };
      const { status, code } = world.compartment(compartment).receive(forward);
      if (status !== 'accepted') throw new Error(`${by}: ${status} ${code ?? ''}`);
      world.accepted.add(by);
    }
  }
}
