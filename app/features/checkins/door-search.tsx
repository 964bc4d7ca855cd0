import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { createPeopleIndex } from '#app/features/participants/people-index.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { focusIfLost } from '#app/kit/focus-if-lost.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { searchPeople } from '#shared/participants/participants.rules.ts';
import { PersonName, PersonPart } from './person-words.tsx';
import type { Door } from './use-door.ts';

/** More results than fit a phone are not useful: another letter is faster. */
const SHOWN = 20;

/** Finds a person without a badge in the list, by name, office or delegation. */
export function DoorSearch(props: { door: Door }): JSX.Element {
  const { t, locale } = useI18n();
  const [query, setQuery] = createSignal('');
  const people = createPeopleIndex();
  const index = createMemo(() => people.entries({ groups: props.door.view.groups(), language: locale() }));
  const found = createMemo(() =>
    query().trim() === '' ? [] : searchPeople({ index: index(), query: query() }),
  );
  const inside = (id: string) => props.door.presence().get(id)?.since ?? null;

  async function choose(id: string) {
    await props.door.choose(id);
    setQuery('');
    focusIfLost(document.querySelector<HTMLElement>('.door-result'));
  }

  return (
    <>
      <SearchField
        id="door-search"
        label={t('checkins.door.search')}
        placeholder={t('checkins.door.search_example')}
        value={query()}
        onInput={setQuery}
        clearLabel={t('checkins.door.clear')}
      />
      <List label={t('checkins.door.search')}>
        <For each={found().slice(0, SHOWN)}>
          {(entry) => {
            const listed = () => props.door.view.listed().get(entry.person.id);
            const since = () => inside(entry.person.id);
            return (
              <Show when={listed()}>
                {(known) => (
                  <ListRow
                    kicker={<LocalText text={entry.delegation.body.name} silent />}
                    title={<PersonName of={known()} />}
                    detail={<PersonPart of={known()} />}
                    trail={
                      <Show when={since()}>
                        {(scan) => (
                          <>{t('checkins.door.in_since', { hour: props.door.view.hour(scan().time) })}</>
                        )}
                      </Show>
                    }
                    onSelect={() => void choose(entry.person.id)}
                  />
                )}
              </Show>
            );
          }}
        </For>
        <Show when={query().trim() !== '' && found().length === 0}>
          <ListRow note title={t('checkins.door.none_found')} />
        </Show>
        <Show when={found().length > SHOWN}>
          <ListRow note title={t('checkins.door.more_found', { n: found().length - SHOWN })} />
        </Show>
      </List>
    </>
  );
}
