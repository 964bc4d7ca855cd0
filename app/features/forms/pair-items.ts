/** The engine writes a number in its own way, whoever answered. */
function answerOf({ textContent }: Element): string {
  const text = textContent.trim();
  return text === '' || Number.isNaN(Number(text)) ? text : String(Number(text));
}

function leavesOf(element: Element): string[] {
  if (element.children.length === 0) return [`${element.nodeName}=${answerOf(element)}`];
  return [...element.children].flatMap((child) =>
    leavesOf(child).map((leaf) => `${element.nodeName}/${leaf}`),
  );
}

/** How many answers differ. */
function distance(left: readonly string[], right: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const leaf of left) rest.set(leaf, (rest.get(leaf) ?? 0) + 1);
  let same = 0;
  for (const leaf of right) {
    const count = rest.get(leaf) ?? 0;
    if (count === 0) continue;
    rest.set(leaf, count - 1);
    same += 1;
  }
  return Math.max(left.length, right.length) - same;
}

/**
 * Which items of a repeat were which before: items can be removed anywhere, and are added at the end. The pairs differ
 * in as few answers as possible; equal costs keep the earlier items.
 */
export function pairItems(before: readonly Element[], after: readonly Element[]): [Element, Element][] {
  const [left, right] = [before.map(leavesOf), after.map(leavesOf)];
  const removing = (index: number) => (left[index]?.length ?? 0) / 2 + 0.5;
  const cost = [[0]];
  for (let row = 1; row <= before.length; row += 1) {
    const above = cost[row - 1] ?? [];
    cost[row] = [];
    for (let column = 0; column <= Math.min(row, after.length); column += 1) {
      const removed = column < row ? (above[column] ?? Infinity) + removing(row - 1) : Infinity;
      const paired =
        column > 0
          ? (above[column - 1] ?? Infinity) + distance(left[row - 1] ?? [], right[column - 1] ?? [])
          : Infinity;
      (cost[row] as number[])[column] = Math.min(removed, paired);
    }
  }
  const last = cost[before.length] ?? [];
  const added = (column: number) =>
    right.slice(column).reduce((sum, leaves) => sum + leaves.length / 2 + 0.5, 0);
  let column = 0;
  for (let each = 1; each < last.length; each += 1)
    if ((last[each] ?? Infinity) + added(each) <= (last[column] ?? Infinity) + added(column)) column = each;
  const pairs: [Element, Element][] = [];
  for (let row = before.length; row > 0 && column > 0; row -= 1) {
    const paired =
      (cost[row - 1]?.[column - 1] ?? Infinity) + distance(left[row - 1] ?? [], right[column - 1] ?? []);
    if (paired > (cost[row]?.[column] ?? Infinity)) continue;
    pairs.unshift([before[row - 1] as Element, after[column - 1] as Element]);
    column -= 1;
  }
  return pairs;
}
