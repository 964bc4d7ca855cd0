import { describe, expect, test } from 'vitest';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { cautioned, previewOf, sameWhy, yesStep } from './bulk.ts';
import {
  ageOf,
  besideIn,
  chosenCount,
  countsOf,
  FILTER_NAMES,
  type InboxFilter,
  inboxOf,
  NO_FILTERS,
  partsOf,
  plainFilter,
  readFilter,
  type Show,
  writeFilter,
} from './inbox.ts';
import {
  reviewNote,
  reviewReading,
  reviewReport,
  reviewRulesDoc,
  reviewStep,
} from './review-docs.fixtures.ts';
import { type Reviewed, reviewedReports } from './reviewed.ts';

const NOW = Date.parse('2026-06-25T12:00:00Z');
const DAY = 86_400_000;

function actorOf(key: string): Actor {
  const person = demoPeople.find((each) => each.key === key);
  if (person === undefined) throw new Error(`no demo person ${key}`);
  return demoActorOf(person);
}
const contact = actorOf('chile-contact');
const head = actorOf('chile-head');
const { person } = contact;

function replicaOf(docs: readonly Doc[]) {
  const lists = new Map<string, Doc[]>();
  return {
    all: (({ name }: Collection) => {
      const list = lists.get(name) ?? docs.filter(({ collection }) => collection === name);
      lists.set(name, list);
      return list;
    }) as never,
    one: (({ name }: Collection, id: string) =>
      docs.find((doc) => doc.collection === name && doc.id === id) ?? null) as never,
  };
}
function reviewedBy(actor: Actor, docs: readonly Doc[]) {
  return reviewedReports({ replica: replicaOf(docs), actor: () => actor });
}

const rules = reviewRulesDoc({ unit: ['customs'], days: 10 });
const late = reviewReport('0001', { now: NOW, daysAgo: 12, institution: 'police', unit: 'arica' });
const port = reviewReport('0002', { now: NOW, daysAgo: 11, handlingCode: null });
const prison = reviewReport('0003', {
  now: NOW,
  daysAgo: 8,
  institution: 'prison',
  unit: 'penal-1',
  crimeArea: '0205',
  grade: { source: 'B', information: '2', by: null },
  handlingCode: 'H3',
  tlp: 'RED',
});
const back = reviewReport('0004', { now: NOW, daysAgo: 4, institution: 'police', unit: 'arica' });
const done = reviewReport('0005', { now: NOW, daysAgo: 20, institution: 'police', unit: 'iquique' });
const fresh = reviewReport('0006', {
  ...{ now: NOW, daysAgo: 0, institution: 'police', unit: 'iquique', handlingCode: 'H0' },
});
const docs: readonly Doc[] = [
  rules,
  late,
  port,
  prison,
  back,
  done,
  fresh,
  reviewStep(back, 1, { step: 'ask', status: 'has_issues', reason: '¿Cuánto?' }),
  reviewStep(done, 1, { step: 'approve', status: 'approved' }),
  reviewNote(prison, 'a', { author: person, at: 5 }),
  reviewNote(prison, 'b', { author: prison.body.author, at: 6 }),
  reviewNote(late, 'c', { author: person, at: 5 }),
  reviewReading(late, person),
  reviewReading(done, 'per_else'),
];
const all = reviewedBy(contact, docs);
const idsOf = (items: readonly Reviewed[]) => items.map(({ report }) => report.id.slice(-4));
function shown(
  change: Partial<InboxFilter> & { show: Show },
  kept: ReadonlyMap<string, number> | null = null,
) {
  return inboxOf({ all, kept, filter: { ...plainFilter(change.show), ...change }, person, now: NOW });
}

describe('what each part of the inbox shows', () => {
  test.each<[Show, string[]]>([
    ['mine', ['0001', '0003', '0006']],
    ['unread', ['0002', '0003', '0006']],
    ['answered', ['0003']],
    ['returned', ['0004']],
    ['approved', ['0005']],
    ['all', ['0006', '0004', '0003', '0002', '0001', '0005']],
    ['own', []],
  ])('%s', (show, ids) => {
    expect(idsOf(shown({ show }))).toEqual(ids);
  });

  test('a head of unit has before them what their institution wants of them', () => {
    const items = reviewedBy(head, [rules, port]);
    expect(items.map(({ isMine }) => isMine)).toEqual([true]);
    expect(reviewedBy(head, [port]).map(({ isMine }) => isMine)).toEqual([false]);
  });

  test('what the point of contact corrected waits for somebody else', () => {
    const correctedBy = (author: string) =>
      reviewStep(late, 1, { step: 'correct', status: 'edited', desk: null, author });
    expect(reviewedBy(contact, [late, correctedBy('per_9')]).map(({ isMine }) => isMine)).toEqual([true]);
    expect(reviewedBy(contact, [late, correctedBy(person)]).map(({ isMine }) => isMine)).toEqual([false]);
  });
});

