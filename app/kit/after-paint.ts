/**
 * Does something right after the next frame was painted: what is not on the screen need not hold up what is.
 *
 * @returns takes it back, if it was not done yet
 */
export function afterPaint(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
