import { IDENTITY } from '#shared/kernel/compartments.ts';
import { venueArgs } from '#shared/logistics/venues.fixtures.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import { nominee } from '#shared/participants/participants.fixtures.ts';
import type { Envelope, Verdict } from '#shared/sync/protocol.ts';
import { appointed } from '#test/support/appointed.ts';
import { openSigningCommittee } from '../checkins/signing-committee.fixtures.ts';
import type { Compartment } from '../compartment/compartment.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { sha256 } from '../compartment/sha256.ts';
import { setAsideReaders } from '../session/set-aside-readers.ts';
import { BALLOTS_READERS, writeBallots } from './readers-ballots.fixtures.ts';
import { DIALOGUE_READERS, writeDialogue } from './readers-dialogue.fixtures.ts';
import { FLOOR_READERS, writeFloor } from './readers-floor.fixtures.ts';
import { writeIdeal } from './readers-ideal.fixtures.ts';
import { JOINT_READERS, writeJointDay } from './readers-joint.fixtures.ts';
import { LOGISTICS_READERS, writeLogistics } from './readers-logistics.fixtures.ts';
import { MEMBERSHIP_READERS, writeMembership } from './readers-membership.fixtures.ts';
import { MINUTES_READERS, writeMinutes } from './readers-minutes.fixtures.ts';
import { OFFICES_READERS, writeActions, writeOffices, writeSilence } from './readers-offices.fixtures.ts';
import {
  AMBER,
  CL_ALL,
  CL_MEETING,
  EC_ALL,
  EVERYBODY,
  MANDATED,
  MEETING_PEOPLE,
  OPENED,
  ORGANISERS,
  PEOPLE,
  PRESIDENCY,
  RED,
  type Who,
} from './readers-people.fixtures.ts';
import { PLANS_READERS, writePlans } from './readers-plans.fixtures.ts';
import { REPORT_READERS, writeReport } from './readers-report.fixtures.ts';
import { RULES_READERS, writeRules } from './readers-rules.fixtures.ts';

const NOW = Date.UTC(2026, 5, 20, 12);
const DAY = 86_400_000;

