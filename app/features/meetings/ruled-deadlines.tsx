import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { ruledDeadline } from '#shared/rules/deadline-days.rules.ts';
import { BEFORE_MEETING } from '#shared/rules/parameters.rules.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { articles, parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';

/** By when its agenda, papers and amendments must be there: by the rules in force on that day, each with its article. */
export function RuledDeadlines(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const known = createMemo(() => ({
    sets: client.replica.all(ruleSets),
    versions: client.replica.all(parameterVersions),
  }));
  const rules = createMemo(() => parametersOn({ ...known(), day: dayHere(now()) }));
  const facts = createMemo(() =>
    BEFORE_MEETING.flatMap((what) => {
      const on = props.meeting.body.startsOn;
      const found = ruledDeadline({ ...known(), what, on });
      if (found === null) return [];
      const article = client.replica.one(articles, found.article)?.body.number;
      return [
        {
          label: t(`rules.deadline.${what}`),
          place: formatDay(locale(), found.value),
          ...(article === undefined ? {} : { detail: t('rules.article.of', { number: article }) }),
        },
      ];
    }),
  );
  return (
    <Show when={props.meeting.body.precision === 'day'}>
      <SectionHeader kind="band" title={t('rules.deadline.title')} />
      <Show
        when={facts().length > 0}
        fallback={
          <p class="block quiet">{t(rules() === null ? 'rules.deadline.none' : 'rules.deadline.not_said')}</p>
        }
      >
        <FactList facts={facts()} />
      </Show>
    </Show>
  );
}
