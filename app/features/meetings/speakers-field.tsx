import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PickedList } from '#app/kit/picked-list.tsx';
import { readText } from '#shared/kernel/text.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import { groupByDelegation, indexPeople, searchPeople } from '#shared/participants/participants.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { nameOf } from './meeting-words.ts';

type Speakers = AgendaItem['speakers'];

/** The speakers, in order; added by searching the list of participants. */
export function SpeakersField(props: {
  meeting: string;
  value: Speakers;
  onChange: (speakers: Speakers) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
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
  function show(id: string) {
    const person = client.replica.one(participants, id);
    if (person === null) return null;
    const { name, office } = person.body;
    const detail = name === null ? undefined : readText(office, locale()).value;
    return { id, title: nameOf(person, locale()), detail };
  }
  return (
    <PickedList
      id="item-speakers"
      title={t('meetings.editing.speakers')}
      add={t('meetings.editing.add_speaker')}
      remove={(name) => t('meetings.editing.remove_speaker', { name })}
      ordered
      chosen={props.value.map(({ participant }) => participant)}
      onChange={(chosen) => props.onChange(chosen.map((participant) => ({ participant })))}
      show={show}
      search={(query) =>
        searchPeople({ index: index(), query }).map(({ person, delegation }) => ({
          id: person.id,
          kicker: readText(delegation.body.name, locale()).value,
          title: nameOf(person, locale()),
        }))
      }
    />
  );
}
