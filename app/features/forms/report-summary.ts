import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { HANDLING_CODES, type ReportSummary, TLP } from '#shared/reports/reports.schemas.ts';
import { allLeaves, type LeafNode, type SelectNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { type Told, toldByAnswers } from './told-by-answers.ts';

const LONGEST = 300;

/** Where a threat report has its place. A form without this question has none. */
const PLACE = '/data/place/place';

/**
 * A question of the form with these codes as its only options, whatever it is called: its answer is the report's own. It
 * counts only where it can be answered now.
 */
function questionWith<Code extends string>(leaves: readonly LeafNode[], codes: readonly Code[]) {
  const found = leaves.find(
    (leaf): leaf is SelectNode =>
      leaf.nodeType === 'select' &&
      leaf.selectType === 'select1' &&
      leaf.currentState.relevant &&
      !leaf.currentState.readonly &&
      leaf.currentState.valueOptions.length > 1 &&
      leaf.currentState.valueOptions.every(({ value }) => codes.some((code) => code === value)),
  );
  if (found === undefined) return null;
  const chosen = found.currentState.value[0];
  return {
    node: found,
    nodeId: found.nodeId,
    code: codes.find((code) => code === chosen) ?? null,
    words: found.currentState.valueOptions.find(({ value }) => value === chosen)?.label.asString ?? null,
  };
}

/** Answers which crime the report is about, where the form asks that and has this one among its answers. */
export function chooseCrime(session: FormSession, crime: string): void {
  const leaves = session.nodes().flatMap((node) => [...allLeaves(node)]);
  const area = questionWith(leaves, CRIME_AREAS);
  const isOffered = area?.node.currentState.valueOptions.some(({ value }) => value === crime);
  if (area !== null && area.code === null && isOffered) session.choose(area.node, [crime]);
}

/** What is asked beside the form, because it has no question for it that can be answered. */
export interface Unasked {
  readonly handlingCode: boolean;
  readonly tlp: boolean;
  readonly crimeArea: boolean;
}

/** What the answers say by themselves, and what they cannot say. */
export interface SummarizedForm {
  readonly summary: ReportSummary;
  readonly told: Told;
  readonly unasked: Unasked;
}

/** The questions whose answers say how the report may be used and spread. */
export function markNodes(session: FormSession): ReadonlySet<string> {
  const leaves = session.nodes().flatMap((node) => [...allLeaves(node)]);
  const marks = [questionWith(leaves, HANDLING_CODES), questionWith(leaves, TLP)];
  return new Set(marks.flatMap((mark) => mark?.nodeId ?? []));
}

/**
 * What lists and search show about a report without opening its answers. `crimeArea` is the ICCS code; the title is
 * that area in the language of the form, or the form's own title.
 */
export function reportSummaryOf(session: FormSession): SummarizedForm {
  const nodes = session.nodes();
  const leaves = nodes.flatMap((node) => [...allLeaves(node)]);
  const place = leaves.find(({ currentState }) => currentState.reference === PLACE);
  const named = place?.currentState.instanceValue.trim().slice(0, LONGEST) ?? '';
  const area = questionWith(leaves, CRIME_AREAS);
  const handling = questionWith(leaves, HANDLING_CODES);
  const tlp = questionWith(leaves, TLP);
  return {
    summary: {
      title: (area?.words?.replace(/\s*\(ICCS \d+\)$/, '') ?? session.title).slice(0, LONGEST),
      crimeArea: area?.code ?? null,
      place: named === '' ? null : named,
      handlingCode: handling?.code ?? null,
      tlp: tlp?.code ?? null,
    },
    told: toldByAnswers({ nodes, isOfCrime: area !== null }),
    unasked: { crimeArea: area === null, handlingCode: handling === null, tlp: tlp === null },
  };
}
