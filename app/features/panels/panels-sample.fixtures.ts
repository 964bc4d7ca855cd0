import { type EditCase, openAll, setOn } from '#app/edit-case.fixtures.ts';
import { contributionDoc } from '#app/features/contributions/contributions-pages.fixtures.ts';
import { EDITION, editionDoc, requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Panel } from '#shared/panels/panels.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import { areaDoc, figureDoc, handInDoc, panelDoc, seatsDocs } from './rating-docs.fixtures.ts';

const HERE = `/ideal/${EDITION}/panel`;
const AREAS = { firearms: 'Armas de fuego y municiones', extortion: 'Extorsión' };

const areaBoxes = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter(({ value }) =>
    Object.hasOwn(AREAS, value),
  );
/** Of these two areas this one alone; what is asked of the state stays chosen. */
function chooseArea(host: HTMLElement, area: string) {
  for (const { value, checked } of areaBoxes(host)) {
    if (checked === (value === area)) continue;
    areaBoxes(host)
      .find((box) => box.value === value)
      ?.click();
  }
}
/** Once the panel is there, its area is a line of it. */
function chosenArea(host: HTMLElement) {
  const chosen = areaBoxes(host).find(({ checked }) => checked);
  if (chosen !== undefined) return chosen.value;
  return Object.entries(AREAS).find(([, name]) => host.textContent?.includes(name))?.[0] ?? '';
}

const BEGUN = [editionDoc(), panelDoc(), ...seatsDocs()];
const THREE = ['pst_prison', 'pst_police', 'pst_prosecution'].map((seat) => handInDoc('firearms', 5, seat));
const FINAL = [
  ...[editionDoc(), ...seatsDocs(), contributionDoc({ status: 'released', releases: 1, standing: 1 })],
  ...[areaDoc('firearms', { status: 'final' }), figureDoc('firearms')],
];
const release = (change: Partial<Panel['release']>) =>
  panelDoc({ release: { ...panelDoc().body.release, ...change } });

const EDIT: readonly EditCase[] = [
  {
    file: 'panels/panel.page.tsx',
    form: 'panels/panel-set-up.tsx',
    route: '/ideal/:edition/panel',
    path: HERE,
    as: 'chile-contact',
    docs: [editionDoc(), requirementDoc('rqm_ports')],
    act: 'panels.set_up',
    field: 'panel-areas',
    text: 'extortion',
    other: 'firearms',
    shown: AREAS.extortion,
    write: chooseArea,
    read: chosenArea,
    isTyped: ({ area }, code) => (area as readonly string[]).includes(code),
    save: 'Armar el panel',
    stays: true,
  },
  {
    file: 'panels/seat-edit.page.tsx',
    route: '/ideal/:edition/panel/seats/new',
    path: `${HERE}/seats/new`,
    as: 'chile-contact',
    docs: [editionDoc(), panelDoc()],
    act: 'panels.put_seat',
    field: 'seat-office',
    text: 'Fiscalía Nacional',
    other: 'Fiscalía, unidad de crimen organizado',
    also: async (host) => setOn(host, '#seat-institution', 'prosecution'),
    save: 'Guardar',
  },
  {
    file: 'panels/panel-area.page.tsx',
    route: '/ideal/:edition/panel/areas/:area',
    path: `${HERE}/areas/firearms`,
    as: 'chile-contact',
    docs: [...BEGUN, areaDoc('firearms'), ...THREE],
    act: 'panels.close_area',
    field: 'close-reason',
    text: 'El puesto está vacante.',
    other: 'El puesto quedó vacante en marzo.',
    save: 'Cerrar la ronda',
    sure: 'Cerrar la ronda',
    stays: true,
  },
  {
    file: 'panels/panel-release.page.tsx',
    form: 'contributions/return-forms.tsx',
    route: '/ideal/:edition/panel/release',
    path: `${HERE}/release`,
    as: 'chile-authoriser',
    docs: [
      ...FINAL,
      release({
        status: 'prepared',
        prepared: { by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: 1, hash: 'b'.repeat(8) },
      }),
    ],
    begin: openAll,
    act: 'panels.send_back',
    field: 'figures-send-back-reason',
    text: 'Falta un puesto.',
    other: 'Faltan dos puestos.',
    save: 'Devolver las cifras preparadas',
    stays: true,
  },
  {
    file: 'panels/panel-release.page.tsx',
    form: 'contributions/return-forms.tsx',
    route: '/ideal/:edition/panel/release',
    path: `${HERE}/release`,
    as: 'chile-contact',
    docs: [...FINAL, release({ status: 'released', releases: 1, standing: 1 })],
    begin: openAll,
    act: 'panels.take_back',
    field: 'figures-take-back-reason',
    text: 'Una cifra está mal.',
    other: 'Dos cifras están mal.',
    save: 'Retirar las cifras difundidas',
    sure: 'Retirar las cifras difundidas',
    stays: true,
  },
];

const DEMO = '/ideal/edn_demo-ideal-2';

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'chile-institution': [`${DEMO}/rate`, `${DEMO}/rate/cocaine`, `${DEMO}/rate/firearms`],
    'chile-contact': [
      `${DEMO}/panel`,
      `${DEMO}/panel/seats/new`,
      `${DEMO}/panel/seats/pst_demo-cl-police`,
      `${DEMO}/panel/areas/firearms`,
      `${DEMO}/panel/areas/cocaine`,
      `${DEMO}/panel/release`,
    ],
    'ecuador-contact': [`${DEMO}/panel`, `${DEMO}/panel/areas/cocaine`, `${DEMO}/panel/release`],
  },
};
