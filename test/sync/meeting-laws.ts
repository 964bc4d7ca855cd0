import type { Badge, CheckIn } from '#shared/checkins/checkins.schemas.ts';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { CommitteeDocument } from '#shared/documents/documents.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Release } from '#shared/meetings/releases.schemas.ts';
import type { Nomination, ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import { type Breach, checkSettled } from './laws.ts';
import type { World } from './world.ts';

export const COLLECTIONS = [
  'meetings',
  'delegations',
  'participants',
  'participantLinks',
  'nominations',
  'contacts',
  'travelNeeds',
  'badges',
  'checkIns',
  'agendaItems',
  'agendaReleases',
  'agendaSeen',
  'documents',
  'decisions',
  'positions',
  'talkingPoints',
  'privateNotes',
] as const;

interface Row<B> {
  readonly id: string;
  readonly parent: string | null;
  readonly body: B;
}

function rowsOf<B>(world: World, collection: (typeof COLLECTIONS)[number]): Row<B>[] {
  return world
    .sql(COMMITTEE)
    .all<{ id: string; parent: string | null; body: string }>(
      'select id, parent, body from entry where collection = ? and deleted = 0 order by id',
      collection,
    )
    .map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as B }));
}

function doubles(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function findAccreditationFaults(world: World): Breach[] {
  const listed = new Set(rowsOf(world, 'participants').map(({ id }) => id));
  return rowsOf<Nomination>(world, 'nominations').flatMap(({ id, body }) => {
    const faults: string[] = [];
    const isAccredited = body.state === 'accredited';
    if (isAccredited !== listed.has(body.participant))
      faults.push(`${body.state}, and the list says otherwise`);
    if (isAccredited && [body.nominatedBy, ...(body.writtenBy ?? [])].includes(body.decidedBy ?? ''))
      faults.push('accredited by who wrote it');
    if (isAccredited && body.delegation === 'dlg_presidency') faults.push('accredited by its own delegation');
    return faults.map((fault) => ({ law: 'untrue' as const, detail: `${id}: ${fault}` }));
  });
}

/** Whatever depends on a person goes with them, and everybody on the list has a badge. */
function findStrays(world: World): Breach[] {
  const listed = new Set(rowsOf(world, 'participants').map(({ id }) => id));
  const links = rowsOf<ParticipantLink>(world, 'participantLinks').map(({ body }) => body.participant);
  /** Their journey does not wait for the list. */
  const nominees = new Set(
    rowsOf<Nomination>(world, 'nominations').flatMap(({ body }) =>
      body.state === 'nominated' || body.state === 'returned' ? [body.participant] : [],
    ),
  );
  const strays = (['contacts', 'travelNeeds', 'participantLinks'] as const).flatMap((collection) =>
    rowsOf<{ participant: string }>(world, collection)
      .filter(({ body }) => !listed.has(body.participant))
      .filter(({ body }) => collection === 'contacts' || !nominees.has(body.participant))
      .map(({ id }) => `${id} is of nobody on the list`),
  );
  const unasked = rowsOf<{ participant: string }>(world, 'contacts')
    .filter(({ body }) => !links.includes(body.participant))
    .map(({ id }) => `${id} is shared by nobody`);
  const badges = rowsOf<Badge>(world, 'badges');
  const held = new Set(badges.map(({ body }) => body.participant));
  const without = [...listed].filter((id) => !held.has(id)).map((id) => `${id} has no badge`);
  const wrong = badges
    .filter(({ body }) => (typeof body.withdrawnAt === 'number') === listed.has(body.participant))
    .map(({ id }) => `${id} says the contrary of the list`);
  return [...strays, ...unasked, ...without, ...wrong].map((detail) => ({ law: 'untrue', detail }));
}

/** What the server counts, it counts once. */
function findDoubles(world: World): Breach[] {
  const papers = rowsOf<CommitteeDocument>(world, 'documents');
  const references = papers.map(({ id, parent, body }) =>
    body.relation === null
      ? `${body.year}/${body.number}`
      : `${parent ?? id} ${body.relation.kind} ${body.relation.revision} ${body.relation.count}`,
  );
  const adopted = rowsOf<CommitteeDecision>(world, 'decisions').flatMap(({ body }) =>
    body.state === 'adopted' ? [`decision ${body.year}/${body.number}`] : [],
  );
  const people = rowsOf<ParticipantLink>(world, 'participantLinks').map(({ body }) => `link ${body.person}`);
  const codes = rowsOf<Badge>(world, 'badges').map(({ body }) => `code ${body.code}`);
  return doubles([...references, ...adopted, ...people, ...codes]).map((detail) => ({
    law: 'twice',
    detail,
  }));
}

function findGaps(world: World): Breach[] {
  const versions = rowsOf<Release>(world, 'agendaReleases')
    .map(({ body }) => body.version)
    .sort((left, right) => left - right);
  const isWhole = versions.every((version, index) => version === index + 1);
  const scans = rowsOf<CheckIn>(world, 'checkIns').length;
  const recorded =
    world
      .sql(COMMITTEE)
      .get<{ n: number }>(
        "select count(distinct substr(id, 1, 30)) as n from mutation where name = 'checkins.record' and status = 'accepted'",
      )?.n ?? 0;
  return [
    ...(isWhole ? [] : [{ law: 'untrue' as const, detail: `versions ${versions.join(' ')}` }]),
    ...(scans === recorded ? [] : [{ law: 'twice' as const, detail: `${recorded} scans made ${scans}` }]),
  ];
}

/** Holds once the network has been good for a while and all forwards are delivered. */
export function checkMeeting(world: World): Breach[] {
  const problem = world.server(COMMITTEE).verify();
  return [
    ...checkSettled({ world, collections: COLLECTIONS }),
    ...findAccreditationFaults(world),
    ...findStrays(world),
    ...findDoubles(world),
    ...findGaps(world),
    ...(problem === null ? [] : [{ law: 'untrue' as const, detail: `chain broken at ${problem.seq}` }]),
  ];
}
