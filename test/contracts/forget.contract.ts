import { describe, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import { forgetsAt } from '#shared/kernel/forgetting.ts';
import {
  type Bench,
  chair,
  deputy,
  type Engine,
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

/** What was given for a time is gone after it, from everywhere a body lies; the log still proves itself (SPEC H2). */
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
        // Made earlier by its counter, and built on the edit only through what is forgotten.
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
        const send = (text: string) => {
          const bytes = new TextEncoder().encode(text);
          const hash = sha256([bytes]);
          const { attachments } = bench.compartment;
          attachments.append({ hash, size: bytes.length, offset: 0, bytes, person: chair.person, now: NOW });
          return hash;
        };
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
