import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import {
  ANSWERED,
  ASKED,
  HERE_EDITION,
  ISSUED,
  issuedDoc,
  JUDGED,
  OVER,
  paragraphDoc,
  roundDoc,
  saidDoc,
  spokenDoc,
  TEXT,
  textSumDoc,
  validated,
  versionDoc,
} from './validation-pages.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./*.page.tsx');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

type Options = Partial<Parameters<typeof openPhone>[0]>;
async function open(file: string, route: string, path: string, docs: readonly Doc[], rest: Options = {}) {
  await page.viewport(360, 740);
  const component = (await modules[`./${file}.page.tsx`]?.())?.default;
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({
    docs: [...heldDocs, ...docs],
    now: SECOND_DAY,
    pages: { [`/ideal/:edition${route}`]: component, '*': () => null },
    path: `${HERE_EDITION}${path}`,
    ...rest,
  });
  expect(document.documentElement.scrollWidth).toBe(360);
  return phone;
}
const openValidation = (docs: readonly Doc[], as: string) =>
  open('validation', '/validation', '/validation', docs, { as });
const openComment = (docs: readonly Doc[], as: string) =>
  open('comment', '/validation/:comment', '/validation/cmt_own', docs, { as });
const openNew = (docs: readonly Doc[], paragraph = TEXT) =>
  open(
    'comment-new',
    '/report/paragraphs/:paragraph/comment',
    `/report/paragraphs/${paragraph}/comment`,
    docs,
    { as: 'chile-contact' },
  );
const openAdopt = (docs: readonly Doc[], as = 'presidency-delegate') =>
  open('adopt', '/adopt', '/adopt', docs, { as });

const textOf = (opened: Phone) => opened.host.textContent ?? '';
const made = (opened: Phone) =>
  opened.client
    .outbox()
    .map(({ envelope: { name, args } }) => ({ name, args: args as Readonly<Record<string, unknown>> }));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const OPEN = [validated(), roundDoc(), ...ASKED, ...ISSUED];
const ENDED = [validated(), roundDoc(OVER), ...ASKED, ...ISSUED];
/** The word beside a state. */
const wordOf = ({ host }: Phone, state: string) =>
  [...host.querySelectorAll('.row')]
    .find((row) => row.querySelector('.row-title')?.textContent === state)
    ?.querySelector('.tag')?.textContent;

test('silence is silence only once the round is over, and is never called agreement', async () => {
  const said = [saidDoc('cmt_own', 'EC'), spokenDoc('CL', 'agrees')];
  const opened = await openValidation([...OPEN, ...said], 'ameripol-analyst');
  expect(['Chile', 'Ecuador', 'Panamá'].map((state) => wordOf(opened, state))).toEqual([
    'De acuerdo',
    'Comenta',
    'Aún no se ha pronunciado',
  ]);
  expect(textOf(opened)).not.toContain('Silencio');
  expect(textOf(opened)).toContain('Terminaron 1 de 3; comenta otro');
  opened.close();
  const later = await openValidation([...ENDED, ...said], 'ameripol-analyst');
  expect(['Chile', 'Ecuador', 'Panamá'].map((state) => wordOf(later, state))).toEqual([
    'De acuerdo',
    'Comenta',
    'Silencio',
  ]);
  expect(textOf(later)).toContain('no es acuerdo');
  expect(textOf(later)).toContain('Venció el plazo');
});

test('a state that does not read what others commented is not told that they were silent', async () => {
  const opened = await openValidation([...ENDED, spokenDoc('EC', 'has_said')], 'chile-contact');
  expect(wordOf(opened, 'Panamá')).toBe('Sin pronunciamiento');
  expect(wordOf(opened, 'Ecuador')).toBe('Se pronunció');
  // Its own silence is known to it.
  expect(wordOf(opened, 'Chile')).toBe('Silencio');
  expect(textOf(opened)).toContain('Su Estado no dijo nada');
  expect(button('Sin más comentarios').query()).toBeNull();
});

