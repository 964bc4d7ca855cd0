import type { ReportSummary } from '#shared/reports/reports.schemas.ts';
import { HANDLING_CODES } from '#shared/reports/reports.schemas.ts';
import { allLeaves, type LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';

const LONGEST = 300;

/** Where a threat report has the data that a list shows. A form without these questions shows its title. */
const PLACES = {
  crimeArea: '/data/crime/area',
  place: '/data/place/place',
  handlingCode: '/data/handling/code',
} as const;

/**
 * What lists and search show about a report without opening its answers. `crimeArea` is the ICCS code; the title is
 * that area in the language of the form, or the form's own title.
 */
export function reportSummaryOf(session: FormSession): ReportSummary {
  const leaves = new Map<string, LeafNode>();
  for (const node of session.nodes())
    for (const leaf of allLeaves(node)) leaves.set(leaf.currentState.reference, leaf);
  const value = (reference: string) => {
    const text = leaves.get(reference)?.currentState.instanceValue.trim() ?? '';
    return text === '' ? null : text.slice(0, LONGEST);
  };
  const area = leaves.get(PLACES.crimeArea);
  const chosen =
    area?.nodeType === 'select'
      ? area.currentState.valueOptions.find((option) => option.value === area.currentState.value[0])
      : undefined;
  const code = value(PLACES.handlingCode);
  return {
    title: (chosen?.label.asString.replace(/\s*\(ICCS \d+\)$/, '') ?? session.title).slice(0, LONGEST),
    crimeArea: value(PLACES.crimeArea),
    place: value(PLACES.place),
    handlingCode: HANDLING_CODES.find((one) => one === code) ?? null,
  };
}
