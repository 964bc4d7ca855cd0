import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { amendmentDeadline } from '#shared/rules/amendments.rules.ts';
import { parameterVersions, type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { useArticleWords } from './use-rules.ts';

/** How far a set is, who reads it, until when it may be amended, and by what it was adopted. */
export function SetFacts(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const articleWords = useArticleWords();
  const day = (each: string) => formatDay(locale(), each);
  const meeting = createMemo(() => {
    const id = props.set.body.meeting;
    return id === null ? null : client.replica.one(meetings, id);
  });
  const deadline = createMemo(() =>
    amendmentDeadline({
      amendUntil: props.set.body.amendUntil,
      meetingOn: meeting()?.body.startsOn ?? null,
      sets: client.replica.all(ruleSets),
      versions: client.replica.all(parameterVersions),
    }),
  );
  const facts = (): Fact[] => {
    const { adoption, from, replacedFrom } = props.set.body;
    const until = deadline();
    const by = until?.article ?? null;
    return [
      ...(meeting() === null
        ? []
        : [{ label: t('rules.fields.meeting'), place: <LocalText text={meeting()?.body.title} silent /> }]),
      ...(adoption !== null
        ? []
        : [
            {
              label: t('rules.fields.deadline'),
              place: until === null ? t('rules.no_deadline') : day(until.day),
              ...(until === null
                ? {}
                : { detail: by === null ? t('rules.by_presidency') : (articleWords(by) ?? undefined) }),
            },
          ]),
      ...(adoption === null
        ? []
        : [{ label: t('rules.fields.adoption'), place: day(adoption.on), detail: adoption.document }]),
      ...(from === null ? [] : [{ label: t('rules.fields.from'), place: day(from) }]),
      ...(replacedFrom === null ? [] : [{ label: t('rules.fields.replacedFrom'), place: day(replacedFrom) }]),
    ];
  };
  return <FactList facts={facts()} />;
}
