import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { countryName } from '#app/i18n/countries.ts';
import { textSum } from '#shared/assessment/assessment.rules.ts';
import { type EditionFile, fileHashOf } from '#shared/publication/edition-file.schemas.ts';
import { startDemo } from './demo-server.ts';
import {
  ADOPTED,
  ANSWERED,
  collectedAnew,
  DECIDED,
  dayIn,
  MEETING,
  PRISON_STATEMENT,
  VERIFIED,
} from './filled-edition.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { enrol } from './pages/first-minute.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { inSpanish } from './pages/presidency.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { assessment, checking, feedback, publication, report, validation } = es;
const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
const JUDGEMENT = 'La extorsión dirigida desde pabellones llegará a tres ciudades más.';
const FACT = 'En Chile no hay cobros ordenados desde pabellones.';
const DISSENT = 'El Ecuador no comparte el número de ciudades.';
const REASON = 'El texto no nombra a ningún Estado.';
const DOCUMENT = 'CLASI/2026/DOC/019';
const VALIDATION = `${VERIFIED}/validation`;
const PUBLISHED = `${VERIFIED}/published`;

test.use({ actionTimeout: 20_000, filled: { done: [...collectedAnew(), ...ANSWERED, ...ADOPTED] } });

const way = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();

async function openJudgements(page: Page) {
  await way(page, report.title).click();
  const sections = page.getByRole('list', { name: report.sections });
  await sections.getByRole('link', { name: assessment.section.judgements }).click();
}

/** The row of a comment among those of its paragraph. */
const commentRow = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).last();

/** From the paragraph to the form of a comment, as a reader goes. */
async function beginComment(page: Page, kind: keyof typeof assessment.comment_kind, text: string) {
  const paragraph = page.getByRole('article').filter({ hasText: JUDGEMENT });
  await paragraph.getByRole('link', { name: /^Comentar el párrafo/ }).click();
  await page.getByText(assessment.comment_kind[kind], { exact: true }).click();
  await page.getByLabel(inSpanish(assessment.fields.comment)).fill(text);
}

async function saveComment(page: Page) {
  await page.getByRole('button', { name: validation.new.save, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${VALIDATION}/cmt_`));
}

/** An analyst writes a judgement from what an officer reported, and sends the text to the states once more. */
async function judge({ page }: Phone): Promise<void> {
  await openAt(page, VERIFIED);
  await openJudgements(page);
  await page.getByRole('link', { name: report.write }).first().click();
  await page.getByRole('textbox', { name: assessment.fields.es }).fill(JUDGEMENT);
  const likelihood = page.getByRole('group', { name: new RegExp(`^${report.likelihood}`) });
  await likelihood.getByText(assessment.likelihood.likely, { exact: true }).click();
  const confidence = page.getByRole('group', { name: new RegExp(`^${report.confidence}`) });
  await confidence.getByText(assessment.confidence.moderate, { exact: true }).click();
  await page.getByRole('searchbox', { name: report.form.source_search }).fill('once teléfonos');
  await page.getByText(PRISON_STATEMENT).click();
  await page.getByRole('button', { name: es.kit.save, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${VERIFIED}/report/judgements$`));
  await expect(page.getByText(JUDGEMENT).first()).toBeVisible();

  await goInside(page, VALIDATION);
  await way(page, validation.send.open).click();
  await page.getByLabel(assessment.fields.until).fill(dayIn(1));
  await page.getByRole('button', { name: validation.send.open, exact: true }).click();
  await expect(page.getByText(validation.round.name({ n: 2 })).first()).toBeVisible();
  await expect(page.getByText(validation.round.version_waits)).toHaveCount(0);
}

/** Drops a file on the page, as somebody with a pointer does. */
async function drop(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const given = new DataTransfer();
    given.items.add(new File([content], 'ideal-2.json', { type: 'application/json' }));
    return given;
  }, text);
  await page.locator('.check-drop').dispatchEvent('drop', { dataTransfer });
}

/** The file with one digit of what the state gave changed, its order kept. */
function changed(text: string): string {
  const file = JSON.parse(text) as EditionFile;
  const lists = file.states.flatMap(({ rows }) => rows.areas.flatMap(({ values }) => Object.values(values)));
  const list = lists.find(([first]) => typeof first === 'number' && first > 1) as number[] | undefined;
  if (list?.[0] === undefined) throw new Error('the file has no rows of a state');
  list[0] -= 1;
  return JSON.stringify(file);
}