test('filters narrow it down together', () => {
  expect(idsOf(shown({ show: 'all', unit: 'police' }))).toEqual(['0006', '0004', '0001', '0005']);
  expect(idsOf(shown({ show: 'all', unit: 'police/arica' }))).toEqual(['0004', '0001']);
  expect(idsOf(shown({ show: 'all', unit: 'pol' }))).toEqual([]);
  expect(idsOf(shown({ show: 'all', area: '0205' }))).toEqual(['0003']);
  expect(idsOf(shown({ show: 'all', grade: 'B' }))).toEqual(['0003']);
  expect(idsOf(shown({ show: 'mine', grade: 'none' }))).toEqual(['0001', '0006']);
  expect(idsOf(shown({ show: 'mine', due: 'overdue' }))).toEqual(['0001']);
  expect(idsOf(shown({ show: 'mine', due: 'soon' }))).toEqual(['0001', '0003']);
  expect(idsOf(shown({ show: 'all', tlp: 'RED' }))).toEqual(['0003']);
  expect(idsOf(shown({ show: 'all', handling: 'H0' }))).toEqual(['0006', '0002']);
  expect(idsOf(shown({ show: 'all', handling: 'H3' }))).toEqual(['0003']);
  expect(idsOf(shown({ show: 'all', handling: 'up' }))).toEqual(['0004', '0003', '0001', '0005']);
  expect(idsOf(shown({ show: 'mine', handling: 'up', due: 'overdue' }))).toEqual(['0001']);
  expect(idsOf(shown({ show: 'all', status: 'has_issues' }))).toEqual(['0004']);
  expect(idsOf(shown({ show: 'all', status: 'approved' }))).toEqual(['0005']);
  // What nobody has to do anything about is not late.
  expect(idsOf(shown({ show: 'approved', due: 'overdue' }))).toEqual([]);
});

test('each order is its own', () => {
  expect(idsOf(shown({ show: 'all', sort: 'oldest' }))).toEqual([
    '0005',
    '0001',
    '0002',
    '0003',
    '0004',
    '0006',
  ]);
  expect(idsOf(shown({ show: 'all', sort: 'due' })).at(-1)).toBe('0005');
  expect(idsOf(shown({ show: 'all', sort: 'unit' }))).toEqual([
    '0002',
    '0004',
    '0001',
    '0006',
    '0005',
    '0003',
  ]);
});

test('what is worked through stays where it stood, and what comes meanwhile takes its own place', () => {
  const kept = new Map([
    ['rep_0005', 0],
    ['rep_0003', 1],
  ]);
  expect(idsOf(shown({ show: 'mine' }, kept))).toEqual(['0005', '0001', '0003', '0006']);
});

test('an address says the filter, and is read back', () => {
  const filter: InboxFilter = {
    ...{ show: 'returned', unit: 'police/arica', area: '0601', grade: 'X', due: 'soon', sort: 'unit' },
    ...{ status: 'has_issues', tlp: 'AMBER_STRICT', handling: 'up' },
  };
  const written = writeFilter(filter, 'mine');
  expect(written).toBe(
    '?show=returned&unit=police%2Farica&area=0601&status=has_issues&due=soon&grade=X&tlp=AMBER_STRICT&handling=up&sort=unit',
  );
  expect(readFilter(written, 'mine')).toEqual(filter);
  expect(writeFilter(plainFilter('mine'), 'mine')).toBe('');
  expect(writeFilter(plainFilter('mine'), 'all')).toBe('?show=mine');
  expect(chosenCount(filter)).toBe(FILTER_NAMES.length);
  expect(chosenCount({ ...filter, ...NO_FILTERS })).toBe(0);
  const strange = '?show=nothing&grade=Z&due=never&sort=up&tlp=BLUE&handling=H9&status=lost&unit=';
  expect(readFilter(strange, 'mine')).toEqual(plainFilter('mine'));
});

