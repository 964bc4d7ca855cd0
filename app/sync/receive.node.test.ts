import { expect, test } from 'vitest';
import type { PullRequest } from '#shared/sync/protocol.ts';
import { readPullResponse, readPushResponse } from './receive.ts';

const head = { instance: 'ins_1', epoch: 1, serverTime: 5 };
const entry = ['notes', 'n1', null, 'all', 1, 11, { text: 'hola' }];
const page = { scope: 'all', from: 10, to: 12, entries: [entry], left: [['notes', 'n2', 12]] };
const pulled = {
  kind: 'clasi.pull',
  request: 'req_1',
  ...head,
  scopes: ['all'],
  reset: false,
  pages: [page],
  outcomes: [],
  settled: 12,
  more: false,
};

const request: PullRequest = {
  ...{ protocol: 1, request: 'req_1', device: 'dev_1', person: 'per_1', compartment: 'committee' },
  ...{ instance: 'ins_1', epoch: 1, streams: [{ scope: 'all', after: 10 }], settled: 10, limit: 100 },
};
function readPull(answer: unknown) {
  return readPullResponse({ answer, request });
}

function withEntry(change: Record<number, unknown>) {
  return { ...pulled, pages: [{ ...page, entries: [Object.assign([...entry], change)] }] };
}

test('a page of our server is accepted as it is', () => {
  expect(readPull(pulled)).toEqual(pulled);
});

test.each([
  ['an answer to another request', { ...pulled, request: 'req_2' }],
  ['a page with a gap before it', { ...pulled, pages: [{ ...page, from: 11 }] }],
  ['a page that overlaps what is here', { ...pulled, pages: [{ ...page, from: 9 }] }],
  ['a page that ends before it begins', { ...pulled, pages: [{ ...page, to: 9 }] }],
  ['a new beginning that does not begin', { ...pulled, reset: true }],
  ['a page of a scope that is not theirs', { ...pulled, scopes: ['logistics/'] }],
  ['a field we do not know', { ...pulled, html: '' }],
  ['an entry without an id', withEntry({ 1: null })],
  ['an entry whose revision is no count', withEntry({ 4: 1.5 })],
  ['an entry whose body is a list', withEntry({ 6: [] })],
  ['an entry with more than an entry has', withEntry({ 7: 'x' })],
  ['nothing', null],
])('%s is not ours', (_title, answer) => {
  expect(() => readPull(answer)).toThrow('transport.not_ours');
});

const pushed = {
  kind: 'clasi.push',
  request: 'req_1',
  ...head,
  verdicts: [{ id: 'mut_1', status: 'accepted', seq: 1, receivedAt: 5 }],
  head: { seq: 1, hash: 'a'.repeat(64) },
};

function readPush(answer: unknown) {
  return readPushResponse({ answer, request: 'req_1', sent: new Set(['mut_1']) });
}

test('receipts count only as the answer to this request, for what it sent', () => {
  expect(readPush(pushed)).toEqual(pushed);
  expect(() => readPush({ ...pushed, request: 'req_2' })).toThrow('transport.not_ours');
  const other = { ...pushed.verdicts[0], id: 'mut_2' };
  expect(() => readPush({ ...pushed, verdicts: [other] })).toThrow('transport.not_ours');
});

test('a verdict with words beside it is accepted as it is', () => {
  const refused = {
    ...pushed.verdicts[0],
    status: 'refused',
    code: 'sync.not_yours',
    details: { field: 'title' },
  };
  expect(readPush({ ...pushed, verdicts: [refused] }).verdicts).toEqual([refused]);
});

test.each([
  ['a verdict without an answer', { status: undefined }],
  ['an answer we do not know', { status: 'perhaps' }],
  ['a place that is no count', { seq: -1 }],
  ['a time that is no count', { receivedAt: 'now' }],
  ['a field we do not know', { html: '' }],
  ['a code that is no text', { code: 5 }],
])('%s is not ours', (_title, change) => {
  expect(() => readPush({ ...pushed, verdicts: [{ ...pushed.verdicts[0], ...change }] })).toThrow(
    'transport.not_ours',
  );
});
