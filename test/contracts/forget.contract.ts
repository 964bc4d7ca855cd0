import { describe, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { program } from '#server/program.ts';
import { expiryOf, forgetsAt } from '#shared/kernel/forgetting.ts';
import type { Json } from '#shared/kernel/json.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import {
  type Bench,
  chair,
  deputy,
  type Engine,
  envelope,
  NOW,
  nextOf,
  observer,
  openBench,
  pageOf,
} from './engine.ts';

const DAY = 86_400_000;
/** NOW is 25 June, noon. */
const TODAY = '2026-06-25';
const WORDS = 'Telefono 555 0142';

function shareWords(bench: Bench, change: object = {}) {
  return bench.give(chair, 'secrets.share', { secret: 'sec_1', words: WORDS, lastDay: TODAY, ...change });
}

/** Uploads a whole file and returns its hash. */
function upload({ compartment }: Bench, text: string, person = chair.person): string {
  const bytes = new TextEncoder().encode(text);
  const hash = sha256([bytes]);
  compartment.attachments.append({
    hash,
    size: bytes.length,
    offset: 0,
    bytes,
    person,
    now: NOW,
  });
  return hash;
}

/** Data with an end date is gone after it, wherever a body is stored; the log still verifies (SPEC H2). */
export function describeForgetting(engine: Engine): void {
  describe(`forgetting on ${engine.name}`, () => {
    test('nothing goes on its last day, and all goes the day after', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        shareWords(bench);
        expect(bench.compartment.nextForgetting()).toBe(forgetsAt(TODAY));
        bench.advance(DAY - 1);
        expect(bench.compartment.forgetExpired()).toBe(0);
        expect(bench.dump()).toContain(WORDS);
        bench.advance(1);
        expect(bench.compartment.forgetExpired()).toBe(1);
        bench.compartment.markDelivered(bench.compartment.pendingForwards().map(({ id }) => id));
        expect(bench.dump()).not.toContain(WORDS);
        expect(bench.compartment.nextForgetting()).toBeNull();
        expect(bench.compartment.forgetExpired()).toBe(0);
        expect(bench.compartment.verify()).toBeNull();
      }));

    test('a start does what was due while nothing ran', () =>
      engine.use((sql) => {
        shareWords(openBench(sql), { lastDay: '2026-06-20' });
        expect(openBench(sql).count('entry')).toBe(1);
        expect(openBench(sql).dump()).toContain('"deleted":1');
      }));

    test('the removal reaches who had it, and nobody new', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        shareWords(bench);
        const before = nextOf(bench.pull(observer));
        bench.advance(DAY);
        bench.compartment.forgetExpired();
        const next = bench.pull(observer, before);
        expect(pageOf(next, 'all').entries).toEqual([['secrets', 'sec_1', null, 'all', 2, 2, null]]);
        expect(JSON.stringify(bench.pull(observer))).not.toContain('sec_1');
      }));

    test('versions, corrections and refusals are forgotten with it', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const shared = shareWords(bench);
        bench.give(
          chair,
          'secrets.reword',
          { secret: 'sec_1', words: `${WORDS} two` },
          { base: { 'secrets/sec_1': 1 } },
        );
        const clash = bench.give(
          deputy,
          'secrets.reword',
          { secret: 'sec_1', words: `${WORDS} three` },
          { base: { 'secrets/sec_1': 1 } },
        );
        expect(clash).toMatchObject({ status: 'refused', code: 'sync.changed_meanwhile' });
        bench.give(deputy, 'secrets.share', { secret: 'sec_1', words: `bad ${WORDS}`, lastDay: TODAY });
        bench.give(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 2 } });
        bench.compartment.markDelivered(bench.compartment.pendingForwards().map(({ id }) => id));
        expect(bench.dump()).not.toContain(WORDS);
        expect(bench.compartment.verify()).toBeNull();
        const { envelope, ...verdict } = shared;
        expect(bench.push(chair, [envelope]).verdicts).toEqual([verdict]);
        const { envelope: again } = clash;
        const [repeated] = bench.push(deputy, [again]).verdicts;
        expect(repeated).toMatchObject({ status: 'refused', seq: clash.seq, code: clash.code });
        const other = { ...envelope, args: { secret: 'sec_1', words: 'else', lastDay: TODAY } };
        expect(bench.push(chair, [other]).verdicts[0]?.code).toBe('sync.id_reused');
        expect(bench.dump()).not.toContain(WORDS);
      }));

    test('what comes too late about something forgotten leaves no words either', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        shareWords(bench);
        bench.give(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 1 } });
        const late = bench.give(deputy, 'secrets.reword', { secret: 'sec_1', words: `late ${WORDS}` });
        expect(late.code).toBe('secrets.not_found');
        expect(bench.dump()).not.toContain('late');
        expect(bench.compartment.verify()).toBeNull();
      }));

    test('what was built on forgotten mutations still rests on them (C4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const card = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const edit = bench.give(
          chair,
          'cards.edit',
          { card: 'crd_1', fields: { title: 'B' } },
          { base: { 'cards/crd_1': 1 }, after: [card.id], counter: 9_000 },
        );
        const shared = bench.give(
          chair,
          'secrets.share',
          { secret: 'sec_1', words: WORDS, lastDay: TODAY },
          { after: [edit.id] },
        );
        bench.give(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 1 } });
        expect(bench.dump()).toContain(`"rests_on":"[\\"${edit.id}\\"]"`);
        // Made earlier by its counter; only what is forgotten connects it to the edit.
        const last = bench.give(
          chair,
          'cards.edit',
          { card: 'crd_1', fields: { title: 'C' } },
          { base: { 'cards/crd_1': 1 }, after: [shared.id], counter: 1 },
        );
        expect(last.status).toBe('accepted');
      }));

    test('a file goes with the last thing that names it', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const send = (text: string) => upload(bench, text);
        const [own, shared, plan] = [send('only here'), send('elsewhere too'), send('a plan')];
        shareWords(bench, { attachments: [own, shared], plan: { hash: plan } });
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A', attachments: [shared] });
        bench.give(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 1 } });
        const held = [own, shared, plan].map((hash) =>
          bench.compartment.attachments.state({ hash, person: chair.person }),
        );
        expect(held).toEqual([null, expect.objectContaining({ complete: true }), null]);
        expect(bench.count('upload_chunk')).toBe(1);
      }));

    describe('what a revoked device handed in', () => {
      const words = { contacts: '+56 2 5550 142', needs: 'alergia a los frutos secos' };
      const letter = 'f'.repeat(64);
      const ENDS_ON = '2026-06-27';
      function laid(sql: Sql) {
        const bench = openBench(sql, { program });
        const receive = (id: string, name: string, args: Json) =>
          bench.compartment.receive({ id: `fwd_${id}`, compartment: 'committee', name, args });
        const made = envelope(chair, 'meetings.schedule', { ...meetingArgs, endsOn: ENDS_ON });
        expect(bench.push(chair, [made]).verdicts[0]?.status).toBe('accepted');
        const of = { participant: 'prt_1', meeting: MEETING };
        const held: [string, string, Json][] = [
          ['a', 'contacts.share', { ...of, phone: words.contacts }],
          ['b', 'needs.set', { ...of, fields: { diet: words.needs, visaLetter: { hash: letter } } }],
          ['c', 'needs.set_trip', { ...of, participant: 'prt_2', trip: { number: 'IB 6844' } }],
          ['d', 'meetings.edit', { meeting: MEETING, fields: { city: 'se queda' } }],
          ['n', 'nominations.make', { meeting: MEETING, nomination: 'nom_1', noteVerbale: 'NV 17/2026' }],
        ];
        for (const [id, name, args] of held) {
          const mutation = { id: `mut_${id}`, name, args };
          const verdict = receive(id, 'states.set_aside', {
            id: `set_${id}`,
            compartment: 'committee',
            device: 'dev_9',
            person: 'per_9',
            mutation,
          });
          expect(verdict.status).toBe('accepted');
        }
        return { bench, receive, of };
      }
      const left = (bench: Bench) =>
        bench.sql
          .all<{ id: string }>(
            `select id from entry where collection = 'setAsides' and deleted = 0 order by id`,
          )
          .map(({ id }) => id);

      test('of contacts, needs, journeys and nominations is forgotten with them; the rest stays for who decides it', () =>
        engine.use((sql) => {
          const { bench } = laid(sql);
          const ends = Date.parse(`${expiryOf({ endsOn: ENDS_ON })}T12:00:00Z`);
          bench.advance(ends + DAY - NOW - 1);
          bench.compartment.forgetExpired();
          expect(left(bench)).toEqual(['set_a', 'set_b', 'set_c', 'set_d', 'set_n']);
          bench.advance(1);
          bench.compartment.forgetExpired();
          expect(left(bench)).toEqual(['set_d']);
          for (const word of [words.contacts, words.needs, 'IB 6844', 'NV 17', letter])
            expect(bench.dump()).not.toContain(word);
          expect(bench.dump()).toContain('se queda');
          expect(bench.compartment.verify()).toBeNull();
        }));

      test('goes with consent taken back, and with somebody who leaves the list', () =>
        engine.use((sql) => {
          const { bench, receive, of } = laid(sql);
          receive('e', 'states.forget_about', { ...of, what: 'contact' });
          expect(left(bench)).toEqual(['set_b', 'set_c', 'set_d', 'set_n']);
          expect(bench.dump()).not.toContain(words.contacts);
          receive('f', 'states.forget_about', { ...of, what: 'all' });
          expect(left(bench)).toEqual(['set_c', 'set_d', 'set_n']);
          expect(bench.dump()).not.toContain(words.needs);
        }));

      test('of a meeting that is put off is kept as much longer', () =>
        engine.use((sql) => {
          const { bench, receive } = laid(sql);
          const endsOn = '2026-10-27';
          const dates = { startsOn: '2026-10-26', endsOn, precision: 'day', timeZone: 'Europe/Madrid' };
          const args = { meeting: MEETING, dates };
          const seen = { base: { [`meetings/${MEETING}`]: 1 } };
          const [verdict] = bench.push(chair, [envelope(chair, 'meetings.edit', args, seen)]).verdicts;
          expect(verdict).toMatchObject({ status: 'accepted' });
          for (const { id, name, args } of bench.compartment.pendingForwards())
            expect(receive(id, name, args)).toMatchObject({ status: 'accepted' });
          bench.advance(Date.parse(`${expiryOf({ endsOn: ENDS_ON })}T12:00:00Z`) + DAY - NOW);
          bench.compartment.forgetExpired();
          expect(left(bench)).toEqual(['set_a', 'set_b', 'set_c', 'set_d', 'set_n']);
          bench.advance(Date.parse(endsOn) - Date.parse(ENDS_ON));
          bench.compartment.forgetExpired();
          expect(left(bench)).toEqual(['set_d']);
        }));

      test('of a meeting that is not there is kept no longer than of one that ends today', () =>
        engine.use((sql) => {
          const { bench, receive } = laid(sql);
          const mutation = { name: 'contacts.share', args: { phone: '555 nowhere' } };
          const args = { id: 'set_z', compartment: 'committee', device: 'dev_9', person: 'per_9', mutation };
          receive('z', 'states.set_aside', args);
          bench.advance(31 * DAY);
          bench.compartment.forgetExpired();
          expect(bench.dump()).not.toContain('555 nowhere');
        }));
    });

    test('a whole upload that nothing ever named goes after thirty days, and none that is named (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const send = (text: string) => upload(bench, text);
        const [named, plan, unnamed] = [send('a paper'), send('a plan'), send('a letter never asked for')];
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A', attachments: [named] });
        shareWords(bench, { plan: { hash: plan }, lastDay: '2027-01-01' });
        const held = () =>
          [named, plan, unnamed].map(
            (hash) => bench.compartment.attachments.state({ hash, person: chair.person }) !== null,
          );
        bench.advance(30 * DAY - 1);
        bench.compartment.forgetExpired();
        expect(held()).toEqual([true, true, true]);
        bench.advance(1);
        bench.compartment.forgetExpired();
        expect(held()).toEqual([true, true, false]);
        expect(bench.count('upload_chunk')).toBe(2);
      }));

    test('a name that somebody else wrote, or text, neither keeps an upload nor frees it (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const [first, second] = [upload(bench, 'a letter'), upload(bench, 'another letter')];
        const held = () =>
          [first, second].map(
            (hash) => bench.compartment.attachments.state({ hash, person: chair.person }) !== null,
          );
        bench.give(deputy, 'cards.add', { card: 'crd_1', title: second, attachments: [first] });
        const named = { secret: 'sec_1', words: 'w', lastDay: '2027-01-01', attachments: [first] };
        bench.give(deputy, 'secrets.share', named);
        const seen = { base: { 'secrets/sec_1': 1 } };
        expect(bench.give(deputy, 'secrets.withdraw', { secret: 'sec_1' }, seen).status).toBe('accepted');
        expect(held()).toEqual([true, true]);
        bench.advance(30 * DAY);
        bench.compartment.forgetExpired();
        expect(held()).toEqual([false, false]);
        expect(bench.count('upload_chunk')).toBe(0);
      }));

    test('bytes of which the first upload goes stay for whoever else sent and named them (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const hash = upload(bench, 'a form');
        upload(bench, 'a form', deputy.person);
        bench.give(deputy, 'cards.add', { card: 'crd_1', title: 'A', attachments: [hash] });
        bench.advance(30 * DAY);
        bench.compartment.forgetExpired();
        const { attachments, scopes } = bench.compartment;
        expect(attachments.state({ hash, person: chair.person })).toBeNull();
        const wanted = { hash, collection: 'cards', id: 'crd_1', scopes: scopes(deputy) };
        expect([...attachments.read(wanted).parts]).toEqual([new TextEncoder().encode('a form')]);
      }));

    test('a forgotten row that is changed is still found', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        shareWords(bench);
        const [first] = [
          bench.give(
            deputy,
            'secrets.reword',
            { secret: 'sec_1', words: 'x' },
            { base: { 'secrets/sec_1': 0 } },
          ),
        ];
        expect(first?.code).toBe('sync.changed_meanwhile');
        sql.run(`update mutation set details = '{"field":"made up"}' where seq = ?`, first?.seq ?? 0);
        expect(bench.compartment.verify()).toMatchObject({ seq: first?.seq });
        bench.give(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 1 } });
        sql.run(`update mutation set status = 'accepted' where seq = ?`, first?.seq ?? 0);
        expect(bench.compartment.verify()).toMatchObject({ problem: 'the row was changed' });
      }));
  });
}
