import { formatDay } from '#app/i18n/format.ts';
import { printFigure } from '#app/kit/charts/print-figure.ts';
import { inScale, panelFigureOf } from '#shared/panels/panels.rules.ts';
import { ratingSheets } from '#shared/panels/panels.schemas.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { startDemo } from './demo-server.ts';
import type { Further } from './fill-data.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { findInStores, heardIn, recordTraffic } from './leaks.ts';
import { enrol } from './pages/first-minute.ts';
import {
  authoriseRelease,
  containersLeftOut,
  EDITION,
  FOR_ALL,
  figureChosen,
  HEARD_BY_ALL,
  NOTE,
  prepareRelease,
} from './pages/ideal.ts';
import {
  AREA,
  allSent,
  answer,
  answerAll,
  authoriseFigures,
  CODES,
  closeRound,
  giveReason,
  handedIn,
  handIn,
  openArea,
  PANEL,
  plain,
  prepareFigures,
  RATE,
  seated,
  sheetIdOf,
  sheetOf,
} from './pages/rating.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';
import { watchTalk } from './quiet.ts';

const { panels: words, rating, seen } = es;
const AREA_NAME = es.ideal.area[AREA];
/** What each seat says of the two that become contested, in the first round and when it is asked again. */
const FIRST = {
  police: { T2: 1, I2: 1 },
  prosecution: { T2: 4, I2: 4 },
  prison: { T2: 1, I2: 2 },
  customs: { T2: 3, I2: 4 },
} as const;
const SECOND = { ...FIRST, police: { T2: 3, I2: 3 } } as const;
/** Of the seat that is asked again and does not answer, of one that changes, and of one that keeps. */
const SHOWN = 'Dos redes ya cobran en la feria, señal PEQUEN-21.';
const HIDDEN = 'Lo contó una sola fuente, señal CHIRIHUE-22.';
const DISSENT = 'Las denuncias llegan tarde a fiscalía, señal RAYADITO-23.';
const WORDS = { shown: 'PEQUEN-21', hidden: 'CHIRIHUE-22', dissent: 'RAYADITO-23' };

const rater = (institution: 'police' | 'prosecution' | 'prison') => ({
  key: `rater-${institution}`,
  ...{ state: 'CL', roles: ['institutionHead'] as Further['roles'], institution, unit: null },
});

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [rater('police'), rater('prosecution'), rater('prison')],
    done: [
      ...[NOTE, FOR_ALL, figureChosen('La policía incluye las carreteras.')],
      containersLeftOut('Falta el permiso.'),
      seated('police', { key: 'rater-police', label: 'Policía' }),
      seated('prosecution', { key: 'rater-prosecution', label: 'Fiscalía' }),
      seated('prison', { key: 'rater-prison', label: 'Prisiones' }),
      // The fourth seat has said what it thinks: the three others rate on their phones.
      ...handedIn('customs', {
        key: 'chile-institution',
        ratings: Object.fromEntries(
          Object.entries(sheetOf(FIRST.customs)).map(([code, value]) => [code, plain(value)]),
        ),
      }),
    ],
  },
});

/** What a reader is shown of the state, by the product's own code. */
function expectedFigure(said: Readonly<Record<string, Readonly<Record<string, Rating>>>>) {
  const sheets = Object.values(said).map(sheetOf);
  const values = Object.fromEntries(
    CODES.map((code) => [code, inScale(sheets.map((sheet) => sheet[code] ?? 'U'))]),
  );
  const { indicators } = methodOf('ideal-1');
  return panelFigureOf({ method: 'ideal-1', indicators, values, evidence: [] });
}

