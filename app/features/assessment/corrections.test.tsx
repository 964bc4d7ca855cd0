import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { correctedContent } from '#shared/assessment/assessment.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import CorrectionsPage from './corrections.page.tsx';
import {
  correctionDoc,
  EDITION,
  HERE_EDITION,
  issuedDoc,
  JUDGED,
  paragraphDoc,
  TEXT,
  validated,
  versionDoc,
} from './validation-pages.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(docs: readonly Doc[], as: string) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [...heldDocs, ...docs],
    now: SECOND_DAY,
    pages: { '/ideal/:edition/corrections': CorrectionsPage, '*': () => null },
    path: `${HERE_EDITION}/corrections`,
    as,
  });
  expect(document.documentElement.scrollWidth).toBe(360);
  return phone;
}
const textOf = (opened: Phone) => opened.host.textContent ?? '';
const made = (opened: Phone) =>
  opened.client
    .outbox()
    .map(({ envelope: { name, args } }) => ({ name, args: args as Readonly<Record<string, unknown>> }));
const button = (name: string) => page.getByRole('button', { name, exact: true });

const PUBLISHED = validated({ status: 'published' });
const NOW = paragraphDoc(TEXT, { section: 'cocaine', es: 'La cocaína sale por cuatro puertos.' });
const ISSUED = [issuedDoc(TEXT, { section: 'cocaine' }), issuedDoc(JUDGED)];
/** Of what the paragraph says now. */
const waiting = correctionDoc('crr_1', NOW);
const judged = correctionDoc('crr_2', paragraphDoc(JUDGED, { es: 'Otra conclusión.' }));

test('what a version changed is shown word by word, with its reason', async () => {
  const out = correctionDoc('crr_1', NOW, {
    published: { version: 4, at: SECOND_DAY, signed: null },
  });
  const opened = await open(
    [PUBLISHED, ...ISSUED, out, versionDoc(3, 'published'), versionDoc(4, 'corrected')],
    'chile-contact',
  );
  const bands = [...opened.host.querySelectorAll('.section-header')].map((each) => each.textContent);
  expect(bands).toEqual(['Versión 4Texto corregido, 10 oct 2026', 'Versión 3Texto publicado, 10 oct 2026']);
  expect(textOf(opened)).toContain('Faltaba un puerto.');
  expect(opened.host.querySelector('del')?.textContent).toBe('Decía: tres');
  expect(opened.host.querySelector('ins')?.textContent).toBe('Dice: cuatro');
});

test('whoever publishes sees all that changes: who reads it, likelihood and confidence, figures and grades', async () => {
  const judgement = { kind: 'judgement', changes: null, follows: null } as const;
  const before = correctedContent(
    issuedDoc(JUDGED, {
      detail: { ...judgement, likelihood: 'likely', confidence: 'high' },
      grades: [{ source: 'B', information: 2, count: 3 }],
    }).body,
  );
  const after = {
    ...before,
    marking: 'public' as const,
    detail: {
      ...judgement,
      likelihood: 'almost_certain' as const,
      confidence: 'low' as const,
      changes: { es: 'Que abran otro puerto.' },
    },
    figures: ['cocaine' as const, 'extortion' as const],
    grades: [],
  };
  const changed = correctionDoc('crr_1', paragraphDoc(JUDGED), { before, after });
  const opened = await open([PUBLISHED, ...ISSUED, changed], 'presidency-delegate');
  expect(opened.host.querySelector('.banner-decide')?.textContent).toContain(
    'Lo leían los miembros; lo leerá cualquiera.',
  );
  const parts = [...opened.host.querySelectorAll('.validation-parts > div')].map((each) => each.textContent);
  expect(parts).toEqual([
    'ProbabilidadDecía: Probable Dice: Casi seguro',
    'Confianza analíticaDecía: Alta Dice: Baja',
    expect.stringMatching(/^Cifras en que se apoyaDecía: nada Dice: Cocaína y /),
    'Evaluación de las fuentesDecía: B2 × 3 Dice: nada',
  ]);
  expect(textOf(opened)).toContain('Que abran otro puerto.');
  expect(textOf(opened)).toContain('El texto es el mismo.');
});

