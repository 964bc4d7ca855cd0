import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';

const SHOWN = 8;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly kicker?: string | undefined;
  readonly detail?: string | undefined;
}

/** Several of many, in the order in which they were picked from a search; each can be removed again. */
export function PickedList(props: {
  id: string;
  title: string;
  /** What the search is for. */
  add: string;
  remove: (title: string) => string;
  chosen: readonly string[];
  /** Name of a picked one; null if it is not shown. */
  show: (id: string) => Entry | null;
  /** Results of a search, best first; picked ones are left out here. */
  search: (query: string) => readonly Entry[];
  onChange: (chosen: string[]) => void;
  ordered?: boolean;
  /** Shown instead of the search if there is nothing to find. */
  nothing?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const [query, setQuery] = createSignal('');
  const shown = createMemo(() => props.chosen.flatMap((id) => props.show(id) ?? []));
  const found = createMemo(() =>
    query().trim() === ''
      ? []
      : props
          .search(query())
          .filter(({ id }) => !props.chosen.includes(id))
          .slice(0, SHOWN),
  );
  function add(id: string) {
    props.onChange([...props.chosen, id]);
    setQuery('');
  }
  return (
    <>
      <SectionHeader kind="band" title={props.title} aside={shown().length} />
      <Show when={shown().length > 0}>
        <List ordered={props.ordered === true}>
          <For each={shown()}>
            {(entry, place) => (
              <ListRow
                {...(props.ordered === true ? { lead: place() + 1 } : {})}
                kicker={entry.kicker}
                title={entry.title}
                detail={entry.detail}
                trail={
                  <Button
                    kind="text"
                    icon="x"
                    label={props.remove(entry.title)}
                    onClick={() => props.onChange(props.chosen.filter((id) => id !== entry.id))}
                  />
                }
              />
            )}
          </For>
        </List>
      </Show>
      <Show
        when={props.nothing === undefined}
        fallback={
          <List>
            <ListRow note title={props.nothing} />
          </List>
        }
      >
        <SearchField
          id={props.id}
          label={props.add}
          placeholder={props.add}
          value={query()}
          onInput={setQuery}
          clearLabel={t('kit.clear_search')}
        />
        <List>
          <For each={found()}>
            {(entry) => <ListRow kicker={entry.kicker} title={entry.title} onSelect={() => add(entry.id)} />}
          </For>
        </List>
      </Show>
    </>
  );
}
