// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { openForm } from '#app/features/forms/form-engine.ts';
import { answerAll, formOf } from '#app/features/forms/form-test-kit.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { summarizeFinished } from './finished-summary.ts';

const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;
const container = { name: 'container', control: '<input ref><label>Contenedor</label></input>' };

async function titleOf(definitionXml: string, answer: string): Promise<string> {
  const opened = await openForm({ definitionXml, language: 'es' });
  if (!opened.ok) throw new Error(opened.failure.detail);
  answerAll({ session: opened.session, answers: { '/data/container': answer } });
  return summarizeFinished({ session: opened.session, t }).summary.title;
}

test('two reports on a form made elsewhere are told apart by their first words', async () => {
  const form = formOf([container]);
  expect(await titleOf(form, 'MSKU 728193-4')).toBe('Prueba, MSKU 728193-4');
  expect(await titleOf(form, '')).toBe('Prueba');
});

test('the name that the form itself makes of the answers comes first', async () => {
  const form = formOf([container])
    .replace('</data>', '<meta><instanceName/></meta></data>')
    .replace(
      '</model>',
      `<bind nodeset="/data/meta/instanceName" type="string" calculate="concat('Carga ', /data/container)"/></model>`,
    );
  expect(await titleOf(form, 'MSKU')).toBe('Carga MSKU');
  const codes =
    '<item><label>Drogas</label><value>0601</value></item><item><label>Trata</label><value>0204</value></item>';
  const ofCrime = form
    .replace('<container>', '<crime>0601</crime><container>')
    .replace('<h:body>', `<h:body><select1 ref="/data/crime"><label>Delito</label>${codes}</select1>`);
  expect(await titleOf(ofCrime, 'MSKU')).toBe('Carga MSKU');
  expect(await titleOf(ofCrime, '')).toBe('Carga');
});
