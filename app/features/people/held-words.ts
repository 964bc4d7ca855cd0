import type { Json } from '#shared/kernel/json.ts';

const NOT_WORDS = /^([a-z]{3}_[0-9A-Za-z_-]+|[0-9a-f]{64}|uuid:.*|[\d\s.:TZ+-]*)$/;

/** The text between the tags, in order. Attributes belong to the form. */
function wordsOfXml(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  if (root.getElementsByTagName('parsererror').length > 0) return [xml];
  const texts = [...root.querySelectorAll('*')].filter((each) => each.childElementCount === 0);
  return texts.map((each) => each.textContent?.trim() ?? '');
}

function leaves(value: Json): string[] {
  if (typeof value === 'string') return value.startsWith('<') ? wordsOfXml(value) : [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap((each) => leaves(each as Json));
}

/**
 * The words that somebody wrote, each once and in order, from arguments of any shape: the act may be one that this
 * version does not know. Ids, hashes and bare numbers are left out.
 */
export function heldWords(args: Json): string[] {
  return [...new Set(leaves(args))].filter((text) => text !== '' && !NOT_WORDS.test(text));
}
