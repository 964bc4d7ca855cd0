import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { HomeParts, Nearness } from '#app/kit/home-parts.ts';
import { languageName } from '#app/kit/language-name.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { useInterpretation } from './use-interpretation.ts';
import { MovedRow, WhoRow } from './who-row.tsx';

function Who(props: { meeting: string; near: Nearness }): JSX.Element {
  return (
    <Show when={props.near !== 'coming'}>
      <WhoRow meeting={props.meeting} />
    </Show>
  );
}

/** The channel of the reader's own language: the others are in the practical note. */
function Channel(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const wished = useInterpretation(() => props.meeting);
  const channel = () =>
    client.replica
      .one(meetings, props.meeting)
      ?.body.interpretation.find(({ language }) => language === wished());
  return (
    <Show when={channel()}>
      {(found) => (
        <p class="body-2">
          {t('meetings.home.channel', {
            language: capitalise(languageName({ t, locale: locale(), value: found().language })),
            channel: found().channel,
          })}
        </p>
      )}
    </Show>
  );
}

export const participantsHome: HomeParts = {
  rows: [
    { rank: 10, Part: MovedRow },
    { rank: 20, Part: Who },
  ],
  next: [{ rank: 10, Part: Channel }],
};
