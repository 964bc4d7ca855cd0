import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contributionDoc } from '#app/features/contributions/contributions-pages.fixtures.ts';
import { EDITION, editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { ratedPanelId } from '#shared/figures/figures.schemas.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Panel, PanelFigure, PanelSeat } from '#shared/panels/panels.schemas.ts';
import { panelRelease } from '#shared/panels/release.rules.ts';
import type { Colleague } from '#shared/people/people.schemas.ts';
import PanelReleasePage from './panel-release.page.tsx';
import { areaDoc, figureDoc, NOW, panelDoc, seatsDocs } from './rating-docs.fixtures.ts';
import SeatEditPage from './seat-edit.page.tsx';

const HERE = `/ideal/${EDITION}/panel`;
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const draw = (Page: () => JSX.Element) => () => <OnlinePages>{createComponent(Page, {})}</OnlinePages>;
const text = () => phone?.host.textContent ?? '';
const sent = () => phone?.client.outbox().map(({ envelope: { name, args } }) => [name, args]);

async function open({
  path,
  docs,
  as,
  people = [],
}: {
  path: string;
  docs: readonly Doc[];
  as: string;
  people?: readonly Colleague[];
}) {
  await page.viewport(360, 740);
  phone?.close();
  phone = await openPhone({
    docs: [editionDoc(), ...docs],
    now: NOW,
    pages: {
      '/ideal/:edition/panel/seats/:seat': draw(SeatEditPage),
      '/ideal/:edition/panel/release': draw(PanelReleasePage),
      '*': () => null,
    },
    path,
    as,
    request: async () => ({ kind: 'clasi.colleagues', people }),
  });
}

test('a seat is given once, to somebody of the state who is still there and holds no other', async () => {
  const person = (id: string, label: string): Colleague => ({
    ...{ person: id, label, institution: 'police', unit: null },
  });
  await open({
    path: `${HERE}/seats/pst_police`,
    docs: [panelDoc(), ...seatsDocs()],
    as: 'chile-contact',
    people: [person('per_ines', 'Inés Paz'), person('per_chile-contact', 'Punto de contacto, Chile')],
  });
  await expect.poll(text).toContain('Inés Paz');
  expect(page.getByRole('button', { name: /^Asignar/ }).elements()).toHaveLength(1);
  await userEvent.dblClick(page.getByRole('button', { name: /^Asignar/ }));
  const seated = { state: 'CL', edition: EDITION, seat: 'pst_police', former: null };
  await expect
    .poll(sent)
    .toEqual([['panels.seat_person', { ...seated, person: 'per_ines', label: 'Inés Paz' }]]);
});

const SEATS = seatsDocs();
const FIGURE = figureDoc('firearms');
const FINAL = [
  ...[...SEATS, FIGURE, areaDoc('firearms', { status: 'final' })],
  contributionDoc({ status: 'released', releases: 1, standing: 1 }),
];
const hash = contentHash(
  panelRelease({
    ...{ state: 'CL', panel: panelDoc().body, figures: [FIGURE.body as PanelFigure] },
    seats: SEATS.filter(({ collection }) => collection === 'panelSeats') as Doc<PanelSeat>[],
  }),
);
const prepared = (change: Partial<NonNullable<Panel['release']['prepared']>> = {}) =>
  panelDoc({
    release: {
      ...panelDoc().body.release,
      status: 'prepared',
      prepared: { by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: 1, hash, ...change },
    },
  });
const authorise = () => page.getByRole('button', { name: 'Autorizar la difusión de las cifras' });

test('what another prepared is authorised after a question, word for word as it was seen, once', async () => {
  await open({ path: `${HERE}/release`, docs: [...FINAL, prepared()], as: 'chile-authoriser' });
  await userEvent.click(authorise());
  await expect.poll(text).toContain('estas cifras salen del Estado');
  expect(sent()).toEqual([]);
  await userEvent.dblClick(
    page.getByRole('dialog').getByRole('button', { name: 'Autorizar la difusión de las cifras' }),
  );
  await expect.poll(sent).toEqual([['panels.authorise', { state: 'CL', edition: EDITION, hash }]]);
});

test.each([
  ['by the same eyes', { by: 'per_chile-authoriser' }],
  ['and has changed since', { hash: 'b'.repeat(64) }],
])('what was prepared %s cannot be authorised', async (_how, change) => {
  await open({ path: `${HERE}/release`, docs: [...FINAL, prepared(change)], as: 'chile-authoriser' });
  await expect.poll(text).toContain('Huella del contenido');
  expect(authorise().query()).toBeNull();
});

test('what was taken back is not said to have been sent back', async () => {
  const release: Panel['release'] = {
    ...panelDoc().body.release,
    status: 'taken_back',
    releases: 1,
    returned: {
      by: 'per_chile-contact',
      label: 'Punto de contacto, Chile',
      at: 1,
      reason: 'Falta un puesto.',
    },
    answer: { code: null, at: 2 },
  };
  await open({ path: `${HERE}/release`, docs: [...FINAL, panelDoc({ release })], as: 'chile-contact' });
  await expect.poll(text).toContain('Punto de contacto, Chile pidió retirarlo: Falta un puesto.');
});

test('once the edition takes no figures it is said, and nothing is offered that can only be refused', async () => {
  const release: Panel['release'] = {
    ...panelDoc().body.release,
    ...{ status: 'released', releases: 1, standing: 1 },
  };
  const docs = [...FINAL, panelDoc({ release })];
  const path = `${HERE}/release`;
  const prepare = () => page.getByRole('button', { name: 'Preparar la difusión de las cifras' }).query();
  const takeBack = () => page.getByRole('button', { name: /^Retirar/ }).query();
  await open({ path, docs: [...docs, editionDoc({ status: 'analysing' })], as: 'chile-contact' });
  await expect.poll(prepare).not.toBeNull();
  await open({ path, docs: [...docs, editionDoc({ status: 'validating' })], as: 'chile-contact' });
  await expect.poll(text).toContain('La edición no recibe cifras ahora');
  expect([prepare(), takeBack()].map((each) => each !== null)).toEqual([false, true]);
  await open({ path, docs: [...docs, editionDoc({ status: 'adopted' })], as: 'chile-contact' });
  await expect.poll(text).toContain('La edición ya se aprobó');
  expect([prepare(), takeBack()]).toEqual([null, null]);
});

test('what a restored committee still has can be taken back again', async () => {
  const release: Panel['release'] = { ...panelDoc().body.release, status: 'taken_back', releases: 1 };
  const id = ratedPanelId({ edition: EDITION, state: 'CL' });
  const rated = docWith('ratedPanels', id, { number: 1, areas: [] }, EDITION);
  const takeBack = () => page.getByRole('button', { name: /^Retirar/ }).query();
  const path = `${HERE}/release`;
  await open({ path, docs: [...FINAL, panelDoc({ release })], as: 'chile-contact' });
  await expect.poll(text).toContain('Huella del contenido');
  expect(takeBack()).toBeNull();
  await open({ path, docs: [...FINAL, panelDoc({ release }), rated], as: 'chile-contact' });
  await expect.poll(takeBack).not.toBeNull();
});

test('each area says what is new since the last release; the button stands at the foot, taking back last', async () => {
  const { release } = panelDoc().body;
  const out = (area: Parameters<typeof figureDoc>[0], more = 0) => {
    const { sheets, values, contested } = figureDoc(area).body;
    return { area, sheets: sheets + more, values, contested };
  };
  const body = { number: 1, areas: [out('firearms'), out('cocaine', 1)] };
  await open({
    path: `${HERE}/release`,
    as: 'chile-contact',
    docs: [
      ...FINAL,
      panelDoc({ release: { ...release, releases: 1, standing: 1 } }),
      ...(['cocaine', 'extortion'] as const).flatMap((area) => [
        areaDoc(area, { status: 'final' }),
        figureDoc(area),
      ]),
      docWith('ratedPanels', ratedPanelId({ edition: EDITION, state: 'CL' }), body, EDITION),
    ],
  });
  await expect
    .poll(text)
    .toMatch(/Cocaína.{0,15}Cambió.*Extorsión.{0,15}Nueva.*municiones.{0,15}Sin cambios/);
  expect(text().lastIndexOf('Retirar')).toBeGreaterThan(text().indexOf('Sin cambios'));
  expect(document.querySelector('.footer-bar')?.textContent).toBe('Preparar la difusión de las cifras');
});
