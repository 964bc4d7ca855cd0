import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText, OnlyIn } from '#app/kit/local-text.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Marked } from '#app/ui/marked.tsx';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { findHits } from '#shared/kernel/search.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { SearchEntry } from '#shared/participants/participants.rules.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';

function MarkedText(props: { text: Text; query: string }): JSX.Element {
  const { locale } = useI18n();
  const found = () => readText(props.text, locale());
  return (
    <>
      <span lang={found().language === locale() ? undefined : found().language}>
        <Marked parts={findHits({ text: found().value, query: props.query })} />
      </span>
      <OnlyIn text={props.text} />
    </>
  );
}

/** Capacity and, if they are on the agenda, when they speak; the capacity is left out where the office says it. */
function usePart(person: () => Doc<Participant>, speaks: () => string | null): () => string | undefined {
  const { t, locale } = useI18n();
  return () => {
    const { office, capacity } = person().body;
    const word = t(`meetings.participants.capacity.${capacity}`);
    const isSaid = fold(readText(office, locale()).value).startsWith(fold(word));
    const said = speaks();
    const parts = [...(isSaid ? [] : [word]), ...(said === null ? [] : [said])];
    return parts.length === 0 ? undefined : parts.join('. ');
  };
}

export interface PersonRowProps {
  readonly person: Doc<Participant>;
  /** When they first have the floor, in words, or null. */
  readonly speaks: string | null;
  /** "Acting for …", where they do. */
  readonly standing?: string | undefined;
  readonly href: string;
}

/** Someone within their delegation. */
export function PersonRow(props: PersonRowProps): JSX.Element {
  const body = () => props.person.body;
  const part = usePart(
    () => props.person,
    () => props.speaks,
  );
  return (
    <ListRow
      href={props.href}
      title={
        <Show when={body().name} fallback={<LocalText text={body().office} />}>
          {body().name}
        </Show>
      }
      detail={
        <Show when={body().name} fallback={part()}>
          <LocalText text={body().office} />
          <Show when={props.speaks}>{(words) => <>. {words()}</>}</Show>
        </Show>
      }
    >
      <Show when={props.standing}>
        <p class="row-detail">{props.standing}</p>
      </Show>
    </ListRow>
  );
}

/** Someone whom a search found, with their delegation above. */
export function FoundRow(props: {
  entry: SearchEntry;
  query: string;
  speaks: string | null;
  href: string;
}): JSX.Element {
  const body = () => props.entry.person.body;
  const part = usePart(
    () => props.entry.person,
    () => props.speaks,
  );
  return (
    <ListRow
      href={props.href}
      kicker={<MarkedText text={props.entry.delegation.body.name} query={props.query} />}
      title={
        <Show when={body().name} fallback={<MarkedText text={body().office} query={props.query} />}>
          {(name) => <Marked parts={findHits({ text: name(), query: props.query })} />}
        </Show>
      }
      detail={
        <Show when={body().name} fallback={part()}>
          <MarkedText text={body().office} query={props.query} />
        </Show>
      }
    />
  );
}
