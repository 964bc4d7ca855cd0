import { expect, test } from 'vitest';
import { CALENDAR_COLLECTIONS, selectMine } from '#shared/calendar/selection.rules.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { openWholeMeeting } from '../sync/readers.fixtures.ts';
import { PEOPLE } from '../sync/readers-people.fixtures.ts';
import { toReadable } from './readable.ts';

const LATER = 'mtg_later';

/** A meeting with a draft item. Programme support reads drafts and speaks to this item. Nothing is released. */
async function openDraft() {
  const { must, compartment } = await openWholeMeeting();
  const delegation = {
    delegation: 'dlg_later',
    kind: 'programme',
    code: 'programme',
    name: { es: 'P' },
    order: 0,
  };
  const speaker = {
    participant: 'prt_later',
    delegation: 'dlg_later',
    capacity: 'adviser',
    name: null,
    order: 0,
  };
  must('admin', 'meetings.schedule', { ...meetingArgs, meeting: LATER });
  must('admin', 'participants.add_delegation', { ...delegation, meeting: LATER });
  must('admin', 'participants.add', { ...speaker, meeting: LATER, office: { es: 'Dirección' } });
  must('programme', 'participants.claim', { participant: 'prt_later', meeting: LATER });
  const item = { ...itemArgs, item: 'agi_later', meeting: LATER, speakers: [{ participant: 'prt_later' }] };
  must('admin', 'agenda.add_item', item);
  return {
    edit: (fields: object) =>
      must('admin', 'agenda.edit_item', { item: 'agi_later', meeting: LATER, fields }),
    remove: () => must('admin', 'agenda.remove_item', { item: 'agi_later', meeting: LATER }),
    told() {
      const actor = PEOPLE.programme;
      const readable = toReadable(compartment.list({ actor, wanted: CALENDAR_COLLECTIONS }));
      const meeting = readable.all(meetings).find(({ id }) => id === LATER);
      const chosen = meeting && selectMine({ readable, person: actor.person, meeting });
      return chosen?.items.map(({ id, isNotMine = false, isRemoved, toldAs = null }) =>
        [id, isNotMine && 'not mine', isRemoved && 'removed', toldAs].filter(Boolean).join(', '),
      );
    },
  };
}

test('of a draft it is known who spoke to it and what it was, removed or not, before any release', async () => {
  const { edit, remove, told } = await openDraft();
  expect(told()).toEqual(['agi_later']);
  edit({ title: { es: 'Otro título' } });
  edit({ kind: 'break' });
  expect(told()).toEqual(['agi_later, opening']);
  edit({ speakers: [] });
  expect(told()).toEqual(['agi_later, not mine, opening']);
  remove();
  expect(told()).toEqual(['agi_later, not mine, removed, opening']);
});
