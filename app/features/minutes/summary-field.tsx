import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegationName } from '#app/features/decisions/use-outcomes.ts';
import { useVenueHours } from '#app/features/meetings/use-venue-hours.ts';
import { wordOf } from '#app/features/records/record-word.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { quotesOf } from '#app/i18n/quotes.ts';
import { KeptState } from '#app/kit/kept-state.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { UnreadNotice } from '#app/kit/unread-notice.tsx';
import { useKept } from '#app/kit/use-kept.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Gauge } from '#app/ui/gauge.tsx';
import { isSameJson } from '#shared/kernel/json.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { SUMMARY_LETTERS, summaries, summaryId } from '#shared/minutes/minutes.schemas.ts';
import { useCorrectionWindow } from './use-correction-window.ts';
import './minutes.css';

interface Speaking {
  readonly meeting: string;
  /** With which the delegation asked for the floor. */
  readonly request: string;
  readonly delegation: string;
  /** The page on which the field is open. */
  readonly address: string;
}

/**
 * What the minutes are to say of one speech, typed while it is held. It is on the disk at each pause, and becomes an act
 * when the field is left or somebody else has the floor; a lock, an update or a dead battery takes nothing away.
 */
export function SummaryField(props: Speaking): JSX.Element {
  return (
    <Show when={`${props.meeting} ${props.request}`} keyed>
      {(_speech) => <Summary {...props} />}
    </Show>
  );
}

function Summary(props: Speaking): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useDelegationName();
  // The next speaker comes while this one's summary is still being saved.
  const { meeting, request, delegation, address } = props;
  const id = summaryId(request);
  const field = `summary-${request}`;
  const known = createMemo(() => client.replica.one(summaries, id));
  const kept = useKept({
    collection: summaries,
    place: { entry: id },
    parent: meeting,
    address,
    former: `drf_${id}`,
    fresh: { text: typedOf(null) },
    act: ({ value, rev }) =>
      act(
        'minutes.summarize',
        { meeting, request, text: textOf(value.text) },
        { seen: { [`summaries/${id}`]: rev } },
      ),
    isDone: ({ value }) => isSameJson(textOf(value.text), known()?.body.text ?? null),
  });
  /** What this person wrote and the server did not take, since somebody else had written something else. */
  const refused = createMemo(() =>
    client.outbox().findLast(({ state, envelope: { name, args } }) => {
      const of = (args as { request?: unknown } | null)?.request;
      return state === 'refused' && name === 'minutes.summarize' && of === request;
    }),
  );
  const typed = () => kept.typed()?.value.text ?? typedOf(known()?.body.text);
  /** The reader's, or the one in which it was begun. */
  const language = createMemo(() => readText(typed(), locale()).language);
  const begin = () => {
    if (kept.typed() !== null) return;
    kept.begin({ value: { text: typedOf(known()?.body.text) }, rev: known()?.rev ?? 0, focus: field });
  };
  /** Whoever comes back while it is made an act goes on typing. */
  async function leave(element: HTMLElement) {
    await kept.finish();
    if (document.activeElement === element) begin();
  }
  const isFull = () => typed()[language()].length >= SUMMARY_LETTERS;
  const name = () => nameOf({ meeting, code: delegation });
  return (
    <div class="summary-field">
      <Show when={refused()}>
        {(record) => (
          <Banner
            tone="act"
            icon="circle-alert"
            fact={t('minutes.not_taken')}
            action={
              <LinkButton kind="text" href={`/outbox/${record().id}`}>
                {t('minutes.choose_words')}
              </LinkButton>
            }
          >
            {t('minutes.you_wrote')} {quotesOf(locale())[0]}
            <LocalText text={textOfAct(record().envelope.args)} />
            {quotesOf(locale())[1]}
          </Banner>
        )}
      </Show>
      <Field id={field} label={t('minutes.summary_of', { name: name() })}>
        <textarea
          id={field}
          class="input input-area"
          rows={2}
          lang={language() === locale() ? undefined : languageTags[language()]}
          maxlength={SUMMARY_LETTERS}
          autocomplete="off"
          aria-describedby={`${field}-foot`}
          // Until what an earlier visit has left is read, nothing typed here could be kept.
          readonly={kept.typed() === null}
          value={typed()[language()]}
          onFocus={begin}
          onInput={(event) => kept.change({ text: { ...typed(), [language()]: event.currentTarget.value } })}
          onBlur={(event) => void leave(event.currentTarget)}
        />
      </Field>
      <div class="summary-foot" id={`${field}-foot`}>
        <div class="kept-state" role="status">
          <Switch fallback={<Recorded id={id} meeting={meeting} />}>
            <Match when={kept.isUnread()}>
              <UnreadNotice of={kept} />
            </Match>
            <Match when={isFull()}>{t('kit.full', { n: SUMMARY_LETTERS })}</Match>
            <Match when={kept.typed()}>
              <KeptState state={kept.state()} failure={kept.failure()} />
            </Match>
          </Switch>
        </div>
        <CorrectedUntil meeting={meeting} name={name()} />
      </div>
    </div>
  );
}

/** Null where it took the summary away. */
function textOfAct(args: unknown): Text | null {
  return (args as { text?: Text | null } | null)?.text ?? null;
}

/** How far the last change of it has come: on this device, sent, received. */
function Recorded(props: { id: string; meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { said: when } = useVenueHours(() => props.meeting);
  const { isAhead } = useWhen();
  const status = createMemo(() => {
    const pending = client.replica.pending(summaries, props.id);
    const facts = pending === null ? null : client.factsOf(pending);
    if (facts !== null)
      return wordOf({ facts, t, when: Object.assign((at: number) => when(at), { isAhead }) });
    const takenAt = client.replica.one(summaries, props.id)?.body.takenAt ?? null;
    return takenAt === null
      ? null
      : { word: t('minutes.received', { at: when(takenAt) }), gauge: RECEIVED, tone: 'finished' as const };
  });
  return (
    <Show when={status()}>
      {(known) => (
        <>
          <Show when={known().gauge}>
            {(gauge) => <Gauge {...gauge()} label={t('outbox.gauge', { word: known().word })} />}
          </Show>
          <strong class={known().tone === 'finished' ? undefined : `status-${known().tone}`}>
            {known().word}
          </strong>
        </>
      )}
    </Show>
  );
}
const RECEIVED = { saved: true, queued: true, sending: 1, received: true } as const;

/** "Lo corrige Perú hasta el 21 oct 2026"; before the minutes go out, on which day they would have to. */
function CorrectedUntil(props: { meeting: string; name: string }): JSX.Element {
  const { t, locale } = useI18n();
  const window = useCorrectionWindow(() => props.meeting);
  const words = () => {
    const known = window();
    if (known === null) return null;
    const day = formatDay(locale(), known.lastDay);
    return known.ifSentOn === null
      ? t('minutes.corrects_until', { name: props.name, day })
      : t('minutes.would_correct_until', {
          name: props.name,
          day,
          sent: formatDay(locale(), known.ifSentOn),
        });
  };
  return (
    <Show when={words()}>
      <span class="quiet">{words()}</span>
    </Show>
  );
}
