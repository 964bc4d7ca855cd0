import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf } from '#shared/publication/edition-file.fixtures.ts';
import { ROOT } from './run-script.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clasi-ideal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, content: string | Uint8Array, ...more: string[]) {
  const file = join(folder, 'input.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'server/scripts/ideal.ts'), command, file, ...more],
    { encoding: 'utf8' },
  );
  return { status, stdout, error: stderr.replace(file, 'FILE') };
}
const compute = (content: string | Uint8Array) => run('compute', content);
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
  [['recompute'], 'recompute EDITION.json'],
  [['recompute', '--demo', 'one.json'], 'recompute --demo'],
  [['compute', '--demo'], 'recompute --demo'],
  [['recompute', 'no-such-file.json'], 'no-such-file.json cannot be read'],
  [['recompute', '--demo', '--hash', 'x'], 'recompute EDITION.json [--hash HASH]'],
  [['compute', 'one.json', '--hash', 'x'], 'recompute EDITION.json [--hash HASH]'],
  [['report', 'one.json'], 'report EDITION.json --pdf DIR'],
  [['recompute', 'one.json', '--pdf', 'folder'], 'report EDITION.json --pdf DIR'],
  [['report', 'no-such-file.json', '--pdf', 'folder'], 'no-such-file.json cannot be read'],
  [['report', 'one.json', '--pdf', 'folder', '--paper', 'a5'], '--paper is a5, but must be a4 or letter.'],
  [['report', 'one.json', '--pdf', 'folder', '--origin', 'clasi.example'], '--origin is clasi.example'],
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

/** What is said of an edition's file, line by line, after `change`. */
function recomputed(change: (file: ReturnType<typeof fileOf>) => unknown = (file) => file, given = fileOf()) {
  const { status, stdout, error } = run('recompute', JSON.stringify(change(given)));
  return { status, error, lines: stdout.trimEnd().split('\n') };
}

const FILE_HASH = fileOf().fileHash;

test('an edition of which all digits are as published says how many were compared', () => {
  const { status, lines, error } = recomputed();
  expect({ status, error }).toEqual({ status: 0, error: '' });
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    ...['manifest', 'method', 'open', 'text', 'states', 'areas', 'whole'],
    ...[`hash ${FILE_HASH}`, lines.at(-1)],
  ]);
  const counts = lines.slice(0, -2).map((line) => Number(/: (\d+) values?, as published$/.exec(line)?.[1]));
  expect(lines.at(-1)).toBe(`${counts.reduce((sum, each) => sum + each, 0)} figures, all as published`);
});

test('a file without rows says what it does not let one check, and is right all the same', () => {
  const { status, lines } = recomputed((file) => file, fileOf({ level: 'public', states: [] }));
  expect(status).toBe(0);
  expect(lines).toContain('states: not in this file');
  expect(lines).toContain('whole: not in this file');
  expect(lines.at(-1)).toMatch(/^\d+ figures, all as published$/);
});

test.each<[string, (file: ReturnType<typeof fileOf>) => void, RegExp]>([
  [
    'a median',
    ({ figures: { areas } }) => {
      const [area] = areas;
      if (area?.score != null) area.score.median = 0.1;
    },
    /^ {2}areas\.cocaine\.score\.median is 0\.1, but [\d.]+ comes out$/m,
  ],
  [
    'the figure of a state',
    ({ states: [state] }) => {
      if (state?.figures[0] !== undefined) state.figures[0].coverage = 0.11;
    },
    /^ {2}states\.AR\.cocaine\.coverage is 0\.11, but 1 comes out$/m,
  ],
  [
    'a rating',
    ({ states: [, state] }) => {
      const values = state?.rows.areas[0]?.values.T1;
      if (values?.[0] !== undefined) values[0] = values[0] === 0 ? 1 : 0;
    },
    /^ {2}states\.BR\.root is .* comes out$/m,
  ],
  [
    'the seed',
    ({ manifest }) => {
      manifest.seed += 1;
    },
    /^ {2}manifest\.seed is \d+, but \d+ comes out$/m,
  ],
  [
    'the text',
    ({ text: { content } }) => {
      if (content.paragraphs[0] !== undefined) content.paragraphs[0].es = 'Otra cosa';
    },
    /^ {2}text\.hash is .* comes out$/m,
  ],
])('a changed digit is named with its place: %s', (_what, change, named) => {
  const { status, lines, error } = recomputed((file) => {
    change(file);
    return file;
  });
  expect({ status, error }).toEqual({ status: 1, error: '' });
  expect(lines.join('\n')).toMatch(named);
  expect(lines.at(-1)).toMatch(/^\d+ of \d+ figures as published, \d+ not$/);
});

