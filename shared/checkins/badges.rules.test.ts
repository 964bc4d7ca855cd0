import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, readCode } from './badge-code.rules.ts';
import {
  lastDayOf,
  readToken,
  toBeSigned,
  tokenOf,
  type VerifySignature,
  verifyToken,
} from './badges.rules.ts';
import { bytesOf, decodeBase32, encodeBase32 } from './base32.ts';

const DAY = 86_400_000;
const ours = { x: 'ours', y: 'y', from: 0 };
const claim = {
  participant: 'prt_01J8ZQ4Z8X7Y6W5V4T3S2R1Q0P',
  meeting: 'mtg_01J8ZQ4Z8X7Y6W5V4T3S2R1Q0P',
  lastDay: lastDayOf({ endsOn: '2026-06-25' }),
};

/** 64 bytes that depend on the key and on every byte of the text. */
function sign(key: string, text: string): Uint8Array {
  const bytes = bytesOf(`${key}:${text}`);
  return new Uint8Array(64).map((_, at) =>
    bytes.reduce((sum, byte, place) => (sum * 31 + byte * (place + at)) % 251, 7),
  );
}
const verify: VerifySignature = async ({ key, signed, signature }) =>
  sign(key.x, String.fromCharCode(...signed)).every((byte, at) => byte === signature[at]);

function tokenWith(key: string, change: Partial<typeof claim> = {}): string {
  const signed = toBeSigned({ ...claim, ...change });
  return tokenOf({ signed, signature: sign(key, signed) });
}
const judge = (text: string, now = Date.UTC(2026, 5, 25, 12)) =>
  verifyToken({ text, keys: [ours], meeting: claim.meeting, now, verify });

describe('a token', () => {
  test('fits the compact mode of a QR code of version eight at most, and is also read in small letters', async () => {
    const token = tokenWith('ours');
    expect(token).toMatch(/^[0-9A-Z.]{1,221}$/);
    expect(await judge(token.toLowerCase())).toEqual({ status: 'valid', claim });
  });

  test('is valid only for the key that signed it', async () => {
    expect(await judge(tokenWith('theirs'))).toEqual({ status: 'forged' });
    const both = [{ ...ours, x: 'former' }, ours];
    const input = { text: tokenWith('ours'), meeting: claim.meeting, now: 0, verify };
    expect(await verifyToken({ ...input, keys: both })).toMatchObject({ status: 'valid' });
    expect(await verifyToken({ ...input, keys: [] })).toEqual({ status: 'forged' });
  });

  test('with another person, meeting or day in it is forged', async () => {
    const signature = readToken(tokenWith('ours'))?.signature ?? new Uint8Array();
    for (const change of [{ participant: 'prt_other' }, { meeting: 'mtg_other' }, { lastDay: 99_999 }]) {
      const signed = toBeSigned({ ...claim, ...change });
      expect(await judge(tokenOf({ signed, signature }))).toEqual({ status: 'forged' });
    }
  });

  test('belongs to one meeting', async () => {
    expect(await judge(tokenWith('ours', { meeting: 'mtg_other' }))).toMatchObject({
      status: 'other_meeting',
    });
  });

  test('is valid until the end of the day after the meeting', async () => {
    const end = Date.UTC(2026, 5, 27);
    expect(await judge(tokenWith('ours'), end - 1)).toMatchObject({ status: 'valid' });
    expect(await judge(tokenWith('ours'), end)).toMatchObject({ status: 'expired', claim });
    expect(claim.lastDay * DAY).toBe(Date.UTC(2026, 5, 26));
  });

  test.each(['', 'https://example.org', 'CLASI2.A.B', 'CLASI1..', 'CLASI1.00.00', `${tokenWith('ours')}.X`])(
    'is not every text: %j',
    async (text) => {
      expect(await judge(text)).toEqual({ status: 'not_a_badge' });
    },
  );

  test('never throws, whatever a camera reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const { status } = await judge(`CLASI1.${text}`);
        expect(['forged', 'not_a_badge']).toContain(status);
      }),
    );
  });
});

test('bytes survive base 32', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(decodeBase32(encodeBase32(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

describe('a code', () => {
  test('is different for each number', () => {
    const codes = new Set(Array.from({ length: 20_000 }, (_, number) => codeOf({ number, key: 'k' })));
    expect(codes.size).toBe(20_000);
    fc.assert(
      fc.property(fc.nat(2 ** 30 - 1), fc.nat(2 ** 30 - 1), (left, right) => {
        fc.pre(left !== right);
        expect(codeOf({ number: left, key: 'k' })).not.toBe(codeOf({ number: right, key: 'k' }));
      }),
    );
  });

  test('is different for another key', () => {
    expect(codeOf({ number: 1, key: 'a' })).not.toBe(codeOf({ number: 1, key: 'b' }));
  });

  test('is read as people type it', () => {
    const code = codeOf({ number: 7, key: 'k' });
    expect(readCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
    expect(readCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code);
  });

  test('with one wrong character is rejected', () => {
    const code = codeOf({ number: 7, key: 'k' });
    for (let at = 0; at < code.length; at += 1) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (wrong === code[at]) continue;
        expect(readCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
      }
    }
  });
});
