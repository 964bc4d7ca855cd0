import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith } from '#test/support/deciding.ts';
import {
  authoriser,
  begin,
  colleague,
  coordinator,
  DAY,
  DAY_FIELDS,
  HOUR,
  heldBy,
  made,
  NOW,
  OTHER_POST,
  officer,
  otherCoordinator,
  POST,
  POST_FIELDS,
  person,
  policeHead,
  world,
} from './counters.fixtures.ts';
import { MOST_POSTINGS } from './counters.schemas.ts';

beforeEach(() => begin());

const contact = actorWith(['pointOfContact'], { person: 'per_poc', institution: null, unit: null });
const SHIFT = { shift: 'shf_1', number: 1, from: NOW, until: NOW + HOUR, officers: null };
const FILE = { hash: 'a'.repeat(64), name: 'orden.pdf', mediaType: 'application/pdf', size: 9 };
const of = (collection: string): Doc[] =>
  world.docs('state:CL').filter((doc) => doc.collection === collection);

test('only coordinators of the state arrange its posts', () => {
  for (const [name, args] of [
    ['open_day', { day: 'jad_2', ...DAY_FIELDS }],
    ['edit_day', { fields: { silentAfter: 30 } }],
    ['add_post', { post: 'pto_9', ...POST_FIELDS }],
    ['edit_post', { post: POST, fields: { name: 'x' } }],
    ['add_shifts', { post: POST, shifts: [SHIFT] }],
    ['post_person', person(colleague)],
    ['end_posting', { post: POST, person: officer.person }],
    ['end_post', { post: POST }],
    ['add_briefing', { briefing: 'pbr_1', title: 'x', file: FILE }],
    ['remove_briefing', { briefing: 'pbr_1' }],
    ['close_day', {}],
  ] as const) {
    for (const other of [officer, policeHead, authoriser, otherCoordinator])
      expect(made(other, name, args), name).toBe('access.not_allowed');
    expect(made(contact, name, args), name).toBe('accepted');
  }
});

test('a day is opened once, its days in order, and what is edited of it is merged field by field', () => {
  expect(made(coordinator, 'open_day', DAY_FIELDS)).toBe('counters.day_there');
  expect(made(coordinator, 'open_day', { ...DAY_FIELDS, day: 'jad_2', until: '2026-11-11' })).toBe(
    'counters.days_backwards',
  );
  expect(made(coordinator, 'edit_day', { fields: { from: '2026-11-13' } })).toBe('counters.days_backwards');
  expect(made(coordinator, 'edit_day', { fields: { silentAfter: 30 } })).toBe('accepted');
  expect(of('stateDays').map(({ body }) => [body.silentAfter, body.from])).toEqual([[30, '2026-11-12']]);
  expect(made(coordinator, 'edit_day', { day: 'jad_9', fields: {} })).toBe('counters.day_unknown');
});

test('a day that was closed says by whom, and once reopened why', () => {
  expect(made(coordinator, 'close_day')).toBe('accepted');
  expect(made(contact, 'reopen_day', { reason: 'Llegó otro teléfono' })).toBe('accepted');
  const [day] = of('stateDays');
  expect(day?.body).toMatchObject({
    ...{ state: 'open', closed: { by: 'per_coord' } },
    reopened: { by: 'per_poc', reason: 'Llegó otro teléfono' },
  });
});

test('a post keeps its institution, and is known by its own day alone', () => {
  expect(made(coordinator, 'edit_post', { post: POST, fields: { institution: 'customs' } })).toBe(
    'sync.bad_arguments',
  );
  expect(made(coordinator, 'edit_post', { post: POST, fields: { name: 'Otro paso' } })).toBe('accepted');
  made(coordinator, 'open_day', { ...DAY_FIELDS, day: 'jad_2' });
  expect(made(coordinator, 'end_post', { day: 'jad_2', post: POST })).toBe('counters.post_unknown');
  expect(made(coordinator, 'post_person', { day: 'jad_2', ...person(colleague) })).toBe(
    'counters.post_unknown',
  );
});

