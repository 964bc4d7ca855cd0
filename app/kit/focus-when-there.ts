/** Frames for which a field is waited for: its draft is read from disk first. */
const MOST_FRAMES = 120;

/** Focuses a field as soon as it is on the page, unless somebody has gone elsewhere meanwhile. */
export function focusWhenThere(id: string): void {
  const from = document.activeElement;
  let frames = 0;
  function look() {
    const field = document.getElementById(id);
    if (field !== null) return field.focus();
    frames += 1;
    const { activeElement: at } = document;
    // What had the focus may be gone with what it stood in.
    if (frames < MOST_FRAMES && (at === from || at === document.body)) requestAnimationFrame(look);
  }
  look();
}
