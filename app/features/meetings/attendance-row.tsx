import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type ActGuard, createActGuard } from '#app/kit/act-guard.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { takesPart } from '#shared/kernel/actor.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { attendanceId } from '#shared/participants/attendance.mutations.ts';
import {
  ANSWERS,
  type Answer,
  type Attendance,
  attendance,
} from '#shared/participants/participants.schemas.ts';
import { hasBegun } from './use-right-meeting.ts';

/** This person's answer, reactive; null before they answer. */
export function ownAnswer(client: Client, meeting: string): Doc<Attendance> | null {
  const id = attendanceId({ meeting, person: client.actor().person });
  return client.replica.one(attendance, id);
}

/** State of the last answer given on this phone; null if none was, or it was settled long ago. */
function factsOfAnswer(client: Client, meeting: string): RecordFacts | null {
  const own = [...client.outbox(), ...client.receipts()].filter(
    ({ envelope }) =>
      envelope.name === 'attendance.answer' &&
      (envelope.args as { meeting?: string } | null)?.meeting === meeting,
  );
  const last = own.sort((left, right) => left.envelope.counter - right.envelope.counter).at(-1);
  return last === undefined ? null : client.factsOf(last.id);
}

/** Answers once, however often it is tapped meanwhile; false for a tap that did nothing. */
export async function giveAnswer({
  client,
  guard,
  meeting,
  answer,
  note,
}: {
  client: Client;
  guard: ActGuard;
  meeting: string;
  answer: Answer;
  note: string | null;
}): Promise<boolean> {
  const args = { meeting, answer, note, label: client.label() };
  const isGiven = await guard.once(async () => {
    await client.act('attendance.answer', args).saved;
    return true;
  });
  return isGiven === true;
}

/** Asks until it is answered or the meeting begins; then shows the answer and its state, with a link to change it. */
export function AttendanceRow(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const answer = createMemo(() => ownAnswer(client, props.meeting.id));
  const facts = createMemo(() => factsOfAnswer(client, props.meeting.id));
  const href = () => `/meetings/${props.meeting.id}/attendance`;
  const now = useNow();
  /** Who is there is seen at the door: nobody is asked any more. */
  const isClosed = () =>
    isOver(props.meeting.body.state) ||
    hasBegun({ replica: client.replica, meeting: props.meeting, now: now() });
  const [problem, setProblem] = createSignal<string | null>(null);
  const guard = createActGuard();

  async function choose(choice: Answer) {
    setProblem(null);
    try {
      await giveAnswer({ client, guard, meeting: props.meeting.id, answer: choice, note: null });
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      setProblem(errorText({ t, code: error.code }));
    }
  }

  return (
    <Show
      when={answer() ?? (facts()?.refusal ? facts() : null)}
      fallback={
        <Show when={takesPart(client.actor()) && !isClosed()}>
          <Show when={problem()}>{(fact) => <Banner tone="act" icon="triangle-alert" fact={fact()} />}</Show>
          <div class="list ask">
            <p class="title-3">{t('meetings.attendance.question')}</p>
            <div class="ask-answers">
              <For each={ANSWERS}>
                {(choice) => (
                  <Button onClick={() => void choose(choice)}>{t(`meetings.attendance.${choice}`)}</Button>
                )}
              </For>
            </div>
          </div>
        </Show>
      }
    >
      <List>
        <ListRow
          kicker={t('meetings.attendance.title')}
          title={
            <Show when={answer()} fallback={t('meetings.attendance.unanswered')}>
              {(given) => <>{t(`meetings.attendance.${given().body.answer}`)}</>}
            </Show>
          }
          detail={answer()?.body.note ?? undefined}
          href={isClosed() ? undefined : href()}
          chevron={!isClosed()}
          tone={facts()?.refusal ? 'act' : undefined}
        >
          <AnswerStatus facts={facts()} />
        </ListRow>
      </List>
    </Show>
  );
}

/** The gauge and word of the answer, or that the server has it. */
function AnswerStatus(props: { facts: RecordFacts | null }): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  return (
    <Show when={props.facts} fallback={<div class="row-status">{t('meetings.attendance.on_server')}</div>}>
      {(facts) => <StatusLine status={wordOf({ facts: facts(), t, when })} code={localCode(facts().id)} />}
    </Show>
  );
}
