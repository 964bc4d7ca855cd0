import type { Locator, Page } from '@playwright/test';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { startDemo } from './demo-server.ts';
import { type Done, fillData } from './fill-data.ts';
import { expect, test } from './fixtures.ts';
import { fillText, idAtEnd, pressAndConfirm } from './pages/committee.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { membership, errors } = es;

/** Of years before the demo's own declaration: on these days nobody else is a member. */
const SIGNED = '2022-03-02';
const CLOSES = '2022-03-31';
const WITHOUT_POWERS = '2022-03-04';
const TENTH = '2022-03-20';
const EVE = '2022-04-18';
/** Thirty days after the tenth. */
const IN_FORCE = '2022-04-19';
const ELEVENTH = '2022-05-10';
const ACCEDED = '2022-06-15';

const FIRST = 'AR';
const BY_OFFICE = ['BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PE', 'UY'];
/** By full powers that are received and checked later. */
const SOONER = 'PY';
const LATER = 'SV';
/** Outside the eleven, which have all signed: nobody accedes to what it has signed. */
const ACCEDES = 'DO';

const TITLE = {
  es: 'Declaración de ejemplo',
  pt: 'Declaração de exemplo',
  en: 'Sample declaration',
};
const TEXT = {
  es: 'Los Estados que la firman crean un comité.',
  pt: 'Os Estados que a assinam criam um comitê.',
  en: 'The states that sign it create a committee.',
};
const PLACE = { es: 'Bruselas', pt: 'Bruxelas', en: 'Brussels' };
const MINISTER = { es: 'Ministerio del Interior' };
const ENVOY = { es: 'Embajada ante la Unión Europea' };

test.use({ actionTimeout: 20_000 });

const nameOf = (state: string) => countryName('es', state);
const inWords = (day: string) => formatDay('es', day);

interface Consent {
  readonly state: string;
  readonly on: string;
  readonly office: typeof MINISTER;
  readonly powers: keyof typeof membership.powers;
}

/** Types what a state did, and saves it. Stays on the form if it is refused. */
async function record(
  page: Page,
  instrument: string,
  kind: keyof typeof membership.consent_kind,
  consent: Consent,
): Promise<void> {
  await goInside(page, `${instrument}/consents/new`);
  await page.getByText(membership.consent_kind[kind], { exact: true }).click();
  await page.locator('#consent-state').selectOption(consent.state);
  await page.locator('#consent-on').fill(consent.on);
  await fillText(page, 'consent-office', consent.office);
  await page.getByText(membership.powers[consent.powers], { exact: true }).click();
  await page.getByRole('button', { name: es.kit.save, exact: true }).click();
}

/** What waits to be checked on the page of the instrument. */
const waiting = (page: Page) => page.getByRole('list', { name: membership.check.waiting });
const depositary = (page: Page) => page.getByRole('list', { name: membership.list.title });
const rowOf = (list: Locator, state: string) => list.getByRole('listitem').filter({ hasText: nameOf(state) });

/** Opens a state's unchecked record, says by which powers and since when they are in order. */
async function check(
  page: Page,
  instrument: string,
  { state, on, powers }: Omit<Consent, 'office'>,
): Promise<void> {
  await goInside(page, instrument);
  await rowOf(waiting(page), state).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: nameOf(state) })).toBeVisible();
  await page.getByText(membership.powers[powers], { exact: true }).last().click();
  await page.locator('#check-on').fill(on);
  await pressAndConfirm(page, membership.check.do);
  await expect(page).toHaveURL(new RegExp(`${instrument}$`));
}

/** The acts by which the others sign ex officio on the first day. */
function signedByOffice(instrument: string): Done[] {
  return BY_OFFICE.flatMap((state) => {
    const of = { consent: `sct_e2e-${state}`, instrument };
    const seen = { on: SIGNED, office: MINISTER, powers: 'ex_officio' };
    const what = { ...of, ...seen, kind: 'signature', state, place: PLACE, reference: null };
    const as = { as: 'presidency-admin', compartment: COMMITTEE };
    return [
      { ...as, name: 'instruments.record_consent', args: what as Json },
      { ...as, name: 'instruments.check_powers', args: { ...of, ...seen } as Json },
    ];
  });
}