test('a state with comments is told before it tries that it cannot agree, and can say that it has said all', async () => {
  const opened = await openValidation([...OPEN, saidDoc('cmt_own', 'CL')], 'chile-contact');
  expect(textOf(opened)).toContain('Con comentarios no se puede decir que está de acuerdo');
  expect(textOf(opened)).toContain('1 sin respuesta todavía');
  expect(button('De acuerdo con el texto').query()).toBeNull();
  await userEvent.click(button('Sin más comentarios'));
  await expect.poll(() => made(opened).map(({ args }) => args.says)).toEqual(['has_said']);
  await expect.poll(() => wordOf(opened, 'Chile')).toBe('Se pronunció');
  await userEvent.click(button('Retirar el pronunciamiento'));
  await expect.poll(() => wordOf(opened, 'Chile')).toBe('Comenta');
});

test('a state without comments agrees with one tap', async () => {
  const opened = await openValidation(OPEN, 'chile-contact');
  expect(textOf(opened)).not.toContain('Con comentarios no se puede');
  await userEvent.click(button('De acuerdo con el texto'));
  await expect.poll(() => made(opened).map(({ args }) => args.says)).toEqual(['agrees']);
  expect(textOf(opened)).not.toContain('Dar más plazo');
});

test('what waits for an answer comes first, by paragraph, in the order of the text', async () => {
  const docs = [
    saidDoc('cmt_1', 'CL', { answer: ANSWERED, text: { es: 'Ya respondido.' } }),
    saidDoc('cmt_2', 'EC', { text: { es: 'Del texto.' } }),
    saidDoc('cmt_3', 'PA', { paragraph: JUDGED, text: { es: 'De la conclusión.' } }),
    saidDoc('cmt_4', 'PA', { kind: 'reservation', printed: 'annex', text: { es: 'No lo compartimos.' } }),
  ];
  const opened = await openValidation([...OPEN, ...docs], 'ameripol-analyst');
  const words = textOf(opened);
  const places = ['De la conclusión.', 'Del texto.', 'Ya respondido.'].map((each) => words.indexOf(each));
  expect(places).toEqual([...places].sort((left, right) => left - right));
  expect(places.every((place) => place > 0)).toBe(true);
  const bands = [...opened.host.querySelectorAll('.section-header')].map((each) => each.textContent);
  expect(bands).toContain('Sin responder2');
  expect(bands).toContain('Respondidos y reservas2');
});

test('a round ends early only after all who were asked have spoken, and after a question', async () => {
  const opened = await openValidation([...OPEN, spokenDoc('CL', 'agrees')], 'presidency-delegate');
  expect(textOf(opened)).toContain('Faltan 2 Estados');
  expect(button('Cerrar la ronda').query()).toBeNull();
  opened.close();
  const all = ['CL', 'EC', 'PA'].map((state) => spokenDoc(state, 'has_said'));
  const later = await openValidation([...OPEN, ...all], 'presidency-delegate');
  await userEvent.click(button('Cerrar la ronda'));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('no se abre otra vez', { exact: false })).toBeInTheDocument();
  expect(made(later)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Cerrar la ronda' }));
  await expect.poll(() => textOf(later)).toContain('Todos los Estados se pronunciaron');
});

test('before the text goes to the states, an analyst reads how much of it only analysts have', async () => {
  const docs = [
    validated({ status: 'analysing' }),
    paragraphDoc(TEXT),
    paragraphDoc(JUDGED, { marking: 'public' }),
    paragraphDoc('pgf_hidden', { marking: 'analysts' }),
    paragraphDoc('pgf_out', { takenOut: true }),
  ];
  const opened = await open('validation-open', '/validation/open', '/validation/open', docs, {
    as: 'ameripol-analyst',
  });
  expect(textOf(opened)).toContain('Los Estados leen 2 párrafos');
  expect(textOf(opened)).toContain('1 párrafo es solo para analistas y no va');
  await userEvent.fill(page.getByLabelText('Último día'), '2026-10-15');
  await userEvent.click(button('Enviar el texto a los Estados'));
  await expect.poll(() => textOf(opened)).toContain('Ese día está demasiado cerca');
  await userEvent.fill(page.getByLabelText('Último día'), '2026-11-20');
  await userEvent.click(button('Enviar el texto a los Estados'));
  await expect.poll(() => made(opened).map(({ name }) => name)).toEqual(['assessment.open_round']);
});

