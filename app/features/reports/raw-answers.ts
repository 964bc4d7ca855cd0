import { parseXml } from '#app/features/forms/form-identity.ts';

export interface RawAnswer {
  /** Name of the question inside the form, with the group it stands in: `crime/area`. */
  readonly name: string;
  readonly value: string;
}

export interface RawAnswers {
  readonly answers: readonly RawAnswer[];
  /** How many answers more there are: too many to show, or too deep. */
  readonly more: number;
}

const MOST_ANSWERS = 5000;
/** No form that people fill in nests its groups like this. */
const DEEPEST = 50;
/** Of one name: a path repeats the names of its groups at each answer. */
const LONGEST_NAME = 100;

/**
 * The answered questions of an instance, in order, without the form that words them. Empty if the text is not XML.
 * Leaves out what the form engine writes for itself (`meta`). Takes time in proportion to the text, however it is
 * nested: whoever sent it may have made it to stop the device of its reader.
 */
export function rawAnswers(instanceXml: string): RawAnswers {
  const root = parseXml(instanceXml)?.documentElement;
  const answers: RawAnswer[] = [];
  let more = 0;
  const path: string[] = [];
  let parent: Element | null = root ?? null;
  let next: Element | null = root?.firstElementChild ?? null;
  while (parent !== null) {
    if (next === null) {
      if (parent === root) break;
      path.pop();
      next = parent.nextElementSibling;
      parent = parent.parentElement;
      continue;
    }
    const element: Element = next;
    next = element.nextElementSibling;
    if (element.localName === 'meta') continue;
    const name = element.localName.slice(0, LONGEST_NAME);
    if (element.firstElementChild !== null) {
      path.push(name);
      parent = element;
      next = element.firstElementChild;
      continue;
    }
    const value = element.textContent.trim();
    if (value === '') continue;
    if (answers.length < MOST_ANSWERS && path.length < DEEPEST) {
      answers.push({ name: [...path, name].join('/'), value });
    } else more += 1;
  }
  return { answers, more };
}
