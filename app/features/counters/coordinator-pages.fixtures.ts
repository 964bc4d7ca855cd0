import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { aboutAudience, coordinationAudience, postAudience } from '#shared/access/joint-days.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Count, CountRelease, Post, StateDay } from '#shared/counters/counters.schemas.ts';
import { postCrewId } from '#shared/counters/counters.schemas.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { OF_STATE_DAYS, stateDayId } from '#shared/postings/postings.schemas.ts';

/** A joint action day in Chile, as its coordinator has it on the second day. */
export const JOINT_DAY = 'jad_ports';
export const OPERATION = stateDayId(JOINT_DAY);
export const HERE_OPERATION = `/operations/${JOINT_DAY}`;
export const ZONE = 'America/Santiago';
export const NOW = SECOND_DAY;
const HOUR = 3_600_000;
const TODAY = dayAt({ instant: NOW, timeZone: ZONE });
const signed = (at = NOW - 20 * HOUR, label = 'Coordinación nacional, Chile') => ({
  ...{ by: 'per_chile-coordinator', label, at, takenAt: at as number | null },
});

function at<B extends object>(doc: Doc, place: { parent: string; audience: string }): Doc<B & Doc['body']> {
  return { ...doc, ...place } as Doc<B & Doc['body']>;
}

export function stateDayDoc(change: Partial<StateDay> = {}): Doc<StateDay> {
  const body = {
    ...{ day: JOINT_DAY, title: { es: 'Acción conjunta en puertos', en: 'Joint action in ports' } },
    ...{ from: TODAY, until: TODAY, timeZone: ZONE, silentAfter: 120, copied: null },
    counters: ['persons_checked', 'vehicles_checked', 'detentions', 'drugs', 'cash'],
    contacts: [{ function: 'Centro de coordinación', phone: '+56 2 0000 0001' }],
    briefing: { es: 'Controle cada vehículo que sale del recinto.' },
    ...{ state: 'open', made: signed(), closed: null, reopened: null },
    ...change,
  };
  return at(docWith('stateDays', OPERATION, body), {
    parent: OF_STATE_DAYS,
    audience: aboutAudience(JOINT_DAY),
  });
}

export function jointDayDoc(change: Partial<JointActionDay> = {}): Doc<JointActionDay> {
  const { title, from, until, counters } = stateDayDoc().body;
  const body = {
    ...{ title, from, until, counters, timeZone: 'America/Guayaquil', about: null, objectives: [] },
    ...{ coordinator: 'EC', centre: null, rhythm: 60, pressAt: null, references: [], pao: 'pao_drugs' },
    ...{ participants: ['CL', 'EC'], state: 'running', approved: null, debriefing: null, made: signed() },
    ...change,
  };
  const place = { parent: 'opa_ports', audience: 'jointdays/ports' };
  return at(docWith('jointActionDays', JOINT_DAY, body), place);
}

export function postDoc(id: string, name: string, change: Partial<Post> = {}): Doc<Post> {
  const body = {
    ...{ day: JOINT_DAY, name, institution: 'customs', subdivision: 'CL-VS', place: null, phone: null },
    ...{ endedAt: null, ...change },
  };
  const { institution } = body as Post;
  return at(docWith('posts', id, body), {
    parent: OPERATION,
    audience: postAudience({ institution: institution ?? '', day: JOINT_DAY, post: id }),
  });
}
const ofPost = (post: string) => ({
  parent: post,
  audience: postAudience({ institution: 'customs', day: JOINT_DAY, post }),
});

export function countDoc(id: string, post: string, change: Partial<Count> = {}): Doc<Count> {
  const body = {
    ...{ counter: 'vehicles_checked', kind: null, value: 10, seizure: null, shift: 'shf_one' },
    ...{ corrects: null, reason: null, isForPost: false, counted: signed(NOW - HOUR, 'Aduana, puerto 7') },
    ...change,
  };
  return at(docWith('counts', id, body), ofPost(post));
}

