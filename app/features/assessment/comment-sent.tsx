import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { localCode } from '#shared/kernel/ids.ts';

/** Whether the server has what was said last of a comment on this device: it may have been written without a network. */
export function CommentSent(props: { comment: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const facts = createMemo(() => {
    const last = [...client.outbox(), ...client.receipts()]
      .filter(({ envelope: { args } }) => (args as { comment?: unknown } | null)?.comment === props.comment)
      .sort((left, right) => left.envelope.counter - right.envelope.counter)
      .at(-1);
    return last === undefined ? null : client.factsOf(last.id);
  });
  return (
    <Show when={facts()}>
      {(known) => (
        <div class="block">
          <StatusLine status={wordOf({ facts: known(), t, when })} code={localCode(known().id)} />
        </div>
      )}
    </Show>
  );
}
