import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useRight } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import {
  closingId,
  minutesClosings,
  minutesOf,
  VOICE_KINDS,
  VOICE_RIGHTS,
  type Voice,
  voices,
} from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useDelegationName } from './use-outcomes.ts';
import { voicesOf } from './voices-of.ts';

/** What delegations put on record beside a decision, and what the reader's own can. */
export function DecisionVoices(props: { decision: Doc<CommitteeDecision> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const all = createMemo(() => voicesOf(client.replica.within(voices, props.decision.id)));
  const minutes = () => minutesOf({ meeting: props.decision.parent, decision: props.decision.id });
  const isClosed = createMemo(() => client.replica.one(minutesClosings, closingId(minutes())) !== null);
  const own = () => seatOf(client.actor());
  const maySay = () => own() !== null && may(client.actor(), 'decisions.voice', { delegation: own() });
  const has = { speak: useRight('speak'), vote: useRight('vote') };
  const isSaid = (kind: Voice['kind']) =>
    all().some((each) => each.kind === kind && each.delegation === own());
  return (
    <>
      <SectionHeader kind="band" title={t('voices.voices')} aside={all().length} />
      <List>
        <For each={all()} fallback={<ListRow note title={t('voices.none')} />}>
          {(voice) => (
            <VoiceRow
              voice={voice}
              decision={props.decision}
              isOwn={maySay() && !isClosed() && voice.delegation === own()}
            />
          )}
        </For>
      </List>
      <Show
        when={!isClosed()}
        fallback={
          <List>
            <ListRow note title={t('voices.closed')} />
          </List>
        }
      >
        <Show when={maySay()}>
          <div class="block button-row">
            <For each={VOICE_KINDS.filter((kind) => !isSaid(kind) && has[VOICE_RIGHTS[kind]]())}>
              {(kind) => (
                <LinkButton kind="text" icon="plus" href={`/decisions/${props.decision.id}/say/${kind}`}>
                  {t(`voices.say.${kind}`)}
                </LinkButton>
              )}
            </For>
          </div>
          <Show when={!has.vote()}>
            <p class="block quiet">{t('voices.no_vote')}</p>
          </Show>
        </Show>
        <Show when={props.decision.parent}>
          {(meeting) => (
            <List>
              <ListRow
                title={t('minutes.title')}
                detail={t('minutes.to_minutes')}
                href={`/meetings/${meeting()}/minutes`}
                chevron
              />
            </List>
          )}
        </Show>
        <Show when={props.decision.parent === null && may(client.actor(), 'decisions.edit')}>
          {done.notice()}
          <div class="block">
            <AskedButton
              act="decisions.close_minutes"
              kind="text"
              icon="lock"
              label={t('voices.close')}
              title={t('decisions.confirm.close_minutes.title')}
              onYes={() => done.run(act('decisions.close_minutes', { of: minutes() }), minutes())}
            >
              {t('decisions.confirm.close_minutes.text')}
            </AskedButton>
          </div>
        </Show>
      </Show>
    </>
  );
}

function VoiceRow(props: { voice: Voice; decision: Doc<CommitteeDecision>; isOwn: boolean }): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const done = useDone();
  const nameOf = useDelegationName();
  const { delegation, kind } = props.voice;
  const detail = () => {
    const { label, takenAt } = props.voice;
    const at = takenAt === null ? t('voices.waiting') : when(takenAt);
    return label === undefined ? at : `${label}, ${at}`;
  };
  const unsay = () =>
    done.run(
      act('decisions.unsay', {
        decision: props.decision.id,
        meeting: props.decision.parent,
        ...{ kind, delegation },
      }),
      `${props.decision.id} ${kind}`,
    );
  return (
    <ListRow
      kicker={`${nameOf({ meeting: props.decision.parent, code: delegation })}, ${t(`voices.kind.${kind}`)}`}
      title={
        <Show when={props.voice.text} fallback={t('voices.silent_abstention')}>
          {(text) => <LocalText text={text()} />}
        </Show>
      }
      detail={detail()}
      href={props.isOwn ? `/decisions/${props.decision.id}/say/${kind}` : undefined}
    >
      <Show when={props.isOwn}>
        {done.notice()}
        <AskedButton
          act="decisions.unsay"
          kind="text"
          icon="undo-2"
          label={t('voices.unsay')}
          title={t('decisions.confirm.unsay.title')}
          onYes={unsay}
        >
          {t('decisions.confirm.unsay.text')}
        </AskedButton>
      </Show>
    </ListRow>
  );
}