test('counts are those of the parts, with what is late', () => {
  expect(countsOf({ all, person, now: NOW })).toMatchObject({
    ...{ mine: 3, unread: 3, answered: 1, returned: 1, approved: 1, all: 6, own: 0 },
    ...{ overdue: 1, toCorrect: 0 },
  });
  expect(countsOf({ all, person: back.body.author, now: NOW })).toMatchObject({ own: 2, toCorrect: 1 });
  expect(partsOf(all).units).toEqual([
    ...['customs', 'customs/puerto-san-antonio', 'police', 'police/arica', 'police/iquique'],
    ...['prison', 'prison/penal-1'],
  ]);
});

test('an age counts days up to the term, and then those after it', () => {
  const of = (id: string, now = NOW) =>
    ageOf(all.find(({ report }) => report.id === `rep_${id}`) as Reviewed, now);
  expect(of('0006')).toEqual({ days: 0, overdue: null });
  expect(of('0003')).toEqual({ days: 8, overdue: null });
  expect(of('0001')).toEqual({ days: 12, overdue: 2 });
  expect(of('0003', NOW + 2 * DAY + 1)).toEqual({ days: 10, overdue: 1 });
});

test('neighbours are those of the list, and one that is not in it leads to its beginning', () => {
  expect(besideIn(['a', 'b', 'c'], 'b')).toEqual({ place: 2, previous: 'a', next: 'c' });
  expect(besideIn(['a', 'b'], 'b')).toEqual({ place: 2, previous: 'a', next: null });
  expect(besideIn(['a', 'b'], 'x')).toEqual({ place: null, previous: null, next: 'a' });
});

describe('a step for several', () => {
  test('names those that do not allow it, and why', () => {
    expect(yesStep(contact)).toBe('approve');
    const { allowed, leftOut } = previewOf({ actor: contact, items: all, step: 'approve' });
    expect(idsOf(allowed)).toEqual(['0001', '0003', '0004', '0006']);
    expect(leftOut.map(({ item, why }) => [item.report.id.slice(-4), why])).toEqual([
      ['0002', { kind: 'desk', desk: 'unit' }],
      ['0005', { kind: 'status', status: 'approved' }],
    ]);
    expect(sameWhy(leftOut)).toBeNull();
    expect(sameWhy(leftOut.slice(0, 1))).toEqual({ kind: 'desk', desk: 'unit' });
    expect(sameWhy([])).toBeNull();
  });

  test('of a head of unit is their own, of what is theirs', () => {
    expect(yesStep(head)).toBe('pass');
    const items = reviewedBy(head, docs);
    const { allowed, leftOut } = previewOf({ actor: head, items, step: 'pass' });
    expect(idsOf(allowed)).toEqual(['0002']);
    expect(leftOut.map(({ why }) => why.kind)).toContain('not_allowed');
  });

  test('says of each what is to be known before, counts it, and names those first', () => {
    const revised = reviewReport('0007', { now: NOW, daysAgo: 1 });
    const items = reviewedBy(contact, [
      ...docs,
      revised,
      reviewReading(revised, person, 0),
      reviewStep(revised, 1, { step: 'correct', status: 'edited', author: 'per_9', corrections: 1 }),
    ]).filter(({ report }) => report !== done);
    const known = cautioned(items, (id) => id === 'rep_0006');
    expect(known.all.map(({ item, cautions }) => [item.report.id.slice(-4), ...cautions])).toEqual([
      ['0001', 'asked'],
      ['0002', 'unread'],
      ['0003', 'unread'],
      ['0004', 'returned'],
      ['0006', 'unread', 'double'],
      ['0007', 'revised'],
    ]);
    expect(known.counts).toEqual([
      ...[
        ['unread', 3],
        ['revised', 1],
        ['returned', 1],
        ['asked', 1],
        ['double', 1],
      ],
    ]);
    const read = reviewedBy(contact, [port, fresh, reviewReading(port, person)]);
    expect(cautioned(read, () => false).all.map(({ item }) => item.report.id)).toEqual([
      'rep_0006',
      'rep_0002',
    ]);
  });

  test('is never for one’s own report', () => {
    const mine = reviewReport('0009', { now: NOW, author: person, institution: 'ministry' });
    const [own] = previewOf({ actor: contact, items: reviewedBy(contact, [mine]), step: 'ask' }).leftOut;
    expect(own?.why).toEqual({ kind: 'own' });
  });
});

