import type * as v from 'valibot';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Draft } from '#app/store/drafts.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { IconName } from '#app/ui/icon.tsx';
import type { Actor } from '#shared/kernel/actor.ts';

/** One thing on Hoy that waits for this person. */
export interface TodayLine {
  readonly icon: IconName;
  /** What it is about, by its own name if it has one. */
  readonly subject: string;
  /** What is to be done, or until when. */
  readonly words: string;
  readonly href: string;
  /** How many things wait there; a line about one thing says none. */
  readonly waiting?: number;
  /** It is late or stopped (`act`), or undecided (`decide`). */
  readonly tone?: 'act' | 'decide';
}

/** Who looks at Hoy, and what this device holds for them: nothing else can be said. */
export interface TodayAsker {
  readonly client: Pick<
    Client,
    | 'replica'
    | 'outbox'
    | 'receipts'
    | 'factsOf'
    | 'remembered'
    | 'isComplete'
    | 'onlineAct'
    | 'isOffline'
    | 'lastAnswerAt'
  >;
  readonly actor: Actor;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
  readonly t: Translate;
  readonly locale: Locale;
  /** What is being written on this device, latest first. */
  readonly drafts: readonly Draft[];
  /** What only the server knows: null until it has answered, and without a network. */
  answer<const S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> | null;
}

/** Lines of one kind. Home asks only those that are for the person, and knows nothing else of them. */
export interface TodaySource {
  /** Of all sources: what people need first comes first. */
  readonly rank: number;
  /** Where all of them are, if there are more than Hoy shows. */
  readonly all: string;
  isFor(actor: Actor): boolean;
  /** Most urgent first. Read again whenever something that it asked for changes. */
  lines(asker: TodayAsker): readonly TodayLine[];
}
