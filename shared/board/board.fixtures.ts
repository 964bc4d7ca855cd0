import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds, Trip } from '#shared/participants/personal.schemas.ts';
import type { BoardInput } from './board.rules.ts';

export function docWith<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  parent: string | null = MEETING,
): Doc<B> {
  return { collection, id, parent, audience: 'all', rev: 1, body };
}

export const TODAY = '2026-10-07';
const { meeting: _meeting, languages, interpretation, ...founding } = meetingArgs;
/** Two days in Panama City. */
export const panama: Meeting = {
  ...founding,
  languages: [...languages],
  interpretation: interpretation.map((channel) => ({ ...channel })),
  title: { es: 'Reunión de trabajo presencial', pt: 'Reunião de trabalho presencial', en: 'Working meeting' },
  type: 'working',
  format: 'in_person',
  startsOn: '2026-10-14',
  endsOn: '2026-10-15',
  timeZone: 'America/Panama',
  city: { es: 'Ciudad de Panamá', pt: 'Cidade do Panamá', en: 'Panama City' },
  state: 'convened',
  offset: -300,
  deadlines: {
    nominations: '2026-10-05',
    visas: '2026-10-08',
    travel: '2026-10-09',
    interpretation: '2026-10-09',
    papers: '2026-10-09',
  },
};

export function delegationOf(code: string, change: Partial<Delegation> = {}): Doc<Delegation> {
  const body = { kind: 'state' as const, code, name: { es: code }, order: 0, ...change };
  return docWith('delegations', `dlg_${code}`, body);
}

export function personOf(id: string, code: string, change: Partial<Participant> = {}): Doc<Participant> {
  const rest = { office: { es: 'Asesoría' }, capacity: 'adviser' as const, order: 0 };
  return docWith('participants', id, {
    delegation: `dlg_${code}`,
    name: `Persona ${id}`,
    ...rest,
    ...change,
  });
}

export function nominationOf(id: string, code: string, change: Partial<Nomination> = {}): Doc<Nomination> {
  return docWith('nominations', `nom_${id}`, {
    delegation: `dlg_${code}`,
    name: `Persona ${id}`,
    office: { es: 'Asesoría' },
    capacity: 'adviser',
    order: 0,
    noteVerbale: 'NV 12/2026',
    credentials: null,
    standsIn: null,
    state: 'nominated',
    participant: `prt_${id}`,
    nominatedBy: 'per_liaison',
    decidedBy: null,
    decidedAt: null,
    reason: null,
    ...change,
  });
}

export function tripAt(at: string, change: Partial<Trip> = {}): Trip {
  return { at, timeZone: 'America/Panama', number: 'CM 112', place: 'PTY', offset: -300, ...change };
}

export function needsOf(
  participant: string,
  code: string,
  change: Partial<TravelNeeds> = {},
): Doc<TravelNeeds> {
  return docWith('travelNeeds', `trv_${participant}`, {
    diet: null,
    access: null,
    interpretation: null,
    visa: null,
    visaLetter: null,
    budget: null,
    hotel: null,
    pickUp: null,
    arrival: null,
    departure: null,
    participant,
    delegation: code,
    expiresOn: '2026-11-15',
    ...change,
  });
}

export function paperOf(
  id: string,
  change: Partial<CommitteeDocument> = {},
  parent: string | null = null,
): Doc<CommitteeDocument> {
  const body: CommitteeDocument = {
    kind: 'working_paper',
    title: { es: `Documento ${id}` },
    meeting: MEETING,
    author: null,
    originalLanguage: 'es',
    marking: 'green',
    number: 1,
    year: 2026,
    relation: null,
    state: 'released',
    releasedAt: 0,
    withdrawnAt: null,
    withdrawnReason: null,
    ...change,
  };
  return docWith('documents', id, body, parent);
}

export function versionsOf(paper: string, ...written: Language[]): Doc<DocumentVersion>[] {
  return written.map((language) => {
    const file = { hash: '0'.repeat(64), name: 'papel.pdf', mediaType: 'application/pdf', size: 10 };
    const body = { language, file, version: 1, addedAt: 0 };
    return docWith('documentVersions', `dvr_${paper.slice(4)}-${language}`, body, paper);
  });
}

/** An empty board with only what is given. */
export function boardInput(change: Partial<BoardInput>): BoardInput {
  return {
    meeting: panama,
    delegations: [],
    nominations: [],
    participants: [],
    travelNeeds: [],
    documents: [],
    versions: [],
    attendance: [],
    today: TODAY,
    ...change,
  };
}
