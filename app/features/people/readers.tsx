import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { roleName } from './place-words.ts';
import { isByPlace, readerName } from './reader-words.ts';
import { type Place, readersOfReport, rolesReadingAttendance, sendsReports } from './who-reads.ts';

/** Who reads what a person at this place sends, and who does not. */
export function Readers(props: {
  place: Place;
  /** Whom the rules of the state add, in words, where they are known. */
  more?: string | null;
}): JSX.Element {
  const { t } = useI18n();
  // A point of contact stands in the list already, as whoever writes.
  const readers = () =>
    readersOfReport({ reader: props.place, written: null, rules: null })
      .filter(isByPlace)
      .filter((each) => each.kind === 'author' || !each.isYou);
  return (
    <div class="prose">
      <Show when={sendsReports(props.place)}>
        <p>{t('people.readers.reports')}</p>
        <ul>
          <For each={readers()}>{(each) => <li>{readerName(t, each)}</li>}</For>
        </ul>
        <Show when={props.more}>{(more) => <p>{more()}</p>}</Show>
        <p>{t('people.readers.nobody_else')}</p>
      </Show>
      <p>{t('people.readers.attendance')}</p>
      <ul>
        <li>{t('people.readers.delegation')}</li>
        <For each={rolesReadingAttendance(props.place)}>
          {(role) => <li>{roleName(t, { role, state: props.place.state })}</li>}
        </For>
      </ul>
      <p>{t('people.readers.host')}</p>
      <p>
        <strong>{t('people.readers.no_channel')}</strong> {t('people.readers.no_channel_text')}
      </p>
    </div>
  );
}
