import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PLACE_NAMES } from '#shared/ideal/place-names.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, itemsOf, leafAt } from './form-test-kit.ts';

afterEach(unmount);

const proceed = () => page.getByRole('button', { name: 'Continuar' }).click();
const heading = (name: string) => expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

const itext = `<itext><translation lang="es">
  <text id="a"><value>Camello</value><value form="image">jr://images/camello.svg</value></text>
  <text id="b"><value form="image">jr://images/tigre_01.svg</value></text>
  <text id="c"><value form="audio">jr://audio/falta.mp3</value></text>
  <text id="q"><value>¿Qué se oyó?</value><value form="audio">jr://audio/voz.mp3</value></text>
</translation></itext>`;

test('options and questions show their files, whose names stand for what is missing', async () => {
  const items = ['a', 'b', 'c']
    .map((one) => `<item><label ref="jr:itext('${one}')"/><value>${one}</value></item>`)
    .join('');
  const asked: string[] = [];
  const session = await open(
    formOf([{ name: 'animal', control: `<select1 ref><label ref="jr:itext('q')"/>${items}</select1>` }], {
      model: itext,
    }),
    undefined,
    {
      fetchAttachment: (address) => {
        asked.push(address.href);
        const isThere = !address.href.endsWith('falta.mp3');
        const type = address.href.endsWith('svg') ? 'image/svg+xml' : 'audio/mpeg';
        return Promise.resolve(
          new Response(isThere ? PICTURE : null, {
            status: isThere ? 200 : 404,
            headers: { 'Content-Type': type },
          }),
        );
      },
    },
  );
  const runner = mount(session, 'q~animal');
  await expect.element(page.getByRole('radio', { name: 'Camello' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'tigre_01.svg' })).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'falta.mp3' })).toBeVisible();
  await expect.poll(() => document.querySelector('h1 audio')).not.toBeNull();
  await page.getByRole('radio', { name: 'tigre_01.svg' }).click();
  await proceed();
  await expect.element(page.getByText('tigre_01.svg')).toBeVisible();
  runner.go('q~animal');
  await expect.element(page.getByRole('img', { name: 'tigre_01.svg' })).toBeVisible();
  // Each file once, however often it is shown.
  expect(new Set(asked).size).toBe(asked.length);
});

const THOUSANDS = 5000;

