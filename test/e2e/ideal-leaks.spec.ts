import type { Page } from '@playwright/test';
import { chileanSummary } from '#server/demo/demo-contribution-texts.ts';
import { reportId, sent, titleOf } from './filled-reports.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { findInStores, heardIn, recordTraffic } from './leaks.ts';
import { enrol } from './pages/first-minute.ts';
import {
  authoriseRelease,
  COCAINE,
  CONTRIBUTION_ID,
  containersLeftOut,
  EDITION,
  EDITION_ID,
  FOR_ALL,
  figureChosen,
  HEARD_BY_ALL,
  inChile,
  inState,
  NOTE,
  prepareRelease,
} from './pages/ideal.ts';
import { openAt } from './pages/unlock.ts';
import { watchTalk } from './quiet.ts';

/** What others may read once it is released. */
const RELEASED = { statement: 'CHINCOL-66', summary: 'ZORZAL-13' };
/** What nobody outside the state ever hears of: by where it stands. */
const OWN = {
  report: 'LOICA-44',
  name: 'Tenca Treile',
  source: 'TAGUA-12',
  answer: 'CHERCAN-77',
  choice: 'TRICAHUE-88',
  material: 'PEUCO-91',
  use: 'DIUCA-55',
  consent: 'HUALA-23',
  leftOut: 'FARDELA-31',
};
const PORT = {
  key: 'loica',
  by: 'chile-officer',
  narrative: `Precintos copiados, señal ${OWN.report}. Lo contó ${OWN.name}.`,
};
const edition = EDITION_ID;
const marked = { originalGrade: null, restrictions: null, exchange: null, hasPersonalData: false };
const worth = { to: [COCAINE], requirements: [], source: 'A', information: '1', ...marked };
const LINK = 'lnc_e2e-loica';
const CONSENT = 'cns_e2e-loica';

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [
      { key: 'analyst', state: null, roles: [], institution: null, unit: null, functions: ['analyst'] },
      { key: 'police-head', state: 'CL', roles: ['institutionHead'], institution: 'police', unit: null },
    ],
    done: [
      FOR_ALL,
      NOTE,
      inChile(
        'contributions.write',
        { edition, summary: { ...chileanSummary, es: `Crece el uso de contenedores, ${RELEASED.summary}.` } },
        { [`contributions/${CONTRIBUTION_ID}`]: 3 },
      ),
      figureChosen(`La policía incluye las carreteras, ${OWN.choice}.`),
      containersLeftOut(`Falta el permiso, ${OWN.leftOut}.`),
      sent(PORT),
      inChile('reports.review', {
        ...{ report: reportId(PORT.key), entry: 'rvs_e2e-loica' },
        ...{ step: 'approve', reason: null, corrections: 0 },
      }),
      inChile('contributions.link', {
        ...{ link: LINK, edition, from: { kind: 'report', id: reportId(PORT.key) }, ...worth },
        ...{ handlingCode: 'H1', tlp: 'AMBER' },
        statement: { es: `Se alquilan equipos de frío, ${RELEASED.statement}.` },
      }),
      inChile('contributions.ask_consent', {
        ...{ consent: CONSENT, edition, link: LINK, source: reportId(PORT.key) },
        use: `Decir el método en IDEAL, señal ${OWN.use}.`,
        originator: { kind: 'institution', institution: 'customs' },
      }),
      inState(
        'CL',
        'chile-institution',
        'contributions.answer_consent',
        {
          ...{
            consent: CONSENT,
            source: reportId(PORT.key),
            given: 'granted',
            expires: null,
            reference: null,
          },
          reason: `Sin nombrar el puerto, ${OWN.consent}.`,
        },
        { [`consents/${CONSENT}`]: 1 },
      ),
      inChile('contributions.ask_section', {
        ...{ section: 'sec_e2e-customs', edition, requirement: null, about: COCAINE, unit: null },
        ...{ institution: 'customs', due: '2026-07-01', question: { es: '¿Qué cambió en los puertos?' } },
      }),
      inState(
        'CL',
        'chile-institution',
        'contributions.answer_section',
        { section: 'sec_e2e-customs', answer: `Van en el equipo de frío, ${OWN.answer}.`, counts: [] },
        { 'sections/sec_e2e-customs': 1 },
      ),
      inChile('contributions.add_material', {
        ...{ material: 'mtr_e2e', kind: 'other', title: `Nota de enlace, ${OWN.material}` },
        ...{ publisher: `Oficina ${OWN.source}`, date: null, url: null, handlingCode: 'H0', tlp: 'AMBER' },
        originator: { kind: 'elsewhere', name: `Fuente ${OWN.source}` },
      }),
      inChile('contributions.link', {
        ...{ link: 'lnc_e2e-note', edition, from: { kind: 'material', id: 'mtr_e2e', paragraph: '3' } },
        ...{ ...worth, handlingCode: 'H0', tlp: 'AMBER', statement: { es: 'Cambian de puerto en días.' } },
      }),
    ],
  },
});