/** Who reads what: every written thing must be listed here, and nobody else may have it. */
export const READERS: Readonly<Record<string, readonly Who[]>> = {
  'meetings all': EVERYBODY,
  'venues all': EVERYBODY,
  'noteItems all': EVERYBODY,
  'agendaItems logistics/meetings': ORGANISERS,
  'agendaReleases all': EVERYBODY,
  'agendaSeen attendance/CL/per_clDelegate': [...ORGANISERS, ...CL_ALL],
  'delegations all': EVERYBODY,
  'participants all': EVERYBODY,
  'attendance attendance/CL/per_clDelegate': [...ORGANISERS, ...CL_ALL],
  'attendance attendance/none/per_nobody': [...ORGANISERS, 'nobody'],
  'nominations nominations/CL': [...ORGANISERS, 'clLiaison', 'clDelegate'],
  'nominations nominations/EC': [...ORGANISERS, 'ecLiaison', 'ecDelegate'],
  'participantLinks attendance/CL/per_clDelegate': [...ORGANISERS, ...CL_ALL],
  'participantLinks attendance/EC/per_ecDelegate': [...ORGANISERS, ...EC_ALL],
  'contacts contacts/meeting': MEETING_PEOPLE,
  'contacts contacts/of/EC': EC_ALL,
  'travelNeeds personal/CL/per_clDelegate': [...ORGANISERS, 'clLiaison', 'clDelegate'],
  'travelNeeds personal/EC/prt_ecHead': [...ORGANISERS, 'ecLiaison'],
  'badges personal/CL/per_clDelegate': [...ORGANISERS, 'clLiaison', 'clDelegate'],
  'badges personal/EC/per_ecDelegate': [...ORGANISERS, 'ecLiaison', 'ecDelegate'],
  'badges personal/EC/prt_ecHead': [...ORGANISERS, 'ecLiaison'],
  'badges personal/EC/prt_moved': [...ORGANISERS, 'ecLiaison'],
  'endedClaims person/per_analyst': ['analyst'],
  'badgeKeys all': EVERYBODY,
  'checkIns logistics/meetings': ORGANISERS,
  'positions folder/CL': CL_MEETING,
  'talkingPoints folder/CL': CL_MEETING,
  'talkingPoints folder/presidency': PRESIDENCY,
  'privateNotes person/per_clDelegate': ['clDelegate'],
  'privateNotes person/per_admin': ['admin'],
  'decisions presidency/drafts': PRESIDENCY,
  'decisions members/decisions': MEETING_PEOPLE,
  'actionPoints members/actions': MEETING_PEOPLE,
  'actionProgress members/actions': MEETING_PEOPLE,
  'silences members/decisions': MEETING_PEOPLE,
  'silenceBreaks members/decisions': MEETING_PEOPLE,
  'silenceLooks members/decisions': MEETING_PEOPLE,
  'voices members/decisions': MEETING_PEOPLE,
  'minutesClosings members/decisions': MEETING_PEOPLE,
  'holidays members/holidays': MEETING_PEOPLE,
  'workCalendars members/holidays': MEETING_PEOPLE,
  'documents presidency/drafts': PRESIDENCY,
  'documents all': EVERYBODY,
  'documentVersions presidency/drafts': PRESIDENCY,
  'documentVersions papers/red': RED,
  'documentVersions papers/amber': AMBER,
  'documentVersions members/papers': MEETING_PEOPLE,
  'documentVersions all': EVERYBODY,
  'forms all': EVERYBODY,
  // Whoever leads a plan by mandate, without a part in meetings: their device learns of it here.
  'mandates members/mandates': [...MEETING_PEOPLE, 'clHead'],
  'editions members/ideal': MEETING_PEOPLE,
  'editionSteps members/ideal': MEETING_PEOPLE,
  'requirements members/ideal': MEETING_PEOPLE,
  'progress ideal/progress/CL': ['clContact', 'clAuthoriser', 'analyst'],
  'releases ideal/of/CL/edn_1': OPENED,
  'releasedItems ideal/of/CL/edn_1': OPENED,
  'releasedFigures ideal/of/CL/edn_1': OPENED,
  'releaseReadings ideal/of/CL/edn_1': OPENED,
  'openings ideal/openings/XA/CL': OPENED,
  'ratedPanels ideal/of/CL/edn_1': OPENED,
  'batches members/ideal': MEETING_PEOPLE,
  'regionalFigures members/ideal': MEETING_PEOPLE,
  'shownColumns members/ideal': MEETING_PEOPLE,
  ...REPORT_READERS,
  ...LOGISTICS_READERS,
  ...MEMBERSHIP_READERS,
  ...RULES_READERS,
  ...OFFICES_READERS,
  ...MINUTES_READERS,
  ...FLOOR_READERS,
  ...DIALOGUE_READERS,
  ...BALLOTS_READERS,
  ...PLANS_READERS,
  ...JOINT_READERS,
  'networks members/networks': MEETING_PEOPLE,
  'networkMergers members/networks': MEETING_PEOPLE,
  'setAsides presidency/set-aside': PRESIDENCY,
  'setAsides person/per_clDelegate': ['clDelegate'],
};
const zone = { timeZone: 'Europe/Madrid' };
const office = { name: null, office: { es: 'Dirección' }, order: 0 };
/** What the meeting's files contain; a paper is called by its state or marking. */
export const CREDENTIALS = 'credentials of Ecuador';
export const PAPERS = ['draft', 'withdrawn', 'red', 'amber', 'green', 'clear'] as const;
export function paperText(paper: string): string {
  return `paper ${paper}`;
}
export function hashOf(text: string): string {
  return sha256([new TextEncoder().encode(text)]);
}

export interface World {
  readonly compartment: Compartment;
  give(who: Who, name: string, args: object, base?: Record<string, number>): Verdict;
  /** The same, and it must be accepted. */
  must(who: Who, name: string, args: object, base?: Record<string, number>): void;
  /** Uploads a text and returns how an entry names it. */
  send(who: Who, text: string): { hash: string; name: string; mediaType: string; size: number };
}