test('a correction of one language says which others still say what it said before', async () => {
  const both = { section: 'cocaine', pt: 'A cocaína sai por três portos.' } as const;
  const opened = await open(
    [PUBLISHED, issuedDoc(TEXT, both), paragraphDoc(TEXT, { ...both, es: NOW.body.es })],
    'ameripol-analyst',
  );
  expect(textOf(opened)).toContain('El texto en portugués sigue diciendo lo de antes.');
  opened.close();
  const all = await open(
    [PUBLISHED, issuedDoc(TEXT, both), paragraphDoc(TEXT, { ...both, es: NOW.body.es, pt: 'Quatro.' })],
    'ameripol-analyst',
  );
  expect(textOf(all)).toContain('3.1 Cocaína');
  expect(textOf(all)).not.toContain('sigue diciendo lo de antes');
});

test('an analyst proposes what differs, and nothing that already waits', async () => {
  const opened = await open([PUBLISHED, ...ISSUED, NOW, paragraphDoc(JUDGED)], 'ameripol-analyst');
  const rows = [...opened.host.querySelectorAll('summary')].map((each) => each.textContent);
  expect(rows).toEqual(['3.1 CocaínaCambiado']);
  opened.host.querySelector('summary')?.click();
  await userEvent.click(button('Proponer la corrección'));
  await expect.poll(() => textOf(opened)).toContain('Escriba el motivo');
  await userEvent.fill(page.getByLabelText('Motivo en español'), 'Faltaba un puerto.');
  await userEvent.click(button('Proponer la corrección'));
  await expect.poll(() => made(opened).map(({ name }) => name)).toEqual(['assessment.propose_correction']);
  await expect.poll(() => textOf(opened)).toContain('Ningún párrafo difiere de lo publicado');
  // It is the analyst's own now, and whoever presides publishes it.
  expect(textOf(opened)).toContain('La publica la presidencia.');
  expect(button('Publicar las elegidas').query()).toBeNull();
});

test('the second person publishes those that they leave chosen, after a question', async () => {
  const opened = await open([PUBLISHED, ...ISSUED, waiting, judged], 'presidency-delegate');
  opened.host.querySelector<HTMLElement>('#publish-crr_1')?.click();
  opened.host.querySelector<HTMLElement>('#publish-crr_2')?.click();
  await userEvent.click(button('Publicar las elegidas'));
  await expect.poll(() => textOf(opened)).toContain('Elija al menos una corrección');
  opened.host.querySelector<HTMLElement>('#publish-crr_2')?.click();
  await userEvent.click(button('Publicar las elegidas'));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('¿Publicar 1 corrección?')).toBeInTheDocument();
  expect(made(opened)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Publicar las elegidas' }));
  await expect
    .poll(() => made(opened).map(({ args }) => args.corrections))
    .toEqual([[{ correction: 'crr_2', paragraph: JUDGED }]]);
});

test('nobody publishes what they proposed; another analyst publishes, or drops, what only analysts read', async () => {
  const audience = `assessment/analysts/${EDITION}`;
  const own = { ...waiting, audience };
  const opened = await open([PUBLISHED, ...ISSUED, NOW, own], 'ameripol-analyst');
  expect(textOf(opened)).toContain('Usted la propuso: la publica otra persona.');
  expect(button('Publicar las elegidas').query()).toBeNull();
  opened.close();
  const others = { ...correctionDoc('crr_1', NOW, { proposed: { by: 'per_x', at: SECOND_DAY } }), audience };
  const second = await open([PUBLISHED, ...ISSUED, NOW, others], 'ameripol-analyst');
  await expect.element(button('Publicar las elegidas')).toBeInTheDocument();
  await userEvent.click(button('Descartar'));
  await expect.poll(() => made(second).map(({ name }) => name)).toEqual(['assessment.drop_correction']);
  // Dropped, it can be proposed again.
  await expect.poll(() => second.host.querySelectorAll('summary')).toHaveLength(1);
});

test('a text that is not published has no corrections, and the page says so', async () => {
  const opened = await open([validated()], 'presidency-delegate');
  expect(textOf(opened)).toContain('El texto aún no está publicado');
});