test('eleven sign, two of them by powers that are checked later; it enters into force by its own rule; one accedes', async ({
  openPhone,
  demo,
  data,
  dist,
}) => {
  const presidency = await openPhone({ as: 'presidency-admin' });
  const chile = await openPhone({ as: 'chile-delegate' });
  const { page } = presidency;
  let instrument = '';

  await test.step('a draft is the presidency’s alone; opened for signature, all read it in three languages', async () => {
    await openAt(page, '/instruments/new');
    await fillText(page, 'instrument-title', TITLE);
    await fillText(page, 'instrument-text', TEXT);
    await fillText(page, 'instrument-place', PLACE);
    await page.locator('#instrument-opens-on').fill(SIGNED);
    await page.locator('#instrument-closes-on').fill(CLOSES);
    await page.locator('#instrument-entry-needs').fill('10');
    await page.locator('#instrument-entry-days').fill('30');
    await page.locator('#instrument-depositary').selectOption('PA');
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await expect(page).toHaveURL(/\/instruments\/ins_[^/]+$/);
    instrument = `/instruments/${idAtEnd(page)}`;
    await expectNothingWaits(page);
    await openAt(chile.page, instrument);
    await expect(chile.page.getByText(membership.unknown_instrument)).toBeVisible();

    await goInside(page, instrument);
    await pressAndConfirm(page, membership.open.do);
    await expectNothingWaits(page);
    const main = chile.page.getByRole('main');
    await expect(main).toContainText(TITLE.es);
    await expect(main).toContainText(TEXT.es);
    await expect(main.getByText(membership.authentic, { exact: true })).toHaveCount(2);
    await expect(main.getByText(membership.translation, { exact: true })).toHaveCount(1);
    await expect(main).toContainText(PLACE.es);
  });

  await test.step('nine sign ex officio', async () => {
    const ex = { on: SIGNED, office: MINISTER, powers: 'ex_officio' } as const;
    await record(page, instrument, 'signature', { state: FIRST, ...ex });
    await check(page, instrument, { state: FIRST, ...ex });
    await expectNothingWaits(page);
    await demo.stop();
    await fillData(data.folder, { done: signedByOffice(instrument.split('/').at(-1) ?? '') });
  });
  const server = await startDemo({ data: data.folder, dist, port: demo.port });
  await test.step('two sign by powers that are awaited: provisional, and they do not count', async () => {
    for (const state of [SOONER, LATER]) {
      await record(page, instrument, 'signature', {
        ...{ state, on: WITHOUT_POWERS, office: ENVOY, powers: 'awaited' },
      });
      await expect(page).toHaveURL(new RegExp(`${instrument}$`));
    }
    await expectNothingWaits(page);
    for (const phone of [presidency, chile]) {
      await goInside(phone.page, instrument);
      await expect(phone.page.getByText(membership.force.count({ n: 9, of: 10 }))).toBeVisible();
      await expect(phone.page.getByText(membership.force.provisional({ n: 2 }))).toBeVisible();
      await expect(phone.page.getByText(membership.force.not_yet)).toBeVisible();
      await expect(depositary(phone.page).getByRole('listitem')).toHaveCount(11);
    }
  });

  await test.step('the tenth is checked: in force thirty days later, and not before', async () => {
    await check(page, instrument, { state: SOONER, on: TENTH, powers: 'full_powers' });
    await expect(
      page.getByText(membership.force.by({ day: inWords(TENTH), state: nameOf('PY') })),
    ).toBeVisible();
    await expect(
      page.getByText(membership.at.in_force({ day: inWords(IN_FORCE) }), { exact: true }).first(),
    ).toBeVisible();
    // Nobody accedes to what is not in force.
    const accession = { state: ACCEDES, office: MINISTER, powers: 'ex_officio' } as const;
    await record(page, instrument, 'accession', { ...accession, on: EVE });
    await expect(page.getByText(errors.membership.not_in_force).first()).toBeVisible();
    await page.locator('#consent-on').fill(ACCEDED);
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${instrument}$`));
    await check(page, instrument, { ...accession, on: ACCEDED });
    await check(page, instrument, { state: LATER, on: ELEVENTH, powers: 'full_powers' });
    await expect(waiting(page)).toHaveCount(0);
    await expectNothingWaits(page);
  });

  await test.step('without a network a delegate reads who was a member on any day', async () => {
    await goInside(chile.page, instrument);
    await expect(depositary(chile.page).getByRole('listitem')).toHaveCount(12);
    await expect(depositary(chile.page).getByText(membership.provisional)).toHaveCount(0);
    await chile.context.setOffline(true);
    await goInside(chile.page, '/members');
    const namesOn = async (day: string, status: keyof typeof membership.status) => {
      await chile.page.locator('#members-day').fill(day);
      const rows = chile.page.getByRole('list', { name: membership.status[status] });
      return rows.locator('.row-title').allTextContents();
    };
    const ten = ['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PY', 'PE', 'UY'];
    const eleven = ['AR', 'BR', 'CL', 'CR', 'EC', 'SV', 'MX', 'PA', 'PY', 'PE', 'UY'];
    const twelve = ['AR', 'BR', 'CL', 'CR', 'EC', 'SV', 'MX', 'PA', 'PY', 'PE', 'DO', 'UY'];
    for (const [day, members] of [
      [EVE, []],
      [IN_FORCE, ten],
      ['2022-05-09', ten],
      [ELEVENTH, eleven],
      ['2022-06-14', eleven],
      [ACCEDED, twelve],
    ] as const) {
      const expected = members.length === 0 ? [membership.no_members] : members.map(nameOf);
      await expect.poll(() => namesOn(day, 'member'), { message: day }).toEqual(expected);
    }
    await expect.poll(() => namesOn(EVE, 'interested')).toEqual(eleven.map(nameOf));
    await expect.poll(() => namesOn(IN_FORCE, 'interested')).toEqual([nameOf('SV')]);
  });

  await test.step('and what the depositary said on any day', async () => {
    await goInside(chile.page, instrument);
    const list = depositary(chile.page);
    const on = (day: string) => chile.page.locator('#depositary-day').fill(day);
    await on('2022-03-01');
    await expect(list.getByText(membership.list.none)).toBeVisible();
    await on(SIGNED);
    await expect(list.getByRole('listitem')).toHaveCount(9);
    await on(WITHOUT_POWERS);
    await expect(list.getByRole('listitem')).toHaveCount(11);
    for (const state of ['PY', 'SV']) await expect(rowOf(list, state)).toContainText(membership.provisional);
    await on(TENTH);
    await expect(rowOf(list, 'PY')).toContainText(membership.list.not_bound);
    await expect(rowOf(list, 'SV')).toContainText(membership.provisional);
    await on(IN_FORCE);
    await expect(rowOf(list, 'PY')).toContainText(membership.list.since({ day: inWords(IN_FORCE) }));
    await on(ACCEDED);
    await expect(list.getByRole('listitem')).toHaveCount(12);
    await expect(rowOf(list, 'SV')).toContainText(membership.list.since({ day: inWords(ELEVENTH) }));
    await expect(rowOf(list, 'DO')).toContainText(
      membership.did_at.accession({ day: inWords(ACCEDED), place: PLACE.es }),
    );
  });
  await server.stop();
});
