import { beforeEach, expect, test } from 'vitest';
import {
  begin,
  colleague,
  coordinator,
  countArgs,
  counted,
  customsHead,
  entries,
  HOUR,
  heldBy,
  judged,
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

beforeEach(() => begin());

const SHIFT = { shift: 'shf_1', number: 1, from: NOW - HOUR, until: NOW, officers: 4 };
const NEXT = { shift: 'shf_2', number: 2, from: NOW, until: NOW + HOUR, officers: null };
const SEIZURE = { subdivision: 'CL-AP', reference: 'SIPA 1' };

test('who works at a post counts there, and nobody else does', () => {
  expect(counted('cnt_1')).toBe('accepted');
  expect(counted('cnt_2', { post: OTHER_POST })).toBe('counters.not_at_post');
  expect(counted('cnt_3', {}, colleague)).toBe('counters.not_at_post');
  expect(counted('cnt_4', {}, policeHead)).toBe('counters.not_at_post');
  expect(counted('cnt_5', {}, otherCoordinator)).toBe('counters.not_at_post');
  expect(counted('cnt_6', { isForPost: true })).toBe('access.not_allowed');
  expect(counted('cnt_7', { isForPost: true, at: NOW - 1000 }, coordinator)).toBe('accepted');
  // Whoever does not work there writes for it, whatever they say.
  expect(counted('cnt_8', { at: NOW - 1000 }, coordinator)).toBe('accepted');
  expect(entries().map(({ id, body }) => [id, body.counted.at, body.isForPost])).toEqual([
    ['cnt_1', NOW, false],
    ['cnt_7', NOW - 1000, true],
    ['cnt_8', NOW - 1000, true],
  ]);
});

test('a post reads its own counts, the head of its institution theirs, and no post those of another', () => {
  counted('cnt_secretpolice');
  counted('cnt_secretcustoms', { post: OTHER_POST }, colleague);
  const reading = (actor: typeof officer) =>
    ['secretpolice', 'secretcustoms'].filter((word) => heldBy(actor).includes(word));
  expect(reading(officer)).toEqual(['secretpolice']);
  expect(reading(colleague)).toEqual(['secretcustoms']);
  expect(reading(policeHead)).toEqual(['secretpolice']);
  expect(reading(customsHead)).toEqual(['secretcustoms']);
  expect(reading(coordinator)).toEqual(['secretpolice', 'secretcustoms']);
  expect(reading(otherCoordinator)).toEqual([]);
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  expect(heldBy(officer)).not.toContain('secretpolice');
  expect(heldBy(officer)).not.toContain('Jornada');
  made(coordinator, 'post_person', person(officer));
  expect(reading(officer)).toEqual(['secretpolice']);
  made(coordinator, 'close_day');
  expect(heldBy(officer)).not.toContain('secretpolice');
});

test('what was counted before somebody left, or before the post ended, is taken until the day is closed', () => {
  const before = NOW - HOUR;
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  expect(counted('cnt_1', {}, officer, before)).toBe('accepted');
  expect(counted('cnt_2', {}, officer, NOW + 1)).toBe('counters.posting_ended');
  const correction = { post: POST, correction: 'cnt_3', count: 'cnt_1', value: 4, reason: 'Conté mal' };
  expect(made(officer, 'correct', correction, before + 1)).toBe('accepted');
  expect(made(officer, 'correct', { ...correction, correction: 'cnt_4' }, NOW + 1)).toBe(
    'counters.posting_ended',
  );
  made(coordinator, 'close_day');
  expect(counted('cnt_5', {}, officer, before)).toBe('counters.day_closed');
  made(coordinator, 'reopen_day', { reason: 'Llegó un teléfono' });
  expect(counted('cnt_5', {}, officer, before)).toBe('accepted');
  expect(entries().map(({ id, body }) => [id, body.value, body.corrects])).toEqual([
    ['cnt_1', 1, null],
    ['cnt_3', 4, 'cnt_1'],
    ['cnt_5', 1, null],
  ]);
});

test('a seizure of some hours ago counts in the hour that is said, never in one to come', () => {
  const seized = { counter: 'drugs', kind: 'cocaine', value: 900, seizure: SEIZURE };
  expect(counted('cnt_1', { ...seized, at: NOW - 3 * HOUR })).toBe('accepted');
  expect(counted('cnt_2', { ...seized, at: NOW + HOUR })).toBe('counters.at_not_of_day');
  expect(counted('cnt_2', { ...seized, at: NOW - 72 * HOUR })).toBe('counters.at_not_of_day');
  expect(entries().map(({ body }) => body.counted.at)).toEqual([NOW - 3 * HOUR]);
});

test('whoever is refused because the day is closed is told whom to call', () => {
  made(coordinator, 'close_day');
  expect(judged(officer, 'count', countArgs('cnt_1'))).toMatchObject({
    code: 'counters.day_closed',
    details: { call: 'Centro de coordinación', phone: '+56 2 0000 0000' },
  });
});

test('once a post has ended its people write nothing new, and can still correct', () => {
  counted('cnt_1');
  made(coordinator, 'end_post', { post: POST });
  expect(counted('cnt_2', {}, officer, NOW)).toBe('accepted');
  expect(counted('cnt_3', {}, officer, NOW + 1)).toBe('counters.post_ended');
  expect(counted('cnt_4', { isForPost: true, at: NOW - HOUR }, coordinator, NOW + 1)).toBe('accepted');
  const correction = { post: POST, correction: 'cnt_5', count: 'cnt_1', value: 0, reason: 'Repetido' };
  expect(made(officer, 'correct', correction, NOW + HOUR)).toBe('accepted');
});

test('after the day is closed nothing is counted, said or corrected by anybody, and reopening is for coordinators', () => {
  counted('cnt_1');
  made(coordinator, 'add_shifts', { post: POST, shifts: [SHIFT] });
  made(coordinator, 'close_day');
  const correction = { post: POST, correction: 'cnt_9', count: 'cnt_1', value: 0, reason: 'x' };
  for (const [by, name, args] of [
    [officer, 'count', countArgs('cnt_2')],
    [coordinator, 'count', countArgs('cnt_2', { isForPost: true })],
    [officer, 'correct', correction],
    [coordinator, 'correct', correction],
    [officer, 'say_situation', { post: POST, shift: null, report: 'srp_1', situation: 'quiet', note: null }],
    [officer, 'hand_over', { post: POST, shift: SHIFT.shift, next: null, officers: null, note: null }],
    [coordinator, 'edit_day', { fields: { silentAfter: 30 } }],
    [coordinator, 'add_post', { post: 'pto_9', ...POST_FIELDS }],
    [coordinator, 'post_person', { post: POST, person: 'per_x', label: 'x', isLead: false }],
  ] as const)
    expect(made(by, name, args), name).toBe('counters.day_closed');
  expect(made(officer, 'reopen_day', { reason: 'x' })).toBe('access.not_allowed');
});

test('a correction is an entry of its own that names the first one, and the entry stays as it was', () => {
  counted('cnt_1', { counter: 'drugs', kind: 'cocaine', value: 1000, seizure: SEIZURE });
  const corrects = (correction: string, change: object = {}, by = officer) =>
    made(by, 'correct', {
      post: POST,
      correction,
      count: 'cnt_1',
      value: 900,
      reason: 'Otra pesada',
      ...change,
    });
  expect(corrects('cnt_2')).toBe('accepted');
  expect(corrects('cnt_3', { count: 'cnt_2', value: 0 }, coordinator)).toBe('accepted');
  expect(corrects('cnt_4', {}, colleague)).toBe('counters.not_at_post');
  expect(corrects('cnt_4', {}, policeHead)).toBe('counters.not_at_post');
  expect(corrects('cnt_4', { value: -1 })).toBe('counters.other_sign');
  expect(corrects('cnt_4', { count: 'cnt_9' })).toBe('counters.entry_unknown');
  expect(corrects('cnt_4', { post: OTHER_POST }, colleague)).toBe('counters.entry_unknown');
  expect(entries().map(({ id, body }) => [id, body.value, body.corrects, body.isForPost])).toEqual([
    ['cnt_1', 1000, null, false],
    ['cnt_2', 900, 'cnt_1', false],
    ['cnt_3', 0, 'cnt_1', true],
  ]);
  expect(entries()[2]?.body).toMatchObject({ counter: 'drugs', kind: 'cocaine', seizure: SEIZURE });
});

test('a kind belongs to its counter, a reference to a seizure, and only what is alike is taken away', () => {
  for (const [change, code] of [
    [{ counter: 'drugs', kind: null }, 'counters.other_kind'],
    [{ counter: 'drugs', kind: 'USD' }, 'counters.other_kind'],
    [{ counter: 'cash', kind: 'dollars' }, 'counters.other_kind'],
    [{ counter: 'cash', kind: 'CHF', value: 5 }, 'accepted'],
    [{ kind: 'adults' }, 'counters.other_kind'],
    [{ seizure: SEIZURE }, 'counters.no_seizure'],
    [{ value: 0 }, 'counters.nothing_counted'],
    [{ value: 0.5 }, 'sync.bad_arguments'],
    [{ value: -2 }, 'accepted'],
    [{ counter: 'drugs', kind: 'heroin', value: -2 }, 'counters.correct_instead'],
    [{ shift: 'shf_9' }, 'counters.shift_unknown'],
    [{ counter: 'firearms', kind: 'handgun' }, 'counters.not_of_day'],
  ] as const)
    expect(counted(`cnt_${Math.abs(JSON.stringify(change).length)}${code.length}`, change), code).toBe(code);
});

test('what the day does not count is refused, also of who left, and taken with its own hour once it does', () => {
  made(coordinator, 'edit_day', { fields: { counters: ['persons_checked'] } });
  const seized = { counter: 'drugs', kind: 'cocaine', value: 900, seizure: SEIZURE };
  expect(counted('cnt_1', seized, officer, NOW - HOUR)).toBe('counters.not_of_day');
  expect(counted('cnt_1', { ...seized, isForPost: true }, coordinator)).toBe('counters.not_of_day');
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  expect(counted('cnt_1', seized, officer, NOW - HOUR)).toBe('counters.not_of_day');
  made(coordinator, 'edit_day', { fields: { counters: ['persons_checked', 'drugs'] } });
  expect(counted('cnt_1', seized, officer, NOW - HOUR)).toBe('accepted');
  // What was counted stays, and is corrected, when its counter is taken from the day.
  made(coordinator, 'edit_day', { fields: { counters: ['persons_checked'] } });
  const correction = { post: POST, correction: 'cnt_2', count: 'cnt_1', value: 850, reason: 'x' };
  expect(made(officer, 'correct', correction, NOW - HOUR)).toBe('accepted');
  expect(entries().map(({ body }) => [body.value, body.counted.at])).toEqual([
    [900, NOW - HOUR],
    [850, NOW - HOUR],
  ]);
});

test('a shift is handed over by who left after it, and by nobody else; what comes late is of a shift of the post', () => {
  const THERE = { ...SHIFT, shift: 'shf_there' };
  made(coordinator, 'add_shifts', { post: POST, shifts: [SHIFT, NEXT] });
  made(coordinator, 'add_shifts', { post: OTHER_POST, shifts: [THERE] });
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  const before = NOW - 1;
  expect(counted('cnt_1', { shift: SHIFT.shift }, officer, before)).toBe('accepted');
  expect(counted('cnt_2', { shift: THERE.shift }, officer, before)).toBe('counters.shift_unknown');
  expect(counted('cnt_2', { shift: 'shf_none' }, officer, before)).toBe('counters.shift_unknown');
  const said = { post: POST, report: 'srp_1', situation: 'quiet', note: null };
  expect(made(officer, 'say_situation', { ...said, shift: THERE.shift }, before)).toBe(
    'counters.shift_unknown',
  );
  const over = { post: POST, shift: SHIFT.shift, next: NEXT.shift, officers: 6, note: 'Falta la balanza' };
  expect(made(officer, 'hand_over', { ...over, shift: THERE.shift }, before)).toBe('counters.shift_unknown');
  expect(made(officer, 'hand_over', { ...over, next: THERE.shift }, before)).toBe('counters.shift_unknown');
  expect(made(colleague, 'hand_over', over, before)).toBe('counters.not_at_post');
  expect(made(officer, 'hand_over', over, NOW + 1)).toBe('counters.posting_ended');
  expect(made(officer, 'hand_over', over, before)).toBe('accepted');
  expect(made(officer, 'hand_over', over, before)).toBe('counters.handed_already');
  const kept = world.docs('state:CL').filter(({ collection }) => collection === 'shifts');
  expect(kept.map(({ id, body }) => [id, body.officers, body.handed === null])).toEqual([
    ['shf_1', 4, false],
    ['shf_2', 6, true],
    ['shf_there', 4, true],
  ]);
});

test('who left corrects what they counted, and nothing of others, whatever their clock says', () => {
  made(coordinator, 'post_person', person(colleague));
  counted('cnt_theirs', { value: 50 }, colleague);
  counted('cnt_own', { value: 5 });
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  const corrects = (count: string) =>
    made(
      officer,
      'correct',
      { post: POST, correction: `${count}x`, count, value: 0, reason: 'x' },
      NOW - HOUR,
    );
  expect(corrects('cnt_theirs')).toBe('counters.posting_ended');
  expect(corrects('cnt_own')).toBe('accepted');
});

test('what a post says of how it stands lies with it, and a shift is handed over once', () => {
  made(coordinator, 'add_shifts', { post: POST, shifts: [SHIFT, NEXT] });
  const said = { post: POST, shift: SHIFT.shift, report: 'srp_1', situation: 'busy', note: 'Mucha fila' };
  expect(made(colleague, 'say_situation', said)).toBe('counters.not_at_post');
  expect(made(officer, 'say_situation', said)).toBe('accepted');
  const over = { post: POST, shift: SHIFT.shift, next: NEXT.shift, officers: 6, note: 'Falta la balanza' };
  expect(made(officer, 'hand_over', { ...over, next: SHIFT.shift })).toBe('counters.shift_unknown');
  expect(made(officer, 'hand_over', over)).toBe('accepted');
  expect(made(officer, 'hand_over', over)).toBe('counters.handed_already');
  const kept = world.docs('state:CL').filter(({ collection }) => collection === 'shifts');
  expect(kept.map(({ body }) => [body.officers, body.handed === null])).toEqual([
    [4, false],
    [6, true],
  ]);
  for (const word of ['Mucha fila', 'Falta la balanza']) {
    expect(heldBy(policeHead)).toContain(word);
    expect(heldBy(customsHead)).not.toContain(word);
    expect(heldBy(colleague)).not.toContain(word);
  }
});

test('who was taken from a post hands over no shift that began after, and does not close the post', () => {
  const shift = (number: number, hour: number) => ({
    ...{ shift: `shf_late${number}`, number, officers: 4 },
    ...{ from: NOW + hour * HOUR, until: NOW + (hour + 2) * HOUR },
  });
  made(coordinator, 'add_shifts', { post: POST, shifts: [shift(1, -2), shift(2, 0.5)] });
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  world.now = NOW + HOUR;
  const over = { post: POST, next: null, officers: null, note: null };
  expect(made(officer, 'hand_over', { ...over, shift: 'shf_late2' }, NOW - 1)).toBe('counters.posting_ended');
  expect(made(officer, 'hand_over', { ...over, shift: 'shf_late1' }, NOW - 1)).toBe('accepted');
  const said = { post: POST, report: 'srp_1', shift: null, situation: 'closed', note: null };
  expect(made(officer, 'say_situation', said, NOW)).toBe('accepted');
  const [report] = world.docs('state:CL').filter(({ collection }) => collection === 'situations');
  expect(report?.body.isLate).toBe(true);
});
