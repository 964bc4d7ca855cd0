import { type EditCase, setOn, tap } from '#app/edit-case.fixtures.ts';
import {
  consentOf,
  INSTRUMENT,
  instrumentArgs,
  instrumentOf,
  standingOf,
} from '#shared/membership/membership.fixtures.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import type { Sample } from '#test/support/sample.ts';

const HERE = `/instruments/${INSTRUMENT}`;
const DRAFT = instrumentOf({ state: 'draft', openedAt: null });
const OPENED = instrumentOf();
const UNCHECKED = consentOf('CL', '2026-03-02', null);
const OBSERVER = standingOf('ameripol');

const EDIT: readonly EditCase[] = [
  {
    file: 'membership/instrument-edit.page.tsx',
    route: '/instruments/new',
    path: '/instruments/new',
    act: 'instruments.draft',
    field: 'instrument-title',
    text: 'Declaración constitutiva',
    other: 'Declaración del Comité',
    async also(host) {
      setOn(host, '#instrument-text', 'Los Estados crean el Comité.');
      setOn(host, '#instrument-place', 'Ciudad de Panamá');
      setOn(host, '#instrument-opens-on', '2026-11-01');
      setOn(host, '#instrument-depositary', 'PA');
    },
    save: 'Guardar',
  },
  {
    file: 'membership/instrument-edit.page.tsx',
    route: '/instruments/:instrument/edit',
    path: `${HERE}/edit`,
    docs: [DRAFT],
    act: 'instruments.edit',
    field: 'instrument-title',
    text: 'Declaración de Panamá',
    other: 'Declaración de Ciudad de Panamá',
    save: 'Guardar',
  },
  {
    file: 'membership/consent-edit.page.tsx',
    route: '/instruments/:instrument/consents/new',
    path: `${HERE}/consents/new`,
    docs: [OPENED],
    act: 'instruments.record_consent',
    field: 'consent-office',
    text: 'Ministerio del Interior',
    other: 'Ministerio de Seguridad',
    async also(host) {
      setOn(host, '#consent-state', 'CL');
      setOn(host, '#consent-on', '2026-03-02');
      tap(host, '[name="consent-powers"][value="ex_officio"]');
    },
    save: 'Guardar',
  },
  {
    file: 'membership/consent-edit.page.tsx',
    route: '/instruments/:instrument/consents/:consent/edit',
    path: `${HERE}/consents/${UNCHECKED.id}/edit`,
    docs: [OPENED, UNCHECKED],
    act: 'instruments.edit_consent',
    field: 'consent-reference',
    text: 'Nota verbal 12/2026',
    other: 'Nota verbal 13/2026',
    save: 'Guardar',
  },
  {
    file: 'membership/consent.page.tsx',
    route: '/instruments/:instrument/consents/:consent',
    path: `${HERE}/consents/${UNCHECKED.id}`,
    docs: [OPENED, UNCHECKED],
    act: 'instruments.check_powers',
    field: 'check-on',
    text: '2026-03-05',
    other: '2026-03-06',
    shown: '5 mar 2026',
    save: 'Están en regla',
    sure: 'Están en regla',
  },
  {
    file: 'membership/standing-edit.page.tsx',
    route: '/members/new',
    path: '/members/new',
    act: 'standings.add',
    field: 'standing-basis',
    text: 'Acta 1',
    other: 'Acta 2',
    async also(host) {
      setOn(host, '#standing-code', 'BO');
      setOn(host, '#standing-from', '2026-03-01');
    },
    save: 'Guardar',
  },
  {
    file: 'membership/standing-edit.page.tsx',
    route: '/members/:standing',
    path: `/members/${OBSERVER.id}`,
    docs: [OBSERVER],
    act: 'standings.edit',
    field: 'standing-basis',
    text: 'Acta 3',
    other: 'Acta 4',
    save: 'Guardar',
  },
];

const terms = (word: string): Omit<ArgsOf<'instruments.draft'>, 'instrument'> => {
  const words = { es: `WORD_${word}_`, pt: `WORD_${word}_` };
  return { ...instrumentArgs, authentic: ['es', 'pt'], title: words, text: words };
};
const signature = (state: string, word: string): Omit<ArgsOf<'instruments.record_consent'>, 'consent'> => ({
  ...{ instrument: 'ins_open', kind: 'signature', state, on: '2026-03-02', place: { es: 'x' } },
  ...{ office: { es: `WORD_${word}_` }, powers: 'ex_officio', reference: null },
});
const observer = (word: string): Omit<ArgsOf<'standings.add'>, 'standing' | 'code'> => ({
  ...{ kind: 'body', name: { es: 'x' }, status: 'observer', from: '2026-01-01', until: null },
  basis: { es: `WORD_${word}_` },
});
const CONSENT = { consent: 'sct_cl', instrument: 'ins_open' };
const STANDING = { standing: 'std_am', code: 'ameripol' };

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'instruments.draft', { instrument: 'ins_open', ...terms('instrumentopen') }],
    ['admin', 'instruments.open', { instrument: 'ins_open', ...terms('instrumentopen') }],
    ['admin', 'instruments.draft', { instrument: 'ins_draft', ...terms('instrument') }],
    ['admin', 'instruments.record_consent', { consent: 'sct_cl', ...signature('CL', 'signatory') }],
    ['admin', 'standings.add', { ...STANDING, ...observer('standing') }],
  ],
  tried: {
    'instruments.draft': [{ instrument: 'ins_new', ...terms('fresh') }],
    'instruments.edit': [{ instrument: 'ins_draft', fields: { place: { es: 'WORD_fresh_' } } }],
    'instruments.discard': [{ instrument: 'ins_draft' }],
    'instruments.open': [{ instrument: 'ins_draft', ...terms('instrument') }],
    'instruments.record_consent': [{ consent: 'sct_new', ...signature('EC', 'fresh') }],
    'instruments.edit_consent': [{ ...CONSENT, fields: { office: { es: 'WORD_fresh_' } } }],
    'instruments.check_powers': [
      { ...CONSENT, on: '2026-03-02', office: { es: 'WORD_signatory_' }, powers: 'ex_officio' },
    ],
    'instruments.take_back_consent': [CONSENT],
    'standings.add': [{ standing: 'std_new', code: 'interpol', ...observer('fresh') }],
    'standings.edit': [{ ...STANDING, fields: { basis: { es: 'WORD_fresh_' } } }],
    'standings.remove': [STANDING],
  },
  walked: {
    'presidency-admin': [
      '/instruments',
      '/instruments/new',
      '/instruments/ins_demo-declaration',
      '/instruments/ins_demo-declaration/consents/new',
      '/instruments/ins_demo-declaration/consents/sct_demo-declaration-SV',
      '/instruments/ins_demo-declaration/consents/sct_demo-declaration-SV/edit',
      '/instruments/ins_demo-seat',
      '/instruments/ins_demo-seat/edit',
      '/members/new',
      '/members/std_demo-ameripol',
    ],
    'chile-contact': [
      '/members',
      '/instruments/ins_demo-declaration',
      '/instruments/ins_demo-declaration/print',
    ],
  },
};
