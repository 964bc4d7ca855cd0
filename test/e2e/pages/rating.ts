import { expect, type Page } from '@playwright/test';
import { demoIdFor } from '#server/demo/run-demo.ts';
import {
  panelAreaId,
  panelAreas,
  panelSeats,
  ratingSheetId,
  seatHolderId,
  seatHolders,
} from '#shared/panels/panels.schemas.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { seatingId, seatings } from '#shared/seatings/seatings.schemas.ts';
import type { Done } from '../fill-data.ts';
import { EDITION, EDITION_ID, expectStands, inChile, inState } from './ideal.ts';
import { expectNothingWaits } from './outbox.ts';
import { openAt } from './unlock.ts';
import { es } from './words.ts';

const { panels: words, rating } = es;
export const PANEL = `${EDITION}/panel`;
export const RATE = `${EDITION}/rate`;
/** Of Chile's panel in the demo, of which nobody has rated it. */
export const AREA = 'extortion';
const { indicators } = methodOf('ideal-1');
export const CODES = indicators.map(({ code }) => code);

export type SeatOf = 'police' | 'prosecution' | 'prison' | 'customs';
export const seatOf = (institution: SeatOf) => demoIdFor('pst', `cl-${institution}`);
/** Who holds it in the demo. */
export const holderOf = (institution: SeatOf) =>
  institution === 'customs' ? 'per_chile-institution' : `per_demo-rater-${institution}-CL`;
/** The sheet of somebody in a seat. */
export const sheetIdOf = (institution: SeatOf, key: string, area = AREA) =>
  ratingSheetId({ edition: EDITION_ID, area, seat: seatOf(institution), person: `per_${key}` });

/** Everybody thinks alike, but of what is named. */
export function sheetOf(other: Readonly<Record<string, Rating>>): Record<string, Rating> {
  return Object.fromEntries(
    indicators.map(({ code, inverted }) => [code, other[code] ?? (inverted ? 2 : 3)]),
  );
}

/** Puts somebody in a seat, in the place of the one who holds it, who has handed in `sheets` sheets from there. */
export function seated(
  institution: SeatOf,
  {
    key,
    label,
    former = holderOf(institution),
    holders = 1,
    sheets = 2,
  }: { key: string; label: string; former?: string; holders?: number; sheets?: number },
): Done {
  const seat = seatOf(institution);
  return inChile(
    'panels.seat_person',
    { edition: EDITION_ID, seat, former, person: `per_${key}`, label },
    {
      [`${seatHolders.name}/${seatHolderId(seat)}`]: holders,
      [`${seatings.name}/${seatingId({ seat, person: former })}`]: 1 + sheets,
    },
  );
}

export interface Said {
  readonly value: Rating;
  readonly reason: string | null;
  readonly isShown: boolean;
}
export const plain = (value: Rating): Said => ({ value, reason: null, isShown: false });
export const because = (value: Rating, reason: string, isShown: boolean): Said => ({
  ...{ value, reason, isShown },
});

/** A sheet that was handed in before the test begins. */
export function handedIn(
  institution: SeatOf,
  {
    key,
    person = `per_${key}`,
    round = 1,
    ratings,
  }: { key: string; person?: string; round?: 1 | 2; ratings: Readonly<Record<string, Said>> },
): Done[] {
  const of = { edition: EDITION_ID, area: AREA, seat: seatOf(institution), round };
  const seating = seatingId({ seat: seatOf(institution), person });
  const seen = {
    [`${seatings.name}/${seating}`]: 1,
    [`${panelSeats.name}/${seatOf(institution)}`]: 2,
  };
  return [
    inState('CL', key, 'panels.rate', { ...of, ratings }),
    inState('CL', key, 'panels.hand_in', of, seen),
  ];
}

/** Ends a round before the test begins. */
export function closed(
  round: 1 | 2,
  missing: { seats: readonly string[]; reason: string } | null = null,
): Done {
  const area = panelAreaId({ edition: EDITION_ID, area: AREA });
  return inChile(
    'panels.close_area',
    { edition: EDITION_ID, area: AREA, round, missing },
    // The server counted between them.
    { [`${panelAreas.name}/${area}`]: 2 * round - 1 },
  );
}

/** The level of an indicator, where it stands on this page. */
export async function answer(page: Page, code: string, value: Rating): Promise<void> {
  await page.locator(`label[for="rating-${code}-${value}"]`).click();
  await expect(page.locator(`#rating-${code}-${value}`)).toBeChecked();
}

/** Why, and whether the panel may read it. */
export async function giveReason(page: Page, code: string, reason: string, isShown: boolean): Promise<void> {
  await page.locator('.rating-reason .rating-opener').click();
  await page.locator(`#rating-${code}-reason`).fill(reason);
  if (isShown) await page.locator(`#rating-${code}-reason-shown`).check();
  await page.locator('.rating-reason').getByRole('button', { name: rating.reason.done }).click();
  await expect(page.locator('.rating-reason .rating-opener')).toContainText(reason);
}

/** From an open area to the page where it is handed in, one indicator after the other. */
export async function answerAll(
  page: Page,
  values: Readonly<Record<string, Rating>>,
  reasons: Readonly<Record<string, { readonly reason: string; readonly isShown: boolean }>> = {},
): Promise<void> {
  for (const [code, value] of Object.entries(values)) {
    await answer(page, code, value);
    const why = reasons[code];
    if (why !== undefined) await giveReason(page, code, why.reason, why.isShown);
    await page.getByRole('button', { name: rating.one.continue, exact: true }).click();
    await expect(page.locator(`#rating-${code}-${value}`)).toHaveCount(0);
  }
}

export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: rating.check.hand_in }).click();
  // What it says besides is another thing in the second round.
  await expect(page.getByText(/^Entregada: \d/)).toBeVisible();
}

/** All that was rated on this phone has been received. Pages of rating have their own foot, and not the app's. */
export async function allSent(page: Page): Promise<void> {
  await openAt(page, '/outbox');
  await expectNothingWaits(page);
}

/** One crime area as the point of contact reads it. */
export async function openArea(page: Page, area: keyof typeof es.ideal.area = AREA): Promise<void> {
  await openAt(page, `${PANEL}/areas/${area}`);
  await expect(page.getByRole('heading', { level: 1, name: es.ideal.area[area] })).toBeVisible();
}

/** Ends the round on the page of its area. @param why if a seat that is waited for has handed in no sheet */
export async function closeRound(page: Page, why?: string): Promise<void> {
  if (why !== undefined) await page.locator('#close-reason').fill(why);
  await page.getByRole('button', { name: rating.close.act }).click();
  await page.getByRole('dialog').getByRole('button', { name: rating.close.act }).click();
}

/** The first pair of eyes, below all that leaves the state. */
export async function prepareFigures(page: Page): Promise<void> {
  await openAt(page, `${PANEL}/release`);
  await page.getByRole('button', { name: words.acts.prepare, exact: true }).click();
  await expectStands(page, words.figures_status.prepared);
}

/** The second pair of eyes, until the committee has said that it stands. */
export async function authoriseFigures(page: Page): Promise<void> {
  await openAt(page, `${PANEL}/release`);
  await page.getByRole('button', { name: words.acts.authorise, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.acts.authorise, exact: true }).click();
  await expectStands(page, words.figures_status.released);
}
