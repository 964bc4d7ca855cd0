import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { paragraphInWords } from '#app/features/assessment/paragraph-in-words.ts';
import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { issuedId, issuedParagraphs, paragraphs } from '#shared/assessment/assessment.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { notProposed, proposesFor, speaksFor } from '#shared/priorities/priorities.rules.ts';
import { type Choice, choices, priorities } from '#shared/priorities/priorities.schemas.ts';

/** Whether this person decides how priorities are chosen. */
export function usePresides(): () => boolean {
  const client = useClient();
  return () => may(client.actor(), 'priorities.edit');
}

/** The delegation for which this person takes a stance; null where there is none. */
export function useOwnStance(): Accessor<string | null> {
  const client = useClient();
  return () => {
    const delegation = seatOf(client.actor());
    return delegation !== null && speaksFor(client.actor(), delegation) ? delegation : null;
  };
}

/** The delegation for which this person proposes. */
export function useProposer(): Accessor<string | null> {
  const client = useClient();
  return () => {
    const delegation = seatOf(client.actor());
    return delegation !== null && proposesFor(client.actor(), delegation) ? delegation : null;
  };
}

export function useHolderName(): (code: string) => string {
  const client = useClient();
  const { t, locale } = useI18n();
  return (code) => holderInWords(code, { replica: client.replica, locale: locale(), t });
}

/** By which name somebody did something, and when the server took it. */
export function useSigned(): (signed: SignedAt, who?: string) => { who: string; when: string } {
  const { t } = useI18n();
  const when = useWhen();
  return ({ label, takenAt }, who) => ({
    who: who ?? label ?? t('priorities.who_edits'),
    when: takenAt === null ? t('priorities.waiting') : when(takenAt),
  });
}

/** Newest cycle first. */
export function useChoices(): Accessor<readonly Doc<Choice>[]> {
  const client = useClient();
  return createMemo(() =>
    client.replica
      .all(choices)
      .toSorted(
        (left, right) =>
          (left.body.from < right.body.from ? 1 : left.body.from > right.body.from ? -1 : 0) ||
          (left.id < right.id ? 1 : -1),
      ),
  );
}

/** From when until when, in words. */
export function useDays(): (days: { from: string; until: string }) => string {
  const { t, locale } = useI18n();
  return ({ from, until }) =>
    t('priorities.days', { from: formatDay(locale(), from), until: formatDay(locale(), until) });
}

/** What an edition recommends that nobody has proposed, nor left out, in any choice, as far as this person reads it. */
export function useRecommended(edition: () => string | null) {
  const client = useClient();
  return createMemo(() => {
    const of = edition();
    if (of === null) return [];
    return notProposed(
      client.replica.within(issuedParagraphs, of),
      client.replica.all(priorities),
      client.replica.all(choices).map(({ body }) => body),
    );
  });
}

/** The newest edition that recommends something to this person; null if none does. */
export function useLastEdition(): Accessor<string | null> {
  const client = useClient();
  return createMemo(() => {
    const recommending = new Set(
      client.replica
        .all(issuedParagraphs)
        .flatMap(({ body }) => (body.detail.kind === 'priority' ? [body.edition] : [])),
    );
    const [last] = client.replica
      .all(editions)
      .filter(({ id }) => recommending.has(id))
      .toSorted((left, right) => right.body.number - left.body.number);
    return last?.id ?? null;
  });
}

export interface ReadRest {
  readonly id: string;
  /** Null: this person does not read it. */
  readonly name: string | null;
  readonly kind: 'text' | 'judgement' | 'priority' | 'adjustment' | null;
  readonly href: string | null;
}

/** A paragraph on which a priority rests, in the copy that this person has. */
export function useRest(): (edition: string | null, id: string) => ReadRest {
  const client = useClient();
  const { locale } = useI18n();
  return (edition, id) => {
    const body =
      edition === null
        ? null
        : (client.replica.one(issuedParagraphs, issuedId({ edition, paragraph: id }))?.body ??
          client.replica.one(paragraphs, id)?.body ??
          null);
    if (body === null) return { id, name: null, kind: null, href: null };
    return {
      id,
      name: paragraphInWords(body, locale()),
      kind: body.detail.kind,
      href: `/ideal/${edition}/report/paragraphs/${id}`,
    };
  };
}

/** What people call an edition; empty where it is not here. */
export function useEditionName(): (id: string) => string {
  const client = useClient();
  const { locale } = useI18n();
  return (id) => readText(client.replica.one(editions, id)?.body.title, locale()).value;
}
