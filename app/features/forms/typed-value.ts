import { fieldTexts } from './field-texts.ts';
import type { TypedNode } from './form-nodes.ts';
import { bothReadings, isGrouped, rangeWords, ungrouped } from './form-numbers.ts';
import { isGeoType, readGeo } from './geo-value.ts';
import { partialDateOf, readPartialDate } from './partial-date.ts';
import { rangeSteps } from './range-steps.ts';
import { isAmbiguousNumber, type ReadValue, readRawValue } from './raw-value.ts';

/** A text as a value of the node; for a range, as one of its steps. */
export function readTyped(node: TypedNode, text: string): ReadValue {
  const type = node.valueType;
  const asked = partialDateOf(node);
  if (asked !== null) return readPartialDate({ asked, text });
  if (isGeoType(type)) return readGeo({ type, text });
  // Nobody guesses at a factor of a thousand: the person says which of the two.
  if (node.nodeType === 'input' && type === 'decimal' && isAmbiguousNumber(text))
    return { ok: false, fault: 'thousands' };
  const read = readRawValue({ type, text: isGrouped(node) ? ungrouped(text) : text });
  if (node.nodeType === 'input' || !read.ok || read.value === '') return read;
  return rangeSteps(node)?.has(read.value) === true ? read : { ok: false, fault: 'range' };
}

/** What to do about a text that is no value of the node. */
export function typedFault(input: { node: TypedNode; text: string; language: string }): string {
  const { node, text, language } = input;
  const texts = fieldTexts(language);
  const read = readTyped(node, text);
  // A value of its kind that the form refuses all the same.
  if (read.ok) return texts('forms.field.rule_failed');
  const both = read.fault === 'thousands' ? bothReadings({ text, language }) : null;
  if (both !== null) return texts('forms.field.which_number', both);
  if (read.fault === 'thousands') return texts('forms.field.fault.decimal');
  if (read.fault !== 'range') return texts(`forms.field.fault.${read.fault}`);
  const steps = node.nodeType === 'range' ? rangeSteps(node) : null;
  if (steps === null) return texts('forms.field.invalid');
  return texts('forms.range.fault', rangeWords({ steps, language }));
}
