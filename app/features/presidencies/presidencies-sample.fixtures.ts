import { type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { handoverDoc } from './handover-pages.fixtures.ts';
import { TWO_TERMS, termDoc } from './presidencies-pages.fixtures.ts';

/** Goes through the list of either side. */
async function checkAll(host: HTMLElement) {
  for (const box of host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
    if (!box.checked) box.click();
}

/** The mark at the first line of the list stands for what is typed. */
const CHECKED = {
  text: 'silences',
  shown: 'Procedimientos de silencio',
  other: 'decisions',
  write(host: HTMLElement, text: string) {
    const boxes = [...host.querySelectorAll<HTMLInputElement>('[name="accept-checked"]')];
    for (const box of boxes) if (box.checked !== (box.value === text)) box.click();
  },
  read: (host: HTMLElement) => host.querySelector<HTMLInputElement>('[name="accept-checked"]:checked')?.value,
} as const;

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
  {
    file: 'presidencies/handover-sign.page.tsx',
    route: '/presidencies/:term/handover/sign',
    path: '/presidencies/prs_3/handover/sign',
    docs: TWO_TERMS,
    act: 'presidencies.sign_handover',
    field: 'handover-sections',
    text: 'Todo sigue su curso',
    other: 'Nada está atrasado',
    also: checkAll,
    save: 'Firmar y entregar',
    sure: 'Firmar y entregar',
  },
  {
    file: 'presidencies/handover-accept.page.tsx',
    route: '/presidencies/:term/handover/accept',
    path: '/presidencies/prs_3/handover/accept',
    as: 'chile-admin',
    docs: [...TWO_TERMS, handoverDoc()],
    act: 'presidencies.accept_handover',
    field: 'accept-checked',
    ...CHECKED,
    ready: () => checkAll(document.body),
    save: 'Aceptar la presidencia',
    sure: 'Aceptar la presidencia',
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
    'presidency-admin': [
      '/presidencies/prs_demo-3/handover',
      '/presidencies/prs_demo-3/handover/sign',
      '/presidencies/prs_demo-3/handover/print',
    ],
    'presidency-delegate': [
      '/presidencies',
      '/presidencies/new',
      '/presidencies/pass/EC',
      '/presidencies/prs_demo-2',
      '/presidencies/prs_demo-2/edit',
    ],
    'chile-contact': [
      '/presidencies/prs_demo-3',
      '/presidencies/prs_demo-3/programme',
      '/presidencies/prs_demo-3/handover/accept',
      '/presidencies/prs_demo-3/kept',
    ],
  },
};
