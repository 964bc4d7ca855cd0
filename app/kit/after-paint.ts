/**
 * Does something right after the next paint, for work that must not delay what is on the screen.
 *
 * @param rest ms after it
 * @returns cancels it, if it has not run yet
 */
export function afterPaint(work: () => void, rest = 0): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(work, rest);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
