import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { authorsOf } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendmentPositions } from '#shared/rules/amendments.schemas.ts';
import type { RuleSet } from '#shared/rules/rules.schemas.ts';
import { useArticleWords, useDelegationWords } from './use-rules.ts';

/** Whose it is, whether it came in time, and what was decided. */
export function AmendmentFacts(props: { set: Doc<RuleSet>; amendment: Doc<Amendment> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const name = useDelegationWords();
  const articleWords = useArticleWords();
  const when = useWhen();
  const body = () => props.amendment.body;
  const authors = createMemo(() =>
    authorsOf(props.amendment, client.replica.within(amendmentPositions, props.amendment.id))
      .map(name)
      .join(', '),
  );
  const day = (each: string) => formatDay(locale(), each);
  const receipt = (): Fact => {
    const { takenAt, deadline, isLate } = body();
    const until = deadline === null ? undefined : t('rules.until', { day: day(deadline.day) });
    const by = deadline?.article == null ? null : articleWords(deadline.article);
    return {
      label: t('rules.fields.takenAt'),
      place: takenAt === null ? t('rules.not_received') : when(takenAt),
      detail: [isLate ? t('rules.late') : null, until, by].filter((each) => each != null).join(' · '),
    };
  };
  const facts = (): Fact[] => {
    const { ruling, outcome } = body();
    const votes = outcome?.votes ?? null;
    return [
      { label: t('rules.fields.authors'), place: authors() },
      receipt(),
      ...(ruling === null
        ? []
        : [
            {
              label: t('rules.fields.ruling'),
              place: t(ruling.isAdmissible ? 'rules.ruled.admissible' : 'rules.ruled.not_admissible'),
              ...(ruling.reason === null ? {} : { detail: <LocalText text={ruling.reason} /> }),
            },
          ]),
      ...(outcome === null
        ? []
        : [
            {
              label: t('rules.fields.outcome'),
              place: `${t(`rules.mode.${outcome.mode}`)} · ${day(outcome.on)}`,
              ...(votes === null ? {} : { detail: t('rules.votes', votes) }),
            },
          ]),
      ...(outcome?.majority == null
        ? []
        : [
            {
              label: t('rules.fields.majority'),
              place: t(`rules.majority.${outcome.majority.majority}`),
              detail: articleWords(outcome.majority.article) ?? undefined,
            },
          ]),
      ...(outcome?.from == null ? [] : [{ label: t('rules.fields.from'), place: day(outcome.from) }]),
    ];
  };
  return <FactList facts={facts()} />;
}
