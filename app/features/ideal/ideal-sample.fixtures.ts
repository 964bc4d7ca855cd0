import { type EditCase, openAll, setOn, tap } from '#app/edit-case.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  EDITION,
  editionDoc,
  HERE_EDITION,
  METHOD_DECISION,
  mergerDoc,
  networkDoc,
  profileDoc,
  requirementDoc,
} from './ideal-pages.fixtures.ts';

/** One of the decisions of the meeting, which is chosen first. */
const decisionIn: Required<Pick<EditCase, 'write' | 'read'>> = {
  write(host, value) {
    const meeting = host.querySelector<HTMLSelectElement>('#method-meeting');
    if (meeting?.value !== MEETING) setOn(host, '#method-meeting', MEETING);
    tap(host, `[name="method-decision"][value="${value}"]`);
  },
  read: (host) => host.querySelector<HTMLInputElement>('[name="method-decision"]:checked')?.value,
};

const EDIT: readonly EditCase[] = [
  {
    file: 'ideal/edition-edit.page.tsx',
    route: '/ideal/new',
    path: '/ideal/new',
    act: 'editions.begin',
    field: 'edition-title',
    text: 'IDEAL 4',
    other: 'IDEAL cuatro',
    async also(host) {
      setOn(host, '#edition-period-from', '2026-01-01');
      setOn(host, '#edition-period-until', '2026-12-31');
      setOn(host, '#edition-collect-from', '2027-01-10');
      setOn(host, '#edition-collect-until', '2027-02-10');
      setOn(host, '#edition-validate-until', '2027-03-10');
      setOn(host, '#edition-publish-on', '2027-04-10');
    },
    save: 'Guardar',
  },
  {
    file: 'ideal/edition-edit.page.tsx',
    route: '/ideal/:edition/edit',
    path: `${HERE_EDITION}/edit`,
    docs: [editionDoc({ status: 'scoping', method: null })],
    act: 'editions.edit',
    field: 'edition-title',
    text: 'IDEAL 3, 2025',
    other: 'IDEAL 3, 2026',
    save: 'Guardar',
  },
  {
    file: 'ideal/method.page.tsx',
    form: 'ideal/method.page.tsx',
    route: '/ideal/:edition/method',
    path: `${HERE_EDITION}/method`,
    docs: [editionDoc({ status: 'scoping', method: null }), METHOD_DECISION],
    act: 'editions.adopt_method',
    field: 'method-meeting',
    text: 'dcs_roadmap',
    other: 'dcs_method',
    shown: 'CLASI/2026/DEC/004',
    ...decisionIn,
    save: 'Registrar el método',
  },
  {
    file: 'ideal/edition.page.tsx',
    form: 'ideal/edition-steps.tsx',
    route: '/ideal/:edition',
    path: HERE_EDITION,
    docs: [editionDoc({ status: 'analysing' })],
    begin: openAll,
    act: 'editions.move_on',
    field: 'step-reopen-collection-reason',
    text: 'Faltan dos Estados.',
    other: 'Faltan tres Estados.',
    save: 'Reabrir la recolección',
    sure: 'Reabrir la recolección',
    stays: true,
  },
  {
    file: 'ideal/requirement.page.tsx',
    route: '/ideal/:edition/requirements/new',
    path: `${HERE_EDITION}/requirements/new`,
    docs: [editionDoc()],
    act: 'requirements.ask',
    field: 'requirement-question',
    text: '¿Qué rutas usan?',
    other: '¿Qué puertos usan?',
    async also(host) {
      tap(host, '[name="requirement-about"][value="area/cocaine"]');
      tap(host, '[name="requirement-asked-of"][value="CL"]');
    },
    save: 'Guardar',
  },
  {
    file: 'ideal/requirement.page.tsx',
    route: '/ideal/:edition/requirements/:requirement',
    path: `${HERE_EDITION}/requirements/rqm_ports`,
    docs: [editionDoc({ status: 'scoping', method: null }), requirementDoc('rqm_ports')],
    act: 'requirements.edit',
    field: 'requirement-question',
    text: '¿Por qué puertos?',
    other: '¿Por qué muelles?',
    save: 'Guardar',
  },
  {
    file: 'ideal/network-edit.page.tsx',
    route: '/ideal/networks/new',
    path: '/ideal/networks/new',
    as: 'chile-contact',
    act: 'networks.describe',
    field: 'network-code-name',
    text: 'Los Espartanos',
    other: 'Espartanos del Sur',
    async also(host) {
      tap(host, '[name="network-type"][value="prison_gang"]');
      tap(host, '[name="network-operates-in"][value="CL"]');
      tap(host, '[name="network-areas"][value="cocaine"]');
    },
    save: 'Guardar',
  },
  {
    file: 'ideal/network-edit.page.tsx',
    route: '/ideal/networks/:network/edit',
    path: '/ideal/networks/ntw_own/edit',
    as: 'chile-contact',
    docs: [profileDoc('ntw_own')],
    act: 'networks.edit',
    field: 'network-code-name',
    text: 'Choneros del Sur',
    other: 'Choneros del Norte',
    save: 'Guardar',
  },
  {
    file: 'ideal/network.page.tsx',
    form: 'ideal/merger-end.tsx',
    route: '/ideal/networks/:network',
    path: '/ideal/networks/ntw_chile',
    as: 'chile-contact',
    docs: [
      networkDoc('ntw_chile', { state: 'CL' }),
      networkDoc('ntw_ecuador'),
      mergerDoc('ntw_chile', 'ntw_ecuador'),
    ],
    begin: openAll,
    act: 'networks.end_merger',
    field: 'merger-cuador-reason',
    text: 'Son dos bandas distintas.',
    other: 'Solo comparten el nombre.',
    save: 'No es la misma',
    sure: 'No es la misma',
    stays: true,
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {
    'ideal.note_opened': [{ edition: EDITION, state: 'CL', number: 1 }],
  },
  walked: {
    'presidency-delegate': [
      '/ideal',
      '/ideal/new',
      '/ideal/subjects',
      '/ideal/method/ideal-1',
      '/ideal/networks',
      '/ideal/edn_demo-ideal-2',
      '/ideal/edn_demo-ideal-2/edit',
      '/ideal/edn_demo-ideal-2/method',
      '/ideal/edn_demo-ideal-2/requirements/new',
      '/ideal/edn_demo-ideal-2/requirements/rqm_demo-cocaine',
    ],
    'chile-contact': [
      '/ideal',
      '/ideal/networks/new',
      '/ideal/networks/ntw_demo-mareas-cl',
      '/ideal/networks/ntw_demo-mareas-cl/edit',
      '/ideal/edn_demo-ideal-2/read',
      '/ideal/edn_demo-ideal-2/read/CL',
    ],
    // What was opened to her, and how far every state is.
    'ameripol-analyst': [
      '/ideal/networks',
      '/ideal/edn_demo-ideal-2',
      '/ideal/edn_demo-ideal-2/read',
      '/ideal/edn_demo-ideal-2/read/EC',
    ],
  },
};
