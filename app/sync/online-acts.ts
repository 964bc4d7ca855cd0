import { createSignal } from 'solid-js';
import * as v from 'valibot';
import { isSameJson, type Json, type JsonObject } from '#shared/kernel/json.ts';
import type { OnlineActName, OnlineArgsOf } from '#shared/sync/all-features.ts';
import {
  type Envelope,
  type ReceiptAnswer,
  ReceiptAnswerSchema,
  VerdictSchema,
} from '#shared/sync/protocol.ts';
import type { Answered } from './alone.ts';
import type { SyncClient } from './client.ts';
import { ask, type Http } from './http.ts';
import { later } from './later.ts';
import type { Remembered } from './remembered.ts';
import { watchLives } from './server-lives.ts';
import type { SessionKeeper } from './session.ts';
import type { SyncRunner } from './sync-runner.ts';
import { type TransportError, toTransportError } from './transport-error.ts';

/** How long a person is to wait for an answer, ms: then they are told that it is not known. */
const PATIENCE = 12_000;

/** How long an answer is kept, and what was chosen with it, ms: by then what it was about is over. */
const KEPT = 86_400_000;

const Details = v.record(v.string(), v.any()) as v.GenericSchema<unknown, JsonObject>;
/** The verdict itself, with the life of the server in which it was given: in another one it proves nothing (SPEC E4). */
const AnswerSchema = v.variant('status', [
  v.strictObject({
    ...VerdictSchema.entries,
    status: v.literal('accepted'),
    ...{ instance: v.string(), epoch: v.number() },
  }),
  v.strictObject({ ...VerdictSchema.entries, status: v.literal('refused'), code: v.string() }),
]);
/** `not_sent`: there is no network, so that nothing left this device; `unknown`: nobody knows whether it arrived. */
export type OnlineAnswer = v.InferOutput<typeof AnswerSchema> | { readonly status: 'unknown' | 'not_sent' };
const RecordSchema = v.strictObject({
  id: v.string(),
  compartment: v.string(),
  args: Details,
  at: v.number(),
  answer: v.nullable(AnswerSchema),
});
type OnlineRecord = v.InferOutput<typeof RecordSchema>;

/** The last act of its kind about something, as far as this device knows what came of it. */
export interface OnlineAct<N extends OnlineActName> {
  readonly args: OnlineArgsOf<N>;
  /** When it was sent, by this device's clock. */
  readonly at: number;
  /** `sent`: its answer may still come; `unknown`: nobody knows whether it has arrived. */
  readonly status: 'sent' | 'unknown' | 'accepted' | 'refused';
  readonly code: string | null;
  readonly details: JsonObject;
}

/** Acts that count at their moment or not at all (SPEC P13). Each is about one thing, and has one answer there. */
export interface OnlineActs {
  /**
   * Sends it once, never again by itself, and not at all where there is no network: nothing waits here for one. An earlier
   * one about the same thing whose answer was lost is asked after first, and one that is on its way is waited for, so that
   * not both count; if that one did, it is the answer, or, where it was not the same, why this one is not sent.
   *
   * @throws CodedError `store.not_saved`: nothing was sent
   */
  actOnline<N extends OnlineActName>(name: N, about: string, args: OnlineArgsOf<N>): Promise<OnlineAnswer>;
  /**
   * Asks what came of the last one; one that has not arrived counts no more, so that the answer is final. After a restore
   * of the server what was accepted before is asked after again, also without this: a backup may not have it.
   */
  askOnline(name: OnlineActName, about: string): Promise<OnlineAnswer>;
  /** Reactive; null if there was none. */
  onlineAct<N extends OnlineActName>(name: N, about: string): OnlineAct<N> | null;
}

const PREFIX = 'online/';
const keyOf = (name: OnlineActName, about: string) => `${PREFIX}${name}/${about}`;
const UNKNOWN = { status: 'unknown' } as const;
const NOT_SENT = { status: 'not_sent' } as const;

