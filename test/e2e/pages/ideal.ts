import { expect, type Page } from '@playwright/test';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import type { Done } from '../fill-data.ts';
import { openAt } from './unlock.ts';
import { es } from './words.ts';

/** Where a release stands, as the notice above it says: a sentence of its own where more follows. */
export async function expectStands(page: Page, words: string): Promise<void> {
  await expect(page.getByText(new RegExp(`^${words}\\.?$`))).toBeVisible();
}

const { acts, release, status } = es.contributions;
/** The demo's edition, which collects. */
export const EDITION_ID = 'edn_demo-ideal-2';
export const CONTRIBUTION_ID = 'ctb_demo-ideal-2';
export const EDITION = `/ideal/${EDITION_ID}`;
export const WORK = `${EDITION}/work`;
export const COCAINE = { kind: 'area', code: 'cocaine' } as const;

/** Something that was done in a state before the test begins. */
export function inState(
  state: string,
  as: string,
  name: string,
  args: object,
  base: Record<string, number> = {},
): Done {
  return { as, compartment: stateCompartment(state), name, base, args: { state, ...args } as Done['args'] };
}

/** By Chile's point of contact. */
export const inChile = (name: string, args: object, base?: Record<string, number>) =>
  inState('CL', 'chile-contact', name, args, base);

/** What the demo leaves to be settled in Chile's contribution: its covering note, and a figure on which two differ. */
export const NOTE = inChile(
  'contributions.write',
  { edition: EDITION_ID, coveringNote: { number: 'EJEMPLO-CL-9', date: '2026-06-20', file: null } },
  { [`contributions/${CONTRIBUTION_ID}`]: 2 },
);
export function figureChosen(reason: string): Done {
  return inChile('contributions.choose_figure', {
    ...{ choice: 'fgc_e2e', edition: EDITION_ID, section: null, reason, about: COCAINE },
    count: {
      ...{ what: 'Clorhidrato de cocaína (ejemplo)', counted: 'kilogram', stage: 'seized', place: null },
      ...{ amount: 4275, note: 'Peso neto (ejemplo)' },
    },
  });
}
/** The link whose consent waits stays at home, for a reason that only its state reads. */
export function containersLeftOut(reason: string): Done {
  return inChile(
    'contributions.edit_link',
    { edition: EDITION_ID, link: 'lnc_demo-cl-containers', fields: { leftOut: reason } },
    { 'links/lnc_demo-cl-containers': 1 },
  );
}

/** What every member hears of, so that a phone which hears nothing else was listened to. */
export const HEARD_BY_ALL = 'PITIO-50';
export const FOR_ALL: Done = {
  ...{ as: 'presidency-admin', compartment: COMMITTEE, name: 'requirements.ask', base: {} },
  args: {
    ...{ requirement: 'rqm_e2e', edition: EDITION_ID, about: COCAINE, priority: 3, due: '2030-01-01' },
    ...{ question: { es: `¿Qué cambió en los puertos? ${HEARD_BY_ALL}` }, askedOf: ['PY'] },
  },
};

/** The first pair of eyes, on the page where all of it is read. */
export async function prepareRelease(page: Page): Promise<void> {
  await openAt(page, `${WORK}/release`);
  await page.getByRole('button', { name: acts.prepare }).click();
  await expect(page.getByText(release.other_person)).toBeVisible();
}

/** The second pair of eyes, until the committee has said that it stands. */
export async function authoriseRelease(page: Page, edition = EDITION): Promise<void> {
  await openAt(page, `${edition}/work/release`);
  await page.getByRole('button', { name: acts.authorise }).click();
  await page.getByRole('dialog').getByRole('button', { name: acts.authorise }).click();
  await expectStands(page, status.released);
}

/** Takes what was released back, from the page that shows it. */
export async function takeReleaseBack(page: Page, reason: string): Promise<void> {
  await page.locator('#take-back-reason').fill(reason);
  await page.getByRole('button', { name: acts.take_back }).click();
  await page.getByRole('dialog').getByRole('button', { name: acts.take_back }).click();
}
