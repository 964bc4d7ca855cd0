import { allLeaves, isTyped, type LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';

export function leavesOf(session: FormSession): readonly LeafNode[] {
  return session.nodes().flatMap((node) => [...allLeaves(node)]);
}

export function leafAt(session: FormSession, reference: string): LeafNode {
  const leaf = leavesOf(session).find((one) => one.currentState.reference === reference);
  if (leaf === undefined) throw new Error(`the form has no ${reference}`);
  return leaf;
}

/** Answers like a person, one after the other; several choices are separated by a space. */
export function answerAll({
  session,
  answers,
}: {
  session: FormSession;
  answers: Readonly<Record<string, string>>;
}): void {
  for (const [reference, text] of Object.entries(answers)) {
    const leaf = leafAt(session, reference);
    if (isTyped(leaf)) session.answer(leaf, text);
    else if (leaf.nodeType === 'rank') session.order(leaf, text === '' ? [] : text.split(' '));
    else if (leaf.nodeType === 'trigger') session.confirm(leaf, text !== '');
    else if (leaf.nodeType === 'select') session.choose(leaf, text === '' ? [] : text.split(' '));
    else throw new Error(`${reference} takes no answer`);
  }
}

type Asked = {
  readonly name: string;
  /** The control, with `ref` where its reference stands. */
  readonly control: string;
  readonly type?: string;
  /** Further attributes of the bind. */
  readonly bind?: string;
  readonly value?: string;
};

/** A form in one language with these questions at the top. */
export function formOf(questions: readonly Asked[], { model = '' }: { model?: string } = {}): string {
  const data = questions.map(({ name, value = '' }) => `<${name}>${value}</${name}>`).join('');
  const binds = questions.map(
    ({ name, type = 'string', bind = '' }) => `<bind nodeset="/data/${name}" type="${type}" ${bind}/>`,
  );
  const body = questions.map(({ name, control }) => control.replace('ref', `ref="/data/${name}"`));
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">
    <h:head><h:title>Prueba</h:title><model>${model}<instance><data id="prueba" version="1">${data}</data></instance>${binds.join('')}</model></h:head>
    <h:body>${body.join('')}</h:body></h:html>`;
}

export function itemsOf(values: readonly string[]): string {
  return values.map((value) => `<item><label>Opción ${value}</label><value>${value}</value></item>`).join('');
}