function answerOf({ status, instance, epoch, ...verdict }: Answered): OnlineRecord['answer'] {
  if (status === 'accepted') return { ...verdict, status, instance, epoch };
  return { ...verdict, status: 'refused', code: verdict.code ?? 'sync.cannot_be_decided' };
}

/** Our server's own answer that it did not even look at it; after any other failure it may have. */
function answerOfFailure(
  { kind, code, details }: TransportError,
  { id, receivedAt }: { id: string; receivedAt: number },
): OnlineRecord['answer'] {
  const isAnswer = kind === 'rejected' || kind === 'forbidden' || kind === 'revoked';
  if (!isAnswer) return null;
  return { id, seq: 0, receivedAt, status: 'refused', code, details: details as JsonObject };
}

/** What became of a mutation, by the server. @throws TransportError */
export type AskReceipt = (asked: { compartment: string; id: string }) => Promise<Omit<ReceiptAnswer, 'kind'>>;

export function createAskReceipt({
  http,
  keeper,
}: {
  http: Http;
  keeper: Pick<SessionKeeper, 'withSession'>;
}): AskReceipt {
  return (json) => {
    const request = { method: 'POST', path: '/api/receipts', json } as const;
    return keeper.withSession(() => ask({ http, schema: ReceiptAnswerSchema, request }));
  };
}