test('a wording begins with the paragraph as it stands, and only the language that changed is sent', async () => {
  const docs = [
    validated(),
    roundDoc(),
    issuedDoc(TEXT, { section: 'cocaine', pt: 'A cocaína sai por três portos.' }),
  ];
  const opened = await openNew(docs);
  expect(textOf(opened)).toContain('Sin red: el comentario queda en este dispositivo');
  expect(textOf(opened)).not.toContain('llegado tarde');
  opened.host.querySelector<HTMLElement>('[value="wording"]')?.click();
  const field = () => opened.host.querySelector<HTMLTextAreaElement>('#comment-proposed');
  await expect.poll(() => field()?.value).toBe('La cocaína sale por tres puertos.');
  await userEvent.fill(opened.host.querySelector('#comment-text') as HTMLElement, 'Falta un puerto.');
  await userEvent.click(button('Comentar'));
  await expect.poll(() => textOf(opened)).toContain('así dice lo mismo que el párrafo');
  await userEvent.fill(field() as HTMLElement, 'La cocaína sale por cuatro puertos.');
  await userEvent.click(button('Comentar'));
  await expect.poll(() => made(opened).map(({ name }) => name)).toEqual(['assessment.comment']);
  expect(made(opened)[0]?.args).toMatchObject({
    kind: 'wording',
    proposed: { es: 'La cocaína sale por cuatro puertos.' },
    printed: null,
  });
  expect(made(opened)[0]?.args.proposed).not.toHaveProperty('pt');
  await expect.poll(() => opened.path()).toMatch(/\/validation\/cmt_/);
});

test('a reservation on a key judgement is said to be printed as a dissent, and needs a place', async () => {
  const opened = await openNew(OPEN, JUDGED);
  opened.host.querySelector<HTMLElement>('[value="reservation"]')?.click();
  await expect.poll(() => textOf(opened)).toContain('se imprime como disenso de su Estado');
  await userEvent.fill(opened.host.querySelector('#comment-text') as HTMLElement, 'No lo compartimos.');
  await userEvent.click(button('Comentar'));
  await expect.poll(() => textOf(opened)).toContain('Elija dónde se imprime la reserva');
  opened.host.querySelector<HTMLElement>('[name="comment-printed"][value="paragraph"]')?.click();
  await userEvent.click(button('Comentar'));
  await expect.poll(() => made(opened).map(({ args }) => args.printed)).toEqual(['paragraph']);
});

test('a comment after the round says that it came late; after the text went back it cannot be made', async () => {
  const opened = await openNew(ENDED);
  expect(textOf(opened)).toContain('La ronda terminó el 12 oct 2026');
  expect(textOf(opened)).toContain('llegado tarde');
  await expect.element(button('Comentar')).toBeInTheDocument();
  opened.close();
  const back = roundDoc({ closed: { at: SECOND_DAY, why: 'taken_back' } });
  const later = await openNew([validated({ status: 'analysing' }), back, ...ISSUED]);
  expect(textOf(later)).toContain('Ahora no se comenta');
  expect(button('Comentar').query()).toBeNull();
});

test('a comment that is answered cannot be changed, only withdrawn after a question', async () => {
  const opened = await openComment(
    [...OPEN, saidDoc('cmt_own', 'CL', { answer: ANSWERED })],
    'chile-contact',
  );
  expect(textOf(opened)).toContain('No acogido');
  expect(textOf(opened)).toContain('Las fuentes hablan de tres.');
  expect(textOf(opened)).toContain('Ya tiene respuesta: no se cambia');
  expect(textOf(opened)).not.toContain('Cambiar el comentario');
  await userEvent.click(button('Retirar el comentario'));
  expect(made(opened)).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar el comentario' }));
  await expect.poll(() => made(opened).map(({ name }) => name)).toEqual(['assessment.withdraw_comment']);
});

test('whoever reads a comment sees that its paragraph has changed since', async () => {
  const said = saidDoc('cmt_own', 'CL');
  const opened = await openComment([...OPEN, said], 'ameripol-analyst');
  expect(textOf(opened)).toContain('No cambió desde el comentario');
  opened.close();
  const docs = [validated(), roundDoc(), said, issuedDoc(TEXT, { section: 'cocaine', version: 2 })];
  const later = await openComment(docs, 'ameripol-analyst');
  expect(textOf(later)).toContain('El párrafo cambió desde el comentario');
});

