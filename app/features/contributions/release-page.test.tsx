import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { REPORT } from '#app/features/reports/reports.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import {
  answeredDoc,
  COUNT,
  consentDoc,
  contributionDoc,
  HERE_WORK,
  linkDoc,
  materialDoc,
} from './contributions-pages.fixtures.ts';
import { NOW, openContribution } from './open-contribution.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(of: Parameters<typeof openContribution>[0]) {
  phone = await openContribution(of);
  return phone;
}
const tap = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const hrefs = () =>
  [...(phone?.host.querySelectorAll('a') ?? [])].map((each) => each.getAttribute('href') ?? '');
const text = () => phone?.host.textContent ?? '';
const CUSTOMS = { kind: 'institution', institution: 'customs' } as const;
const CLEAN = [contributionDoc(), materialDoc('mtr_study'), linkDoc('lnc_study')];

const FEW = [
  answeredDoc('sec_customs', {
    counts: [
      { ...COUNT, counted: 'person', amount: 40 },
      { ...COUNT, counted: 'person', place: 'CL-VS', amount: 3 },
      { ...COUNT, counted: 'person', place: 'CL-AN', amount: 37 },
      { ...COUNT, place: 'CL-AN', amount: 2 },
    ],
  }),
];

test('what others will read is shown word for word, in each language, small counts left out with the reason', async () => {
  await open({
    path: `${HERE_WORK}/release`,
    docs: [
      contributionDoc({ summary: { es: 'Puertos menores.', en: 'Lesser ports.' } }),
      ...CLEAN.slice(1),
      ...FEW,
    ],
  });
  await expect.poll(text).toContain('Puertos menores.');
  expect(text()).toContain('Se usan contenedores refrigerados.');
  expect(text()).toContain('AMERIPOL');
  expect(text()).toContain('Menos de 5: podría señalar a alguien');
  expect(text()).toContain('Con ella se podría calcular otra que es pequeña');
  // What is measured is shown, and that it is.
  expect(text()).toContain('2 kg');
  expect(text()).toContain('Lo contado en delitos, personas, víctimas, casos, grupos o unidades se oculta');
  expect(text()).toContain('Lo medido en kg, litros o dinero se muestra aunque sea poco');
  expect(text()).toContain('40 personas');
  expect(text()).not.toContain('37');
  expect(text()).not.toContain('3 personas');
  await userEvent.selectOptions(document.querySelector('#release-language') as HTMLElement, 'en');
  await expect.poll(text).toContain('Lesser ports.');
  await expect.poll(text).toContain('Not shown');
  // What only the state sees stays in the language of whoever looks, and says so.
  for (const words of ['Menos de 5: podría', 'Lo contado en delitos']) {
    const aside = [...document.querySelectorAll('span[lang]')].find((each) =>
      each.textContent?.includes(words),
    );
    expect(aside?.textContent).toContain('Solo lo ve su Estado:');
    expect((aside as HTMLElement).lang).toMatch(/^es/);
  }
  // Entries are drawn near the screen.
  for (const title of document.querySelectorAll('h3'))
    if (title.textContent?.includes('Entries') === true) title.scrollIntoView();
  await expect.poll(text).toContain('Only in Spanish');

  await tap('Preparar la difusión');
  await expect.poll(text).toContain('Aún no se envió desde este dispositivo');
  expect(text()).toContain('Preparado: falta autorizar');
  // One person is not two pairs of eyes.
  expect(text()).toContain('Usted lo preparó. Lo autoriza otra persona.');
  expect(page.getByRole('button', { name: 'Autorizar la difusión' }).query()).toBeNull();
  expect(sent()?.map(([name, args]) => [name, (args as { sources: string[] }).sources])).toEqual([
    ['contributions.prepare', ['mtr_study']],
  ]);
});

test('figures that seem to count the same are named, and keep nothing back', async () => {
  const kinds = ['base', 'de mar', 'en pasta', 'en polvo', 'gris', 'negra', 'rosada'];
  const counts = [
    { ...COUNT, what: 'Cocaína', amount: 1300 },
    COUNT,
    ...kinds.map((kind, index) => ({ ...COUNT, what: `Cocaína ${kind}`, amount: index + 1 })),
  ];
  await open({
    path: `${HERE_WORK}/release`,
    docs: [contributionDoc(), ...CLEAN.slice(1), answeredDoc('sec_customs', { counts })],
  });
  await expect.poll(text).toContain('Algunas cifras parecen contar lo mismo');
  expect(text()).toContain('Cocaína: 1.300 kg');
  const rows = [...document.querySelectorAll('ul[aria-label="Algunas cifras parecen contar lo mismo"] > li')];
  // One group, with every figure and the way to the part that says it; before what others read.
  expect(rows.map((row) => row.querySelectorAll('a[href="/ideal/sections/sec_customs"]').length)).toEqual([
    9,
  ]);
  expect(rows[0]?.textContent).toContain('deje la primera fuera');
  expect(text()).toContain('Solo lo ve su Estado. Si una contiene a otra');
  expect(text().indexOf('parecen contar lo mismo')).toBeLessThan(text().indexOf('Palabra por palabra'));
  expect(page.getByRole('button', { name: 'Preparar la difusión' }).query()).not.toBeNull();
});

