/** A run of words that stands in both texts, only in the one before, or only in the one after. */
export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * Above this the whole middle is shown as replaced: the table of a comparison word by word would not fit a phone. It has
 * two bytes for each cell, and an article of eight thousand letters has up to two thousand words.
 */
const MOST_CELLS = 4_000_000;

/** Words with the space that follows them, so that the runs put together are the text. */
function wordsIn(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

/** The words that two texts have in common in order, as their places in each. */
function commonWords(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > MOST_CELLS) return [];
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const found: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      found.push([i, j]);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return found;
}

/** How one text became another, word by word: what is gone stands before what is new in its place. */
export function wordChanges(before: string, after: string): WordRun[] {
  const [was, is] = [wordsIn(before), wordsIn(after)];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was[was.length - 1 - end] === is[is.length - 1 - end]
  )
    end += 1;
  const middle = { was: was.slice(start, was.length - end), is: is.slice(start, is.length - end) };
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], words: readonly string[]) => {
    const text = words.join('');
    if (text === '') return;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  add('same', was.slice(0, start));
  let [i, j] = [0, 0];
  for (const [atWas, atIs] of commonWords(middle.was, middle.is)) {
    add('gone', middle.was.slice(i, atWas));
    add('new', middle.is.slice(j, atIs));
    add('same', middle.was.slice(atWas, atWas + 1));
    i = atWas + 1;
    j = atIs + 1;
  }
  add('gone', middle.was.slice(i));
  add('new', middle.is.slice(j));
  add('same', was.slice(was.length - end));
  return runs;
}
