import { useNavigate } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

/** Where "/" is a letter being typed. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)
  );
}

/** On a keyboard "/" opens the search, wherever one is and nothing is being typed. */
export function useSearchKey({ isOff }: { isOff: () => boolean }): void {
  const navigate = useNavigate();
  function press(event: KeyboardEvent) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isOff() || isTyping(event.target)) return;
    event.preventDefault();
    navigate('/search');
  }
  onMount(() => {
    document.addEventListener('keydown', press);
    onCleanup(() => document.removeEventListener('keydown', press));
  });
}