test('somebody can be posted again, and at no more posts than a phone can follow', () => {
  expect(made(coordinator, 'end_posting', { post: POST, person: officer.person })).toBe('accepted');
  expect(made(coordinator, 'post_person', { ...person(officer), isLead: true })).toBe('accepted');
  expect(of('postCrew').map(({ body }) => [body.person, body.isLead, body.endedAt])).toEqual([
    ['per_officer', true, null],
    ['per_colleague', false, null],
  ]);
  for (let index = 1; index < MOST_POSTINGS; index += 1) {
    const post = `pto_more${index}`;
    made(coordinator, 'add_post', { post, ...POST_FIELDS });
    expect(made(coordinator, 'post_person', person(officer, post))).toBe('accepted');
  }
  expect(made(coordinator, 'post_person', person(officer, OTHER_POST))).toBe('counters.too_many_posts');
  expect(made(coordinator, 'post_person', person(officer))).toBe('accepted');
  made(coordinator, 'end_post', { post: OTHER_POST });
  expect(made(coordinator, 'post_person', person(policeHead, OTHER_POST))).toBe('counters.post_ended');
});

test('posts of days that are closed keep nobody from another one, and count again once their day is reopened', () => {
  for (let index = 0; index < MOST_POSTINGS; index += 1) {
    const day = `jad_done${index}`;
    const post = `pto_done${index}`;
    made(coordinator, 'open_day', { day, ...DAY_FIELDS });
    made(coordinator, 'add_post', { day, post, ...POST_FIELDS });
    expect(made(coordinator, 'post_person', { day, ...person(colleague, post) })).toBe(
      index < MOST_POSTINGS - 1 ? 'accepted' : 'counters.too_many_posts',
    );
  }
  made(coordinator, 'close_day', { day: 'jad_done0' });
  expect(made(coordinator, 'post_person', person(colleague))).toBe('accepted');
  made(coordinator, 'reopen_day', { day: 'jad_done0', reason: 'x' });
  made(coordinator, 'end_posting', { post: POST, person: colleague.person });
  expect(made(coordinator, 'post_person', person(colleague))).toBe('counters.too_many_posts');
});

test('who works at a post reads the papers of the day; whom the state gives no role any more reads nothing', () => {
  expect(made(coordinator, 'add_briefing', { briefing: 'pbr_1', title: 'Orden', file: FILE })).toBe(
    'accepted',
  );
  expect(heldBy(officer)).toContain('orden.pdf');
  expect(heldBy(policeHead)).toContain('orden.pdf');
  expect(heldBy({ ...officer, roles: [] })).not.toContain('orden.pdf');
  // Where somebody is posted is theirs to know, and their state's.
  expect(heldBy(officer)).not.toContain('per_colleague');
  expect(heldBy(actorWith(['fieldOfficer'], { person: 'per_nobody' }))).not.toContain(DAY);
  expect(made(coordinator, 'remove_briefing', { briefing: 'pbr_1' })).toBe('accepted');
  expect(heldBy(officer)).not.toContain('orden.pdf');
});

test('a post has a name, and whoever works there is called something', () => {
  for (const name of ['', '   ']) {
    expect(made(coordinator, 'add_post', { post: 'pto_9', ...POST_FIELDS, name })).toBe('sync.bad_arguments');
    expect(made(coordinator, 'edit_post', { post: POST, fields: { name } })).toBe('sync.bad_arguments');
    expect(made(coordinator, 'post_person', { ...person(colleague), label: name })).toBe(
      'sync.bad_arguments',
    );
  }
});

test('a day is in a zone that there is', () => {
  const timeZone = 'Nowhere/Land';
  expect(made(coordinator, 'edit_day', { fields: { timeZone } })).toBe('meetings.unknown_time_zone');
  expect(made(coordinator, 'open_day', { ...DAY_FIELDS, day: 'jad_2', timeZone })).toBe(
    'meetings.unknown_time_zone',
  );
  expect(made(coordinator, 'edit_day', { fields: { timeZone: 'America/Lima' } })).toBe('accepted');
});

test('shifts of a post have numbers of their own and end after they begin', () => {
  const adds = (...shifts: object[]) => made(coordinator, 'add_shifts', { post: POST, shifts });
  expect(adds({ ...SHIFT, until: NOW })).toBe('counters.shift_backwards');
  expect(adds(SHIFT, { ...SHIFT, shift: 'shf_2' })).toBe('counters.shift_twice');
  expect(adds(SHIFT, { ...SHIFT, number: 2 })).toBe('counters.shift_twice');
  expect(adds(SHIFT)).toBe('accepted');
  expect(adds({ ...SHIFT, shift: 'shf_3' })).toBe('counters.shift_twice');
  expect(adds({ ...SHIFT, shift: 'shf_3', number: 2 })).toBe('accepted');
});