test('an answer that does not accept all has its reason, and saving it goes on to the next', async () => {
  const docs = [
    saidDoc('cmt_own', 'CL'),
    saidDoc('cmt_then', 'EC'),
    saidDoc('cmt_z', 'PA', { answer: ANSWERED }),
  ];
  const opened = await openComment([...OPEN, ...docs], 'ameripol-analyst');
  expect(textOf(opened)).toContain('Falta responder 1');
  opened.host.querySelector<HTMLElement>('[name="answer-result"][value="partly"]')?.click();
  await userEvent.click(button('Responder'));
  await expect.poll(() => textOf(opened)).toContain('Escriba el motivo');
  expect(made(opened)).toEqual([]);
  opened.host.querySelector<HTMLElement>('[name="answer-result"][value="accepted"]')?.click();
  await userEvent.click(button('Responder'));
  await expect.poll(() => made(opened).map(({ args }) => args.result)).toEqual(['accepted']);
  await expect.poll(() => opened.path()).toBe(`${HERE_EDITION}/validation/cmt_then`);
});

test('adopting is not offered before all is answered, and the page says what is missing', async () => {
  const opened = await openAdopt([...OPEN, saidDoc('cmt_own', 'CL')]);
  expect(textOf(opened)).toContain('Falta antes de aprobar');
  expect(textOf(opened)).toContain('La ronda 1 sigue abierta hasta el 18 oct 2026');
  expect(textOf(opened)).toContain('Queda 1 comentario sin responder');
  expect(button('Aprobar la edición').query()).toBeNull();
  opened.close();
  const later = await openAdopt([...ENDED, saidDoc('cmt_own', 'CL')]);
  expect(textOf(later)).toContain('La ronda 1 terminó');
  expect(button('Aprobar la edición').query()).toBeNull();
});

