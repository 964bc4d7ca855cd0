import { useLocation, useNavigate } from '@solidjs/router';
import type { Accessor } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeys } from './keys.tsx';
import { type IsBeside, nextRow, rowOf } from './panes.ts';

/** The keys of a list with something beside it, as long as it has rows. */
export function useListKeys({ isBeside, hasRows }: { isBeside: IsBeside; hasRows: Accessor<boolean> }): void {
  const { t } = useI18n();
  const location = useLocation();
  const navigate = useNavigate();

  function go(step: 1 | -1) {
    const row = nextRow({ isBeside, at: location.pathname, step });
    if (row === null) return;
    row.element.focus();
    row.element.scrollIntoView({ block: 'nearest' });
    navigate(row.href, { state: { still: true }, scroll: false, replace: row.wasOpen });
  }

  function leave() {
    const row = rowOf({ isBeside, at: location.pathname });
    if (row !== null && document.activeElement?.closest('.pane-thing') != null) row.focus();
  }

  useKeys(() => {
    if (!hasRows()) return [];
    const letter = { isLetter: true, isHint: true };
    return [
      { press: 'j', shown: ['J'], words: t('kit.keys.next'), ...letter, run: () => go(1) },
      { press: 'k', shown: ['K'], words: t('kit.keys.previous'), ...letter, run: () => go(-1) },
      { press: 'Enter', shown: ['↵'], words: t('kit.keys.open'), isHint: true },
      { press: 'Escape', shown: ['Esc'], words: t('kit.keys.leave'), isHint: true, run: leave },
    ];
  });
}
