import type { EditCase } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { termDoc } from './presidencies-pages.fixtures.ts';

function setOn(host: HTMLElement, selector: string, value: string) {
  const field = host.querySelector<HTMLInputElement>(selector);
  if (field === null) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const EDIT: readonly EditCase[] = [
  {
    file: 'presidencies/term-edit.page.tsx',
    route: '/presidencies/new',
    path: '/presidencies/new',
    act: 'presidencies.designate',
    field: 'term-basis',
    text: 'Declaración de octubre',
    other: 'Declaración de noviembre',
    async also(host) {
      setOn(host, '#term-from', '2030-01-01');
      setOn(host, '#term-until', '2030-12-31');
    },
    save: 'Guardar',
  },
  {
    file: 'presidencies/term-edit.page.tsx',
    route: '/presidencies/:term/edit',
    path: '/presidencies/prs_2/edit',
    docs: [termDoc('prs_2')],
    act: 'presidencies.edit',
    field: 'term-basis',
    text: 'Acta 12',
    other: 'Acta 13',
    save: 'Guardar',
  },
  {
    file: 'presidencies/programme-edit.page.tsx',
    route: '/presidencies/:term/programme',
    path: '/presidencies/prs_2/programme',
    as: 'chile-contact',
    docs: [termDoc('prs_2', { state: 'CL' })],
    act: 'presidencies.set_programme',
    field: 'programme-text',
    text: 'Un año de puertos seguros',
    other: 'Un año de fronteras seguras',
    save: 'Guardar',
  },
  {
    file: 'presidencies/pass.page.tsx',
    route: '/presidencies/pass/:state',
    path: '/presidencies/pass/CL',
    as: 'chile-admin',
    act: 'presidencies.pass',
    field: 'pass-reason',
    text: 'Elecciones en el mismo año',
    other: 'Elecciones generales',
    save: 'Registrar',
  },
];

const term = (number: number, state: string, year: number) => ({
  term: `prs_${number}`,
  state,
  number,
  from: `${year}-01-01`,
  until: `${year}-12-31`,
  order: 'spanish_alphabetical' as const,
  basis: `WORD_term${number}_`,
  reason: null,
});

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['chair', 'presidencies.designate', term(11, 'CL', 2040)],
    ['ecContact', 'presidencies.pass', { state: 'EC', number: 13, reason: 'WORD_passEC_' }],
  ],
  tried: {
    'presidencies.designate': [{ ...term(12, 'EC', 2041), basis: 'WORD_fresh_' }],
    'presidencies.edit': [{ term: 'prs_11', state: 'EC' }],
    'presidencies.set_programme': ['CL', 'EC'].map((state) => ({
      ...{ term: 'prs_11', state, text: { es: 'WORD_fresh_' }, priorities: [] },
    })),
    'presidencies.pass': ['CL', 'EC'].map((state) => ({ state, number: 14, reason: 'WORD_fresh_' })),
    'presidencies.take_back_pass': ['CL', 'EC'].map((state) => ({ state, number: 13 })),
  },
  walked: {
    'presidency-delegate': [
      '/presidencies',
      '/presidencies/new',
      '/presidencies/pass/EC',
      '/presidencies/prs_demo-2',
      '/presidencies/prs_demo-2/edit',
    ],
    'chile-contact': ['/presidencies/prs_demo-3', '/presidencies/prs_demo-3/programme'],
  },
};