export function releaseDoc(number: number, change: Partial<CountRelease> = {}): Doc<CountRelease> {
  const body = {
    ...{ number, kind: 'provisional', asOf: NOW - HOUR, cards: [], reason: null },
    lines: [{ counter: 'vehicles_checked', kind: null, value: 150 }],
    ...{ released: signed(NOW - HOUR), ...change },
  };
  const place = { parent: OPERATION, audience: coordinationAudience(JOINT_DAY) };
  return at(docWith('countReleases', `crl_${number}`, body), place);
}

export const PORT = 'pto_port';
export const AIRPORT = 'pto_airport';
export const BRIDGE = 'pto_bridge';
const SEIZED = { subdivision: 'CL-VS', reference: null };
const shift = (id: string, number: number, from: number): Doc =>
  at(
    docWith('shifts', id, { number, from, until: from + 8 * HOUR, officers: 6, handed: null }),
    ofPost(PORT),
  );

export const POSTS: readonly Doc[] = [
  postDoc(PORT, 'Puerto de San Antonio, terminal 2'),
  postDoc(AIRPORT, 'Aeropuerto, carga'),
  postDoc(BRIDGE, 'Paso Los Libertadores', { institution: 'police', subdivision: 'CL-VS' }),
];
export const ENTRIES: readonly Doc[] = [
  countDoc('cnt_first', PORT, { value: 204 }),
  countDoc('cnt_persons', PORT, { counter: 'persons_checked', value: 318 }),
  countDoc('cnt_wrong', PORT, { counter: 'detentions', value: 4 }),
  countDoc('cnt_right', PORT, {
    ...{ counter: 'detentions', value: 2, corrects: 'cnt_wrong', reason: 'Dos eran testigos.' },
    counted: signed(NOW - HOUR / 2, 'Aduana, puerto 7'),
  }),
  countDoc('cnt_other', PORT, {
    ...{ counter: 'detentions', value: 3, corrects: 'cnt_wrong', reason: 'Uno quedó libre.' },
    counted: signed(NOW - HOUR / 3, 'Jefatura, terminal 2'),
  }),
  countDoc('cnt_cocaine', PORT, { counter: 'drugs', kind: 'cocaine', value: 12_400, seizure: SEIZED }),
  countDoc('cnt_again', AIRPORT, {
    ...{ counter: 'drugs', kind: 'cocaine', value: 12_500, seizure: SEIZED, shift: null },
    counted: { ...signed(NOW - HOUR, 'Aduana, aeropuerto'), takenAt: NOW - HOUR / 4 },
  }),
  countDoc('cnt_cash', AIRPORT, { counter: 'cash', kind: 'USD', value: 1_250_050, shift: null }),
];
export const SHIFTS: readonly Doc[] = [
  shift('shf_one', 1, NOW - 6 * HOUR),
  shift('shf_two', 2, NOW + 2 * HOUR),
];
export const CREW: readonly Doc[] = [
  at(
    docWith('postCrew', postCrewId({ post: PORT, person: 'per_chile-officer' }), {
      ...{ person: 'per_chile-officer', label: 'Aduana, puerto 7', isLead: true, endedAt: null },
    }),
    ofPost(PORT),
  ),
];
export const SITUATION: Doc = at(
  docWith('situations', 'srp_one', {
    ...{ shift: 'shf_one', situation: 'busy', note: 'Cola de 40 camiones.' },
    said: signed(NOW - HOUR, 'Aduana, puerto 7'),
  }),
  ofPost(PORT),
);
/** The bridge has said nothing; two wrote down what may be one seizure; one entry was corrected twice. */
export const OPERATION_DOCS: readonly Doc[] = [
  ...[jointDayDoc(), stateDayDoc(), ...POSTS, ...ENTRIES, ...SHIFTS, ...CREW, SITUATION, releaseDoc(1)],
];
