import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';

const SEARCH = '/search';
const KEYS = ['Ctrl', 'K'];

/** Of the desk: at the end of the title bar of every page. */
export function DeskSearch(): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  return (
    <Show when={desk.at() !== SEARCH}>
      <a class="desk-search" href={SEARCH} aria-keyshortcuts="Control+K">
        <Icon name="search" size={20} />
        <span>{t('search.title')}</span>
        <span aria-hidden="true">
          <For each={KEYS}>{(key) => <kbd>{key}</kbd>}</For>
        </span>
      </a>
    </Show>
  );
}
