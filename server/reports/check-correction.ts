import { SaxesParser } from 'saxes';
import { hasDeclarations } from '#shared/kernel/xml.ts';
import type { Change } from '#shared/reports/review.schemas.ts';
import type { Refusal } from '../compartment/push.ts';

/** As deep as whoever rebuilds a report takes an item in (`instance-edits.ts`). */
const MAX_DEPTH = 64;

/** Why an item cannot be put among the answers; null if it can. */
function problemOf(xml: string): string | null {
  if (hasDeclarations(xml)) return 'doctype';
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error('too deep');
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : 'not XML';
  }
  return null;
}

/** Whether the items that a correction adds are what readers may parse: entity bombs and deep nesting end here. */
export function checkCorrection({ changes }: { changes: readonly Change[] }): Refusal | null {
  for (const { kind, after, reference } of changes) {
    const problem = kind !== 'add' || after === null ? null : problemOf(after);
    if (problem !== null) return { code: 'reports.bad_xml', details: { problem, reference } };
  }
  return null;
}
