import { beforeEach, expect, test } from 'vitest';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import { seenId } from '#shared/meetings/releases.schemas.ts';
import { createServerBench, type ServerBench } from '#test/support/server-bench.ts';

let bench: ServerBench;
const ATTENDANCE = `att_${MEETING.slice(4)}-contact`;

beforeEach(async () => {
  bench = await createServerBench();
  const release = { release: releaseId({ meeting: MEETING, version: 1 }), meeting: MEETING, note: null };
  const answer = await bench.push(bench.admin, [
    { id: 'mut_1', name: 'meetings.schedule', args: meetingArgs },
    { id: 'mut_2', name: 'agenda.add_item', args: itemArgs },
    { id: 'mut_3', name: 'agenda.release', args: release },
  ]);
  const { verdicts } = (await answer.json()) as { verdicts: { status: string }[] };
  expect(verdicts.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
});

async function give(id: string, name: string, args: object) {
  const mutation = { id, name, args, compartment: 'committee' };
  const answer = await bench.push(bench.contact, [mutation], { compartment: 'committee' });
  const { verdicts } = (await answer.json()) as { verdicts: { status: string }[] };
  expect(verdicts).toMatchObject([{ status: 'accepted' }]);
}
const bodyOf = (collection: string, id: string) =>
  bench.ports.compartmentActor('committee').document(collection, id)?.body;

test('nobody answers, has seen or writes under the name of another: the label is the server’s own word', async () => {
  const label = 'Punto de contacto, Ecuador';
  await give('mut_a', 'attendance.answer', { meeting: MEETING, label, answer: 'accept', note: null });
  expect(bodyOf('attendance', ATTENDANCE)).toMatchObject({ label: 'Oficina per_contact', answer: 'accept' });
  await give('mut_b', 'agenda.acknowledge', { meeting: MEETING, version: 1, label });
  expect(bodyOf('agendaSeen', seenId({ meeting: MEETING, version: 1, person: 'per_contact' }))).toMatchObject(
    {
      label: 'Oficina per_contact',
    },
  );
  const point = { meeting: MEETING, item: 'agi_1', delegation: 'CL', text: 'x', order: 0 };
  await give('mut_c', 'folder.add_point', { ...point, point: 'tpt_1', by: label });
  expect(bodyOf('talkingPoints', 'tpt_1')).toMatchObject({ by: 'Oficina per_contact' });
});

test('whoever is called otherwise by now answers under the new name', async () => {
  await give('mut_a', 'attendance.answer', { meeting: MEETING, label: 'x', answer: 'accept', note: null });
  bench.database('identity').run(`update person set label = 'Despacho' where id = 'per_contact'`);
  const base = { [`attendance/${ATTENDANCE}`]: 1, [`meetings/${MEETING}`]: 1 };
  const again = { meeting: MEETING, label: 'x', answer: 'decline', note: null };
  const mutation = { id: 'mut_b', name: 'attendance.answer', args: again, compartment: 'committee', base };
  await bench.push(bench.contact, [{ ...mutation, counter: 9 }], { compartment: 'committee' });
  expect(bodyOf('attendance', ATTENDANCE)).toMatchObject({ label: 'Despacho', answer: 'decline' });
});
