import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { isOpenSilence, type SilenceStanding } from '#shared/decisions/silences.rules.ts';
import { type Broken, type Silence, silenceBreaks } from '#shared/decisions/silences.schemas.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import { takenOf } from '#shared/kernel/signed.ts';

/** Who broke it, with which reason, and whether the server received it in time. */
export function SilenceBreaks(props: { silence: Doc<Silence>; standing: SilenceStanding }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const all = createMemo(() =>
    [...client.replica.within(silenceBreaks, props.silence.id)].sort(
      (left, right) => takenOf(left.body) - takenOf(right.body) || byServer(left, right),
    ),
  );
  /** How far one can know it: the last that this device heard, where it may have missed something. */
  const asOf = () => {
    const at = client.lastAnswerAt();
    if (at === null || (props.standing !== 'over' && !client.isOffline())) return undefined;
    return t('silences.breaks.as_of', { when: when(at) });
  };
  /** What was taken back is listed, and counts no more. */
  const standing = () => all().filter(({ body }) => body.takenBack === null);
  return (
    <>
      <SectionHeader kind="band" title={t('silences.breaks.title')} aside={standing().length} />
      <List>
        <For each={all()} fallback={<ListRow note title={t('silences.breaks.none')} detail={asOf()} />}>
          {({ body }) => (
            <>
              <For each={body.earlier}>
                {(broken) => <BreakRow silence={props.silence.body} state={body.state} broken={broken} />}
              </For>
              <BreakRow silence={props.silence.body} state={body.state} broken={body} />
            </>
          )}
        </For>
      </List>
      <Show when={all().some(({ body }) => body.isLate)}>
        <p class="block body-2 quiet">{t('silences.breaks.late_text')}</p>
      </Show>
      <WaitingActs silence={props.silence.id} />
    </>
  );
}

function BreakRow(props: { silence: Silence; state: string; broken: Broken }): JSX.Element {
  const { t, locale } = useI18n();
  const when = useWhen();
  const now = useNow();
  const waits = () =>
    t(isOpenSilence(props.silence, now()) ? 'silences.breaks.waiting_text' : 'silences.breaks.waiting_late');
  const detail = () => {
    const { takenAt, label, takenBack } = props.broken;
    if (takenAt === null) return waits();
    const received = t('silences.breaks.received', { when: when(takenAt) });
    const back =
      takenBack?.takenAt == null ? null : `${t('silences.breaks.taken_back')}: ${when(takenBack.takenAt)}`;
    return [label ?? null, received, back].filter((part) => part !== null).join(', ');
  };
  return (
    <ListRow
      kicker={countryName(locale(), props.state)}
      title={<span class="user-text">{props.broken.reason}</span>}
      detail={detail()}
      quiet={props.broken.takenBack !== null}
      trail={<BreakTag broken={props.broken} />}
    />
  );
}

function BreakTag(props: { broken: Broken }): JSX.Element {
  const { t } = useI18n();
  const kind = () => {
    const { takenAt, isLate, takenBack } = props.broken;
    if (takenBack !== null) return 'taken_back';
    if (takenAt === null) return 'waiting';
    return isLate ? 'late' : 'in_time';
  };
  const tones = { taken_back: 'plain', waiting: 'amber', late: 'neutral', in_time: 'red' } as const;
  return <Tag tone={tones[kind()]}>{t(`silences.breaks.${kind()}`)}</Tag>;
}

/** What was done about it on this device and may not have reached the server. */
export function WaitingActs(props: { silence: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const facts = createMemo(() => {
    const last = client
      .outbox()
      .filter(({ envelope: { name, args } }) => {
        const about = (args as { silence?: unknown } | null)?.silence;
        return about === props.silence && name !== 'silences.look';
      })
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
