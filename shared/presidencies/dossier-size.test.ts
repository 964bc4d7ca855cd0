import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import { shapeOf } from '#shared/kernel/json-shape.ts';
import { MAX_PUSH_BYTES, MAX_PUSH_VALUES } from '#shared/sync/protocol.ts';
import { dossierOf } from './dossier.rules.ts';
import { OF_CHILE, OF_ECUADOR, termDoc } from './handover.fixtures.ts';
import { LONGEST_DOSSIER } from './handover.schemas.ts';

const DAY = '2026-12-01';

function dossier(given: Record<string, Record<string, JsonObject>>) {
  const from = termDoc(OF_CHILE);
  const to = termDoc(OF_ECUADOR);
  return dossierOf({
    source: {
      all: ({ name }) =>
        Object.entries(given[name] ?? {}).map(([id, body]) => ({
          ...{ collection: name, id, parent: null, audience: 'all', rev: 1, body: body as never },
        })),
    },
    ...{ from, to, on: DAY, notes: {}, drafts: [] },
  });
}

test('a dossier never takes more than one push has room for, and says how many lines it left out', () => {
  const long = { es: 'á'.repeat(150), pt: 'ã'.repeat(150), en: 'e'.repeat(150) };
  const many = (body: JsonObject, of = 'act') =>
    Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [`${of}_${n}`, { ...body, text: long, title: long }]),
    );
  const made = dossier({
    actionPoints: many({ state: 'open', owner: 'CL', due: null, decision: null }),
    amendments: many({ state: 'submitted', before: null, number: null, authors: [], deadline: null }, 'amd'),
    editions: many({ status: 'validating', number: 1, publishOn: null }, 'edn'),
    instruments: many({ state: 'opened', closesOn: null }, 'ins'),
    meetings: many({ state: 'planned', precision: 'open', startsOn: DAY, endsOn: DAY }, 'mtg'),
  });
  expect(JSON.stringify(made).length).toBeLessThanOrEqual(LONGEST_DOSSIER);
  const { lines, more } = made.sections.actions;
  expect(lines.length).toBeGreaterThanOrEqual(25);
  expect(lines.length + more).toBe(400);
});

test('the longest dossier leaves room in a push for what is around it', () => {
  expect(3 * LONGEST_DOSSIER).toBeLessThan(MAX_PUSH_BYTES - 100_000);
  const line = JSON.stringify({ id: 'key_1', title: null, number: null, of: null, day: null });
  const most = Math.ceil(LONGEST_DOSSIER / line.length);
  const values = shapeOf(new TextEncoder().encode(`[${Array(most).fill(line).join(',')}]`)).values;
  expect(values).toBeLessThan(MAX_PUSH_VALUES - 1_000);
});
