import { fileOfAddress } from './file-address.ts';
import type { FormNode, FormText, SelectOption } from './form-nodes.ts';

/** The words of a text; null if it has none. */
function wordsOf(text: FormText | null | undefined): string | null {
  const words = text?.asString.trim() ?? '';
  return words === '' ? null : words;
}

/** `/data/place[2]/portOfEntry_name` as "Port of entry name". */
export function readable(reference: string): string {
  const step =
    reference
      .split('/')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '';
  const words = step
    .replace(/^[^:]*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a node is called where the form gives it no words. */
export function nodeName(node: FormNode): string {
  return wordsOf(node.currentState.label) ?? readable(node.currentState.reference);
}

/** What an option is called, be it only a picture or nothing at all. */
export function optionName({ label, value }: SelectOption): string {
  const words = wordsOf(label);
  if (words !== null) return words;
  const file = label.imageSource ?? label.videoSource ?? label.audioSource;
  return file === undefined ? value : fileOfAddress(file.href);
}

/** Whether the form itself says what the node is, in words or by a file. */
export function hasLabel({ currentState: { label } }: FormNode): boolean {
  return wordsOf(label) !== null || (label?.imageSource ?? label?.videoSource ?? label?.audioSource) != null;
}