function worldOf(compartment: Compartment): World {
  let count = 0;
  const world: World = {
    compartment,
    give(who, name, args, base = {}) {
      const { person, device } = PEOPLE[who];
      count += 1;
      const envelope = { v: 1, id: `mut_${count}`, name, args, compartment: 'committee', device, person };
      const mutation = { ...envelope, counter: count, madeAt: NOW, base, after: [], replaces: null };
      const sender = { protocol: 1, request: 'req_1', device, person, compartment: 'committee' };
      const request = { ...sender, mutations: [mutation as Envelope] };
      const [verdict] = compartment.push({ actor: PEOPLE[who], label: who, request }).verdicts;
      if (verdict === undefined) throw new Error('no verdict');
      return verdict;
    },
    must(who, name, args, base) {
      const { status, code } = world.give(who, name, args, base);
      if (status !== 'accepted') throw new Error(`${name}: ${status} ${code ?? ''}`);
    },
    send(who, text) {
      const bytes = new TextEncoder().encode(text);
      const { person } = PEOPLE[who];
      const hash = hashOf(text);
      compartment.attachments.append({ hash, size: bytes.length, offset: 0, bytes, person, now: NOW });
      return { hash, name: 'x.pdf', mediaType: 'application/pdf', size: bytes.length };
    },
  };
  return world;
}

function writeMeeting({ must }: World) {
  must('admin', 'meetings.schedule', meetingArgs);
  for (const [code, kind] of [
    ['CL', 'state'],
    ['EC', 'state'],
    ['europol', 'agency'],
  ] as const)
    must('admin', 'participants.add_delegation', {
      delegation: `dlg_${code}`,
      meeting: MEETING,
      kind,
      code,
      name: { es: code },
      order: 0,
    });
  for (const [participant, delegation, capacity] of [
    ['prt_cl', 'dlg_CL', 'adviser'],
    ['prt_ec', 'dlg_EC', 'adviser'],
    ['prt_ecHead', 'dlg_EC', 'head'],
    ['prt_moved', 'dlg_europol', 'head'],
  ] as const)
    must('admin', 'participants.add', { participant, meeting: MEETING, delegation, capacity, ...office });
  must('programme', 'venues.add', { venue: 'ven_1', meeting: MEETING, ...venueArgs });
  const note = {
    section: 'health',
    label: null,
    text: { es: 'x' },
    venue: null,
    startsAt: null,
    endsAt: null,
    phone: null,
    link: null,
    values: [],
    delegation: null,
    order: 0,
    ...zone,
  };
  must('programme', 'note.add_item', { item: 'nit_1', meeting: MEETING, ...note });
  const item = {
    number: '1',
    class: null,
    kind: 'session',
    title: { es: 'Borrador reservado' },
    summary: null,
    durationMinutes: 30,
    room: null,
    speakers: [],
    order: 0,
    startsAt: '2026-06-25T10:00',
    ...zone,
  };
  must('admin', 'agenda.add_item', { item: 'agi_1', meeting: MEETING, ...item });
  must('admin', 'agenda.release', {
    release: releaseId({ meeting: MEETING, version: 1 }),
    meeting: MEETING,
    note: null,
  });
  must('clDelegate', 'agenda.acknowledge', { meeting: MEETING, version: 1, label: 'x' });
  writeLogistics(must);
}

function writePeople({ must, send }: World) {
  for (const who of ['clDelegate', 'nobody'] as const)
    must(who, 'attendance.answer', { meeting: MEETING, answer: 'accept', note: null, label: 'x' });
  must('clLiaison', 'nominations.make', nominee);
  const ecuador = {
    ...nominee,
    nomination: 'nom_b',
    participant: 'prt_b',
    delegation: 'dlg_EC',
    credentials: send('ecLiaison', CREDENTIALS),
  };
  must('ecLiaison', 'nominations.make', ecuador);
  must('clDelegate', 'participants.claim', { participant: 'prt_cl', meeting: MEETING });
  must('ecDelegate', 'participants.claim', { participant: 'prt_ec', meeting: MEETING });
  must('analyst', 'participants.claim', { participant: 'prt_moved', meeting: MEETING });
  must(
    'programme',
    'participants.edit',
    { participant: 'prt_moved', fields: { delegation: 'dlg_EC' } },
    { 'participants/prt_moved': 1, 'participantLinks/lnk_prt_moved': 1, 'delegations/dlg_EC': 1 },
  );
  const contact = {
    meeting: MEETING,
    phone: '+593 2 234 567',
    email: null,
    languages: [],
    pronunciation: null,
  };
  must('clDelegate', 'contacts.share', { ...contact, participant: 'prt_cl', consent: 'meeting' });
  must('ecDelegate', 'contacts.share', { ...contact, participant: 'prt_ec', consent: 'delegation' });
  must('clDelegate', 'needs.set', { participant: 'prt_cl', meeting: MEETING, fields: { diet: 'x' } });
  must('ecLiaison', 'needs.set', { participant: 'prt_ecHead', meeting: MEETING, fields: { diet: 'x' } });
  const position = { meeting: MEETING, item: 'agi_1', delegation: 'CL' };
  must('clDelegate', 'folder.set_position', { ...position, fields: { limits: 'x' } });
  must('clDelegate', 'folder.add_point', { ...position, point: 'tpt_1', text: 'x', order: 0, by: 'x' });
  must('admin', 'folder.add_point', {
    ...position,
    delegation: 'presidency',
    point: 'tpt_2',
    text: 'x',
    order: 0,
    by: 'x',
  });
  for (const who of ['clDelegate', 'admin'] as const)
    must(who, 'notes.write', { about: 'agi_1', meeting: MEETING, text: 'x' });
  const scan = { participant: 'prt_cl', direction: 'in', way: 'list', door: 'x', at: NOW };
  must('programme', 'checkins.record', { checkIn: 'chk_1', meeting: MEETING, ...scan });
}

