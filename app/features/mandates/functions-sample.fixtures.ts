import { type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { functionDoc } from './functions-pages.fixtures.ts';

async function noted(host: HTMLElement) {
  setOn(host, '#function-note', 'NV 31/2026');
  setOn(host, '#function-note-day', '2026-05-30');
}

const MINISTER = functionDoc('apt_minister', { until: '2027-01-31' });

const EDIT: readonly EditCase[] = [
  {
    file: 'mandates/function-new.page.tsx',
    route: '/functions/new',
    path: '/functions/new',
    as: 'chile-contact',
    act: 'functions.record',
    field: 'function-office',
    text: 'Subsecretaría del Interior',
    other: 'Subsecretaría de Prevención',
    async also(host) {
      setOn(host, '#function-function', 'coordinator');
      await noted(host);
    },
    save: 'Guardar',
  },
  {
    file: 'mandates/function-edit.page.tsx',
    route: '/functions/:appointment/edit',
    path: '/functions/apt_minister/edit',
    as: 'chile-admin',
    docs: [MINISTER],
    act: 'functions.correct',
    field: 'function-office',
    text: 'Ministerio de Seguridad',
    other: 'Ministerio de Gobierno',
    save: 'Guardar',
  },
  {
    file: 'mandates/function-renew.page.tsx',
    route: '/functions/:appointment/renew',
    path: '/functions/apt_minister/renew',
    as: 'chile-contact',
    docs: [MINISTER],
    act: 'functions.renew',
    field: 'renewal-note',
    text: 'NV 40/2026',
    other: 'NV 41/2026',
    async also(host) {
      setOn(host, '#renewal-until', '2028-01-31');
      setOn(host, '#renewal-note-day', '2026-06-01');
    },
    save: 'Renovar',
  },
];

const recorded = (delegation: string, word: string) => ({
  appointment: `apt_${word}`,
  delegation,
  function: 'minister' as const,
  scope: null,
  office: { es: `WORD_${word}_` },
  name: null,
  phone: null,
  email: null,
  from: '2026-01-01',
  until: '2027-12-31',
  note: { number: '1', day: '2026-01-01' },
  succeeds: null,
});
const TRIED = [
  ['CL', 'functionCL'],
  ['EC', 'functionEC'],
  ['ameripol', 'functionAm'],
] as const;
const tried = TRIED.map(([delegation, word]) => ({ appointment: `apt_${word}`, delegation }));

export const sample: Sample = {
  edited: EDIT,
  planted: [
    // Its term ends while the world goes on.
    ['clAdmin', 'functions.record', { ...recorded('CL', 'functionCL'), until: '2026-07-31' }],
    ['ecContact', 'functions.record', recorded('EC', 'functionEC')],
    ['chair', 'functions.record', recorded('ameripol', 'functionAm')],
  ],
  tried: {
    'functions.record': ['CL', 'EC', 'ameripol', 'europol'].map((delegation) => ({
      ...recorded(delegation, 'fresh'),
      appointment: 'apt_new',
    })),
    'functions.correct': tried.map((each) => ({ ...each, name: 'x' })),
    'functions.renew': tried.map((each) => ({
      ...each,
      until: '2028-12-31',
      note: { number: '2', day: '2026-02-01' },
    })),
    'functions.end': tried,
  },
  walked: {
    'chile-contact': [
      '/functions',
      '/functions/new',
      '/functions/print',
      '/functions/apt_demo-cl-minister',
      '/functions/apt_demo-cl-minister/edit',
      '/functions/apt_demo-cl-minister/renew',
      '/functions/apt_demo-cl-minister/successor',
    ],
  },
};
