import { expect, test } from 'vitest';
import { byOrder, latestEdits, sameQuestion } from './edits.rules.ts';
import type { Change, ReportEdit } from './review.schemas.ts';

function edit(id: string, change: Partial<ReportEdit> = {}) {
  const body = {
    reference: '/d/amount',
    kind: 'answer' as const,
    before: '312',
    after: '321',
    correction: 'cor_1',
    number: 1,
    author: 'per_2',
    at: 0,
    ...change,
  };
  return { id, body };
}
function change(given: Partial<Change> = {}): Change {
  return {
    edit: 'edt_mine',
    on: null,
    reference: '/d/amount',
    kind: 'answer',
    before: '312',
    after: '300',
    ...given,
  };
}

test('the last edit of a node counts, in the order of the corrections', () => {
  const first = edit('edt_1');
  const second = edit('edt_2', { number: 2, after: '322' });
  const other = edit('edt_3', { reference: '/d/unit' });
  const latest = latestEdits([second, other, first]);
  expect([...latest].map(([reference, { id }]) => [reference, id])).toEqual([
    ['/d/unit', 'edt_3'],
    ['/d/amount', 'edt_2'],
  ]);
});

test('within one correction the edits stay in the order in which they were made, whatever their ids', () => {
  const item = (id: string, place?: number) =>
    edit(id, { reference: `/d/item[${id}]`, kind: 'add', ...(place === undefined ? {} : { place }) });
  const made = [item('edt_c', 0), item('edt_a', 1), item('edt_b', 2)];
  for (const edits of [made, [...made].reverse()])
    expect([...latestEdits(edits).values()].map(({ id }) => id)).toEqual(['edt_c', 'edt_a', 'edt_b']);
  // Of those that phones made without a place the first counts as the first.
  expect([item('edt_z', 1), item('edt_y')].sort(byOrder).map(({ id }) => id)).toEqual(['edt_y', 'edt_z']);
});

test('a change of what nobody else changed meets nothing', () => {
  expect(sameQuestion({ edits: [], changes: [change()] })).toEqual([]);
  const edits = [edit('edt_1', { reference: '/d/unit' }), edit('edt_2', { reference: '/d/amountOf' })];
  expect(sameQuestion({ edits, changes: [change()] })).toEqual([]);
});

test('a change of what somebody changed since the person saw it names both', () => {
  expect(sameQuestion({ edits: [edit('edt_1')], changes: [change()] })).toEqual([
    { reference: '/d/amount', theirs: '321', mine: '300', edit: 'edt_1', by: 'per_2' },
  ]);
});

test('having seen the other’s change, or saying the same, is no conflict', () => {
  const edits = [edit('edt_1')];
  expect(sameQuestion({ edits, changes: [change({ on: 'edt_1' })] })).toEqual([]);
  expect(sameQuestion({ edits, changes: [change({ after: '321' })] })).toEqual([]);
  const newer = [...edits, edit('edt_2', { number: 2, after: '322' })];
  expect(sameQuestion({ edits: newer, changes: [change({ on: 'edt_1' })] })).toMatchObject([
    { edit: 'edt_2', theirs: '322' },
  ]);
});

test('a question left empty by two people for different reasons is decided by a person', () => {
  const edits = [edit('edt_1', { after: '', unanswered: 'unknown' })];
  const mine = (unanswered?: 'unknown' | 'not_assessed') =>
    sameQuestion({
      edits,
      changes: [change({ after: '', ...(unanswered === undefined ? {} : { unanswered }) })],
    });
  expect(mine('not_assessed')).toMatchObject([{ reference: '/d/amount', edit: 'edt_1' }]);
  // An answer that was only taken away gives no reason.
  expect(mine()).toMatchObject([{ reference: '/d/amount', edit: 'edt_1' }]);
  expect(mine('unknown')).toEqual([]);
});

test('what is within a removed item is changed with it, in both directions', () => {
  const removed = edit('edt_1', { reference: '/d/item[2]', kind: 'remove', before: '<item/>', after: null });
  const within = change({ reference: '/d/item[2]/amount' });
  expect(sameQuestion({ edits: [removed], changes: [within] })).toMatchObject([{ edit: 'edt_1' }]);
  expect(sameQuestion({ edits: [removed], changes: [change({ reference: '/d/item[20]/amount' })] })).toEqual(
    [],
  );
  const answered = edit('edt_2', { reference: '/d/item[2]/amount' });
  const taking = change({ reference: '/d/item[2]', kind: 'remove', before: '<item/>', after: null });
  expect(sameQuestion({ edits: [answered], changes: [taking] })).toMatchObject([{ edit: 'edt_2' }]);
});

test('a null answer takes away what is within, so what somebody changed there is decided by a person', () => {
  const within = edit('edt_1', { reference: '/d/group/amount' });
  const gone = (on: string | null) =>
    sameQuestion({ edits: [within], changes: [change({ reference: '/d/group', after: null, on })] });
  expect(gone(null)).toMatchObject([{ reference: '/d/group', edit: 'edt_1', mine: null }]);
  expect(gone('edt_1')).toEqual([]);
  expect(sameQuestion({ edits: [within], changes: [change({ reference: '/d/group', after: '' })] })).toEqual(
    [],
  );
});

test('many removals and few find the same', () => {
  const edits = [edit('edt_1', { reference: '/d/item[2]/amount' }), edit('edt_2', { number: 2 })];
  const removals = Array.from({ length: 20 }, (_, each) =>
    change({ edit: `edt_m${each}`, reference: `/d/item[${each + 2}]`, kind: 'remove', after: null }),
  );
  for (const changes of [removals, removals.slice(0, 1)])
    expect(sameQuestion({ edits, changes })).toMatchObject([{ reference: '/d/item[2]', edit: 'edt_1' }]);
});

test('of thousands of edits only those of the nodes concerned are compared', () => {
  let compared = 0;
  const edits = Array.from({ length: 4_500 }, (_, each) => {
    const made = edit(`edt_${each}`, { reference: `/d/group/n${each}` });
    return {
      ...made,
      body: Object.defineProperty({ ...made.body }, 'number', {
        get() {
          compared += 1;
          return 1;
        },
      }),
    };
  });
  for (const given of [{}, { kind: 'remove' as const, after: null }]) {
    const mine = change({ reference: '/d/group/n7', ...given });
    expect(sameQuestion({ edits, changes: [mine] })).toHaveLength(1);
  }
  expect(compared).toBeLessThan(10);
});