/** The file with other words in one paragraph, and every hash made again. */
function forged(text: string): string {
  const file = JSON.parse(text) as EditionFile;
  const { hash: _hash, content: was, ...head } = file.text;
  const paragraphs = was.paragraphs.map((each, at) => (at === 0 ? { ...each, es: 'Otra cosa.' } : each));
  const content = { ...was, paragraphs };
  const hash = textSum(head, content);
  const fileHash = fileHashOf({ edition: file.hash, text: hash });
  return JSON.stringify({ ...file, fileHash, text: { ...head, hash, content } });
}

test('judged, verified by two states, one without a network, answered, adopted, published, computed again by a state and a stranger, and told to the officer', async ({
  openPhone,
  demo,
  data,
  dist,
}) => {
  test.setTimeout(420_000);
  const analyst = await openPhone({ as: 'ameripol-analyst', ...DESK });
  await judge(analyst);

  const chile = await openPhone({ as: 'chile-contact' });
  await openAt(chile.page, VERIFIED);
  await openJudgements(chile.page);
  await expect(chile.page.getByText(JUDGEMENT)).toBeVisible();
  await untilServedOffline(chile.page);
  await chile.context.setOffline(true);
  await beginComment(chile.page, 'factual', FACT);
  await saveComment(chile.page);

  const ecuador = await openPhone({ as: 'ecuador-contact' });
  await openAt(ecuador.page, VERIFIED);
  await openJudgements(ecuador.page);
  await beginComment(ecuador.page, 'reservation', DISSENT);
  await ecuador.page.getByText(assessment.printed.paragraph, { exact: true }).click();
  await saveComment(ecuador.page);
  await expectNothingWaits(ecuador.page);
  await ecuador.context.close();
  // Neither is heard before it is sent, and both once they are.
  await expect(commentRow(analyst.page, DISSENT)).toBeVisible();
  await expect(analyst.page.getByText(FACT)).toHaveCount(0);
  await chile.context.setOffline(false);
  await expectNothingWaits(chile.page);

  // Rows are drawn near the screen alone.
  await analyst.page.getByRole('heading', { name: validation.comments.waiting }).scrollIntoViewIfNeeded();
  await commentRow(analyst.page, FACT).getByRole('link').click();
  await analyst.page.getByText(assessment.answer.not_retained, { exact: true }).click();
  await analyst.page.getByLabel(assessment.fields.reason).fill(REASON);
  await analyst.page.getByRole('button', { name: validation.comment.save_answer, exact: true }).click();
  await expect(analyst.page.getByText(validation.comments.none_waiting)).toBeVisible();
  await goInside(chile.page, VALIDATION);
  await commentRow(chile.page, FACT).getByRole('link').click();
  await expect(chile.page.getByText(REASON)).toBeVisible();

  // The last day passes. Who said nothing is silent, not of one mind.
  await demo.stop();
  const later = await startDemo({ data: data.folder, dist, port: demo.port, daysAhead: 4 });
  const presidency = await openPhone({ as: 'presidency-admin' });
  await openAt(presidency.page, VALIDATION);
  await expect(presidency.page.getByText(assessment.round_end.deadline).first()).toBeVisible();
  await expect(presidency.page.getByText(assessment.voice.silent).first()).toBeVisible();
  await way(presidency.page, validation.adopt.title).click();
  await presidency.page.getByLabel(es.ideal.fields.meeting).selectOption(MEETING);
  await presidency.page.getByText(DECIDED).click();
  await presidency.page.getByLabel(validation.adopt.document).fill(DOCUMENT);
  // The demo’s meeting was before this text: its day is refused, at its field.
  await presidency.page.getByRole('button', { name: assessment.acts.adopt }).click();
  await expect(presidency.page.getByText(es.errors.assessment.adopted_day).first()).toBeVisible();
  await presidency.page.getByLabel(validation.adopt.on).fill(dayIn(3));
  await presidency.page.getByRole('button', { name: assessment.acts.adopt }).click();
  await presidency.page.getByRole('dialog').getByRole('button', { name: assessment.acts.adopt }).click();
  await expect(presidency.page).toHaveURL(new RegExp(`${VALIDATION}$`));
  await goInside(presidency.page, PUBLISHED);
  await presidency.page.getByRole('button', { name: publication.acts.publish }).click({ timeout: 60_000 });
  const hash = await presidency.page.getByRole('dialog').locator('.hash-groups').textContent();
  await presidency.page.getByRole('dialog').getByRole('button', { name: publication.acts.publish }).click();
  await expect(presidency.page.getByText(publication.status.published, { exact: true })).toBeVisible();
  await expectNothingWaits(presidency.page);
  await presidency.context.close();

  // On the phone of a state, without a network: all that it has of it.
  await openAt(chile.page, PUBLISHED);
  await expect(chile.page.getByText(publication.status.published, { exact: true })).toBeVisible();
  await expect(chile.page.locator('.hash-groups').first()).toHaveText(hash ?? '');
  const again = chile.page.getByRole('button', { name: publication.again.run });
  await expect(chile.page.getByText(publication.again.own)).toBeVisible();
  await chile.context.setOffline(true);
  await again.click();
  await expect(chile.page.getByText(/^Coincide todo lo que el archivo trae/)).toBeVisible({
    timeout: 60_000,
  });
  const saving = chile.page.waitForEvent('download');
  await chile.page.getByRole('button', { name: new RegExp(`^${publication.files.own}`) }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  await goInside(chile.page, `${VERIFIED}/report/judgements`);
  const printed = chile.page.getByRole('article').filter({ hasText: JUDGEMENT });
  await expect(printed.getByText(DISSENT)).toBeVisible();
  await expect(chile.page.getByText(report.document({ number: DOCUMENT }))).toBeVisible();
  await chile.context.close();

  // By somebody without an account; nothing of the file leaves the page.
  const stranger = await openPhone();
  const { fileHash } = JSON.parse(saved) as EditionFile;
  await stranger.page.goto(`/check#${fileHash}`);
  await expect(stranger.page.locator('.check-any[data-ready]')).toBeVisible();
  // What the app keeps for later is here, too.
  await untilServedOffline(stranger.page);
  const asked: string[] = [];
  stranger.context.on('request', (request) => asked.push(request.url()));
  await drop(stranger.page, saved);
  await expect(stranger.page.getByText(checking.same_edition)).toBeVisible({ timeout: 60_000 });
  await expect(stranger.page.getByText(/^Coincide todo lo que el archivo trae/)).toBeVisible();
  // Other words, with every hash made again: the file agrees with itself, and not with what is on the report.
  await drop(stranger.page, forged(saved));
  await expect(stranger.page.getByText(checking.other_edition)).toBeVisible({ timeout: 60_000 });
  await expect(stranger.page.getByText(/^Coincide todo lo que el archivo trae/)).toBeVisible();
  await drop(stranger.page, changed(saved));
  await expect(stranger.page.getByText(/^No coincide/)).toBeVisible({ timeout: 60_000 });
  const named = checking.place.input({ state: countryName('es', 'CL') });
  await expect(stranger.page.getByText(named)).toBeVisible();
  expect(asked).toEqual([]);
  await stranger.context.close();

  // What came of it: to the state, and down to whoever reported.
  await openAt(analyst.page, `${VERIFIED}/feedback`);
  await way(analyst.page, countryName('es', 'EC')).click();
  await expect(analyst.page.getByText(PRISON_STATEMENT).first()).toBeVisible();
  await analyst.page.getByRole('button', { name: feedback.note.send }).click();
  await analyst.page.getByRole('dialog').getByRole('button', { name: feedback.note.send }).click();
  await expect(analyst.page.getByText(/^Sin acuse de recibo/).first()).toBeVisible();
  await expectNothingWaits(analyst.page);
  const officer = await openPhone();
  await enrol(officer.page, later.roles['ecuador-officer'] ?? '');
  await officer.page
    .getByRole('listitem')
    .filter({ hasText: /Su informe se usó en/ })
    .getByRole('link')
    .click();
  await expect(officer.page.getByText(feedback.used_in).first()).toBeVisible();
  await expect(officer.page.getByText(/^Conclusiones clave, párrafo 2\.\d+$/).first()).toBeVisible();
  await expect(officer.page.getByText(new RegExp(feedback.effect.judgement)).first()).toBeVisible();
  await later.stop();
});