export function createOnlineActs({
  client,
  askReceipt,
  remembered,
  clock,
  runner,
}: {
  client: Pick<SyncClient, 'makeAlone' | 'pushAlone' | 'cursors' | 'watch'>;
  askReceipt: AskReceipt;
  remembered: Remembered;
  clock: () => number;
  /** Knows whether anything would leave this device, and fetches what an act did. */
  runner: Pick<SyncRunner, 'isOffline' | 'nudge'>;
}): OnlineActs {
  /** Ids whose answer is waited for. */
  const [waiting, setWaiting] = createSignal<ReadonlySet<string>>(new Set());
  function wait(id: string, isWaiting: boolean) {
    setWaiting(
      (before) => new Set([...[...before].filter((each) => each !== id), ...(isWaiting ? [id] : [])]),
    );
  }

  const lives = watchLives(client, (compartment) => void askAgain(compartment));

  /** What counts now: nothing that is over, and no answer of another life of the server. */
  function read(key: string): OnlineRecord | null {
    const parsed = v.safeParse(RecordSchema, remembered.read(key));
    if (!parsed.success) return null;
    const { answer, at, compartment } = parsed.output;
    if (answer === null) return parsed.output;
    if (clock() - at >= KEPT) return null;
    const isOther = answer.status === 'accepted' && lives.isOther(compartment, answer);
    return isOther ? { ...parsed.output, answer: null } : parsed.output;
  }

  /** After a restore: the backup may not have what was accepted. */
  async function askAgain(here: string): Promise<void> {
    for (const key of remembered.keys(PREFIX)) {
      const parsed = v.safeParse(RecordSchema, remembered.read(key));
      if (!parsed.success || parsed.output.compartment !== here) continue;
      const { answer } = parsed.output;
      if (answer !== null && read(key)?.answer === null) await settle(key);
    }
  }

  for (const key of remembered.keys(PREFIX))
    if (remembered.read(key) !== null && read(key) === null)
      void remembered.write(key, null).catch(() => undefined);

  /** An answer to one that another has followed says nothing about that. */
  async function note(
    key: string,
    id: string,
    answer: OnlineRecord['answer'],
    isAsked = false,
  ): Promise<OnlineAnswer> {
    if (answer === null) return UNKNOWN;
    const known = read(key);
    // An answer stands, whether it is durable or not: a page that forgets it asks again.
    if (known?.id === id && (known.answer === null || isAsked))
      await remembered.write(key, { ...known, answer } as unknown as Json).catch(() => undefined);
    if (answer.status === 'accepted') runner.nudge();
    return answer;
  }

  async function push(key: string, envelope: Envelope): Promise<OnlineAnswer> {
    const { id } = envelope;
    const answered = client
      .pushAlone(envelope)
      .then(answerOf, (error: unknown) =>
        answerOfFailure(toTransportError(error), { id, receivedAt: clock() }),
      )
      .then((answer) => note(key, id, answer));
    wait(id, true);
    try {
      return await new Promise<OnlineAnswer>((resolve) => {
        const cancel = later(() => resolve(UNKNOWN), PATIENCE);
        void answered.then((answer) => {
          cancel();
          resolve(answer);
        });
      });
    } finally {
      wait(id, false);
    }
  }

  async function settle(key: string): Promise<OnlineAnswer> {
    const known = read(key);
    if (known === null) return UNKNOWN;
    if (known.answer?.status === 'refused') return known.answer;
    const { id, compartment } = known;
    wait(id, true);
    try {
      const { verdict, instance, epoch } = await askReceipt({ compartment, id });
      return verdict.id === id
        ? await note(key, id, answerOf({ ...verdict, instance, epoch }), true)
        : UNKNOWN;
    } catch (error) {
      toTransportError(error);
      return UNKNOWN;
    } finally {
      wait(id, false);
    }
  }

  /** Nobody who typed something else meanwhile is to take what counted for this. */
  function counted(key: string, answer: OnlineAnswer, args: JsonObject): OnlineAnswer {
    if (answer.status !== 'accepted' || isSameJson(read(key)?.args ?? args, args)) return answer;
    return { ...answer, status: 'refused', code: 'sync.other_counted', details: {} };
  }

  /** @param turn what is under way about the same thing */
  async function send(
    key: string,
    { name, args, turn }: { name: OnlineActName; args: JsonObject; turn: Promise<unknown> | undefined },
  ): Promise<OnlineAnswer> {
    const known = read(key);
    // Why that one failed is told to whoever sent it.
    await turn?.catch(() => undefined);
    if (runner.isOffline()) return NOT_SENT;
    const before = read(key);
    if (before !== null && before.answer === null) {
      const answer = await settle(key);
      if (answer.status !== 'refused') return counted(key, answer, args);
    } else if (before?.answer?.status === 'accepted') {
      const wasOpen = known === null || known.id !== before.id || known.answer === null;
      if (wasOpen) return counted(key, before.answer, args);
    }
    const envelope = await client.makeAlone({ name, args });
    const { id, compartment, madeAt: at } = envelope;
    const record: OnlineRecord = { id, compartment, args, at, answer: null };
    await remembered.write(key, record as unknown as Json);
    return push(key, envelope);
  }

  /** The last one about each thing; `args` is null if it only asks. */
  const underWay = new Map<string, { args: JsonObject | null; answered: Promise<OnlineAnswer> }>();
  function goOn(key: string, args: JsonObject | null, answered: Promise<OnlineAnswer>) {
    const turn = {
      args,
      answered: answered.finally(() => {
        if (underWay.get(key) === turn) underWay.delete(key);
      }),
    };
    underWay.set(key, turn);
    return turn.answered;
  }

  return {
    actOnline(name, about, args) {
      const key = keyOf(name, about);
      const before = underWay.get(key);
      // Who taps twice would do it twice.
      if (before !== undefined && isSameJson(before.args, args as JsonObject)) return before.answered;
      const sent = send(key, { name, args: args as JsonObject, turn: before?.answered });
      return goOn(key, args as JsonObject, sent);
    },
    askOnline(name, about) {
      const key = keyOf(name, about);
      // Who asks after one that is on its way would make it void.
      return underWay.get(key)?.answered ?? goOn(key, null, settle(key));
    },
    onlineAct(name, about) {
      const known = read(keyOf(name, about));
      if (known === null) return null;
      const { id, args, at, answer } = known;
      const open = waiting().has(id) ? 'sent' : 'unknown';
      return {
        ...{ args: args as never, at, status: answer?.status ?? open },
        ...(answer?.status === 'refused'
          ? { code: answer.code, details: answer.details ?? {} }
          : { code: null, details: {} }),
      };
    },
  };
}
