import ICAL from 'ical.js';
import { beforeEach, expect, test } from 'vitest';
import { calendarItem, meetingDoc, venueDoc } from '#shared/calendar/calendar.fixtures.ts';
import { MAX_FEEDS } from '#shared/calendar/feeds.schemas.ts';
import type { Phone } from '#test/support/identity-world.ts';
import { START } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';

let bench: ServerBench;
let seq = 0;

/** An entry as a mutation leaves it. */
function plant(
  collection: string,
  id: string,
  body: object,
  rest: { parent?: string; audience?: string } = {},
) {
  bench.ports.compartmentActor('committee');
  const sql = bench.database('committee');
  const { parent = null, audience = 'all' } = rest;
  seq += 1;
  const text = JSON.stringify(body);
  sql.run(
    'insert into entry (collection, id, parent, rev, seq, audience, body) values (?, ?, ?, 1, ?, ?, ?)',
    collection,
    id,
    parent,
    seq,
    audience,
    text,
  );
  sql.run(
    `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
     values (?, ?, 1, ?, ?, ?, 0, 'mut_x', 'dev_x', 1, 'per_x', ?)`,
    collection,
    id,
    seq,
    audience,
    text,
    START - 60_000,
  );
}

function plantMeeting(id: string, speaker: string) {
  const { item } = calendarItem({ startsAt: '2026-10-03T09:30', speakers: [{ participant: speaker }] });
  plant('meetings', id, { ...meetingDoc().body, startsOn: '2026-10-03', endsOn: '2026-10-04' });
  const release = {
    version: 1,
    releasedAt: START - 120_000,
    note: null,
    added: { [`agi_${id}`]: item, [`agi_${id}_2`]: { ...item, number: '4', speakers: [] } },
    changed: {},
    removed: [],
  };
  plant('agendaReleases', `rel_${id}-1`, release, { parent: id });
}

