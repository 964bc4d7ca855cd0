import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { amountInWords } from '#app/features/jointdays/total-words.ts';
import { wordOf } from '#app/features/records/record-word.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import type { Done } from '#app/kit/use-done.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { Gauge } from '#app/ui/gauge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Count } from '#shared/counters/counters.schemas.ts';
import type { Counter } from '#shared/jointdays/counter-set.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { countInWords } from './count-words.ts';
import { lastWritten } from './last-written.ts';
import type { PostWork } from './post-data.ts';
import { UNDONE } from './reason-words.ts';
import { usePostWhen } from './use-post-when.ts';

/** The last that this person wrote down at the post, whether it has gone out, and what takes it back. */
export function LastEntry(props: { work: PostWork; chosen: Counter | null; done: Done }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  /** What this device wrote down last; where it wrote nothing of it, the last by the hour. */
  const last = createMemo(() => {
    const { person } = client.actor();
    const own = new Map(
      props.work
        .entries()
        .filter(({ body }) => body.corrects === null && body.counted.by === person)
        .map((entry) => [entry.id, entry]),
    );
    const written = lastWritten([...client.receipts(), ...client.outbox()], (entry) => own.has(entry));
    let found: Doc<Count> | null = own.get(written ?? '') ?? null;
    if (found !== null) return found;
    for (const entry of own.values()) if (found === null || isAfter(entry, found)) found = entry;
    return found;
  });
  return (
    <p class="post-last">
      <Show when={last()} fallback={t('counters.key.none')}>
        {(entry) => <Told {...props} entry={entry()} />}
      </Show>
    </p>
  );
}

function isAfter(left: Doc<Count>, right: Doc<Count>): boolean {
  const apart = left.body.counted.at - right.body.counted.at;
  return apart === 0 ? left.id > right.id : apart > 0;
}

function Told(props: { work: PostWork; chosen: Counter | null; done: Done; entry: Doc<Count> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = usePostWhen(props.work);
  const { isAhead } = useWhen();
  const newIds = useNewIds('cnt');
  const value = () => props.work.totals().valueOf(props.entry.id) ?? props.entry.body.value;
  const isUndone = () => value() === 0;
  /** The act that wrote it down, as long as this device knows it. */
  const facts = createMemo(() => {
    const isIt = ({ envelope }: { envelope: { name: string; args: unknown } }) =>
      envelope.name === 'counters.count' && (envelope.args as JsonObject).count === props.entry.id;
    const row = client.outbox().findLast(isIt) ?? client.receipts().findLast(isIt);
    return row === undefined ? null : client.factsOf(row.id);
  });
  const word = () => {
    const known = facts();
    return known === null
      ? null
      : wordOf({ facts: known, t, when: Object.assign((at: number) => when(at), { isAhead }) });
  };
  const said = () => {
    const { counter, kind, value: first } = props.entry.body;
    const counted = { counter, kind, value: isUndone() ? first : value() };
    const speaker = { t, locale: locale() };
    return counter === props.chosen ? amountInWords(counted, speaker) : countInWords(speaker, counted);
  };
  const told = () => ({ said: said(), at: when(props.entry.body.counted.at) });
  function undo() {
    const { id } = props.entry;
    const args = { ...props.work.at(), correction: newIds.of(id), count: id, value: 0 };
    // The second tap of a double tap undoes nothing else: what is undone has no button.
    void props.done.run(act('counters.correct', { ...args, reason: UNDONE }), id);
  }
  return (
    <>
      <Show when={word()?.gauge} fallback={<Icon name="check" size={16} />}>
        {(gauge) => <Gauge {...gauge()} label={t('outbox.gauge', { word: word()?.word ?? '' })} />}
      </Show>
      {/* One line, however long: a second one would cover a row of keys. Its end is on the page of the entries. */}
      <span class="post-last-said">
        {isUndone() ? t('counters.key.last_undone', told()) : t('counters.key.last', told())}
      </span>
      <Show when={!isUndone() && props.work.stop() === null}>
        <Button kind="text" onClick={undo}>
          {t('counters.key.undo')}
        </Button>
      </Show>
    </>
  );
}
