import { SaxesParser } from 'saxes';
import type { Refusal } from '../compartment/push.ts';

const MAX_DEPTH = 64;
const MAX_NODES = 50_000;

class HostileXmlError extends Error {}

/**
 * Whether the answers are an XForm instance of the form they claim to be. A document type is refused before parsing,
 * and depth and size have limits: entity bombs and deep nesting end here (`security-reliability.md` §5.2).
 */
export function checkReport({
  instanceXml,
  formId,
  formVersion,
}: {
  instanceXml: string;
  formId: string;
  formVersion: string;
}): Refusal | null {
  if (/<!(doctype|entity)/i.test(instanceXml))
    return { code: 'reports.bad_xml', details: { problem: 'doctype' } };

  let depth = 0;
  let nodes = 0;
  let root: Record<string, string> | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    nodes += 1;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) throw new HostileXmlError('too deep or too many nodes');
    root ??= tag.attributes as Record<string, string>;
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
  const attributes: Record<string, string> = root ?? {};
  if (attributes.id !== formId || (attributes.version ?? '') !== formVersion) {
    return { code: 'reports.other_form', details: { formId, formVersion } };
  }
  return null;
}