test.each([FILE_HASH, FILE_HASH.replaceAll('-', ''), FILE_HASH.replaceAll('-', ' ').toUpperCase()])(
  'the hash on the report, written as %s, is compared as one more value',
  (hash) => {
    const plain = run('recompute', JSON.stringify(fileOf()));
    const { status, stdout, error } = run('recompute', JSON.stringify(fileOf()), '--hash', hash);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(stdout).toContain(`hash ${FILE_HASH}: the one on the report\n`);
    const count = (text: string) => Number(/^(\d+) figures, all as published$/m.exec(text)?.[1]);
    expect(count(stdout)).toBe(count(plain.stdout) + 1);
  },
);

test('a whole file that agrees with itself but has another hash than the report is not accepted', () => {
  const other = FILE_HASH.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  const { status, stdout } = run('recompute', JSON.stringify(fileOf()), '--hash', other);
  expect(status).toBe(1);
  expect(stdout).toContain(`hash ${FILE_HASH}: not the one on the report\n`);
  expect(stdout).toMatch(/^\d+ of \d+ figures as published, 1 not$/m);
});

test('half a hash is no hash', () => {
  const { status, stdout, error } = run(
    'recompute',
    JSON.stringify(fileOf()),
    '--hash',
    FILE_HASH.slice(0, 17),
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(error).toMatch(/^--hash is [0-9a-f-]+, but must be the 64 digits and letters on the report.*\n$/);
});

test('a file that has one name twice is refused: its readers could differ about it', () => {
  const text = JSON.stringify(fileOf()).replace('"median":', '"median":0.1,"median":');
  expect(run('recompute', text)).toMatchObject({
    ...{ status: 1, stdout: '' },
    error: 'FILE: figures.areas[0].score.median stands there already; remove one of the two.\n',
  });
});

test('a reader who stops reading ends nothing with a trace', () => {
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(fileOf()));
  const command = `"${process.execPath}" "${join(ROOT, 'server/scripts/ideal.ts')}" recompute "${file}" | true`;
  expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stderr).toBe('');
});

test('a report into what is a file gets one sentence', () => {
  const taken = join(folder, 'taken');
  writeFileSync(taken, '');
  const { status, stdout, error } = run('report', JSON.stringify(fileOf()), '--pdf', taken);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(error).toContain(`${taken} is no folder to write to`);
  expect(error.trimEnd().split('\n')).toHaveLength(1);
});

test('no report is printed of a file that does not agree with itself', () => {
  const given = fileOf();
  given.manifest.seed += 1;
  const pdfs = join(folder, 'pdfs');
  const { status, stdout, error } = run('report', JSON.stringify(given), '--pdf', pdfs);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(error).toMatch(/^FILE is not printed: not all its figures are as published; npm run -s ideal .*\n$/);
  expect(existsSync(pdfs)).toBe(false);
});

test.each<[unknown, string]>([
  [{}, 'FILE: format is missing.'],
  [[], 'FILE: the whole is Array, but must be Object.'],
  [{ ...fileOf(), more: 1 }, 'FILE: more is not known here; remove it.'],
  [{ ...fileOf(), format: 'clasi-ideal-2' }, 'FILE: format is "clasi-ideal-2", but must be "clasi-ideal-1".'],
  [
    { ...fileOf(), figures: { ...fileOf().figures, held: 'x' } },
    'FILE: figures.held is "x", but must be Array.',
  ],
  [
    { ...fileOf(), states: [fileOf().states[0], fileOf().states[0]] },
    'FILE: states[1] stands there already; remove one of the two.',
  ],
])('what is no edition ends with one sentence that names the place', (given, sentence) => {
  const { status, error, lines } = recomputed(() => given);
  expect({ status, error, lines }).toEqual({ status: 1, error: `${sentence}\n`, lines: [''] });
});

test('what is nested without end, and what is too large, ends with one sentence', () => {
  const deep = run('recompute', `{"format":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  expect(deep.status).toBe(1);
  expect(deep.error).toMatch(/^FILE: format.* is nested deeper than 16 levels\.\n$/);
  const large = run('recompute', `"${'x'.repeat(41_000_000)}"`);
  expect(large).toMatchObject({
    ...{ status: 1, error: 'FILE is larger than 40 MB: it is not the file of an edition.\n' },
  });
});

test('the published edition of a demo that is made now is computed again to the last digit', () => {
  const args = [join(ROOT, 'server/scripts/ideal.ts'), 'recompute', '--demo'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toContain('not in this file');
  expect(Number(/^(\d+) figures, all as published$/m.exec(stdout)?.[1])).toBeGreaterThan(500);
}, 120_000);
