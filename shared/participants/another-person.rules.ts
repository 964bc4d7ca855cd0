import { fold } from '#shared/kernel/fold.ts';

const INITIAL = /^\p{Script=Latin}$/u;

const wordsOf = (name: string) =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Whether another name is that of another person. The same one are accents, capitals, the order of the words, a further
 * name, and an initial that is written out. Whatever is taken away or replaced makes another person, if only a letter:
 * what one of two people gave must never become the other's, nor by several changes that each take away or add a little.
 */
export function isAnotherPerson(before: string | null, now: string | null): boolean {
  if (before === null) return false;
  const left = wordsOf(now ?? '');
  // Initials last: they take what no whole name needs.
  const words = wordsOf(before).sort((one, other) => other.length - one.length);
  return words.some((word) => {
    const same = left.indexOf(word);
    const at = same < 0 && INITIAL.test(word) ? left.findIndex((longer) => longer.startsWith(word)) : same;
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
