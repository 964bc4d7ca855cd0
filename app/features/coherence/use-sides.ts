import { useClient } from '#app/context.tsx';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import type { Asker } from '#app/kit/feature-words.ts';
import { outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { agencyInWords } from './agencies.ts';
import { daysInWords } from './days-in-words.ts';

export interface Side {
  readonly title: string;
  /** Whose it is. */
  readonly whose: string;
  readonly days: string;
  /** Null where this person has no page of it. */
  readonly href: string | null;
}

/** What one side of an overlap, or a gap, is called; null if this device does not have it any more. */
export function sideInWords(id: string, asker: Asker & { readonly t: Translate }): Side | null {
  const { replica, t, locale } = asker;
  const say = (text: Text) => readText(text, locale).value;
  const outside = replica.one(outsideItems, id)?.body;
  if (outside !== undefined)
    return {
      title: say(outside.title),
      whose: agencyInWords(outside.agency, asker),
      days: daysInWords(outside, asker),
      href: `/coherence/plans/${id}`,
    };
  const operation = replica.one(operations, id);
  if (operation !== null) {
    const plan = replica.one(paos, operation.parent ?? '');
    return {
      title: say(operation.body.title),
      whose:
        plan === null ? t('coherence.of_committee') : t('coherence.of_plan', { plan: say(plan.body.title) }),
      days: daysInWords(operation.body, asker),
      href: plan === null ? null : `/plans/${plan.id}/actions/${id}`,
    };
  }
  const meeting = replica.one(meetings, id)?.body;
  if (meeting !== undefined)
    return {
      title: say(meeting.title),
      whose: t('coherence.of_committee'),
      days: daysInWords({ from: meeting.startsOn, until: meeting.endsOn }, asker),
      href: `/meetings/${id}`,
    };
  const priority = replica.one(priorities, id)?.body;
  if (priority !== undefined)
    return {
      title: say(priority.title),
      whose: t('coherence.filter.priority'),
      days: '',
      href: `/priorities/${id}`,
    };
  return null;
}

export function useSides() {
  const client = useClient();
  const { t, locale } = useI18n();
  const asker = () => ({ replica: client.replica, locale: locale(), t });
  return {
    sideOf: (id: string) => sideInWords(id, asker()),
    agencyOf: (code: string) => agencyInWords(code, asker()),
    asker,
  };
}
