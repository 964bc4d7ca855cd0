import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { matrixOf } from '#shared/priorities/policies.rules.ts';
import { policiesTable } from './policies-table.ts';
import { adoptedDoc, CHILE_POLICIES } from './priorities-pages.fixtures.ts';

const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;

test('the file has a line for each policy, and one for each state that has none', () => {
  const today = '2027-06-15';
  const columns = matrixOf({
    priorities: [adoptedDoc()],
    policies: CHILE_POLICIES,
    states: ['CL', 'EC'],
    today,
  });
  const name = (state: string) => state;
  const table = policiesTable({ columns, policies: CHILE_POLICIES, today, name, language: 'es', t });
  const at = (label: string) => table.columns.indexOf(label);
  const cells = (...labels: string[]) => table.rows.map((row) => labels.map((label) => row[at(label)]));
  expect(cells('Estado', 'Qué es', 'Lo que falta', 'Situación')).toEqual([
    ['CL', 'Ley', 'Presupuesto', ''],
    ['CL', 'Plan', 'Presupuesto', ''],
    ['CL', 'Presupuesto', 'Presupuesto', 'Ya no vale'],
    ['CL', 'Institución', 'Presupuesto', ''],
    ['EC', '', 'Ley, Plan, Institución, Presupuesto', 'Nada anotado'],
  ]);
  expect(cells('Monto', 'Moneda', 'Hasta')[2]).toEqual([1500000, 'USD', { iso: '2020-12-31' }]);
});