test('three rate on phones, one of them offline; two indicators are asked again; the figure goes out under four eyes', async ({
  openPhone,
  links,
  demo,
  data,
  dist,
}) => {
  test.setTimeout(420_000);
  const contact = await openPhone({ as: 'chile-contact' });
  const other = await openPhone({ as: 'ecuador-contact' });
  const toldContact = recordTraffic(contact.context);
  const toldOther = recordTraffic(other.context);
  await openAt(contact.page, PANEL);
  await openAt(other.page, EDITION);

  const phones = {
    police: await openPhone(),
    prosecution: await openPhone(),
    prison: await openPhone(),
  };
  const told = Object.fromEntries(
    Object.entries(phones).map(([key, phone]) => [key, recordTraffic(phone.context)]),
  );
  for (const [key, { page }] of Object.entries(phones)) await enrol(page, links[`rater-${key}`] ?? '');

  // The prison's phone is without a network for the whole of it.
  const { prison, police, prosecution } = phones;
  await openAt(prison.page, RATE);
  await expect(prison.page.getByText(AREA_NAME)).toBeVisible();
  await untilServedOffline(prison.page);
  await prison.context.setOffline(true);
  const seats = { police, prosecution, prison };
  for (const [key, { page }] of Object.entries(seats)) {
    await openAt(page, RATE);
    await page.getByRole('link', { name: AREA_NAME }).first().click();
    const why =
      key === 'prosecution'
        ? { T2: { reason: SHOWN, isShown: true }, I2: { reason: HIDDEN, isShown: false } }
        : {};
    await answerAll(page, sheetOf(FIRST[key as keyof typeof FIRST]), why);
    await handIn(page);
  }

  // While the round runs nobody else's phone has a word of a sheet, and neither has the point of contact's.
  for (const key of ['police', 'prosecution'] as const) await allSent(seats[key].page);
  const sheets = {
    police: sheetIdOf('police', 'rater-police'),
    own: sheetIdOf('prosecution', 'rater-prosecution'),
  };
  const blind: [string, Phone, () => Promise<string>, readonly string[]][] = [
    [
      'contact',
      contact,
      toldContact,
      [ratingSheets.name, sheets.police, sheets.own, WORDS.shown, WORDS.hidden],
    ],
    ['police', police, told.police ?? toldContact, [sheets.own, WORDS.shown, WORDS.hidden]],
    ['prison', prison, told.prison ?? toldContact, [sheets.police, sheets.own, WORDS.shown, WORDS.hidden]],
    ['prosecution', prosecution, told.prosecution ?? toldContact, [sheets.police]],
  ];
  await openArea(contact.page);
  await expect(contact.page.getByText(rating.close.here)).toHaveCount(3);
  await expect(contact.page.getByText(rating.close.not_yet)).toBeVisible();
  for (const [name, phone, heard, tokens] of blind) {
    expect(heardIn(await heard(), tokens), `told to ${name}`).toEqual([]);
    // The app's own code knows the collection.
    const stores = await findInStores(
      phone.page,
      tokens.filter((token) => token !== ratingSheets.name),
    );
    expect(stores, `stored by ${name}`).toMatchObject({ found: [] });
    expect(stores.rows).toBeGreaterThan(0);
  }

  // What was rated without a network arrives as it was said.
  await prison.context.setOffline(false);
  await allSent(prison.page);
  await expect(contact.page.getByText(rating.close.here)).toHaveCount(4);
  await prison.context.close();
  await expect(contact.page.getByText(rating.close.whole)).toBeVisible();
  await closeRound(contact.page);
  await expect(contact.page.getByText(words.status.second_round).first()).toBeVisible();

  // One changes, with what the panel may read before it.
  // Its open page hears of it. A visit of another page would take away what can be read of that answer.
  await expect.poll(async () => heardIn((await told.police?.()) ?? '', [WORDS.shown])).toEqual([WORDS.shown]);
  await openAt(police.page, `${RATE}/${AREA}`);
  await expect(police.page.getByText(SHOWN)).toBeVisible();
  await expect(police.page.getByText(rating.spread.not_anonymous({ n: 4 }))).toBeVisible();
  await answerAll(police.page, SECOND.police);
  await handIn(police.page);
  await allSent(police.page);
  expect(heardIn((await told.police?.()) ?? '', [WORDS.shown, WORDS.hidden])).toEqual([WORDS.shown]);
  await police.context.close();

  // One keeps what it said, of one indicator with the reason.
  await openAt(prosecution.page, `${RATE}/${AREA}`);
  const keep = rating.again.keep({ value: 4 });
  await prosecution.page.getByRole('button', { name: keep }).click();
  await prosecution.page.getByRole('button', { name: rating.one.continue, exact: true }).click();
  // The next page has a button of the same name.
  await expect(prosecution.page.locator('#rating-I2-4')).toBeAttached();
  await prosecution.page.getByRole('button', { name: keep }).click();
  await expect(prosecution.page.locator('#rating-I2-4')).toBeChecked();
  await giveReason(prosecution.page, 'I2', DISSENT, true);
  await prosecution.page.getByRole('button', { name: rating.one.continue, exact: true }).click();
  await handIn(prosecution.page);
  await allSent(prosecution.page);
  await prosecution.context.close();

  // The customs' head answers as before, and the prison's seat not at all.
  const customs = await openPhone({ as: 'chile-institution' });
  await openAt(customs.page, `${RATE}/${AREA}`);
  for (const [code, value] of Object.entries(SECOND.customs)) {
    await answer(customs.page, code, value);
    await customs.page.getByRole('button', { name: rating.one.continue, exact: true }).click();
  }
  await handIn(customs.page);
  await allSent(customs.page);
  await customs.context.close();

  await expect(contact.page.getByText(rating.close.here)).toHaveCount(3);
  await closeRound(contact.page, 'El director está en comisión de servicio.');
  await expect(contact.page.getByText(words.status.final).first()).toBeVisible();
  const figure = expectedFigure(SECOND);
  const print = (value: number | null) => printFigure('es', value ?? 0, 1);
  // Everything is known: it has no limits.
  const printed = print(figure.score);
  expect([figure.low, figure.high]).toEqual([figure.score, figure.score]);
  expect(figure.contested).toEqual(['I2']);
  await expect(contact.page.locator('.printed-score').first()).toHaveText(printed);
  await expect(contact.page.getByText(rating.figure.dissent({ n: 1 }))).toBeVisible();
  await expect(contact.page.getByText('2 3 4 4', { exact: true })).toBeVisible();

  // Both of the state's releases under four eyes: whoever reads its contribution reads its figures.
  const second = await openPhone({ as: 'chile-authoriser' });
  await prepareRelease(contact.page);
  await authoriseRelease(second.page);
  await prepareFigures(contact.page);
  await authoriseFigures(second.page);
  await second.context.close();
  await contact.context.close();

  // A day of the region is set, and not one that has been: its figures change on days that all know before.
  const presidency = await openPhone({ as: 'presidency-admin' });
  await openAt(presidency.page, EDITION);
  const plan = async (days: number) => {
    const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await presidency.page.locator('#batch-on').fill(day);
    await presidency.page.getByRole('button', { name: seen.batch.save, exact: true }).click();
    return formatDay('es', day);
  };
  await plan(-3);
  await expect(presidency.page.getByText(es.errors.figures.day_too_soon).first()).toBeVisible();
  const day = await plan(3);
  const drop = presidency.page.getByRole('button', { name: `${seen.batch.drop} ${day}` });
  await expect(drop).toBeVisible();
  await allSent(presidency.page);
  await presidency.context.close();

  const analyst = await openPhone({ as: 'ameripol-analyst' });
  await openAt(analyst.page, `${EDITION}/figures/${AREA}`);
  const chile = analyst.page.getByRole('listitem').filter({ hasText: 'Chile' });
  await expect(chile.locator('.printed-score')).toHaveText(printed);
  await analyst.context.close();

  // The day comes: members have the region anew, and no other state by its name.
  const region = other.page.getByText(/^Cifras del /);
  await openAt(other.page, `${EDITION}/figures`);
  await expect(region).toContainText(day);
  await expect(region).not.toContainText(seen.batch.last({ day }));
  await demo.stop();
  const later = await startDemo({ data: data.folder, dist, port: demo.port, daysAhead: 4 });
  const rest = watchTalk(other.page);
  await openAt(other.page, `${EDITION}/figures`);
  await rest();
  await expect(region).toContainText(seen.batch.last({ day }));
  await expect(other.page.getByText(seen.region.own).first()).toBeVisible();
  await expect(other.page.getByText('Chile')).toHaveCount(0);
  const secrets = [...Object.values(WORDS), 'ideal/of/CL', 'Subdirección de fiscalización aduanera'];
  expect(heardIn(await toldOther(), [HEARD_BY_ALL, ...secrets])).toEqual([HEARD_BY_ALL]);
  await later.stop();
});
