import { createMemo, Index, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useItemTitle } from '#app/features/decisions/use-item-title.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { summaries, summaryId } from '#shared/minutes/minutes.schemas.ts';
import { byItem, type Speech } from '#shared/minutes/speeches.rules.ts';
import { useSpeechWords } from './use-speech-words.ts';

/** Who spoke, item by item, with what the minutes say of it. */
export function SpeechList(props: {
  meeting: string;
  speeches: readonly Speech[];
  /** What is said where the minutes say nothing of a speech. */
  lacking: string;
  /** What is said where nobody spoke. */
  none: string;
  hrefOf?: (speech: Speech) => string | undefined;
  /** At the right end of a row. */
  trail?: (speech: Speech) => JSX.Element;
  /** Below what the minutes say. */
  below?: (speech: Speech) => JSX.Element;
}): JSX.Element {
  const itemTitle = useItemTitle(() => props.meeting);
  const groups = createMemo(() => byItem(props.speeches));
  return (
    <Show
      when={groups().length > 0}
      fallback={
        <List>
          <ListRow note title={props.none} />
        </List>
      }
    >
      {/* By place: what somebody has open in a row stays open while others come. */}
      <Index each={groups()}>
        {(group) => (
          <section>
            <SectionHeader kind="band" title={itemTitle(group().item)} aside={group().speeches.length} />
            <List>
              <Index each={group().speeches}>{(speech) => <SpeechRow {...props} speech={speech()} />}</Index>
            </List>
          </section>
        )}
      </Index>
    </Show>
  );
}

function SpeechRow(
  props: Parameters<typeof SpeechList>[0] & {
    speech: Speech;
  },
): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useSpeechWords(() => props.meeting);
  const isWaiting = () => client.replica.pending(summaries, summaryId(props.speech.request)) !== null;
  const detail = () =>
    [words.when(props.speech), ...(isWaiting() ? [t('minutes.on_device')] : [])].join(', ');
  return (
    <ListRow
      kicker={words.who(props.speech)}
      title={
        <Show when={props.speech.summary} fallback={<span class="quiet">{props.lacking}</span>}>
          {(summary) => (
            <span class="user-text">
              <LocalText text={summary().body.text} />
            </span>
          )}
        </Show>
      }
      detail={detail()}
      href={props.hrefOf?.(props.speech)}
      chevron={props.hrefOf?.(props.speech) !== undefined}
      trail={props.trail?.(props.speech)}
    >
      {props.below?.(props.speech)}
    </ListRow>
  );
}