function writePapers({ must, send }: World) {
  const drafted = { meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' };
  for (const decision of ['dec_1', 'dec_2']) must('admin', 'decisions.draft', { decision, ...drafted });
  must(
    'admin',
    'decisions.adopt',
    { decision: 'dec_2', meeting: MEETING, decidedOn: '2026-06-20' },
    { 'decisions/dec_2': 1 },
  );
  writeSilence(must);
  writeActions(must);
  for (const [marking, steps] of [
    ['draft', 0],
    ['withdrawn', 2],
    ['red', 1],
    ['amber', 1],
    ['green', 1],
    ['clear', 1],
  ] as const) {
    const document = `doc_${marking}`;
    const kept = marking === 'draft' || marking === 'withdrawn' ? 'clear' : marking;
    const body = {
      kind: 'note',
      title: { es: 'x' },
      meeting: null,
      author: null,
      originalLanguage: 'es',
      marking: kept,
    };
    must('admin', 'documents.register', { document, place: { kind: 'first', year: 2026 }, ...body });
    must('admin', 'documents.add_version', {
      document,
      version: `dvr_${marking}`,
      language: 'es',
      file: send('admin', paperText(marking)),
    });
    if (steps > 0) must('admin', 'documents.release', { document });
    if (steps > 1) must('admin', 'documents.withdraw', { document, reason: { es: 'x' } });
  }
  const { person } = PEOPLE.clHead;
  const term = { from: '2026-01-01', until: null, basis: 'x' };
  must('admin', 'mandates.give', { mandate: 'mdt_1', person, label: 'x', function: 'planLeader', ...term });
  const definition = send('admin', 'a form').hash;
  must('admin', 'forms.publish', {
    form: 'frm_1',
    formId: 'x',
    version: '1',
    title: { es: 'x' },
    definition,
  });
}

/** A meeting in which somebody has written one of everything, through real mutations. */
export async function openWholeMeeting(): Promise<World> {
  const sql = openNodeSqlite({ path: ':memory:' });
  let back = 0;
  const { compartment, port } = openSigningCommittee({ sql, clock: () => NOW - back });
  for (const each of MANDATED) appointed(compartment, each);
  const world = worldOf(compartment);
  writeMeeting(world);
  writePeople(world);
  writePapers(world);
  function before(work: () => void) {
    back = 2 * DAY;
    work();
    back = 0;
  }
  writeIdeal({ ...world, before });
  writeReport({ ...world, before });
  writeMembership(world);
  writeRules(world);
  writeBallots(world, NOW);
  writeOffices(world);
  writeMinutes(world);
  writeFloor(world);
  writeDialogue(world);
  writePlans(world);
  writeJointDay(world);
  for (const [id, name] of [
    ['set_1', 'forms.publish'],
    ['set_2', 'folder.add_point'],
  ] as const) {
    const mutation = { id: 'mut_x', name, args: { delegation: 'EC' } };
    const readers = setAsideReaders(mutation);
    const args = { id, compartment: 'committee', device: 'dev_gone', person: 'per_clDelegate', mutation };
    const set = { ...args, readers };
    await port.receive({ id: `fwd_${id}`, compartment: 'committee', name: 'states.lay_aside', args: set });
  }
  for (const forward of compartment.pendingForwards()) {
    // What the identities are told gives nobody anything to read.
    if (forward.compartment === IDENTITY) continue;
    const { status, code } = await port.receive(forward);
    if (status !== 'accepted') throw new Error(`${forward.name}: ${status} ${code ?? ''}`);
    compartment.markDelivered([forward.id]);
  }
  return world;
}
