import { describe, expect, test } from 'vitest';
import { chair, deputy, type Engine, envelope, idsOf, observer, openBench } from './engine.ts';

const accepted = { status: 'accepted' };
function refused(code: string) {
  return { status: 'refused', code };
}

/** SPEC P, C, D4, D5: what happens to a mutation that arrives. */
export function describePush(engine: Engine): void {
  describe(`push on ${engine.name}`, () => {
    test('the same mutation again gets the same receipt and writes nothing (P1)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const once = envelope(chair, 'cards.number', { card: 'crd_1', title: 'A' });
        const first = bench.push(chair, [once]).verdicts;
        const before = bench.dump();
        bench.advance(60_000);
        expect(bench.push(chair, [once]).verdicts).toEqual(first);
        expect(bench.push(chair, [once, once]).verdicts).toEqual([first[0], first[0]]);
        expect(bench.dump()).toBe(before);
      }));

    test('a refusal for the matter is a receipt too and stays (P1, P5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const bad = envelope(chair, 'cards.add', { card: 'crd_1', title: 'bad' });
        const [verdict] = bench.push(chair, [bad]).verdicts;
        expect(verdict).toMatchObject({ ...refused('cards.bad'), seq: 1, details: { title: 'bad' } });
        const before = bench.dump();
        expect(bench.push(chair, [bad]).verdicts).toEqual([verdict]);
        expect(bench.dump()).toBe(before);
        expect(bench.count('mutation')).toBe(1);
        expect(bench.count('entry')).toBe(0);
      }));

    test('the same id with other content is refused and changes nothing (P2)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const once = envelope(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        bench.push(chair, [once]);
        const before = bench.dump();
        const other = { ...once, args: { card: 'crd_1', title: 'B' } };
        expect(bench.push(chair, [other]).verdicts[0]).toMatchObject({
          ...refused('sync.id_reused'),
          seq: 0,
        });
        const stolen = { ...once, device: deputy.device, person: deputy.person };
        expect(bench.push(deputy, [stolen]).verdicts[0]).toMatchObject(refused('sync.id_reused'));
        expect(bench.dump()).toBe(before);
      }));

    test('what is refused for its form leaves the database byte for byte as it was (P4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const before = bench.dump();
        const checked = envelope(chair, 'cards.add', { card: 'crd_2', title: 'B' });
        const cases: [string, ReturnType<typeof envelope>][] = [
          ['sync.unknown_mutation', envelope(chair, 'cards.burn', {})],
          ['sync.unknown_mutation', envelope(chair, 'cards.receive', { card: 'crd_2', title: 'B' })],
          ['sync.bad_arguments', envelope(chair, 'cards.add', { card: 7 })],
          ['sync.bad_arguments', envelope(chair, 'cards.add', null)],
          [
            'sync.wrong_compartment',
            envelope(chair, 'cards.add', { where: 'state:CL', card: 'crd_2', title: 'B' }),
          ],
          ['sync.cannot_be_decided', envelope(chair, 'cards.peek', { card: 'crd_1' })],
          ['reports.bad_xml', checked],
        ];
        const refusals = { [checked.id]: { code: 'reports.bad_xml' } };
        for (let round = 0; round < 2; round += 1) {
          const { verdicts } = bench.push(
            chair,
            cases.map(([, sent]) => sent),
            refusals,
          );
          expect(verdicts.map((verdict) => verdict.code)).toEqual(cases.map(([code]) => code));
          expect(verdicts.every((verdict) => verdict.seq === 0)).toBe(true);
        }
        expect(bench.dump()).toBe(before);
      }));

    test('an id that was removed is never made again, not even by who had it (D8)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const remove = (card: string, rev: number) =>
          bench.give(chair, 'cards.remove', { card }, { base: { [`cards/${card}`]: rev } });
        const first = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A', audience: 'presidency/x' });
        remove('crd_1', 1);
        for (const actor of [chair, deputy, observer]) {
          const verdict = bench.give(actor, 'cards.add', { card: 'crd_1', title: 'B' });
          expect(verdict).toMatchObject(refused('sync.id_gone'));
          expect(verdict.details).toBeUndefined();
        }
        expect(idsOf(bench.pull(chair))).toEqual([]);
        expect(bench.push(chair, [first.envelope]).verdicts[0]).toMatchObject(accepted);
        expect(bench.give(chair, 'cards.reserve', { card: 'crd_1' }).say).toEqual({ isUsed: true });
        expect(bench.give(chair, 'cards.reserve', { card: 'crd_2' }).say).toEqual({ isUsed: false });
      }));

    test('what is named after what it is about is made anew (D8)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.give(chair, 'cards.renew', { card: 'crd_1' });
        bench.give(chair, 'cards.remove', { card: 'crd_1' }, { base: { 'cards/crd_1': 1 } });
        expect(bench.give(chair, 'cards.renew', { card: 'crd_1' })).toMatchObject(accepted);
      }));

    test('a poisoned mutation is rolled back alone, told, and does not stop the queue (P8)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const { verdicts, head } = bench.push(chair, [
          envelope(chair, 'cards.add', { card: 'crd_2', title: 'B' }),
          envelope(chair, 'cards.poison', { card: 'crd_1' }, { base: { 'cards/crd_1': 1 } }),
          envelope(chair, 'cards.add', { card: 'crd_3', title: 'C' }),
        ]);
        expect(verdicts.map((verdict) => verdict.code ?? verdict.seq)).toEqual([
          2,
          'sync.cannot_be_decided',
          3,
        ]);
        expect(bench.faults).toEqual(['cards.poison']);
        expect(head.seq).toBe(3);
        expect(bench.count('entry')).toBe(3);
        expect(idsOf(bench.pull(chair), 'all')).toEqual(['crd_1', 'crd_2', 'crd_3']);
        expect(bench.compartment.verify()).toBeNull();
      }));

    test('what fails after it was written into the chain leaves no link there (P8, H2)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.give(chair, 'secrets.share', { secret: 'sec_1', words: 'A', lastDay: '2026-07-25' });
        // Words are forgotten last, when the removal itself stands in the log.
        sql.run(
          `create trigger keep_words before update of body_hash on revision
             begin select raise(abort, 'kept'); end`,
        );
        const { verdicts, head } = bench.push(chair, [
          envelope(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 1 } }),
          envelope(chair, 'cards.add', { card: 'crd_1', title: 'B' }),
        ]);
        expect(verdicts.map((verdict) => verdict.code ?? verdict.seq)).toEqual(['sync.cannot_be_decided', 2]);
        expect(head.seq).toBe(2);
        expect(bench.compartment.verify()).toBeNull();
      }));

    test('verdicts come in the order of the push, whatever they are (P3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const sent = [
          envelope(chair, 'cards.add', { card: 'crd_1', title: 'A' }),
          envelope(chair, 'cards.burn', {}),
          envelope(chair, 'cards.add', { card: 'crd_2', title: 'bad' }),
          envelope(chair, 'cards.add', { card: 'crd_3', title: 'C' }, { after: ['mut_nowhere'] }),
        ];
        const { verdicts } = bench.push(chair, sent);
        expect(verdicts.map((verdict) => verdict.id)).toEqual(sent.map((each) => each.id));
        expect(verdicts.map((verdict) => verdict.status)).toEqual(['accepted', 'refused', 'refused', 'held']);
      }));

    test('a number is used up only by what is accepted (D4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        expect(bench.give(chair, 'cards.number', { card: 'crd_1', title: 'A' }).say).toMatchObject({
          number: 1,
        });
        expect(bench.give(chair, 'cards.number', { card: 'crd_2', title: 'bad' })).toMatchObject(
          refused('cards.bad'),
        );
        expect(bench.give(chair, 'cards.number', { card: 'crd_1', title: 'A' })).toMatchObject(
          refused('sync.already_exists'),
        );
        expect(bench.give(chair, 'cards.number', { card: 'crd_3', title: 'C' }).say).toMatchObject({
          number: 2,
        });
      }));

    test.each([
      ['La Paz', 'America/La_Paz', '2026-06-25T09:00', -240],
      ['Asunción, which stays on summer time', 'America/Asuncion', '2026-06-25T09:00', -180],
      ['Santiago in winter', 'America/Santiago', '2026-06-25T09:00', -240],
      ['Santiago in summer', 'America/Santiago', '2026-12-10T09:00', -180],
      ['Brussels in summer', 'Europe/Brussels', '2026-06-25T09:00', 120],
      ['Brussels in winter', 'Europe/Brussels', '2026-12-10T09:00', 60],
      ['the hour that Santiago repeats', 'America/Santiago', '2026-04-04T23:30', -180],
      ['the hour that Santiago skips', 'America/Santiago', '2026-09-06T00:30', -240],
      ['the hour that Brussels repeats', 'Europe/Brussels', '2026-10-25T02:30', 120],
      ['the hour that Brussels skips', 'Europe/Brussels', '2026-03-29T02:30', 60],
      ['the last minute before a change', 'Europe/Brussels', '2026-03-29T01:59', 60],
      ['the first minute after a change', 'Europe/Brussels', '2026-03-29T03:00', 120],
    ])('the offset of %s is the server’s (D5)', (_, timeZone, wallTime, offset) =>
      engine.use((sql) => {
        const verdict = openBench(sql).give(chair, 'cards.time', { timeZone, wallTime });
        expect(verdict).toMatchObject({ ...accepted, say: { offset } });
      }),
    );

    test('a zone that is none gives no offset (D5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        for (const [timeZone, wallTime] of [
          ['America/Atlantis', '2026-06-25T09:00'],
          ['Europe/Brussels', 'tomorrow'],
          ['Europe/Brussels', '2026-02-30T09:00'],
          ['Europe/Brussels', '2026-06-25T09:00:30'],
        ]) {
          expect(bench.give(chair, 'cards.time', { timeZone, wallTime })).toMatchObject(
            refused('cards.unknown_zone'),
          );
        }
      }));
  });
}
