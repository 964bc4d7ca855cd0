import { describe, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import { contact, type Engine, foreigner, NOW, openBench, port7, port9, wholeOf } from './engine.ts';

const DAY = 86_400_000;
const SEVEN = 'reports/customs/port-7/per_p7';
const MB = 1_000_000;

/** Bytes that are not entries: sent in chunks, read only through an entry that names them. */
export function describeAttachments(engine: Engine): void {
  describe(`attachments on ${engine.name}`, () => {
    const bytes = new Uint8Array(2_500).map((_, index) => index % 251);
    const hash = sha256([bytes]);
    const chunk = (from: number, to: number) => ({
      hash,
      size: bytes.length,
      offset: from,
      bytes: bytes.slice(from, to),
      person: port7.person,
      now: NOW,
    });
    const mine = { hash, person: port7.person };
    const wanted = { hash, collection: 'cards', id: 'crd_1' };

    test('bytes come in chunks, go on where they stopped, and are checked whole (T1, T2)', () =>
      engine.use((sql) => {
        const { attachments } = openBench(sql).compartment;
        expect(attachments.state(mine)).toBeNull();
        expect(attachments.append(chunk(0, 1_000))).toEqual({
          received: 1_000,
          size: 2_500,
          complete: false,
        });
        for (const wrong of [chunk(0, 1_000), chunk(2_000, 2_500)]) {
          expect(() => attachments.append(wrong)).toThrow(
            expect.objectContaining({ code: 'attachments.wrong_offset', details: { received: 1_000 } }),
          );
        }
        expect(attachments.append(chunk(1_000, 1_000))).toMatchObject({ received: 1_000, complete: false });
        expect(attachments.append(chunk(1_000, 2_500))).toMatchObject({ received: 2_500, complete: true });
        expect(attachments.append(chunk(1_000, 2_500))).toMatchObject({ complete: true });
      }));

    test('what does not fit its hash is thrown away and may be sent again (T2)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const before = bench.dump();
        const { attachments } = bench.compartment;
        const wrong = { ...chunk(0, 2_500), bytes: new Uint8Array(2_500) };
        expect(() => attachments.append(wrong)).toThrow('attachments.hash_mismatch');
        expect(bench.dump()).toBe(before);
        expect(attachments.append(chunk(0, 2_500)).complete).toBe(true);
      }));

    test('whoever names a wrong size first does not keep the right bytes out (T1)', () =>
      engine.use((sql) => {
        const { attachments } = openBench(sql).compartment;
        attachments.append({ ...chunk(0, 500), size: 9_999 });
        expect(() => attachments.append(chunk(500, 1_000))).toThrow(
          expect.objectContaining({ details: { received: 0 } }),
        );
        expect(attachments.append(chunk(0, 2_500)).complete).toBe(true);
      }));

    test('too much is refused before anything is written (T1)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const before = bench.dump();
        const { attachments } = bench.compartment;
        expect(() => attachments.append({ ...chunk(0, 1), size: 50_000_001 })).toThrow(
          'attachments.too_large',
        );
        expect(() => attachments.append({ ...chunk(0, 2_500), size: 2_499 })).toThrow(
          'attachments.too_large',
        );
        expect(bench.dump()).toBe(before);
      }));

    test('bytes are read only through an entry in scope that names them (T3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments, scopes } = bench.compartment;
        attachments.append(chunk(0, 1_000));
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', audience: SEVEN, attachments: [hash] });
        bench.give(port9, 'cards.add', { card: 'crd_2', title: 'B', audience: 'all' });
        const read = (actor: typeof port7, change: object = {}) =>
          wholeOf(attachments.read({ ...wanted, ...change, scopes: scopes(actor) }));
        expect(() => read(port7)).toThrow('attachments.not_found');
        attachments.append(chunk(1_000, 2_500));
        expect(read(port7)).toEqual(bytes);
        expect(read(contact)).toEqual(bytes);
        for (const refused of [
          () => read(port9),
          () => read(foreigner),
          () => read(port7, { id: 'crd_2' }),
          () => read(port7, { id: 'crd_9' }),
          () => read(port7, { hash: sha256(['other']) }),
        ]) {
          expect(refused).toThrow('attachments.not_found');
        }
      }));

    test('an upload is one person’s: others neither see it, nor go on with it, nor throw it away (T4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments, scopes } = bench.compartment;
        const theirs = { hash, person: port9.person };
        attachments.append(chunk(0, 1_000));
        expect(attachments.state(theirs)).toBeNull();
        expect(() => attachments.append({ ...chunk(1_000, 2_500), ...theirs })).toThrow(
          expect.objectContaining({ code: 'attachments.wrong_offset', details: { received: 0 } }),
        );
        attachments.append({ ...chunk(0, 10), ...theirs, size: 9_999 });
        expect(() =>
          attachments.append({ ...chunk(0, 2_500), ...theirs, bytes: new Uint8Array(2_500) }),
        ).toThrow('attachments.hash_mismatch');
        expect(attachments.state(mine)).toMatchObject({ received: 1_000, complete: false });
        attachments.append(chunk(1_000, 2_500));
        expect(attachments.append({ ...chunk(0, 1), ...theirs })).toMatchObject({
          received: 1,
          complete: false,
        });
        expect(attachments.append({ ...chunk(1, 2_500), ...theirs })).toMatchObject({ complete: true });
        expect(bench.count('upload_chunk')).toBe(2);
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', audience: SEVEN, attachments: [hash] });
        expect(wholeOf(attachments.read({ ...wanted, scopes: scopes(contact) }))).toEqual(bytes);
      }));

    test('to name another’s bytes in one’s own entry opens them to nobody, until one sends them whole (T3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments, scopes } = bench.compartment;
        const audience = 'reports/customs/port-9/per_p9';
        const through = (actor: typeof port7, id: string) => ({
          hash,
          collection: 'cards',
          id,
          scopes: scopes(actor),
        });
        attachments.append(chunk(0, 2_500));
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', audience: SEVEN, attachments: [hash] });
        bench.give(port9, 'cards.add', { card: 'crd_2', title: 'B', audience, attachments: [hash] });
        // Somebody who has sent them also edits the entry: they carry the name along and vouch for nothing.
        attachments.append({ ...chunk(0, 2_500), person: contact.person });
        const changed = bench.give(
          contact,
          'cards.edit',
          { card: 'crd_2', fields: { note: 'seen' } },
          { base: { 'cards/crd_2': 1 } },
        );
        expect(changed.status).toBe('accepted');
        for (const actor of [port9, contact]) {
          expect(() => attachments.read(through(actor, 'crd_2'))).toThrow('attachments.not_found');
          expect(() => attachments.stateThrough(through(actor, 'crd_2'))).toThrow('attachments.not_found');
        }
        expect(wholeOf(attachments.read(through(contact, 'crd_1')))).toEqual(bytes);
        attachments.append({ ...chunk(0, 1_000), person: port9.person });
        expect(() => attachments.read(through(port9, 'crd_2'))).toThrow('attachments.not_found');
        attachments.append({ ...chunk(1_000, 2_500), person: port9.person });
        expect(wholeOf(attachments.read(through(port9, 'crd_2')))).toEqual(bytes);
      }));

    test('a name that was taken out and put back is vouched for by who put it back (T3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments, scopes } = bench.compartment;
        const name = (by: typeof port7, attachments: string[], rev: number) =>
          bench.give(by, 'cards.name', { card: 'crd_1', attachments }, { base: { 'cards/crd_1': rev } });
        attachments.append(chunk(0, 2_500));
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', audience: SEVEN, attachments: [hash] });
        const read = () => wholeOf(attachments.read({ ...wanted, scopes: scopes(port7) }));
        name(contact, [hash, sha256(['other'])], 1);
        expect(read()).toEqual(bytes);
        name(contact, [], 2);
        expect(read).toThrow('attachments.not_found');
        name(contact, [hash], 3);
        expect(read).toThrow('attachments.not_found');
        name(contact, [], 4);
        name(port7, [hash], 5);
        expect(read()).toEqual(bytes);
      }));

    test('how far it has come is told through an entry in scope, too (T3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments, scopes } = bench.compartment;
        const through = (actor: typeof port7) =>
          attachments.stateThrough({ ...wanted, scopes: scopes(actor) });
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', audience: SEVEN, attachments: [hash] });
        attachments.append(chunk(0, 1_000));
        expect(() => through(contact)).toThrow('attachments.not_found');
        attachments.append(chunk(1_000, 2_500));
        expect(through(contact)).toEqual({ received: 2_500, size: 2_500, complete: true });
        expect(() => through(port9)).toThrow('attachments.not_found');
      }));

    test('of what no entry names a person keeps 200 MB, and what is named does not count (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments } = bench.compartment;
        const hashes = [0, 1, 2, 3, 4].map((index) => sha256([`large ${index}`]));
        const begin = (index: number, size: number, person = port7.person) =>
          attachments.append({ ...chunk(0, 1), hash: hashes[index] ?? '', size, person });
        for (const index of [0, 1, 2]) begin(index, 50 * MB);
        begin(3, 50 * MB - 1);
        const before = bench.dump();
        expect(() => begin(4, 2)).toThrow(
          expect.objectContaining({
            code: 'attachments.quota',
            status: 413,
            details: { limit: 200 * MB, uploads: 500 },
          }),
        );
        expect(bench.dump()).toBe(before);
        expect(begin(4, 2, port9.person).received).toBe(1);
        bench.give(port7, 'cards.add', { card: 'crd_9', title: 'B' });
        expect(() => begin(4, 2)).toThrow('attachments.quota');
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', attachments: [hashes[0] ?? ''] });
        expect(begin(4, 2).received).toBe(1);
      }));

    test('neither text nor a name that somebody else wrote gives a person room for more (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments } = bench.compartment;
        const hashes = [0, 1, 2, 3, 4].map((index) => sha256([`large ${index}`]));
        const begin = (index: number, size: number) =>
          attachments.append({ ...chunk(0, 1), hash: hashes[index] ?? '', size });
        for (const index of [0, 1, 2, 3]) begin(index, 50 * MB);
        bench.give(port7, 'cards.add', { card: 'crd_1', title: hashes.join(' ') });
        expect(() => begin(4, 2)).toThrow('attachments.quota');
        bench.give(port9, 'cards.add', { card: 'crd_2', title: 'A', attachments: hashes });
        expect(() => begin(4, 2)).toThrow('attachments.quota');
      }));

    const tiny = (index: number, person: string) => ({
      ...chunk(0, 1),
      hash: sha256([`tiny ${index}`]),
      size: 2,
      person,
    });

    test('of what no entry names a person keeps 500 uploads, however small, and others are not kept out (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const { attachments } = bench.compartment;
        for (let index = 0; index < 500; index += 1) attachments.append(tiny(index, port7.person));
        expect(() => attachments.append(tiny(500, port7.person))).toThrow('attachments.quota');
        expect(attachments.append(tiny(500, port9.person)).received).toBe(1);
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'A', attachments: [tiny(0, '').hash] });
        expect(attachments.append(tiny(500, port7.person)).received).toBe(1);
      }));

    test('once all together keep too many, whoever keeps few goes on, and the others wait until what is there lapses (T6)', () =>
      engine.use((sql) => {
        const { attachments } = openBench(sql, { name: 'state:CL' }).compartment;
        for (let index = 0; index < 21; index += 1) attachments.append(tiny(index, port7.person));
        sql.run(
          `with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000)
           insert into upload (hash, person, size, received, complete, touched_at)
             select 'other' || i, 'per_o' || (i % 400), 2, 1, 0, ? from n`,
          NOW,
        );
        expect(() => attachments.append(tiny(21, port7.person))).toThrow('attachments.full');
        for (let index = 0; index < 20; index += 1) attachments.append(tiny(index, port9.person));
        expect(() => attachments.append(tiny(21, port9.person))).toThrow('attachments.full');
        expect(attachments.append({ ...tiny(21, port7.person), now: NOW + 7 * DAY }).received).toBe(1);
      }));

    test('an upload comes in a thousand chunks at most (T6)', () =>
      engine.use((sql) => {
        const { attachments } = openBench(sql).compartment;
        for (let at = 0; at < 1_000; at += 1) attachments.append(chunk(at, at + 1));
        expect(() => attachments.append(chunk(1_000, 1_001))).toThrow('attachments.too_many_chunks');
        expect(attachments.state(mine)).toMatchObject({ received: 1_000, complete: false });
      }));

    test('an upload not gone on with for seven days is removed, at opening and with the next chunk (T6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const { attachments } = bench.compartment;
        const whole = new Uint8Array(1);
        const done = { ...chunk(0, 1), hash: sha256([whole]), size: 1, bytes: whole, now: NOW - 30 * DAY };
        attachments.append(done);
        attachments.append({ ...chunk(0, 1_000), now: NOW - 8 * DAY });
        attachments.append({ ...chunk(1_000, 2_000), now: NOW - 7 * DAY + 1 });
        openBench(sql);
        expect(attachments.state(mine)).toMatchObject({ received: 2_000 });
        attachments.append({ ...chunk(0, 1), person: port9.person, now: NOW + 1 });
        expect(attachments.state(mine)).toBeNull();
        attachments.append({ ...chunk(0, 1_000), now: NOW - 7 * DAY });
        openBench(sql);
        expect(attachments.state(mine)).toBeNull();
        expect(attachments.state({ hash: done.hash, person: port7.person })).toMatchObject({
          complete: true,
        });
        expect(bench.count('upload_chunk')).toBe(2);
      }));
  });
}