test('an adoption takes its day from the decision, needs a document, and then stands there', async () => {
  const reservation = saidDoc('cmt_own', 'CL', { kind: 'reservation', printed: 'paragraph' });
  const opened = await openAdopt([...ENDED, reservation, saidDoc('cmt_2', 'EC', { answer: ANSWERED })]);
  expect(textOf(opened)).toContain('Nada falta');
  expect(textOf(opened)).toContain('1 reserva queda en pie');
  await userEvent.selectOptions(page.getByLabelText('Reunión'), MEETING);
  opened.host.querySelector<HTMLElement>('[value="dcs_roadmap"]')?.click();
  await expect.poll(() => opened.host.querySelector<HTMLInputElement>('#adopt-on')?.value).toBe('2026-10-14');
  await userEvent.click(button('Aprobar la edición'));
  await expect.poll(() => textOf(opened)).toContain('Escriba el número del documento');
  await userEvent.fill(page.getByLabelText('Número del documento'), 'CLASI/2026/DOC/031');
  await userEvent.click(button('Aprobar la edición'));
  const dialog = page.getByRole('dialog');
  await expect
    .poll(() => dialog.element().textContent)
    .toContain('Desde ahora nada de lo que sostiene la edición cambia');
  expect(dialog.element().textContent).toContain('No se puede deshacer en la aplicación.');
  expect(made(opened)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Aprobar la edición' }));
  await expect.poll(() => made(opened).map(({ name }) => name)).toEqual(['assessment.adopt']);
  opened.close();
  const adoption = {
    ...{ meeting: MEETING, decision: 'dcs_roadmap', on: '2026-10-14' },
    document: 'CLASI/2026/DOC/031',
  };
  const done = await openAdopt([
    validated({ status: 'adopted', adoption }),
    ...[versionDoc(2, 'adopted', 3), textSumDoc(2, 40)],
  ]);
  expect(textOf(done)).toContain('La edición está aprobada');
  expect(textOf(done)).toContain('CLASI/2026/DEC/004');
  expect(textOf(done)).toContain('CLASI/2026/DOC/031');
  expect(textOf(done)).toContain('3 párrafos no son como los leyeron los Estados en la última ronda');
});

test('what came late holds no adoption up, and whoever adopts sees it, and who stayed silent', async () => {
  const late = saidDoc('cmt_own', 'CL', { isLate: true });
  const opened = await openAdopt([...ENDED, late]);
  expect(textOf(opened)).toContain('Nada falta');
  await expect.element(button('Aprobar la edición')).toBeInTheDocument();
  expect(textOf(opened)).toContain('1 comentario llegó tarde y no tiene respuesta');
  expect(textOf(opened)).not.toContain('Todos los comentarios tienen respuesta');
  expect(textOf(opened)).toContain('2 Estados guardaron silencio');
});

test('more time is given after a question that says how many days it is from now', async () => {
  const opened = await openValidation(OPEN, 'presidency-delegate');
  opened.host.querySelector<HTMLElement>('summary')?.click();
  await userEvent.fill(opened.host.querySelector('#extend-until') as HTMLElement, '2026-11-18');
  await userEvent.click(button('Dar más plazo'));
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.element().textContent).toContain('¿Dar plazo hasta el 18 nov 2026?');
  expect(dialog.element().textContent).toContain('Son 34 días desde hoy.');
  expect(made(opened)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Dar más plazo' }));
  await expect.poll(() => made(opened).map(({ args }) => args.until)).toEqual(['2026-11-18']);
});

test('a state that had not spoken when its round was cut short is not called silent', async () => {
  const cut = roundDoc({ closed: { at: SECOND_DAY, why: 'taken_back' } });
  const opened = await openValidation(
    [validated({ status: 'analysing' }), cut, ...ASKED, ...ISSUED, spokenDoc('CL', 'agrees')],
    'ameripol-analyst',
  );
  expect(['Chile', 'Ecuador'].map((state) => wordOf(opened, state))).toEqual([
    'De acuerdo',
    'Ronda interrumpida',
  ]);
  expect(textOf(opened)).toContain('Terminaron 1 de 3');
  expect(textOf(opened)).not.toContain('comentan otros');
  expect(textOf(opened)).toContain('No haberse pronunciado no es silencio');
});

test('nobody but whoever presides adopts', async () => {
  const opened = await openAdopt(ENDED, 'ameripol-analyst');
  expect(button('Aprobar la edición').query()).toBeNull();
  expect(textOf(opened)).toContain('Lo hace la presidencia.');
});

test('a comment that is not answered is changed by its own state, and stands in the queue without a network', async () => {
  const opened = await openComment([...OPEN, saidDoc('cmt_own', 'CL')], 'chile-contact');
  opened.host.querySelector('summary')?.click();
  await userEvent.fill(opened.host.querySelector('#comment-text') as HTMLElement, 'Son cinco puertos.');
  await userEvent.click(button('Guardar'));
  await expect.poll(() => made(opened).map(({ name }) => name)).toEqual(['assessment.edit_comment']);
  await expect.poll(() => opened.host.querySelector('.row-status')).not.toBeNull();
  expect(textOf(opened)).toContain('Son cinco puertos.');
  expect(page.getByRole('radio', { name: 'Aceptado', exact: true }).query()).toBeNull();
});

test('a wording that was proposed is shown against the paragraph, word by word', async () => {
  const proposed = { es: 'La cocaína sale por cuatro puertos.' };
  const said = saidDoc('cmt_own', 'CL', { kind: 'wording', proposed });
  const opened = await openComment([...OPEN, said], 'ameripol-analyst');
  expect(opened.host.querySelector('del')?.textContent).toContain('tres');
  expect(opened.host.querySelector('ins')?.textContent).toContain('cuatro');
});

test('once the text is adopted nothing more is said of it', async () => {
  const docs = [validated({ status: 'adopted' }), roundDoc(OVER), ...ISSUED, saidDoc('cmt_own', 'CL')];
  const opened = await openComment(docs, 'chile-contact');
  expect(textOf(opened)).toContain('lo dicho queda como está');
  expect(button('Retirar el comentario').query()).toBeNull();
  opened.close();
  const form = await openNew(docs);
  expect(textOf(form)).toContain('Ahora no se comenta');
});
