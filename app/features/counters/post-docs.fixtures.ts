import { sha256Hex } from '#app/store/bytes.ts';
import { aboutAudience, postAudience, postingAudience } from '#shared/access/joint-days.ts';
import {
  type Count,
  type Post,
  postCrewId,
  type Shift,
  type Situation,
  type StateDay,
} from '#shared/counters/counters.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  OF_STATE_DAYS,
  type PostBriefing,
  postingId,
  stateDayId,
} from '#shared/postings/postings.schemas.ts';

export const DAY = 'jad_joint';
export const POST = 'pto_penas';
export const HERE_POST = `/posts/${POST}`;
/** Whose phone it is: the officer of the demo. */
export const OFFICER = 'per_chile-officer';
export const ZONE = 'America/Santiago';
/** 09:54 in Santiago, on the day. */
export const NOW = Date.parse('2026-11-12T12:54:00Z');
const HOUR = 3_600_000;
const SIX = Date.parse('2026-11-12T09:00:00Z');
const AT_POST = postAudience({ institution: 'customs', day: DAY, post: POST });

function doc<B extends JsonObject>(
  collection: string,
  { id, parent, audience, body }: { id: string; parent: string; audience: string; body: B },
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}
const signed = (at: number, label = 'Turno, San Antonio', by = OFFICER) => ({ by, label, at, takenAt: at });

export function dayDoc(change: Partial<StateDay> = {}): Doc<StateDay> {
  const id = stateDayId(DAY);
  return doc('stateDays', {
    ...{ id, parent: OF_STATE_DAYS, audience: aboutAudience(DAY) },
    body: {
      day: DAY,
      title: { es: 'Días de Acción Conjunta', pt: 'Jornadas de Ação Conjunta', en: 'Joint Action Days' },
      ...{ from: '2026-11-12', until: '2026-11-14', timeZone: ZONE },
      counters: [
        ...(['persons_checked', 'vehicles_checked', 'parcels_checked', 'detentions'] as const),
        ...(['documents', 'firearms'] as const),
      ],
      contacts: [{ function: 'Centro de coordinación nacional', phone: '+56 2 0000 0000' }],
      briefing: { es: 'Controle por muestreo.', pt: 'Fiscalize por amostragem.', en: 'Check samples.' },
      ...{
        silentAfter: 60,
        copied: null,
        state: 'open',
        made: signed(SIX - 24 * HOUR),
        closed: null,
        reopened: null,
      },
      ...change,
    },
  });
}
export function postDoc(change: Partial<Post> = {}): Doc<Post> {
  return doc('posts', {
    ...{ id: POST, parent: stateDayId(DAY), audience: AT_POST },
    body: {
      ...{ day: DAY, name: 'Puesto Peñas Blancas', institution: 'customs', subdivision: 'CL-VS' },
      ...{ place: 'Ruta 78, kilómetro 102', phone: null, endedAt: null },
      ...change,
    },
  });
}
export function postingDoc(change: JsonObject = {}): Doc {
  const of = { post: POST, person: OFFICER };
  return doc('postings', {
    ...{ id: postingId(of), parent: OFFICER, audience: postingAudience(OFFICER) },
    body: { ...of, day: DAY, institution: 'customs', endedAt: null, ...change },
  });
}
export function crewDoc(): Doc {
  const body = { person: OFFICER, label: 'Turno, San Antonio', isLead: true, endedAt: null };
  const id = postCrewId({ post: POST, person: OFFICER });
  return doc('postCrew', { id, parent: POST, audience: AT_POST, body });
}
export function shiftDoc(number: number, change: Partial<Shift> = {}): Doc<Shift> {
  const from = SIX + (number - 2) * 8 * HOUR;
  return doc('shifts', {
    ...{ id: `shf_${number}`, parent: POST, audience: AT_POST },
    body: { ...{ number, from, until: from + 8 * HOUR, officers: 4, handed: null }, ...change },
  });
}
export function countDoc(id: string, change: Partial<Count> = {}): Doc<Count> {
  return doc('counts', {
    ...{ id: `cnt_${id}`, parent: POST, audience: AT_POST },
    body: {
      ...{ counter: 'vehicles_checked', kind: null, value: 1, seizure: null, shift: 'shf_2' },
      ...{ corrects: null, reason: null, isForPost: false, counted: signed(NOW - HOUR) },
      ...change,
    },
  });
}
/** A paper of the day, with the bytes of its name. */
export async function paperDoc(id: string, size?: number): Promise<Doc<PostBriefing>> {
  const bytes = new TextEncoder().encode(id);
  const file = { hash: await sha256Hex(bytes), name: `${id}.pdf`, mediaType: 'application/pdf' };
  return doc('postBriefings', {
    ...{ id: `pbr_${id}`, parent: stateDayId(DAY), audience: aboutAudience(DAY) },
    body: { title: `Orden ${id}`, file: { ...file, size: size ?? bytes.length }, made: signed(SIX - HOUR) },
  });
}
/** How the post was, as said at an instant; late if whoever said it worked there no more when it came. */
export function saidDoc(id: string, at: number, isLate = false): Doc<Situation> {
  return doc('situations', {
    ...{ id: `srp_${id}`, parent: POST, audience: AT_POST },
    body: {
      ...{ shift: 'shf_2', situation: 'busy', note: null, said: signed(at) },
      ...(isLate ? { isLate } : {}),
    },
  });
}
export const countedAt = (at: number) => ({ counted: signed(at) });

/** As in the middle of the second shift. */
export const POST_DOCS: readonly Doc[] = [
  ...[dayDoc(), postDoc(), postingDoc(), crewDoc()],
  shiftDoc(1, { handed: { ...signed(SIX), note: 'Sin novedad.' } }),
  ...[shiftDoc(2), shiftDoc(3)],
  countDoc('persons', { counter: 'persons_checked', value: 318 }),
  countDoc('vehicles', { value: 201 }),
  countDoc('parcels', { counter: 'parcels_checked', value: 57 }),
  countDoc('detained', { counter: 'detentions', value: 2 }),
  countDoc('passports', {
    ...{ counter: 'documents', kind: 'passport', value: 3 },
    seizure: { subdivision: 'CL-VS', reference: 'SIPA 2026/114' },
  }),
  countDoc('gun', {
    ...{ counter: 'firearms', kind: 'handgun', value: 1 },
    seizure: { subdivision: 'CL-VS', reference: null },
  }),
  countDoc('last', { value: 3, ...countedAt(NOW - 120_000) }),
];
