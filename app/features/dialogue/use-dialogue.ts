import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { isStateCode } from '#shared/access/seats.ts';
import { isCounterpart, mayActFor } from '#shared/dialogue/dialogue.rules.ts';
import {
  type Done,
  dialogueContacts,
  type Side,
  type Topic,
  topics,
} from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { COUNTERPARTS, holderInWords } from './holder-words.ts';

/** What states and bodies are called here. */
export function useNames() {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = (code: string) => holderInWords(code, { replica: client.replica, locale: locale(), t });
  return {
    nameOf,
    /** Who did something for a side, and that it was only written down for it. */
    whoDid: (done: Done, of: string) =>
      [nameOf(of), done.label, done.recorded === true ? t('dialogue.recorded') : undefined]
        .filter((each) => each !== undefined)
        .join(' · '),
  };
}

/** Bodies with which there is a dialogue, or can be, by name. */
export function useCounterparts() {
  const client = useClient();
  const { nameOf } = useNames();
  return createMemo(() => {
    const seated = client.replica
      .all(delegations)
      .map(({ body }) => body.code)
      .filter((code) => !isStateCode(code) && code !== 'presidency' && /^[a-z][a-z0-9-]{2,39}$/.test(code));
    const known = [
      ...client.replica.all(topics).map(({ body }) => body.counterpart),
      ...client.replica.all(dialogueContacts).map(({ parent }) => (parent ?? '').slice(4)),
    ];
    return [...new Set([...COUNTERPARTS, ...seated, ...known])].sort((left, right) =>
      nameOf(left).localeCompare(nameOf(right), 'es'),
    );
  });
}

/** Today, by the calendar that both sides share. */
export function useDay() {
  const now = useNow();
  return createMemo(() => utcDay(now()));
}

/** For which side this person acts in a topic. */
export function useSides(topic: () => Doc<Topic>) {
  const client = useClient();
  const counterpart = () => topic().body.counterpart;
  return {
    may: (side: Side) => mayActFor(client.actor(), { side, counterpart: counterpart() }),
    isCounterpart: () => isCounterpart(client.actor(), counterpart()),
    codeOf: (side: Side) => (side === 'ours' ? 'presidency' : counterpart()),
  };
}
