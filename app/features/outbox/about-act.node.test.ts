import { expect, test } from 'vitest';
import type { Asker } from '#app/kit/feature-words.ts';
import { aboutAct } from './about-act.ts';

const NAMES: Readonly<Record<string, string>> = {
  pao_1: 'Drogas',
  opa_1: 'Perfiles de contenedores',
  kpi_1: 'Contenedores abiertos',
  pri_1: 'Cocaína',
  cho_1: 'Prioridades del ciclo',
};
const features = {
  about: ({ name }: { name: string }) => (name === 'said.itself' ? 'Lo dicho' : null),
  nameOf: (id: string) => NAMES[id] ?? null,
};
const asker = { locale: 'es' } as Asker;
const about = (name: string, args: object) => aboutAct(features, { name, args } as never, asker);

test.each([
  ['plans.edit_operation', { operation: 'opa_1', pao: 'pao_1' }, 'Perfiles de contenedores · Drogas'],
  [
    'monitoring.report',
    { pao: 'pao_1', operation: 'opa_1', from: '2026-09-01' },
    'Perfiles de contenedores · Drogas',
  ],
  ['monitoring.measure', { kpi: 'kpi_1', of: 'opa_1', plan: 'pao_1' }, 'Contenedores abiertos · Drogas'],
  ['plans.make_pao', { pao: 'pao_1', priority: 'pri_1', title: { es: 'Otro' } }, 'Drogas'],
  ['plans.add_operation', { operation: 'opa_lost', pao: 'pao_1' }, 'Drogas'],
  ['priorities.adopt', { choice: 'cho_1', priorities: ['pri_1'] }, 'Prioridades del ciclo'],
  ['plans.make_strategy', { plan: 'spl_lost', title: { es: 'Plan plurianual' } }, 'Plan plurianual'],
  ['said.itself', { pao: 'pao_1' }, 'Lo dicho'],
  ['meetings.edit', { pao: 'pao_1' }, null],
])('%s says what it is about', (name, args, said) => {
  expect(about(name, args)).toBe(said);
});
