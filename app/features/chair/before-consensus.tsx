import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useAbout } from '#app/features/ballots/open-part.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { consensusFault } from '#shared/ballots/text-votes.rules.ts';
import { textVotes } from '#shared/ballots/text-votes.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import type { Chair } from './use-chair.ts';
import { useStances } from './use-stances.ts';
import { type ChairText, votable } from './use-texts.ts';

/** What tells whoever presides, before the room is taken to agree, that it may not. */
export function BeforeConsensus(props: { chair: Chair; text: ChairText }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show when={!props.chair.isInRoom(props.text)}>
        <p>
          <strong>{t('chair.text.not_shown')}</strong>
        </p>
      </Show>
      <Show when={props.text.amendment}>
        {(amendment) => <Objections chair={props.chair} amendment={amendment()} />}
      </Show>
    </>
  );
}

const AGAINST = ['oppose', 'reserve'] as const;

function Objections(props: { chair: Chair; amendment: Doc<Amendment> }): JSX.Element {
  const { t } = useI18n();
  const stances = useStances(() => props.amendment, props.chair.floor);
  const against = createMemo(() =>
    AGAINST.flatMap((stance) => stances().filter((row) => row.stance === stance && row.names.length > 0)),
  );
  return (
    <For each={against()} fallback={<p>{t('chair.decide.no_objection')}</p>}>
      {({ stance, names }) => (
        <p>
          <strong>{t(`rules.stance.${stance}`)}:</strong> {names.join(', ')}.
        </p>
      )}
    </For>
  );
}

/** The code by which the server would refuse that a text is adopted by consensus; null where it would not. */
export function useConsensusFault(text: () => ChairText): Accessor<string | null> {
  const client = useClient();
  const aboutOf = useAbout();
  return createMemo(() => {
    const { amendment, decision } = text();
    const parent = (amendment ?? decision)?.parent ?? null;
    const about = aboutOf(votable(text()));
    if (parent === null || about === null) return null;
    const { kind, id, words } = about;
    const fault = consensusFault(client.replica.within(textVotes, parent), { kind, id, words });
    return fault === null || fault.accepted ? null : fault.code;
  });
}
