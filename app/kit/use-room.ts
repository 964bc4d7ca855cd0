import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Lines of text that a window has at least, if choices at its foot are to leave room for what they are about. */
const LEAST_REM = 30;

function hasRoom(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerHeight >= LEAST_REM * rem;
}

/** Whether the foot of the page can have choices and leave room for the rest; it changes with the window and with the size of text. */
export function useRoom(): Accessor<boolean> {
  const [room, setRoom] = createSignal(hasRoom());
  const read = () => setRoom(hasRoom());
  // A page whose text changes its size is laid out anew; a phone that is turned has another window.
  const observer = new ResizeObserver(read);
  observer.observe(document.documentElement);
  window.addEventListener('resize', read);
  onCleanup(() => {
    observer.disconnect();
    window.removeEventListener('resize', read);
  });
  return room;
}