beforeEach(async () => {
  bench = await createServerBench();
  plantMeeting('mtg_a', 'prt_me');
  plantMeeting('mtg_b', 'prt_other');
  const link = { participant: 'prt_me', person: bench.contact.person, delegation: 'CL' };
  plant('participantLinks', 'lnk_prt_me', link, {
    parent: 'mtg_a',
    audience: `attendance/CL/${bench.contact.person}`,
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };

async function make(phone: Phone, body: object = { language: 'pt', what: 'mine' }) {
  const answer = await bench.raw({
    method: 'POST',
    path: '/api/feeds',
    phone,
    headers: JSON_TYPE,
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { feed: string; token: string };
}

const fetchFeed = (token: string, headers: Record<string, string | null> = {}) =>
  bench.raw({ path: `/api/feeds/${token}.ics`, headers: { 'sec-fetch-site': null, ...headers } });

function uidsOf(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => String(event.getFirstPropertyValue('uid')).replace(/@.*$/, ''));
}

test('a calendar of one’s own: the meetings one goes to and the items one speaks to, in its language', async () => {
  const { token } = await make(bench.contact);
  const answer = await fetchFeed(token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(answer.headers.get('set-cookie')).toBeNull();
  const text = await answer.text();
  expect(uidsOf(text)).toEqual(['mtg_a', 'agi_mtg_a']);
  expect(text).toContain('CLASI · Reunião de trabalho · item 3');
  expect(text).not.toMatch(/Informante|Operación/);
});

test('a calendar of everything has every meeting', async () => {
  const { token } = await make(bench.contact, { language: 'es', what: 'all' });
  expect(uidsOf(await (await fetchFeed(token)).text())).toEqual([
    'mtg_a',
    'agi_mtg_a',
    'agi_mtg_a_2',
    'mtg_b',
    'agi_mtg_b',
    'agi_mtg_b_2',
  ]);
});

/** A later release of the agenda of `mtg_a`. */
function release(version: number, delta: object) {
  const body = { version, releasedAt: START - 90_000, note: null, added: {}, changed: {}, removed: [] };
  plant('agendaReleases', `rel_mtg_a-${version}`, { ...body, ...delta }, { parent: 'mtg_a' });
}

async function eventsOfFeed(token: string) {
  const text = await (await fetchFeed(token)).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    id: String(event.getFirstPropertyValue('uid')).replace(/@.*$/, ''),
    status: String(event.getFirstPropertyValue('status')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
  }));
}

test('an item handed to somebody else, and later removed, stays in one’s own calendar as cancelled', async () => {
  const { token } = await make(bench.contact);
  const at = (sequence: number, status: string) => [
    { id: 'mtg_a', status: 'CONFIRMED', sequence: 1 },
    { id: 'agi_mtg_a', status, sequence },
  ];
  expect(await eventsOfFeed(token)).toEqual(at(2, 'CONFIRMED'));
  release(2, { changed: { agi_mtg_a: { speakers: [{ participant: 'prt_other' }] } } });
  expect(await eventsOfFeed(token)).toEqual(at(3, 'CANCELLED'));
  release(3, { removed: ['agi_mtg_a', 'agi_mtg_a_2'] });
  expect(await eventsOfFeed(token)).toEqual(at(4, 'CANCELLED'));
});

test('a cancelled meeting stays in one’s own calendar as cancelled, and so do its items', async () => {
  const { token } = await make(bench.contact);
  const body = { ...meetingDoc({ state: 'cancelled' }).body, startsOn: '2026-10-03', endsOn: '2026-10-04' };
  bench
    .database('committee')
    .run("update entry set body = ? where collection = 'meetings' and id = 'mtg_a'", JSON.stringify(body));
  expect((await eventsOfFeed(token)).map(({ id, status }) => `${id} ${status}`)).toEqual([
    'mtg_a CANCELLED',
    'agi_mtg_a CANCELLED',
  ]);
});

/** The next version of an entry, or its removal. */
function change(id: string, body: object | null) {
  seq += 1;
  const sql = bench.database('committee');
  const text = JSON.stringify(body ?? {});
  const flag = body === null ? 1 : 0;
  sql.run('update entry set rev = rev + 1, body = ?, deleted = ? where id = ?', text, flag, id);
  sql.run(
    `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
     select collection, id, rev, ?, audience, body, deleted, 'mut_y', 'dev_x', 1, 'per_x', ? from entry where id = ?`,
    seq,
    START - 30_000,
    id,
  );
}

test('a place added, moved and removed raises the sequence each time, and its clock is that of the change', async () => {
  const { token } = await make(bench.contact);
  const sequences = async () => (await eventsOfFeed(token)).map(({ sequence }) => sequence);
  const place = venueDoc().body;
  expect(await sequences()).toEqual([1, 2]);
  plant('venues', 'ven_1', place, { parent: 'mtg_a' });
  expect(await sequences()).toEqual([2, 3]);
  change('ven_1', { ...place, address: 'Morandé 441' });
  expect(await sequences()).toEqual([3, 4]);
  const text = await (await fetchFeed(token)).text();
  const changed = new Date(START - 30_000).toISOString().replace(/[-:]|\.000/g, '');
  expect(text.match(/LAST-MODIFIED:\w+/g)).toEqual([changed, changed].map((at) => `LAST-MODIFIED:${at}`));
  change('ven_1', null);
  expect(await sequences()).toEqual([4, 5]);
});

test('“this is me” taken back: the meeting and the items stay as cancelled', async () => {
  const { token } = await make(bench.contact);
  expect(await eventsOfFeed(token)).toMatchObject([{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }]);
  change('lnk_prt_me', null);
  expect(await eventsOfFeed(token)).toEqual([
    { id: 'mtg_a', status: 'CANCELLED', sequence: 2 },
    { id: 'agi_mtg_a', status: 'CANCELLED', sequence: 3 },
  ]);
  expect(await (await fetchFeed(token)).text()).toContain('não consta mais da lista');
});

test('a dated meeting set back to no date stays as cancelled; one that never had a date is not there', async () => {
  const { token } = await make(bench.contact);
  plant('meetings', 'mtg_c', meetingDoc({ precision: 'open' }).body);
  plant('attendance', 'att_c', { person: bench.contact.person, answer: 'accept' }, { parent: 'mtg_c' });
  const open = meetingDoc({ precision: 'open', state: 'to_be_confirmed', startsOn: '2026-10-03' });
  change('mtg_a', { ...open.body, endsOn: '2026-10-04' });
  expect(await eventsOfFeed(token)).toEqual([
    { id: 'mtg_a', status: 'CANCELLED', sequence: 2 },
    { id: 'agi_mtg_a', status: 'CANCELLED', sequence: 3 },
  ]);
});

test('the address has one ending', async () => {
  const { token } = await make(bench.contact);
  for (const file of [`${token}.ics.ics`, `${token}.ics.`, token, `${token}.ICS`, `.${token}.ics`])
    expect(await refusalOf(await bench.raw({ path: `/api/feeds/${file}` }))).toEqual([404, 'http.not_found']);
});

test('a followed address names what it shows, rings for nothing, and answers whoever asks for the head only', async () => {
  const { token } = await make(bench.contact);
  const whole = await fetchFeed(token);
  const text = await whole.text();
  // Google shows an event of class PRIVATE as "busy", even to people who follow the address.
  expect(text).not.toMatch(/CLASS:|VALARM|METHOD:/);
  expect(whole.headers.get('content-disposition')).toBe('inline; filename="clasi.ics"');
  const head = await bench.raw({
    method: 'HEAD',
    path: `/api/feeds/${token}.ics`,
    headers: { 'sec-fetch-site': null },
  });
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const name of ['content-type', 'etag', 'last-modified'])
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
});

test('unchanged, it is not sent twice; changed, it is', async () => {
  const { token } = await make(bench.contact);
  const first = await fetchFeed(token);
  const tag = first.headers.get('etag') ?? '';
  for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
    const again = await fetchFeed(token, { 'if-none-match': known });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  const modified = first.headers.get('last-modified') ?? '';
  expect((await fetchFeed(token, { 'if-modified-since': modified })).status).toBe(200);
  plant(
    'attendance',
    'att_1',
    { person: bench.contact.person, delegation: 'CL', label: 'x', answer: 'accept', note: null },
    {
      parent: 'mtg_b',
      audience: `attendance/CL/${bench.contact.person}`,
    },
  );
  const next = await fetchFeed(token, { 'if-none-match': tag, 'if-modified-since': modified });
  expect(next.status).toBe(200);
  expect(uidsOf(await next.text())).toEqual(['mtg_a', 'agi_mtg_a', 'mtg_b']);
});

test('the token is told once and kept as a hash; the list names only one’s own', async () => {
  const { token, feed } = await make(bench.contact);
  await make(bench.officer);
  expect(bench.dumpAll()).not.toContain(token);
  await fetchFeed(token);
  const answer = await bench.raw({ path: '/api/feeds', phone: bench.contact });
  expect(await answer.json()).toEqual({
    kind: 'clasi.feeds',
    feeds: [{ feed, language: 'pt', what: 'mine', createdAt: START, lastUsed: START }],
  });
});

test('revoked, it is not there any more; somebody else’s cannot be revoked', async () => {
  const { token, feed } = await make(bench.contact);
  const revoke = (phone: Phone) => bench.raw({ method: 'DELETE', path: `/api/feeds/${feed}`, phone });
  expect(await refusalOf(await revoke(bench.officer))).toEqual([404, 'feeds.unknown']);
  expect((await fetchFeed(token)).status).toBe(200);
  expect((await revoke(bench.contact)).status).toBe(200);
  expect(await refusalOf(await fetchFeed(token))).toEqual([404, 'http.not_found']);
  expect(await refusalOf(await revoke(bench.contact))).toEqual([404, 'feeds.unknown']);
  const audit = bench
    .database('identity')
    .all<{ action: string; decision: string }>(
      "select action, decision from audit where action like 'feeds.%' order by seq",
    );
  expect(audit.map(({ action, decision }) => `${action} ${decision}`)).toEqual([
    'feeds.create done',
    'feeds.revoke refused',
    'feeds.revoke done',
    'feeds.revoke refused',
  ]);
});

test('it ends with the device on which it was made, and with the account', async () => {
  const { token } = await make(bench.contact);
  const other = await make(bench.officer);
  const path = `/api/devices/${bench.contact.device}/revoke`;
  const revoked = { method: 'POST', path, phone: bench.contact, headers: JSON_TYPE, body: '{}' };
  expect((await bench.raw(revoked)).status).toBe(200);
  expect(await refusalOf(await fetchFeed(token))).toEqual([404, 'http.not_found']);
  const left = 'select count(*) as n from feed where revoked_at is null';
  expect(bench.database('identity').get(left)).toEqual({ n: 1 });
  expect((await fetchFeed(other.token)).status).toBe(200);
  bench.database('identity').run("update person set status = 'disabled' where id = ?", bench.officer.person);
  expect(await refusalOf(await fetchFeed(other.token))).toEqual([404, 'http.not_found']);
});

test('what is no token is not found, and costs no look', async () => {
  for (const path of ['x.ics', `${'A'.repeat(43)}.ics`, `${'A'.repeat(43)}`, '..%2f..%2fetc.ics'])
    expect(await refusalOf(await bench.raw({ path: `/api/feeds/${path}` }))).toEqual([404, 'http.not_found']);
});

test('nobody keeps more than a handful', async () => {
  for (let count = 0; count < MAX_FEEDS; count += 1) await make(bench.contact);
  const answer = await bench.raw({
    method: 'POST',
    path: '/api/feeds',
    phone: bench.contact,
    headers: JSON_TYPE,
    body: JSON.stringify({ language: 'es', what: 'all' }),
  });
  expect(await refusalOf(answer)).toEqual([409, 'feeds.too_many']);
});

test('making one needs a session and a page of ours', async () => {
  const request = {
    method: 'POST',
    path: '/api/feeds',
    headers: JSON_TYPE,
    body: '{"language":"es","what":"all"}',
  };
  expect(await refusalOf(await bench.raw(request))).toEqual([401, 'session.not_signed_in']);
  const headers = { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' };
  expect(await refusalOf(await bench.raw({ ...request, phone: bench.contact, headers }))).toEqual([
    403,
    'http.cross_site',
  ]);
});

test('the programme for conference apps: with a session as it is, with a feed without any title', async () => {
  const path = '/api/meetings/mtg_a/schedule.xml';
  expect(await refusalOf(await bench.raw({ path }))).toEqual([401, 'session.not_signed_in']);
  const own = await (await bench.raw({ path, phone: bench.contact })).text();
  expect(own).toContain('<title>Informante en el puerto</title>');
  const { token } = await make(bench.contact);
  const public_ = await bench.raw({ path: `${path}?feed=${token}` });
  expect(public_.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const text = await public_.text();
  expect(text).toContain('<title>item 3</title>');
  expect(text).not.toMatch(/Informante|Operación/);
  const nowhere = await bench.raw({ path: '/api/meetings/mtg_none/schedule.xml', phone: bench.contact });
  expect(nowhere.status).toBe(404);
  expect((await bench.raw({ path: `${path}?feed=${'A'.repeat(43)}` })).status).toBe(404);
});

test('the title of a red paper, readable by who is signed in, leaves by no address that is open to others', async () => {
  const title = 'Traslado TUCUQUERE-71';
  const paper = {
    kind: 'report',
    title: { es: title, pt: title, en: title },
    meeting: 'mtg_a',
    author: null,
    originalLanguage: 'es',
    marking: 'red',
    number: 7,
    year: 2026,
    relation: null,
    state: 'released',
    releasedAt: START - 60_000,
    withdrawnAt: null,
    withdrawnReason: null,
  };
  plant('documents', 'doc_red', paper);
  plant('documents', 'doc_clear', { ...paper, marking: 'clear', title: { es: 'Para todos' } });
  release(2, { changed: { agi_mtg_a: { documents: ['doc_red', 'doc_clear'] } } });
  const open = { 'sec-fetch-site': null };
  const texts = [
    ...(await Promise.all(
      (['es', 'pt', 'en'] as const).flatMap((language) => [
        bench
          .raw({ path: `/api/documents.atom?lang=${language}`, headers: open })
          .then((each) => each.text()),
        make(bench.contact, { language, what: 'all' }).then(async ({ token }) =>
          (await fetchFeed(token)).text(),
        ),
        bench
          .raw({ path: `/api/meetings/mtg_a/schedule.xml?lang=${language}`, headers: open })
          .then((each) => each.text()),
      ]),
    )),
  ];
  expect(texts).toHaveLength(9);
  expect(texts.join()).toContain('Para todos');
  expect(texts.join()).toContain('agi_mtg_a');
  expect(texts.join().replaceAll('\r\n ', '')).not.toMatch(/TUCUQUERE|doc_red/);
  // The schedule for people who are signed in is written for other programs too.
  const signedIn = await bench.raw({
    path: '/api/meetings/mtg_a/schedule.xml?lang=es',
    phone: bench.contact,
  });
  expect(await signedIn.text()).not.toMatch(/TUCUQUERE|doc_red/);
});
