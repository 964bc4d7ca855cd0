import { SHOWN_DRAFTS } from '#shared/access/scopes.ts';
import { sittingId } from '#shared/floor/floor.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { CONNECTIONS_READERS, writeConnections } from './readers-connections.fixtures.ts';
import { MEETING_PEOPLE, type Who } from './readers-people.fixtures.ts';

interface World {
  must(
    who: 'admin' | 'programme' | 'clDelegate' | 'ecDelegate',
    name: string,
    args: object,
    base?: Record<string, number>,
  ): void;
}

/** What is public in the room: of whoever takes part in meetings. */
export const FLOOR_READERS: Readonly<Record<string, readonly Who[]>> = {
  ...CONNECTIONS_READERS,
  [`sittings floor/${MEETING}`]: MEETING_PEOPLE,
  [`floorRequests floor/${MEETING}`]: MEETING_PEOPLE,
  [`floorMoves floor/${MEETING}`]: MEETING_PEOPLE,
  [`interventions floor/${MEETING}`]: MEETING_PEOPLE,
  // The draft that the chair put before the room; any other stays with the presidency.
  [`decisions ${SHOWN_DRAFTS}`]: MEETING_PEOPLE,
};

const SITTING = `sittings/${sittingId(MEETING)}`;
/** Whoever acts has seen all of it. */
const NEWEST = 1_000;

/** A sitting in which two ask, the chair moves one, both speak, and a draft is shown. */
export function writeFloor({ must }: World): void {
  writeConnections({ must });
  const of = { meeting: MEETING };
  const lead = (name: string, args: object = {}, also: string[] = []) =>
    must(
      'admin',
      `floor.${name}`,
      { ...of, ...args },
      Object.fromEntries([SITTING, `meetings/${MEETING}`, ...also].map((entry) => [entry, NEWEST])),
    );
  must('admin', 'meetings.move_to', { ...of, state: 'convened' }, { [`meetings/${MEETING}`]: NEWEST });
  lead('open_sitting', { day: '2026-06-20' });
  lead('take_item', { item: { id: 'agi_1', number: '1', title: { es: 'x' } } });
  const wish = { ...of, item: 'agi_1', kind: 'speech', point: null, isMinister: false };
  must('clDelegate', 'floor.ask', { ...wish, request: 'spk_1', delegation: 'CL' });
  must('ecDelegate', 'floor.ask', { ...wish, request: 'spk_2', delegation: 'EC' });
  lead('move', { move: 'spm_1', item: 'agi_1', request: 'spk_2', before: 'spk_1', reason: 'x' });
  lead('call', { request: 'spk_2' }, ['floorRequests/spk_2']);
  lead('call', { request: 'spk_1' }, ['floorRequests/spk_1']);
  const draft = { decision: 'dec_3', item: 'agi_1', text: { es: 'x' }, mode: 'consensus' };
  must('admin', 'decisions.draft', { ...of, ...draft });
  lead('show_text', { text: { kind: 'decision', id: 'dec_3' } }, ['decisions/dec_3']);
}