test('of five thousand options any is found while typing, and a chosen one stays', async () => {
  const values = Array.from({ length: THOUSANDS }, (_, index) => String(index + 1));
  const list = values.map((one) => `<item><name>m${one}</name><label>Lugar ${one}</label></item>`);
  const session = await open(
    formOf(
      [
        {
          name: 'lugar',
          control:
            '<select ref appearance="minimal"><label>Lugar</label><itemset nodeset="instance(\'l\')/lista/item"><value ref="name"/><label ref="label"/></itemset></select>',
        },
      ],
      { model: '' },
    ).replace('</instance>', `</instance><instance id="l"><lista>${list.join('')}</lista></instance>`),
  );
  mount(session, 'q~lugar');
  await heading('Lugar (opcional)');
  const rows = () => document.querySelectorAll('.choice').length;
  expect(rows()).toBe(100);
  await expect.element(page.getByText(/Se muestran 100 de 5000\./)).toBeVisible();
  await page.getByRole('searchbox').fill('lugar 4321');
  await page.getByRole('checkbox', { name: 'Lugar 4321' }).click();
  await page.getByRole('searchbox').fill('lugar 77');
  await expect.element(page.getByRole('checkbox', { name: 'Lugar 4321' })).toBeChecked();
  expect(rows()).toBeLessThan(120);
  await page.getByRole('searchbox').fill('');
  // With the keyboard: at the end of the list the foot of the page stands over it until it is scrolled.
  (page.getByRole('button', { name: 'Mostrar más' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(rows()).toBe(201);
  (page.getByRole('checkbox', { name: 'Lugar 150' }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(leafAt(session, '/data/lugar').currentState.instanceValue).toBe('m150 m4321');
});

test('options stand beside each other where the form wants columns, and a short list has a search if asked', async () => {
  await page.viewport(900, 800);
  const select = (appearance: string) =>
    `<select1 ref appearance="${appearance}"><label>Lista</label>${itemsOf(['a', 'b', 'c'])}</select1>`;
  const session = await open(
    formOf([
      { name: 'dos', control: select('columns-2') },
      { name: 'rapida', control: select('quick image-map something-new') },
      { name: 'buscada', control: select('autocomplete minimal') },
    ]),
  );
  const runner = mount(session, 'q~dos');
  await heading('Lista (opcional)');
  const tops = () => [...document.querySelectorAll('.choice')].map((row) => row.getBoundingClientRect().top);
  expect(new Set(tops()).size).toBe(2);
  // Nothing goes on by itself: with the keyboard every arrow is a choice.
  runner.go('q~rapida');
  await heading('Lista (opcional)');
  expect(new Set(tops()).size).toBe(3);
  await page.getByRole('radio').first().click();
  await userEvent.keyboard('{ArrowDown}');
  expect(leafAt(session, '/data/rapida').currentState.instanceValue).toBe('b');
  runner.go('q~buscada');
  await page.getByRole('searchbox').fill('opcion c');
  await expect.poll(() => document.querySelectorAll('.choice').length).toBe(1);
});

test('a question whose options are crimes is answered in everyday words, whatever the form calls them', async () => {
  const items = CRIME_AREAS.map(
    (code) => `<item><label>Delito (ICCS ${code})</label><value>${code}</value></item>`,
  ).join('');
  const session = await open(
    formOf([{ name: 'area', control: `<select1 ref><label>Área</label>${items}</select1>` }]),
  );
  mount(session, 'q~area');
  await heading('Área (opcional)');
  await page.getByRole('searchbox').fill('falopa');
  await expect.poll(() => document.querySelectorAll('.choice').length).toBe(1);
  await page.getByRole('radio').click();
  expect(leafAt(session, '/data/area').currentState.instanceValue).toBe('0601');
  await page.getByRole('searchbox').fill('car theft');
  await expect.element(page.getByRole('radio', { name: 'Delito (ICCS 05021)' })).toBeVisible();
});

test('places among options are found as everywhere: by their words in any order, those of one’s own country first', async () => {
  const codes = Object.keys(PLACE_NAMES).filter((code) => /^(PE|SV)-/.test(code));
  const items = [...codes, 'OTRO']
    .map((code) => `<item><label>Lugar ${code}</label><value>${code}</value></item>`)
    .join('');
  const session = await open(
    formOf([{ name: 'lugar', control: `<select1 ref><label>Lugar</label>${items}</select1>` }]),
    undefined,
    { home: 'SV' },
  );
  mount(session, 'q~lugar');
  await heading('Lugar (opcional)');
  const listed = () =>
    [...document.querySelectorAll('.choice-label')].map(({ textContent }) => textContent?.trim() ?? '');
  await page.getByRole('searchbox').fill('libertad');
  await expect.poll(listed).toEqual(['Lugar SV-LI', 'Lugar PE-LAL']);
  await page.getByRole('searchbox').fill('peru madre');
  await expect.poll(listed).toEqual(['Lugar PE-MDD']);
  await page.getByRole('radio').click();
  // What is chosen stays, whatever is sought; what only the form knows is found by its words.
  await page.getByRole('searchbox').fill('lugar otro');
  await expect.poll(listed).toEqual(['Lugar PE-MDD', 'Lugar OTRO']);
});

test('the head of a table of questions is said and not asked', async () => {
  const select = (appearance: string, label: string) =>
    `<select1 ref appearance="${appearance}"><label>${label}</label>${itemsOf(['a', 'b'])}</select1>`;
  const session = await open(
    formOf([
      { name: 'cabeza', control: select('label', 'Riesgos') },
      { name: 'uno', control: select('list-nolabel', 'Robo') },
    ]),
  );
  mount(session, 'q~uno');
  await expect.element(page.getByText('Riesgos')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Opción a' })).toBeVisible();
  expect(document.querySelectorAll('[type=radio]')).toHaveLength(2);
  expect(session.summary().map(({ question }) => question)).toEqual(['Robo']);
});
