import { useNavigate } from '@solidjs/router';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type KeyBinding, useKeys } from '#app/kit/keys/keys.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { numbered } from '#shared/floor/list.rules.ts';
import type { Chair } from './use-chair.ts';

/** Whether a key belongs to what has the focus: a button is pressed by the space bar, a choice moves by arrows. */
function isTaken(event: KeyboardEvent, by: string): boolean {
  return event.target instanceof Element && event.target.closest(by) !== null;
}
const PRESSED = 'button, summary, input';
const TYPED = 'input, textarea, select';
const MOVED = 'input, select, [role="separator"], hr, [role="radiogroup"], .section-tabs';

/** The keys of the chair's desk. None opens a vote, closes an item or tells anybody anything without a question. */
export function useChairKeys(chair: Chair): void {
  const { t } = useI18n();
  const desk = useDesk();
  const navigate = useNavigate();
  /** Those that have a number: points of order come first without one. */
  const movable = () => numbered(chair.floor.list());
  const isSitting = () => chair.floor.isSitting();
  const isOpen = () => isSitting() && chair.floor.item() !== null;

  function bring(number: number) {
    const list = movable();
    const request = list[number - 1];
    const first = list[0];
    if (request === undefined || first === undefined || request === first) return;
    chair.ask({ kind: 'move', request: request.id, before: first.id });
  }

  function moveRow(event: KeyboardEvent, step: 1 | -1) {
    if (isTaken(event, TYPED)) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-request]') : null;
    const list = movable();
    const at = list.findIndex(({ id }) => id === row?.dataset.request);
    const request = list[at];
    if (at < 0 || request === undefined) return;
    const to = at + step;
    if (to < 0 || to >= list.length) return;
    const before = step < 0 ? list[to] : list[to + 1];
    chair.ask({ kind: 'move', request: request.id, before: before?.id ?? null });
  }

  useKeys((): readonly KeyBinding[] => {
    if (!desk.isDesk()) return [];
    const letter = { isLetter: true, isFirst: true } as const;
    const count = Math.min(9, movable().length);
    return [
      {
        press: 'Space',
        shown: [t('chair.key.space')],
        words: t('chair.key.clock'),
        ...letter,
        isHint: true,
        isThere: () => chair.speaking() !== null,
        run: (event) => {
          // Who is at a button means that button.
          const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>(PRESSED) : null;
          if (pressed === null) chair.switchClock();
          else pressed.click();
        },
      },
      {
        press: 'ArrowRight',
        shown: ['→'],
        words: t('chair.key.next'),
        ...letter,
        isHint: true,
        isThere: isOpen,
        run: (event) => {
          if (!isTaken(event, MOVED) && isOpen()) chair.callNext();
        },
      },
      ...Array.from(
        { length: 9 },
        (_, index): KeyBinding => ({
          press: String(index + 1),
          // One hint for all of them.
          shown: index === 0 ? ['1', '…', String(Math.max(1, count))] : [String(index + 1)],
          words: t('chair.key.bring'),
          ...letter,
          isHint: index === 0 && count > 1,
          isThere: () => index === 0 && count > 1,
          run: () => bring(index + 1),
        }),
      ),
      {
        press: 'e',
        shown: ['E'],
        words: t('chair.key.text'),
        ...letter,
        isHint: true,
        isThere: () => (chair.texts.group()?.texts.length ?? 0) > 1,
        run: () => {
          const texts = chair.texts.group()?.texts ?? [];
          const chosen = chair.texts.chosen();
          const at = chosen === null ? -1 : texts.indexOf(chosen);
          const next = texts[(at + 1) % texts.length];
          if (next !== undefined) chair.go({ text: next.shown.id });
        },
      },
      {
        press: 'v',
        shown: ['V'],
        words: t('chair.key.vote'),
        ...letter,
        isHint: true,
        isThere: isOpen,
        run: () => {
          if (isOpen()) chair.ask({ kind: 'vote' });
        },
      },
      {
        press: 'o',
        shown: ['O'],
        words: t('chair.key.add'),
        ...letter,
        isThere: isOpen,
        run: () => {
          if (isOpen()) chair.ask({ kind: 'add' });
        },
      },
      {
        press: 'l',
        shown: ['L'],
        words: t('chair.key.list'),
        ...letter,
        isThere: isOpen,
        run: () => chair.switchList(),
      },
      {
        press: 'p',
        shown: ['P'],
        words: t('chair.hall'),
        ...letter,
        isThere: isSitting,
        run: () => {
          if (isSitting()) navigate(`/meetings/${chair.id}/hall`);
        },
      },
      {
        press: 'Alt+ArrowUp',
        shown: ['Alt', '↑', '↓'],
        words: t('chair.key.move'),
        isFirst: true,
        isThere: () => count > 1,
        run: (event) => moveRow(event, -1),
      },
      {
        press: 'Alt+ArrowDown',
        shown: ['Alt', '↓'],
        words: t('chair.key.move'),
        isFirst: true,
        isThere: () => false,
        run: (event) => moveRow(event, 1),
      },
      {
        press: 'Escape',
        shown: ['Esc'],
        words: t('chair.key.leave'),
        isFirst: true,
        isThere: () => chair.asking() !== null,
        run: () => chair.ask(null),
      },
    ];
  });
}