describe('the list of a person', () => {
  test('is the same until something changes, and only what changed is another one', () => {
    const lists = new Map<string, readonly Doc[]>();
    for (const { collection } of docs)
      lists.set(
        collection,
        docs.filter((doc) => doc.collection === collection),
      );
    const replica = {
      all: (({ name }: Collection) => {
        if (!lists.has(name)) lists.set(name, []);
        return lists.get(name);
      }) as never,
      one: (() => rules) as never,
    };
    const actor = () => contact;
    const first = reviewedReports({ replica, actor });
    expect(reviewedReports({ replica, actor })).toBe(first);
    lists.set('reportReadings', [...(lists.get('reportReadings') ?? []), reviewReading(fresh, person)]);
    const second = reviewedReports({ replica, actor });
    expect(second).not.toBe(first);
    const changed = second.filter((each, index) => each !== first[index]);
    expect(idsOf(changed)).toEqual(['0006']);
    expect(changed[0]?.isUnread).toBe(false);
  });

  test('a report that was corrected is unread again', () => {
    const corrected = reviewStep(late, 1, { step: 'correct', status: 'edited', desk: null });
    const [item] = reviewedBy(contact, [late, corrected, reviewReading(late, person, 0)]);
    expect(item?.isUnread).toBe(true);
    const [read] = reviewedBy(contact, [late, corrected, reviewReading(late, person, 1)]);
    expect(read?.isUnread).toBe(false);
  });

  test('nobody has their own report to read, corrected or not', () => {
    const own = reviewReport('0009', { now: NOW, author: person });
    const corrected = reviewStep(own, 1, { step: 'correct', status: 'edited', desk: null, author: 'per_9' });
    for (const docs of [[own], [own, corrected]])
      expect(reviewedBy(contact, docs).map(({ isUnread }) => isUnread)).toEqual([false]);
    const unread = inboxOf({
      all: reviewedBy(contact, [own]),
      kept: null,
      filter: plainFilter('unread'),
      person,
      now: NOW,
    });
    expect(unread).toEqual([]);
  });

  test('what this person dealt with without opening it is not unread, until it comes before them again', () => {
    const isUnread = (...steps: readonly Doc[]) => reviewedBy(contact, [late, ...steps])[0]?.isUnread;
    const approved = reviewStep(late, 1, { step: 'approve', status: 'approved', author: person });
    expect(isUnread()).toBe(true);
    expect(isUnread(approved)).toBe(false);
    expect(isUnread(reviewStep(late, 1, { step: 'approve', status: 'approved', author: 'per_9' }))).toBe(
      true,
    );
    const reopened = reviewStep(late, 2, { step: 'reopen', status: 'national_review', author: person });
    expect(isUnread(approved, reopened)).toBe(true);
    const asked = reviewStep(late, 1, { step: 'ask', status: 'has_issues', author: person });
    expect(isUnread(asked)).toBe(false);
    const corrected = reviewStep(late, 2, {
      step: 'correct',
      status: 'edited',
      author: 'per_9',
      corrections: 1,
    });
    expect(isUnread(asked, corrected)).toBe(true);
  });

  test('somebody who asked is answered by others alone', () => {
    const of = (id: string) => all.find(({ report }) => report.id === `rep_${id}`);
    expect(of('0003')).toMatchObject({ isAnswered: true, isAsked: false, comments: 2 });
    expect(of('0001')).toMatchObject({ isAnswered: false, isAsked: true });
    expect(of('0006')).toMatchObject({ isAnswered: false, isAsked: false });
  });

  test('of five thousand is built in a moment, and one reading changes it in less', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      reviewReport(String(index).padStart(4, '0'), { now: NOW, daysAgo: index % 30 }),
    );
    const steps = many.map((report) =>
      reviewStep(report, 1, { step: 'pass', status: 'unit_approved', desk: 'unit' }),
    );
    const replica = replicaOf([rules, ...many, ...steps]);
    const begun = performance.now();
    const list = reviewedReports({ replica, actor: () => contact });
    expect(list).toHaveLength(5000);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
