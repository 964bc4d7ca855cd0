import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { NetworkViews } from './network-views.tsx';

/** What is looked for among the networks, above both of their views. */
export function NetworkSearch(props: {
  shown: 'list' | 'drawing';
  query: string;
  onInput: (query: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <SearchField
        id="networks-search"
        label={t('ideal.networks.search')}
        placeholder={t('ideal.networks.search_hint')}
        value={props.query}
        onInput={props.onInput}
        clearLabel={t('kit.clear_search')}
      />
      <NetworkViews shown={props.shown} />
    </>
  );
}

/** What was found, or why there is nothing. */
export function FoundNetworks(props: {
  isEmpty: boolean;
  /** There is none at all, whatever is looked for. */
  hasNone: boolean;
  query: string;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={!props.isEmpty}
      fallback={
        <List>
          <ListRow
            note
            title={
              props.hasNone
                ? t('ideal.networks.none')
                : t('ideal.networks.none_fits', { words: props.query.trim() })
            }
            detail={props.hasNone ? t('ideal.networks.none_more') : undefined}
          />
        </List>
      }
    >
      {props.children}
    </Show>
  );
}
