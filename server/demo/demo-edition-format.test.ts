import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { demoEditionFile } from './demo-edition-file.ts';

/*
 * The sentences of “The file of an edition” (shared/ARCHITECTURE.md), followed by somebody who has nothing of ours but
 * the file: its type above is for the compiler alone.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
const hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const H = (value: unknown) => hex(canonical(value)).replace(/.{8}(?!$)/g, '$&-');
const node = (left: string, right: string) => H({ left, right });

const RULES =
  '{"CLASS_FROM":{"high":6,"low":2,"medium":4,"very_high":8,"very_low":0},"CONFIDENCE_LIMITS":{"coverage":[0.8,0.5],"goodShare":[0.6,0.3],"spread":[1,2]},"CONTESTED_ABOVE":1,"DRAWN_FACTOR":{"from":0.75,"to":1.25},"DRAWS":1000,"GOOD_GRADES":{"information":2,"sources":["A","B"]},"HIGHEST_RATING":4,"LEAST_COVERAGE":0.5,"NOISE":1e-9,"RANK_PERCENTILES":{"high":95,"low":5},"STREAM":54}';
/** Code and weight; those with a minus are inverted. */
const INDICATORS = 'T1:2 T2:1 T3:1 T4:1 V1:1 V2:-1 V3:-1 V4:-1 I1:2 I2:1 I3:1 I4:1'.split(' ').map((each) => {
  const [code = '', weight] = each.split(':');
  return { code, dimension: code[0], weight: Math.abs(Number(weight)), inverted: Number(weight) < 0 };
});

let file: EditionFile;
beforeAll(async () => {
  file = JSON.parse(JSON.stringify(await demoEditionFile())) as EditionFile;
}, 120_000);
const byState = () => [...file.states].sort((left, right) => (left.rows.state < right.rows.state ? -1 : 1));

test('a stranger computes the hashes of the report, of the edition and of its text', () => {
  const { edition, manifest, figures, text } = file;
  const { content, level, version, kind, at } = text;
  expect(H({ level, version, kind, at, ...content })).toBe(text.hash);
  expect(H(manifest)).toBe(file.hash);
  expect(H({ edition: file.hash, text: text.hash })).toBe(file.fileHash);
  expect(H(edition)).toBe(manifest.aboutHash);
  expect(H(figures)).toBe(manifest.openHash);
});

test('a stranger computes the seed and the hash of the method', () => {
  expect(Number.parseInt(hex(file.manifest.edition).slice(0, 12), 16)).toBe(file.manifest.seed);
  expect(H({ indicators: INDICATORS, rules: JSON.parse(RULES) })).toBe(file.manifest.methodHash);
});

test('a stranger computes the root of all states, and reaches it from each by its proof', () => {
  let level = byState().map(({ rows }) => H({ leaf: rows }));
  expect(level.length).toBeGreaterThan(2);
  while (level.length > 1)
    level = level.flatMap((left, at) => {
      if (at % 2 === 1) return [];
      const right = level[at + 1];
      return right === undefined ? [left] : [node(left, right)];
    });
  expect(level).toEqual([file.manifest.root]);
  for (const { rows, proof } of file.states) {
    const reached = proof.reduce(
      (own, { side, hash }) => (side === 'left' ? node(hash, own) : node(own, hash)),
      H({ leaf: rows }),
    );
    expect(reached, rows.state).toBe(file.manifest.root);
  }
});

test('a stranger computes the hash of all inputs', () => {
  const { method, seed } = file.manifest;
  const scale = [0, 1, 2, 3, 4, 'U'];
  const order = (all: object[], keys: readonly string[]) =>
    all.sort((left, right) => {
      const [one, other] = [left, right].map((each) => keys.map((key) => String(each[key as never])));
      const at = keys.findIndex((_, place) => one?.[place] !== other?.[place]);
      return at === -1 ? 0 : (one?.[at] ?? '') < (other?.[at] ?? '') ? -1 : 1;
    });
  const sheets = file.states.flatMap(({ rows: { state, areas } }) =>
    areas.flatMap(({ area, values }) => {
      const sorted = Object.entries(values).map(([code, own]) => ({
        code,
        own: [...own].sort((left, right) => scale.indexOf(left) - scale.indexOf(right)),
      }));
      const seats = Math.max(0, ...sorted.map(({ own }) => own.length));
      return Array.from({ length: seats }, (_, at) => ({
        ...{ state, area, seat: String(at + 1) },
        ratings: Object.fromEntries(sorted.flatMap(({ code, own }) => (at in own ? [[code, own[at]]] : []))),
      }));
    }),
  );
  const evidence = file.states.flatMap(({ rows }) =>
    rows.evidence.flatMap(({ area, source, information, count }) =>
      Array.from({ length: count }, () => ({ state: rows.state, area, source, information })),
    ),
  );
  const input = {
    ...{ indicators: INDICATORS, method, seed },
    sheets: order(sheets, ['state', 'area', 'seat']),
    evidence: order(evidence, ['state', 'area', 'source', 'information']),
  };
  const keys = byState().map(({ rows }) => rows.key);
  expect(H({ inputHash: H(input), keys })).toBe(file.manifest.inputHash);
});
