import type { WordRun } from '#app/kit/word-changes.ts';

/** A word or two that stayed between two changes are read with them: from the last row, one change is clearer than three. */
const FEWEST = 3;

/** The runs with such words on both sides of the change around them. */
export function readableRuns(runs: readonly WordRun[]): WordRun[] {
  const read: WordRun[] = [];
  let gone = '';
  let added = '';
  function end() {
    if (gone !== '') read.push({ kind: 'gone', text: gone });
    if (added !== '') read.push({ kind: 'new', text: added });
    gone = '';
    added = '';
  }
  for (const [index, { kind, text }] of runs.entries()) {
    const isBetween = (gone !== '' || added !== '') && index < runs.length - 1;
    if (kind === 'gone') gone += text;
    else if (kind === 'new') added += text;
    else if (isBetween && text.trim().split(/\s+/).length < FEWEST) {
      gone += text;
      added += text;
    } else {
      end();
      read.push({ kind, text });
    }
  }
  end();
  return read;
}