test('figures to choose between are told apart, and a reader leads to its own row of who confirmed it', async () => {
  const at = (place: string | null, amount: number) => ({ ...COUNT, place, amount });
  await open({
    path: `${HERE_WORK}/release`,
    docs: [
      contributionDoc({ readers: ['XA'] }),
      ...CLEAN.slice(1),
      answeredDoc('sec_customs', { counts: [at(null, 9), at('CL-VS', 4)] }),
      answeredDoc('sec_police', { counts: [at(null, 8), at('CL-VS', 3)] }),
    ],
  });
  await expect.poll(text).toContain('Hay cifras distintas');
  expect(text()).toContain('Clorhidrato de cocaína (kg): incautado, todo el Estado');
  expect(text()).toContain('Clorhidrato de cocaína (kg): incautado, Valparaíso');
  expect(hrefs().filter((href) => href.startsWith('/people/states'))).toEqual(['/people/states#XA']);
});

test('what stands in the way keeps the release from being prepared', async () => {
  await open({
    path: `${HERE_WORK}/release`,
    docs: [contributionDoc(), materialDoc('mtr_study'), linkDoc('lnc_study', { hasPersonalData: true })],
  });
  await expect.poll(text).toContain('Nombra o describe a una persona: no puede salir');
  expect(page.getByRole('button', { name: 'Preparar la difusión' }).query()).toBeNull();
});

test('a group that was opened stays open while its links change', async () => {
  const named = { hasPersonalData: true };
  const { receive } = await open({
    path: `${HERE_WORK}/release`,
    docs: [
      ...CLEAN.slice(0, 2),
      linkDoc('lnc_study', named),
      linkDoc('lnc_other', { ...named, statement: { es: 'Otra persona.' } }),
      linkDoc('lnc_empty', { statement: null }),
    ],
  });
  const group = () =>
    [...document.querySelectorAll('details')].find((each) => each.textContent?.includes('Nombra o describe'));
  await expect.poll(() => group()?.textContent).toContain('2');
  const opened = group();
  await userEvent.click(opened?.querySelector('summary') as HTMLElement);
  await expect.poll(() => opened?.textContent).toContain('Otra persona.');
  await receive({ ...linkDoc('lnc_more', { ...named, statement: { es: 'Una tercera.' } }), rev: 2 });
  await expect.poll(() => group()?.textContent).toContain('3');
  expect(group()).toBe(opened);
  await expect.poll(() => opened?.textContent).toContain('Una tercera.');
  expect(opened?.open).toBe(true);
});

function preparedBy(by: string, links: ReturnType<typeof linkDoc>[]) {
  const { content } = releaseOf({
    state: 'CL',
    contribution: contributionDoc().body,
    links,
    consents: [],
    materials: new Map([['mtr_study', materialDoc('mtr_study').body]]),
    reports: new Map([[REPORT, 'approved']]),
    marks: new Map(),
    sections: [],
    choices: [],
    now: NOW,
  });
  const prepared = { by, label: 'Punto de contacto, Chile', at: NOW, hash: releaseHash(content) };
  return contributionDoc({ status: 'prepared', prepared });
}

test('the second pair of eyes authorises without a single report, and hears that it is not confirmed yet', async () => {
  const links = [linkDoc('lnc_report', { from: { kind: 'report', id: REPORT } })];
  await open({
    as: 'chile-authoriser',
    path: `${HERE_WORK}/release`,
    docs: [preparedBy('per_chile-contact', links), ...links],
  });
  await expect.poll(text).toContain('Al autorizar, lo que se ve aquí sale del Estado');
  await tap('Autorizar la difusión');
  await expect.poll(() => document.querySelector('dialog')?.textContent).toContain('AMERIPOL');
  expect(document.querySelector('dialog')?.textContent).toContain('Entradas: 1. Cifras: 0.');
  expect(document.querySelector('dialog')?.textContent).toContain('quien ya lo leyó, lo leyó');
  expect(sent()).toEqual([]);
  await userEvent.click(
    page.getByRole('dialog').getByRole('button', { name: 'Autorizar la difusión', exact: true }),
  );
  await expect.poll(() => sent()?.map(([name]) => name)).toEqual(['contributions.authorise']);
  await expect.poll(text).toContain('Autorizado, en camino');
  expect(text()).toContain('El comité aún no ha confirmado que lo recibió.');
  expect(text()).toContain('Aún no se envió desde este dispositivo');
});

