import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-script.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clasi-ideal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function compute(content: string | Uint8Array) {
  const file = join(folder, 'input.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'server/scripts/ideal.ts'), 'compute', file],
    { encoding: 'utf8' },
  );
  return { status, stdout, error: stderr.replace(file, 'FILE') };
}
const indicators = ['T', 'V', 'I'].map((dimension) => ({
  ...{ code: `${dimension}1`, dimension, weight: 1, inverted: dimension === 'V' },
}));
const sheet = { state: 'CL', area: 'drugs', seat: 'police', ratings: { T1: 4, V1: 2, I1: 4 } };
const input = { method: 'ideal-1', seed: 42, indicators, sheets: [sheet], evidence: [] };

test('what is computed is one JSON object', () => {
  const { status, stdout } = compute(JSON.stringify(input));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    subjects: [{ state: 'CL', area: 'drugs', score: 7.9, coverage: 1, class: 'high', confidence: 'low' }],
    areas: [{ area: 'drugs', median: 7.9, contributing: 1, rank: 1, rankLow: 1, rankHigh: 1 }],
    alpha: { T: null, V: null, I: null },
  });
});

test.each([
  [{ ...input, seed: 0.5 }, 'FILE: seed is 0.5, but must be a whole number up to 9007199254740991.'],
  [
    { ...input, sheets: [{ ...sheet, ratings: { T1: 7 } }] },
    'FILE: sheets[0].ratings.T1 is 7, but must be (0 | 1 | 2 | 3 | 4 | "U").',
  ],
  [{ ...input, sheets: [sheet, sheet] }, 'FILE: sheets[1] stands there already; remove one of the two.'],
  [
    { ...input, sheets: [{ ...sheet, ratings: { Z9: 1 } }] },
    'FILE: sheets[0].ratings.Z9 is not one of the indicators.',
  ],
  [{ ...input, indicators: indicators.slice(1) }, 'FILE: indicators need at least one of dimension T.'],
  [
    { ...input, seed: 2 ** 53 },
    'FILE: seed is 9007199254740992, but must be a whole number up to 9007199254740991.',
  ],
  [{ ...input, seed: -1 }, 'FILE: seed is -1, but must be >=0.'],
  [{ ...input, evidence: undefined }, 'FILE: evidence is missing.'],
  [{ ...input, more: 1 }, 'FILE: more is not known here; remove it.'],
  [{ ...input, method: 'ideal-2' }, 'FILE: method is "ideal-2", but must be "ideal-1".'],
  [
    { ...input, indicators: [{ ...indicators[0], weight: 0 }] },
    'FILE: indicators[0].weight is 0, but must be >0.',
  ],
  [{ ...input, sheets: {} }, 'FILE: sheets is Object, but must be Array.'],
  [null, 'FILE: the whole is null, but must be Object.'],
  [[], 'FILE: the whole is Array, but must be Object.'],
  [
    { ...input, sheets: [{ ...sheet, state: '' }] },
    'FILE: sheets[0].state is 0 characters long, but must be >=1 characters long.',
  ],
  [
    { ...input, sheets: [{ ...sheet, area: 'x'.repeat(101) }] },
    'FILE: sheets[0].area is 101 characters long, but must be <=100 characters long.',
  ],
  [{ ...input, method: 'one\ntwo' }, 'FILE: method is "one\\ntwo", but must be "ideal-1".'],
  [
    { ...input, sheets: [{ ...sheet, seat: 'half \ud800' }] },
    'FILE: sheets[0].seat is "half \ufffd", but must be text of whole characters.',
  ],
])('bad input ends with one sentence that names the place', (given, sentence) => {
  expect(compute(JSON.stringify(given))).toMatchObject({ status: 1, stdout: '', error: `${sentence}\n` });
});

test.each([
  [[], 'npm run -s ideal -- compute FILE.json'],
  [['compute'], 'npm run -s ideal -- compute FILE.json'],
  [['compute', 'one.json', 'two.json'], 'npm run -s ideal -- compute FILE.json'],
  [['compute', 'no-such-file.json'], 'no-such-file.json cannot be read'],
  [['compute', '.'], '. cannot be read'],
  [['--wrong'], '--wrong'],
])('a wrong call %j ends with one line that says what to do', (args, said) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'server/scripts/ideal.ts'), ...args],
    { encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a file that is no JSON is said to be none', () => {
  expect(compute('{')).toMatchObject({ status: 1, stdout: '' });
  expect(compute('{').error).toContain('FILE is not JSON');
  expect(compute('{"method":\n').error).toBe('FILE is not JSON: it ends in the middle, in line 2.\n');
  expect(compute(' \n').error).toBe('FILE is empty.\n');
  for (const broken of ['{', '', '[1,]', '{"a":\n\nx}'])
    expect(compute(broken).error.trimEnd().split('\n')).toHaveLength(1);
});

test('a file of Windows is read, and one of another encoding refused', () => {
  const text = JSON.stringify({ ...input, sheets: [{ ...sheet, area: 'extorsión' }] });
  expect(compute(`\ufeff${text}`)).toEqual(compute(text));
  expect(compute(Buffer.from(text, 'latin1'))).toMatchObject({
    ...{ status: 1, stdout: '', error: 'FILE is not UTF-8: save it with that encoding.\n' },
  });
});
