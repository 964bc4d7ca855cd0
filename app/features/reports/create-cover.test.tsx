import '#app/ui/styles.css';
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FormCheck } from '#app/features/forms/form-check.tsx';
import { open } from '#app/features/forms/form-mount.fixtures.tsx';
import { formOf } from '#app/features/forms/form-test-kit.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import type { Cover } from './cover.ts';
import { createCover } from './create-cover.tsx';

let stop: () => void = () => undefined;
afterEach(() => stop());

function Check(props: { session: FormSession; cover?: Cover | undefined }) {
  const { about, restore } = createCover({
    unasked: () => ({ handlingCode: true, tlp: true, crimeArea: false }),
    onChange: () => undefined,
  });
  if (props.cover !== undefined) restore(props.cover);
  return (
    <FormCheck
      session={props.session}
      about={about}
      isLooking={false}
      href={(step) => `#${step}`}
      onNavigate={() => undefined}
      onFinish={() => undefined}
      onState={() => undefined}
    />
  );
}

async function show(cover?: Cover) {
  const session = await open(formOf([{ name: 'what', control: '<input ref><label>Qué</label></input>' }]));
  const host = document.body.appendChild(document.createElement('div'));
  const dispose = render(
    () => (
      <I18nProvider locale="es">
        <Check session={session} cover={cover} />
      </I18nProvider>
    ),
    host,
  );
  stop = () => {
    dispose();
    host.remove();
  };
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
}
const listed = () => document.querySelectorAll('.error-summary a').length;

test('what is chosen on the check page goes from the list of what is missing at once', async () => {
  await show();
  await expect.poll(listed).toBe(2);
  await expect.poll(() => document.activeElement?.className).toBe('error-summary');
  await page.getByRole('combobox', { name: '¿Cómo puede usarse esta información?' }).selectOptions('H1');
  await expect.poll(listed).toBe(1);
  await page.getByRole('combobox', { name: '¿Hasta dónde puede difundirse?' }).selectOptions('AMBER');
  await expect.poll(() => document.querySelector('.error-summary')).toBeNull();
});

test('marks taken over from an earlier report are listed until each is confirmed', async () => {
  const copied = ['handlingCode', 'tlp'] as const;
  await show({ handlingCode: 'H1', tlp: 'AMBER', crimeArea: null, restrictions: '', copied: [...copied] });
  await expect.poll(listed).toBe(2);
  await page.getByRole('button', { name: 'Sin cambios ¿Cómo puede usarse esta información?' }).click();
  await expect.poll(listed).toBe(1);
  await page.getByRole('button', { name: 'Sin cambios ¿Hasta dónde puede difundirse?' }).click();
  await expect.poll(() => document.querySelector('.error-summary')).toBeNull();
});
