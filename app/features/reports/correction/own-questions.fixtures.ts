import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { type StateQuestions, stateQuestionsId } from '#shared/forms/forms.schemas.ts';

/** What a state asks beside the form: a question of the same name as one of that, a photograph, and items. */
export const OWN = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Chile</h:title><model><instance><data id="chile" version="1"><lugar/><foto/><item jr:template=""><que/></item><item><que/></item></data></instance>
  <bind nodeset="/data/lugar" type="string" required="true()"/><bind nodeset="/data/foto" type="binary"/><bind nodeset="/data/item/que" type="string"/></model></h:head>
  <h:body><input ref="/data/lugar"><label>Comuna</label></input><upload ref="/data/foto" mediatype="image/*"><label>Acta</label></upload>
  <group ref="/data/item"><label>Pieza</label><repeat nodeset="/data/item"><input ref="/data/item/que"><label>Clase</label></input></repeat></group></h:body></h:html>`;
export const OWN_SENT =
  '<data id="chile" version="1"><lugar>Visviri</lugar><foto/><item><que>arma</que></item><item><que>radio</que></item></data>';
export const NATIONAL = { formId: 'chile', formVersion: '1', instanceXml: OWN_SENT };

/** The state asks something else since. */
export const LATER = OWN.replace('version="1"', 'version="2"').replaceAll('Comuna', 'Municipio');

/** The state's entry, whose newest version came after the report. */
export async function askedSince(form: string) {
  const [first, later] = await Promise.all(
    [OWN, LATER].map((text) => sha256Hex(new TextEncoder().encode(text))),
  );
  if (first === undefined || later === undefined) throw new Error('no definition');
  const body: StateQuestions = {
    state: 'CL',
    form,
    formId: 'chile',
    version: '2',
    title: { es: 'Chile' },
    definition: later,
    files: [],
    attachments: [later, first],
    earlier: [{ formId: 'chile', version: '1', definition: first, files: [] }],
    taken: [
      { formId: 'chile', version: '1' },
      { formId: 'chile', version: '2' },
    ],
    withdrawn: false,
  };
  return docWith('stateQuestions', stateQuestionsId({ state: 'CL', form }), body, null);
}
