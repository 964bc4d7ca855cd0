import { SaxesParser } from 'saxes';
import { isDerivedVersion } from '#shared/forms/forms.rules.ts';
import type { Refusal } from '../compartment/push.ts';

const MAX_DEPTH = 64;
const MAX_NODES = 50_000;

class HostileXmlError extends Error {}

type Attributes = Readonly<Record<string, string>>;

/**
 * A form without an id is known by the namespace of its instance, and one without a version has a derived one, which no
 * instance bears (ODK XForms specification, "Primary instance").
 */
function isOfForm({
  root,
  formId,
  formVersion,
}: {
  root: Attributes;
  formId: string;
  formVersion: string;
}): boolean {
  const namespaces = Object.entries(root).filter(([name]) => /^xmlns(:|$)/.test(name));
  const names = root.id ? [root.id] : namespaces.map(([, namespace]) => namespace);
  const versions = Object.entries(root).filter(([name]) => /^([^:]+:)?version$/.test(name));
  const [version = ''] = versions.flatMap(([, text]) => (text === '' ? [] : [text]));
  const isOfVersion = version === formVersion || (version === '' && isDerivedVersion(formVersion));
  return names.includes(formId) && isOfVersion;
}

/**
 * Whether the answers are an XForm instance of the form they claim to be. A document type is refused before parsing,
 * and depth and size have limits: entity bombs and deep nesting end here (`security-reliability.md` §5.2).
 */
export function checkReport({
  instanceXml,
  formId,
  formVersion,
}: {
  /** Null if the answers are a file: a reader of that must not trust it either. */
  instanceXml: string | null;
  formId: string;
  formVersion: string;
}): Refusal | null {
  if (instanceXml === null) return null;
  if (/<!(doctype|entity)/i.test(instanceXml))
    return { code: 'reports.bad_xml', details: { problem: 'doctype' } };

  let depth = 0;
  let nodes = 0;
  let root: Attributes | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    nodes += 1;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) throw new HostileXmlError('too deep or too many nodes');
    root ??= tag.attributes as Attributes;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    parser.write(instanceXml).close();
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 200) : 'not XML';
    return { code: 'reports.bad_xml', details: { problem } };
  }
  if (!isOfForm({ root: root ?? {}, formId, formVersion })) {
    return { code: 'reports.other_form', details: { formId, formVersion } };
  }
  return null;
}
