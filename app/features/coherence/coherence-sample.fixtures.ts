import { type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import { judgementId } from '#shared/coherence/judgement-id.rules.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Sample } from '#test/support/sample.ts';
import { FINDING, judgementDoc, OTHER, outsideDoc } from './coherence-pages.fixtures.ts';

const EDIT: readonly EditCase[] = [
  {
    file: 'coherence/item-edit.page.tsx',
    route: '/coherence/plans/new',
    path: '/coherence/plans/new',
    act: 'coherence.enter',
    field: 'outside-title',
    text: 'Curso de buques contaminados',
    other: 'Curso de puertos',
    async also(host) {
      setOn(host, '#outside-agency', 'cepol');
      setOn(host, '#outside-kind', 'training');
      const source = host.querySelector<HTMLInputElement>('#outside-source');
      if (source === null) throw new Error('no source');
      source.value = 'Programa de CEPOL';
      source.dispatchEvent(new Event('input', { bubbles: true }));
    },
    save: 'Guardar',
  },
  {
    file: 'coherence/item-edit.page.tsx',
    route: '/coherence/plans/:item/edit',
    path: '/coherence/plans/oit_ports/edit',
    docs: [outsideDoc()],
    act: 'coherence.edit_item',
    field: 'outside-title',
    text: 'Días de acción conjunta en puertos',
    other: 'Días de acción conjunta en aduanas',
    save: 'Guardar',
  },
  {
    file: 'coherence/arrange.page.tsx',
    route: '/coherence/findings/:finding/arrange',
    path: `/coherence/findings/${FINDING}/arrange`,
    docs: [outsideDoc(), OTHER, judgementDoc()],
    act: 'coherence.judge',
    field: 'judgement-arrangement',
    text: 'AMERIPOL empieza una semana después.',
    other: 'AMERIPOL empieza dos semanas después.',
    save: 'Guardar',
  },
];

/** Of a new thing all words are the one that whoever writes it may read; of a planted one each is its own. */
const partOf = (word: string, part: string) => `WORD_${word}${word === 'fresh' ? '' : part}_`;
const fields = (word: string, agency: string) => ({
  ...{
    agency,
    kind: 'training' as const,
    title: { es: `WORD_${word}_` },
    from: '2026-06-10',
    until: '2026-06-12',
  },
  ...{ areas: [], priority: null, state: 'CL', place: partOf(word, 'place'), target: null },
  ...{ states: ['CL'], audience: ['police' as const], leader: null },
});
const entered = (item: string, word: string, agency: string) => ({
  ...{ item, ...fields(word, agency), source: partOf(word, 'source'), day: '2026-06-01' },
});
const judged = (sides: string[], plan: string | null = null) => ({
  ...{ rule: 'same_place' as const, sides, seen: contentHash('seen'), plan },
  ...{ judgement: 'conflict' as const, arrangement: { es: 'WORD_arranged_' }, owner: null, due: null },
  isClosed: false,
});
const origin = { kind: 'csv' as const, source: 'WORD_file_', day: '2026-06-01' };

const WALKED = `/coherence/findings/${judgementId({
  rule: 'same_audience',
  sides: ['opa_demo-drugs-vessels', 'oit_demo-vessels'],
})}`;

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'coherence.enter', entered('oit_1', 'agencyplan', 'cepol')],
    ['clDelegate', 'coherence.enter', entered('oit_2', 'clplan', 'CL')],
    [
      'programme',
      'coherence.import',
      { origin, items: [{ item: null, key: 'k1', ...fields('imported', 'frontex') }] },
    ],
    ['admin', 'coherence.judge', judged(['oit_1', 'oit_2'])],
  ],
  tried: {
    'coherence.enter': ['cepol', 'CL', 'EC'].map((agency) => entered('oit_new', 'fresh', agency)),
    'coherence.edit_item': ['oit_1', 'oit_2'].map((item) => ({ item, fields: { place: 'x' } })),
    'coherence.withdraw_item': ['oit_1', 'oit_2'].map((item) => ({ item, isWithdrawn: true })),
    'coherence.import': ['cepol', 'CL', 'EC'].map((agency) => ({
      origin,
      items: [{ item: null, key: 'k2', ...fields('fresh', agency) }],
    })),
    'coherence.judge': [judged(['oit_1', 'oit_2'])],
  },
  walked: {
    'presidency-admin': [
      '/coherence',
      '/coherence/plans',
      '/coherence/plans/new',
      '/coherence/import',
      '/coherence/calendar',
      ...[WALKED, `${WALKED}/arrange`],
      ...['/coherence/plans/oit_demo-vessels', '/coherence/plans/oit_demo-vessels/edit'],
    ],
    'chile-contact': ['/coherence', '/coherence/plans', '/coherence/calendar'],
  },
};
