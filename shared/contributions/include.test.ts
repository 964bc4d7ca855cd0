import { beforeEach, expect, test } from 'vitest';
import {
  authoriser,
  begin,
  contact,
  EDITION,
  link,
  linked,
  made,
  officer,
  released,
  seen,
  world,
} from '#test/support/release-world.ts';

beforeEach(begin);

const stepsOf = () =>
  world
    .docs('state:CL')
    .filter(({ collection, parent }) => collection === 'reviewSteps' && parent === 'rep_1')
    .map(({ body }) => [body.number, body.step, body.status, body.author]);

test('a report that a release rests on is included, as long as the release stands and rests on it', () => {
  released();
  const first = [
    [1, 'approve', 'approved', 'per_poc'],
    [2, 'include', 'included', 'per_auth'],
  ];
  expect(stepsOf()).toEqual(first);
  expect(JSON.stringify(world.readBy(officer, 'state:CL'))).toContain('"included"');
  // Released again, it is included once; and included, it can be released.
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
  expect(stepsOf()).toEqual(first);
  const decided = { entry: 'rvs_9', report: 'rep_1', state: 'CL', reason: 'x', corrections: 0 };
  expect(made(contact, 'reports.review', { ...decided, step: 'reopen' })).toBe('reports.not_in_state');
  expect(made(contact, 'contributions.take_back', { state: 'CL', edition: EDITION, reason: 'x' })).toBe(
    'accepted',
  );
  expect(stepsOf()).toEqual([...first, [3, 'exclude', 'approved', 'per_poc']]);
  expect(made(contact, 'reports.review', { ...decided, step: 'reopen' })).toBe('accepted');
});

test('a link that the next release leaves out, or retires, takes its report out once that release stands', () => {
  for (const fields of [{ leftOut: 'Ya no vale' }, { change: 'retired' }]) {
    begin();
    released();
    const material = { material: 'mtr_1', state: 'CL', kind: 'study', title: 'x', publisher: null };
    const open = { date: null, url: null, handlingCode: 'H0', tlp: 'CLEAR' };
    const originator = { kind: 'elsewhere', name: 'x' };
    expect(made(contact, 'contributions.add_material', { ...material, ...open, originator })).toBe(
      'accepted',
    );
    const from = { kind: 'material', id: 'mtr_1', paragraph: null };
    const other = { ...link, link: 'lnc_2', from, handlingCode: 'H0' };
    expect(made(contact, 'contributions.link', other)).toBe('accepted');
    const edit = { link: 'lnc_1', state: 'CL', edition: EDITION, fields };
    expect(made(contact, 'contributions.edit_link', edit)).toBe('accepted');
    expect(stepsOf().map(([, step]) => step)).toEqual(['approve', 'include']);
    expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
    expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
    expect(stepsOf().map(([, step, status]) => [step, status])).toEqual([
      ['approve', 'approved'],
      ['include', 'included'],
      ['exclude', 'approved'],
    ]);
  }
});

test('a release of more items than its readers’ devices carry is refused, and says so', () => {
  linked({ handlingCode: 'H0' });
  const known = world.docs('state:CL').find(({ id }) => id === 'lnc_1');
  if (known === undefined) throw new Error('no link');
  for (let number = 2; number <= 2000; number += 1)
    world.plant('state:CL', { ...known, id: `lnc_${number}` });
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  world.plant('state:CL', { ...known, id: 'lnc_2001' });
  const obstacle = { code: 'contributions.obstacle', details: { what: 'too_many_items', of: '' } };
  expect(world.act(contact, 'contributions.prepare', seen())).toMatchObject(obstacle);
  expect(world.act(authoriser, 'contributions.authorise', seen())).toMatchObject({ accepted: false });
});
