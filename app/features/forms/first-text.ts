import { isMasked, relevantLeaves } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';

const LONGEST = 80;

/** The first words that a person wrote in a form, to tell two drafts of it apart, masked ones left out; null if there are none. */
export function firstText(session: FormSession): string | null {
  for (const node of session.nodes())
    for (const leaf of relevantLeaves(node)) {
      if (leaf.nodeType !== 'input' || leaf.valueType !== 'string' || leaf.currentState.readonly) continue;
      if (isMasked(leaf)) continue;
      const text = leaf.currentState.instanceValue.trim().replace(/\s+/g, ' ');
      if (text !== '') return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
    }
  return null;
}