const secrets = [...Object.values(OWN), reportId(PORT.key), titleOf(PORT.key), ...Object.values(RELEASED)];

async function openRead(page: Page) {
  const rest = watchTalk(page);
  await openAt(page, `${EDITION}/read/CL`);
  await rest();
  await openAt(page, EDITION);
}

test('of a report, its names and sources, the answers and the material others’ phones neither receive nor keep anything', async ({
  openPhone,
  roles,
  links,
}) => {
  const contact = await openPhone({ as: 'chile-contact' });
  const told = recordTraffic(contact.context);
  // Phones that were there before, and that hear it as it happens.
  const open = [await openPhone({ as: 'ecuador-contact' }), await openPhone({ as: 'presidency-admin' })];
  const others: { phone: Phone; heard: () => Promise<string>; knows: string }[] = open.map((phone) => ({
    ...{ phone, heard: recordTraffic(phone.context), knows: HEARD_BY_ALL },
  }));
  for (const { phone } of others) await openAt(phone.page, EDITION);

  await prepareRelease(contact.page);
  // What is searched for is there, and is found where it may be read.
  const traffic = await told();
  expect(heardIn(traffic, secrets)).toEqual(secrets);
  const second = await openPhone({ as: 'chile-authoriser' });
  await authoriseRelease(second.page);
  for (const { context } of [contact, second]) await context.close();

  // New ones, which are given whatever their people may have.
  const further = {
    analyst: links.analyst,
    'ameripol-admin': roles['ameripol-admin'],
    'police-head': links['police-head'],
  };
  for (const [key, link] of Object.entries(further)) {
    const phone = await openPhone();
    const heard = recordTraffic(phone.context);
    await enrol(phone.page, link ?? '');
    others.push({ phone, heard, knows: key === 'police-head' ? 'sections/police' : HEARD_BY_ALL });
  }
  const analyst = await openPhone({ as: 'ameripol-analyst' });
  const read = recordTraffic(analyst.context);
  await openAt(analyst.page, `${EDITION}/read/CL`);
  await expect(analyst.page.getByText(new RegExp(RELEASED.statement)).first()).toBeVisible();
  const given = await read();
  expect(heardIn(given, secrets)).toEqual(Object.values(RELEASED));
  await analyst.context.close();

  for (const { phone, heard, knows } of others) {
    await openRead(phone.page);
    await expect(phone.page.getByText(new RegExp(RELEASED.statement))).toHaveCount(0);
    const received = await heard();
    expect(heardIn(received, [knows, ...secrets])).toEqual([knows]);
    const stores = await findInStores(phone.page, secrets);
    expect(stores).toMatchObject({ found: [] });
    expect(stores.rows).toBeGreaterThan(0);
    await phone.context.close();
  }
});
