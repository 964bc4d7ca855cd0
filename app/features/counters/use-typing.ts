import { onCleanup, onMount } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeyMap, useKeys } from '#app/kit/keys/keys.tsx';
import { useDesk } from '#app/ui/desk-context.ts';

/** Where keys are for something else: a field, a question. */
const OTHERS = 'input, textarea, select, dialog, [contenteditable]';

/**
 * Digits, Enter and Backspace of a keyboard: at a desk wherever the focus is, unless somebody switched keys of one letter off;
 * else while it is on the keys of the page.
 */
export function useTyping({
  keys,
  press,
  erase,
  write,
}: {
  /** The part of the page with the keys. */
  keys: () => HTMLElement | undefined;
  press: (digit: string) => void;
  erase: () => void;
  write: () => void;
}): void {
  const { t } = useI18n();
  const desk = useDesk();
  const keyMap = useKeyMap();
  /** The last key was a digit: then Enter means the entry, and not the button that has the focus. */
  let isTyping = false;

  function isMine(target: EventTarget | null): boolean {
    if (!(target instanceof Element) || target.closest(OTHERS) !== null) return false;
    return keys()?.contains(target) === true || (desk.isDesk() && keyMap?.areLettersOn() !== false);
  }
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!isMine(event.target)) return;
    const wasTyping = isTyping;
    isTyping = /^\d$/.test(event.key) || event.key === 'Backspace';
    if (event.key === 'Backspace') erase();
    else if (isTyping) press(event.key);
    else if (event.key === 'Enter' && wasTyping) {
      event.preventDefault();
      write();
    }
  }
  const onPointer = () => {
    isTyping = false;
  };
  onMount(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    onCleanup(() => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    });
  });
  useKeys(() => [
    { press: '0', shown: ['0', '–', '9'], words: t('counters.key.typing.digits') },
    { press: 'Enter', shown: ['↵'], words: t('counters.key.typing.write') },
    { press: 'Backspace', shown: ['⌫'], words: t('counters.key.erase') },
  ]);
}
