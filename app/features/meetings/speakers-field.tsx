import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readText } from '#shared/kernel/text.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import { groupByDelegation, indexPeople, searchPeople } from '#shared/participants/participants.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { nameOf } from './meeting-words.ts';

type Speakers = AgendaItem['speakers'];
const SHOWN = 8;

/** Who speaks, in order; added by searching the list of participants. */
export function SpeakersField(props: {
  meeting: string;
  speakers: Speakers;
  onChange: (speakers: Speakers) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [query, setQuery] = createSignal('');
  const index = createMemo(() =>
    indexPeople({
      groups: groupByDelegation({
        delegations: client.replica.within(delegations, props.meeting),
        participants: client.replica.within(participants, props.meeting),
        orderLanguage: 'es',
      }),
      language: locale(),
    }),
  );
  const found = createMemo(() => {
    if (query().trim() === '') return [];
    const chosen = new Set(props.speakers.map((speaker) => speaker.participant));
    return searchPeople({ index: index(), query: query() })
      .filter((entry) => !chosen.has(entry.person.id))
      .slice(0, SHOWN);
  });
  const people = createMemo(() =>
    props.speakers.flatMap(({ participant }) => {
      const person = client.replica.one(participants, participant);
      return person === null ? [] : [person];
    }),
  );

  function add(participant: string) {
    props.onChange([...props.speakers, { participant }]);
    setQuery('');
  }

  return (
    <>
      <SectionHeader kind="band" title={t('meetings.editing.speakers')} aside={people().length} />
      <Show when={people().length > 0}>
        <List ordered>
          <For each={people()}>
            {(person, place) => (
              <ListRow
                lead={place() + 1}
                title={nameOf(person, locale())}
                detail={person.body.name === null ? undefined : readText(person.body.office, locale()).value}
                trail={
                  <Button
                    kind="text"
                    icon="x"
                    label={t('meetings.editing.remove_speaker', { name: nameOf(person, locale()) })}
                    onClick={() =>
                      props.onChange(props.speakers.filter((each) => each.participant !== person.id))
                    }
                  />
                }
              />
            )}
          </For>
        </List>
      </Show>
      <SearchField
        id="item-speakers"
        label={t('meetings.editing.add_speaker')}
        placeholder={t('meetings.editing.add_speaker')}
        value={query()}
        onInput={setQuery}
        clearLabel={t('meetings.participants.clear')}
      />
      <List>
        <For each={found()}>
          {(entry) => (
            <ListRow
              kicker={readText(entry.delegation.body.name, locale()).value}
              title={nameOf(entry.person, locale())}
              onSelect={() => add(entry.person.id)}
            />
          )}
        </For>
      </List>
    </>
  );
}
