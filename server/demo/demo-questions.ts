import type { JsonObject } from '#shared/kernel/json.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const ID = 'cl-preguntas';
const VERSION = '1';
const TITLE: Required<Text> = {
  es: 'Fiscalía y paso fronterizo',
  pt: 'Ministério Público e passagem de fronteira',
  en: 'Prosecution and border crossing',
};

/** By the reference of a node, or by the value of an option. */
const TEXTS: Readonly<Record<string, Required<Text>>> = {
  justice: { es: 'Ministerio Público', pt: 'Ministério Público', en: 'Prosecution service' },
  'justice/notified': {
    es: '¿Se avisó al Ministerio Público?',
    pt: 'O Ministério Público foi avisado?',
    en: 'Was the prosecution service told?',
  },
  'justice/ruc': {
    es: 'Rol único de la causa (RUC)',
    pt: 'Número único da causa (RUC)',
    en: 'Number of the case (RUC)',
  },
  'justice/ruc:hint': {
    es: 'Diez cifras, guion y dígito, por ejemplo 2601234567-8',
    pt: 'Dez algarismos, hífen e dígito, por exemplo 2601234567-8',
    en: 'Ten digits, a hyphen and a digit, for example 2601234567-8',
  },
  'justice/ruc:wrong': {
    es: 'Escriba el RUC completo, por ejemplo 2601234567-8',
    pt: 'Escreva o RUC completo, por exemplo 2601234567-8',
    en: 'Write the whole RUC, for example 2601234567-8',
  },
  crossing: { es: 'Paso fronterizo', pt: 'Passagem de fronteira', en: 'Border crossing' },
  'crossing/pass': {
    es: '¿Por qué paso entró o iba a salir?',
    pt: 'Por qual passagem entrou ou ia sair?',
    en: 'Through which crossing did it come in, or was it to leave?',
  },
  yes: { es: 'Sí', pt: 'Sim', en: 'Yes' },
  no: { es: 'No', pt: 'Não', en: 'No' },
  chacalluta: { es: 'Chacalluta', pt: 'Chacalluta', en: 'Chacalluta' },
  colchane: { es: 'Colchane', pt: 'Colchane', en: 'Colchane' },
  libertadores: { es: 'Los Libertadores', pt: 'Los Libertadores', en: 'Los Libertadores' },
  samore: { es: 'Cardenal Samoré', pt: 'Cardenal Samoré', en: 'Cardenal Samoré' },
  none: {
    es: 'Por ningún paso habilitado',
    pt: 'Por nenhuma passagem habilitada',
    en: 'Not through an official crossing',
  },
};

const LANGUAGES = { es: 'Español (es)', pt: 'Português (pt)', en: 'English (en)' } as const;
const translation = ([code, name]: [string, string]) =>
  `<translation lang="${name}"${code === 'es' ? ' default="true()"' : ''}>${Object.entries(TEXTS)
    .map(([id, words]) => `<text id="${id}"><value>${words[code as keyof typeof words]}</value></text>`)
    .join('')}</translation>`;
const label = (id: string) => `<label ref="jr:itext('${id}')"/>`;
const options = (values: readonly string[]) =>
  values.map((value) => `<item>${label(value)}<value>${value}</value></item>`).join('');

/** What Chile asks beside the threat documentation report, as an XForm of its own. */
export const DEMO_QUESTIONS = `<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>${TITLE.es}</h:title><model>
<itext>${Object.entries(LANGUAGES).map(translation).join('')}</itext>
<instance><data id="${ID}" version="${VERSION}"><justice><notified/><ruc/></justice><crossing><pass/></crossing><meta><instanceID/></meta></data></instance>
<bind nodeset="/data/justice/notified" type="string" required="true()"/>
<bind nodeset="/data/justice/ruc" type="string" relevant="/data/justice/notified = 'yes'" constraint="regex(., '^[0-9]{10}-[0-9K]$')" jr:constraintMsg="jr:itext('justice/ruc:wrong')"/>
<bind nodeset="/data/crossing/pass" type="string"/>
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
</model></h:head><h:body>
<group ref="/data/justice">${label('justice')}
<select1 ref="/data/justice/notified">${label('justice/notified')}${options(['yes', 'no'])}</select1>
<input ref="/data/justice/ruc">${label('justice/ruc')}<hint ref="jr:itext('justice/ruc:hint')"/></input></group>
<group ref="/data/crossing">${label('crossing')}
<select1 ref="/data/crossing/pass">${label('crossing/pass')}${options(['chacalluta', 'colchane', 'libertadores', 'samore', 'none'])}</select1></group>
</h:body></h:html>
`;

/** What those who document at the northern border answered to them. */
const ANSWERED: Readonly<Record<string, { readonly ruc: string; readonly pass: string }>> = {
  'border-chacalluta': { ruc: '2601234567-8', pass: 'chacalluta' },
  'police-arica': { ruc: '', pass: 'none' },
};

function answersOf({ ruc, pass }: { ruc: string; pass: string }, report: string): JsonObject {
  const notified = ruc === '' ? 'no' : 'yes';
  const justice = `<justice><notified>${notified}</notified>${ruc === '' ? '' : `<ruc>${ruc}</ruc>`}</justice>`;
  const rest = `<crossing><pass>${pass}</pass></crossing><meta><instanceID>uuid:own-${report}</instanceID></meta>`;
  return {
    formId: ID,
    formVersion: VERSION,
    instanceXml: `<data id="${ID}" version="${VERSION}">${justice}${rest}</data>`,
  };
}

/**
 * The same steps, with what Chile asks as soon as it uses the form, and with the answers of some.
 *
 * @param definition SHA-256 of the questions' bytes, already an attachment of the state
 */
export function withDemoQuestions({
  steps,
  definition,
  idFor,
}: {
  steps: readonly DemoStep[];
  definition: string;
  idFor: IdFor;
}): DemoStep[] {
  return steps.flatMap((step) => {
    const { name, compartment, as, args } = step;
    if (compartment !== 'state:CL') return [step];
    if (name === 'forms.activate') {
      const asked = { formId: ID, version: VERSION, title: TITLE, definition, files: [] };
      const questions = { state: 'CL', form: idFor('frm', 'threat-report'), ...asked };
      return [step, { ...step, name: 'forms.add_questions', args: questions }];
    }
    const answered = name === 'reports.deliver' ? ANSWERED[as] : undefined;
    if (answered === undefined) return [step];
    const sent = args as JsonObject;
    return [{ ...step, args: { ...sent, national: answersOf(answered, String(sent.report)) } }];
  });
}
