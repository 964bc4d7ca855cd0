import { canonicalJson, type JsonObject } from '#shared/kernel/json.ts';
import { type FormerNumber, MAX_FORMER_NUMBERS } from '#shared/kernel/mutation.ts';
import type { Given } from '#shared/sync/protocol.ts';
import type { Sha256 } from './chain.ts';
import type { Sql } from './sql.ts';

/** How long after a restore phones may offer what they hold receipts for, in ms: they keep receipts for 35 days. */
const RETURNING = 35 * 86_400_000;
const LEAST_ROOM = 10;
/** Numbers derived from a name are below 2^30. */
const NAMED = 2 ** 30;
const ROOM_UNTIL = 'numbers-room-until';
const BLOCK = 64;

/** A number that was found for a mutation, before the mutation is accepted. */
export interface FoundNumber {
  readonly sequence: string;
  readonly number: number;
  /** Who holds it: the mutation, or the name from which it is derived. */
  readonly holder: string;
  readonly isCounted: boolean;
  /** Numbers in earlier receipts that cannot come back, oldest first. */
  readonly formerly: readonly FormerNumber[];
}

export interface Numbers {
  /**
   * Looks a number up; nothing is used up before `take`.
   * @param wanted.from derives it from a name (SPEC N5)
   * @param wanted.replaces the mutation that it corrects, only if the log has that as refused
   */
  find(wanted: {
    sequence: string;
    from: string | undefined;
    mutation: string;
    replaces: string | null;
    given: Given | undefined;
    now: number;
  }): FoundNumber;
  take(found: readonly FoundNumber[]): void;
  /** The part of a receipt that lets numbers come back after a restore; undefined if there are none. */
  seal(found: readonly FoundNumber[], mutation: string): Given | undefined;
  /** After a restore: leaves free the numbers that receipts may name and the backup does not know. */
  leaveRoom(now: number): void;
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}

/** HMAC of RFC 2104. @param key 32 bytes as hex */
function hmac({ sha256, key, text }: { sha256: Sha256; key: string; text: string }): string {
  const bytes = bytesOfHex(key);
  const pad = (mask: number) => Uint8Array.from({ length: BLOCK }, (_, at) => (bytes[at] ?? 0) ^ mask);
  return sha256([pad(0x5c), bytesOfHex(sha256([pad(0x36), text]))]);
}

/** The numbers of a compartment: each is given once, and after a restore comes back to whoever holds its receipt. */
export function createNumbers({
  sql,
  sha256,
  key,
  readMeta,
  writeMeta,
  wasRestored,
}: {
  sql: Sql;
  sha256: Sha256;
  /** Seals receipts; a secret of this compartment, included in its backup. */
  key: string;
  readMeta: (name: string) => string | undefined;
  writeMeta: (name: string, value: string) => void;
  wasRestored: () => boolean;
}): Numbers {
  function sealOf({ seal, ...sealed }: Given): string {
    return hmac({ sha256, key, text: canonicalJson(sealed) });
  }
  function holderOf(sequence: string, number: number): string | undefined {
    return sql.get<{ holder: string }>(
      'select holder from given_number where sequence = ? and number = ?',
      sequence,
      number,
    )?.holder;
  }
  function rowOf(sequence: string) {
    return sql.get<{ last: number; counted: number }>(
      'select last, counted from sequence where name = ?',
      sequence,
    );
  }

  function named(sequence: string, from: string): number {
    const start = Number.parseInt(sha256([`${sequence}\n${from}`]).slice(0, 12), 16);
    const last = rowOf(sequence)?.last ?? 0;
    for (let step = 0; ; step += 1) {
      const number = ((start + step) % (NAMED - 1)) + 1;
      const holder = holderOf(sequence, number);
      if (holder === from || (holder === undefined && number > last)) return number;
    }
  }

  function next(sequence: string, now: number): number {
    const row = rowOf(sequence);
    if (row !== undefined) return row.last + 1;
    return (now < Number(readMeta(ROOM_UNTIL) ?? 0) ? LEAST_ROOM : 0) + 1;
  }

  return {
    find({ sequence, from, mutation, replaces, given, now }) {
      if (from !== undefined) {
        return { sequence, number: named(sequence, from), holder: from, isCounted: false, formerly: [] };
      }
      const common = { sequence, holder: mutation, isCounted: true } as const;
      const before = given?.numbers[sequence];
      const isProven =
        given !== undefined &&
        given.seal === sealOf(given) &&
        (given.of === mutation || given.of === replaces);
      // A phone's claim counts only where a number can have been lost at all.
      if (before === undefined || (!isProven && !wasRestored())) {
        return { ...common, number: next(sequence, now), formerly: [] };
      }
      const isFree = before > (rowOf(sequence)?.counted ?? 0) && holderOf(sequence, before) === undefined;
      const number = isProven && isFree ? before : next(sequence, now);
      const said = [...(given?.formerly?.[sequence] ?? []), { number: before, isProven: true }];
      const known = next(sequence, now) - 1;
      // A mere claim to a number that was never given, or that somebody else has, would only put their name in doubt.
      const isCredible = (former: number) =>
        former <= known && [undefined, mutation].includes(holderOf(sequence, former));
      const formerly = said
        .filter(
          (one, at) => one.number !== number && said.findIndex((each) => each.number === one.number) === at,
        )
        .map((one) => ({ number: one.number, isProven: isProven && one.isProven }))
        .filter((one) => one.isProven || isCredible(one.number))
        .slice(-MAX_FORMER_NUMBERS);
      return { ...common, number, formerly };
    },
    take(found) {
      for (const { sequence, number, holder, isCounted } of found) {
        sql.run(
          'insert into given_number (sequence, number, holder) values (?, ?, ?) on conflict do nothing',
          sequence,
          number,
          holder,
        );
        if (!isCounted) continue;
        sql.run(
          `insert into sequence (name, last) values (?, ?)
             on conflict (name) do update set last = max(last, excluded.last)`,
          sequence,
          number,
        );
      }
    },
    seal(found, of) {
      const counted = found.filter(({ isCounted }) => isCounted);
      if (counted.length === 0) return undefined;
      const numbers = Object.fromEntries(counted.map(({ sequence, number }) => [sequence, number]));
      const renumbered = counted.filter(({ formerly }) => formerly.length > 0);
      const formerly = Object.fromEntries(renumbered.map((one) => [one.sequence, [...one.formerly]]));
      const given = { of, numbers, ...(renumbered.length === 0 ? {} : { formerly }), seal: null };
      return { ...given, seal: sealOf(given) };
    },
    leaveRoom(now) {
      sql.run('update sequence set last = last + max(?, (last + 9) / 10)', LEAST_ROOM);
      writeMeta(ROOM_UNTIL, String(now + RETURNING));
    },
  };
}

/** What a receipt says, with the proof of its numbers. */
export function sayWithProof(say: JsonObject | undefined, given: Given | undefined): JsonObject | undefined {
  return given === undefined ? say : { ...say, given };
}