test('what changed since it was prepared is said, and nobody can authorise it', async () => {
  const prepared = preparedBy('per_chile-contact', [linkDoc('lnc_study')]);
  await open({
    as: 'chile-authoriser',
    path: `${HERE_WORK}/release`,
    docs: [prepared, materialDoc('mtr_study'), linkDoc('lnc_study', { statement: { es: 'Otra cosa.' } })],
  });
  await expect.poll(text).toContain('Cambió después de prepararse.');
  expect(page.getByRole('button', { name: 'Autorizar la difusión' }).query()).toBeNull();
});

test('the preview is what the analyst reads, with consents beside it for the state alone', async () => {
  const link = linkDoc('lnc_study', {
    to: [{ kind: 'network', id: 'ntw_own' }],
    handlingCode: 'H1',
    originalGrade: { scheme: 'uk-3x5x2', source: '1', information: 'A' },
  });
  const open_ = linkDoc('lnc_open');
  await open({
    path: `${HERE_WORK}/release`,
    docs: [
      contributionDoc(),
      requirementDoc('rqm_ports'),
      // Only what the originator consented to counts, in the words that go out.
      materialDoc('mtr_study', { url: 'https://example.org/estudio', originator: CUSTOMS }),
      link,
      open_,
      { ...docWith('networkProfiles', 'ntw_own', { codeName: 'CONDOR' }), audience: 'national/ideal' },
      consentDoc('cns_1', {
        link: 'lnc_study',
        originator: CUSTOMS,
        shown: { ...consentDoc('cns_1').body.shown, statement: { es: 'Se usan contenedores refrigerados.' } },
        answer: {
          given: 'granted',
          expires: null,
          reference: null,
          reason: null,
          by: 'per_x',
          at: 1,
          takenAt: 1,
        },
      }),
    ],
  });
  await expect.poll(text).toContain('Se usan contenedores refrigerados.');
  // Only what is near the screen is drawn.
  scrollTo(0, document.documentElement.scrollHeight / 2);
  // As those who read it: a network of the state that others do not have is no name for them.
  const kickers = () => [...document.querySelectorAll('.row-kicker')].map((each) => each.textContent);
  await expect.poll(kickers).toEqual(['Cocaína', 'Red que no está en este dispositivo']);
  expect(text()).toContain('Otros no pueden leer 1 red');
  expect(text()).toContain('CONDOR');
  expect(text()).toContain('Responde a: ¿Por qué puertos sale la cocaína?');
  expect(text()).toContain('En origen: 3x5x2, 1A');
  expect(text()).toContain('Universidad de Chile, 1 mar 2026, p. 40');
  expect(hrefs()).toContain('https://example.org/estudio');
  expect(text()).toContain('Solo lo ve su Estado:ConsienteAduanas');
  expect(text()).toContain('No necesita consentimiento');
});

test('what is out and has not changed is not prepared again, and can be taken back right there', async () => {
  const links = [linkDoc('lnc_study')];
  const prepared = preparedBy('per_chile-contact', links);
  const released = contributionDoc({
    ...prepared.body,
    status: 'released',
    releases: 1,
    standing: 1,
    answer: { code: null, at: NOW },
  });
  await open({ path: `${HERE_WORK}/release`, docs: [released, materialDoc('mtr_study'), ...links] });
  await expect.poll(text).toContain('Difundido, nada cambió');
  expect(page.getByRole('button', { name: 'Preparar la difusión' }).query()).toBeNull();
  await expect.element(page.getByLabelText('Motivo')).toBeVisible();
  phone?.close();
  await open({
    path: `${HERE_WORK}/release`,
    docs: [released, materialDoc('mtr_study'), linkDoc('lnc_study', { statement: { es: 'Otra cosa.' } })],
  });
  await expect.poll(text).toContain('Preparar la difusión');
  expect(text()).not.toContain('Difundido, nada cambió');
});

test('what was refused while somebody is at the end of the page comes into view and takes the focus', async () => {
  const links = [linkDoc('lnc_study')];
  const prepared = preparedBy('per_x', links);
  const sentOff = contributionDoc({ ...prepared.body, status: 'authorised', releases: 1 });
  const opened = await open({
    path: `${HERE_WORK}/release`,
    docs: [sentOff, materialDoc('mtr_study'), ...links],
  });
  await expect.poll(text).toContain('Resumen');
  scrollTo(0, document.documentElement.scrollHeight);
  const answer = { code: 'contributions.changed_meanwhile', at: NOW };
  await opened.receive({
    ...sentOff,
    body: { ...sentOff.body, status: 'in_progress', prepared: null, answer },
  });
  await expect.poll(() => document.activeElement?.textContent).toContain('El comité no lo aceptó');
  const shown = document.activeElement?.getBoundingClientRect();
  expect(shown?.top).toBeGreaterThanOrEqual(0);
  expect(shown?.bottom).toBeLessThanOrEqual(innerHeight);
});
