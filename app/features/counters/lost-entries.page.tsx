import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useQuestion } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Post } from '#shared/counters/counters.schemas.ts';
import { MOST_TAKEN_IN } from '#shared/counters/held.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type LaidAside, useHeldCounts } from './held-counts.ts';
import { useHeldRows } from './held-rows.ts';
import { OfOperation, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import type { Operation } from './use-operation.ts';

/** What revoked phones had counted and not sent: post by post a coordinator takes in what they believe, and puts the rest away. */
export default function LostEntriesPage(): JSX.Element {
  return <OfOperation>{(operation) => <Whole operation={operation} />}</OfOperation>;
}

function Whole(props: { operation: Operation }): JSX.Element {
  const { t } = useI18n();
  const held = useHeldCounts(props.operation.day);
  const those = createMemo(() =>
    props.operation.posts().filter((post) => held().some((each) => each.post === post.id)),
  );
  return (
    <>
      <PageHeader
        back={{ href: operationHref(props.operation.day), label: t('operations.things.day') }}
        title={t('operations.lost.title')}
        detail={t('operations.lost.detail')}
      />
      <For
        each={those()}
        fallback={
          <List>
            <ListRow note title={t('operations.lost.none')} />
          </List>
        }
      >
        {(post) => (
          <OfOnePost
            operation={props.operation}
            post={post}
            held={held().filter((each) => each.post === post.id)}
          />
        )}
      </For>
    </>
  );
}

function OfOnePost(props: {
  operation: Operation;
  post: Doc<Post>;
  held: readonly LaidAside[];
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const questionOf = useQuestion();
  const rows = useHeldRows(props);
  /** What somebody ticked or unticked here; of the others what `isOffered` says. */
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const ticked = () => rows().filter(({ held, isOffered }) => chosen().get(held.aside) ?? isOffered);
  const taken = () =>
    ticked()
      .filter(({ fault }) => fault === null)
      .slice(0, MOST_TAKEN_IN);
  const choose = (values: readonly string[]) =>
    setChosen(new Map(props.held.map(({ aside }) => [aside, values.includes(aside)])));
  const of = () => ({ state: ownStateOf(client), day: props.operation.day, post: props.post.id });
  const takeIn = () =>
    done.run(
      act('counters.take_in', {
        ...of(),
        held: taken().map(({ held: { aside, entry, act: made } }) => ({
          ...{ aside, entry, corrects: made.kind === 'correct' ? made.args.count : null },
        })),
      }),
    );
  const leaveOut = () =>
    done.run(
      act('counters.leave_out', {
        ...of(),
        asides: ticked()
          .slice(0, MOST_TAKEN_IN)
          .map(({ held }) => held.aside),
      }),
    );
  const question = () => questionOf('counters.leave_out');
  return (
    <>
      <SectionHeader kind="band" title={props.post.body.name} aside={props.held.length} />
      {done.notice()}
      <div class="block stack">
        <CheckList
          id={`lost-${props.post.id}`}
          label={t('operations.lost.which')}
          hint={t('operations.lost.takes')}
          options={rows().map(({ held, title, notes }) => ({
            value: held.aside,
            label: title,
            hint: notes.join(' · '),
          }))}
          values={ticked().map(({ held }) => held.aside)}
          onChange={choose}
        />
        <Show when={props.operation.isOpen() && taken().length > 0}>
          <Button kind="outlined" icon="check" onClick={() => void takeIn()}>
            {t('operations.lost.take', { n: taken().length })}
          </Button>
        </Show>
        <Show when={ticked().length > 0}>
          <AskedButton
            act="counters.leave_out"
            kind="text"
            label={t('operations.lost.leave', { n: Math.min(ticked().length, MOST_TAKEN_IN) })}
            confirm={question().label}
            title={question().title}
            onYes={leaveOut}
          >
            <p>{question().text}</p>
          </AskedButton>
        </Show>
      </div>
    </>
  );
}
