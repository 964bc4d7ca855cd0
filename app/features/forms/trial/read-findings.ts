import { auditOf } from '../audit/audit-request.ts';
import type { Definition } from '../form-identity.ts';
import type { Finding, FindingCode } from './findings.ts';
import { missingFunctions } from './functions.ts';
import type { Questions } from './questions.ts';

const JAVAROSA = 'http://openrosa.org/javarosa';
const ENTITIES = 'http://www.opendatakit.org/xforms/entities';

/** Attributes that hold an expression. */
const EXPRESSIONS = [
  'calculate',
  'relevant',
  'constraint',
  'required',
  'readonly',
  'value',
  'nodeset',
  'count',
];
/** Of the device or the account with which other tools fill in a form. */
const DEVICE = ['deviceid', 'phonenumber', 'email', 'username', 'simserial', 'subscriberid', 'uri:deviceid'];

/** Appearances with which a question looks as the form says, or that change nothing a person would miss. */
const APPEARANCES =
  /^(multiline|numbers|masked|thousands-sep|bearing|year|month-year|no-calendar|minimal|autocomplete|search|quick|quickcompact|columns(-pack|-\d+)?|compact(-\d+)?|horizontal(-compact)?|likert|anchored-scale|list|list-nolabel|label|map|maps|placement-map|field-list|table-list|w\d+|pages|summary|no-buttons|no-ticks|vertical|default|full|hidden)$/;
/** A call in an appearance, such as `search('ports')` or `ex:org.maker.app(x=1)`. */
const CALLED = /([\w.:-]+)\s*\((?:"[^"]*"|'[^']*'|[^"')])*\)?/g;

/** What the text of a definition tells before it is opened. */
export function readFindings({
  definition,
  questions,
}: {
  definition: Definition;
  questions: Questions;
}): readonly Finding[] {
  const { document, root } = definition;
  const found: Finding[] = [];
  const add = (code: FindingCode, { reference = '', detail = '', blocks = false } = {}) => {
    const question = reference === '' ? '' : questions.nameOf(reference);
    if (found.some((each) => each.code === code && each.reference === reference && each.detail === detail))
      return;
    found.push({ code, blocks, reference, question, detail });
  };
  const all = (name: string) => [...document.getElementsByTagNameNS('*', name)];

  for (const submission of all('submission')) {
    if ((submission.getAttribute('base64RsaPublicKey') ?? '').trim() !== '')
      add('encrypted', { blocks: true });
    const action = submission.getAttribute('action') ?? '';
    if (/^https?:/.test(action)) add('sent_elsewhere', { detail: hostOf(action) });
  }

  const head = all('model')[0];
  const body = all('body')[0];
  for (const element of [...within(head), ...within(body)]) {
    if (root.contains(element)) continue;
    for (const { localName, value } of element.attributes)
      if (EXPRESSIONS.includes(localName))
        for (const name of missingFunctions(value))
          add('function_missing', {
            reference: questions.referenceOf(element),
            detail: `${name}()`,
            blocks: true,
          });
    if (element.localName === 'recordaudio') add('background_audio');
    if (element.localName === 'setgeopoint')
      add('background_place', { reference: questions.referenceOf(element) });
    const preload = element.getAttributeNS(JAVAROSA, 'preload');
    const property = element.getAttributeNS(JAVAROSA, 'preloadParams') ?? '';
    if (preload === 'property' && DEVICE.includes(property.toLowerCase()))
      add('device_unknown', { detail: property });
  }

  for (const element of root.getElementsByTagName('*')) {
    if (element.localName === 'entity' || element.namespaceURI === ENTITIES) add('entities');
  }

  // Times and changes are logged; this is not.
  const audit = auditOf(definition);
  if (audit?.place) add('audit_place');
  if (audit?.user) add('audit_user');
  if (audit?.reasons) add('audit_reasons');

  for (const { element, reference } of questions.controls) {
    // No engine shows such a question, and none says so.
    if (!isThere(root, reference)) add('node_missing', { reference, blocks: true });
    if (element.localName === 'upload') continue;
    readAppearance({ element, reference, isRequired: isRequired(questions, reference), add });
  }
  return found;
}

type Add = (
  code: FindingCode,
  about?: { readonly reference?: string; readonly detail?: string; readonly blocks?: boolean },
) => void;

function within(element: Element | undefined): readonly Element[] {
  return element === undefined ? [] : [...element.getElementsByTagName('*')];
}

/** Whether the instance has a node for a question; one that is no plain path is the engine's to find. */
function isThere(root: Element, reference: string): boolean {
  if (!/^(\/[^/()[\]*@]+)+$/.test(reference)) return true;
  const names = reference.slice(1).split('/').map(localName);
  let found = names[0] === root.localName ? [root] : [];
  for (const name of names.slice(1))
    found = found.flatMap(({ children }) => [...children].filter((each) => each.localName === name));
  return found.length > 0;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function isRequired(questions: Questions, reference: string): boolean {
  return /^true(\(\))?$/.test(questions.bindOf(reference)?.getAttribute('required')?.trim() ?? '');
}

function readAppearance({
  element,
  reference,
  isRequired,
  add,
}: {
  element: Element;
  reference: string;
  isRequired: boolean;
  add: Add;
}): void {
  const text = element.getAttribute('appearance') ?? '';
  for (const [, name = ''] of text.matchAll(CALLED))
    if (name === 'search') add('search_list', { reference, blocks: isRequired });
    else if (name.startsWith('ex:')) add('external_app', { reference, detail: name.slice(3) });
    else add('appearance', { reference, detail: name });
  for (const name of text.replace(CALLED, ' ').split(/\s+/))
    if (name.startsWith('ex:')) add('external_app', { reference, detail: name.slice(3) });
    else if (name !== '' && !APPEARANCES.test(name)) add('appearance', { reference, detail: name });
}
