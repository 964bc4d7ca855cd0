import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { budgetDoc, goalDoc, iatiInput, kpiDoc, operationDoc, paoDoc, strategyDoc } from './iati.fixtures.ts';
import { IATI_COLLECTIONS, type IatiEntries, iatiOf } from './iati-entries.ts';

const ORG = { ref: 'XM-1', name: { es: 'Programa de todos' }, type: '15' } as const;
const PRIORITY = {
  ...{ collection: 'priorities', id: 'pri_1', parent: 'pch_1', audience: 'plans/priorities', rev: 1 },
  body: { area: 'firearms' },
} as unknown as Doc;
const AMERIPOL = {
  ...{ collection: 'delegations', id: 'dlg_1', parent: 'mtg_1', audience: 'all', rev: 1 },
  body: { code: 'ameripol', name: { es: 'Comunidad de Policías', en: 'Police community' } },
} as unknown as Doc;

function entries(docs: readonly Doc[]): IatiEntries & { readonly read: Set<string> } {
  const read = new Set<string>();
  return {
    read,
    all({ name }) {
      read.add(name);
      return docs.filter(({ collection }) => collection === name) as never;
    },
  };
}
const DOCS: readonly Doc[] = [
  strategyDoc(),
  goalDoc(),
  paoDoc(),
  operationDoc('opa_1'),
  kpiDoc('kpi_1', 'gol_1'),
  budgetDoc('spl_1'),
  ...iatiInput().measurements,
  PRIORITY,
  AMERIPOL,
];

test('what a compartment holds is told with the names of states and bodies, and the area of the priority', () => {
  const given = entries(DOCS);
  const { xml, activities } = iatiOf(given, { org: ORG, language: 'es', now: Date.UTC(2026, 6, 1) });
  expect(activities).toBe(3);
  expect(xml).toContain('<narrative>Ecuador</narrative>');
  expect(xml).toContain('<narrative>Comunidad de Policías</narrative>');
  expect(xml).toContain('code="15240"');
  expect(xml).toMatch(/<reporting-org ref="XM-1" type="15">\s*<narrative>Programa de todos</);
  expect(xml).not.toContain('CLASI');
  expect(xml).toContain('<iati-identifier>XM-1-pao_1</iati-identifier>');
  expect([...given.read].sort()).toEqual(IATI_COLLECTIONS.map(({ name }) => name).sort());
});

test('of a body that nobody knows the code is told, and of a priority that is not there no area', () => {
  const { xml } = iatiOf(entries([strategyDoc(), paoDoc({ participants: ['eu-cosi'] })]), {
    ...{ org: ORG, language: 'en', now: Date.UTC(2026, 6, 1) },
  });
  expect(xml).toContain('<narrative>EU-COSI</narrative>');
  expect(xml).toContain('code="15130"');
});
