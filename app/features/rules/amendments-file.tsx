import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { byPlace } from '#shared/rules/amendments.rules.ts';
import { amendmentPositions } from '#shared/rules/amendments.schemas.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { articles, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { amendmentsTable } from './amendments-table.ts';
import { articleTitle } from './article-title.ts';
import { useAmendments, useDelegationWords, useToday } from './use-rules.ts';

/** The amendments of a set with every delegation's position, as a file. */
export function AmendmentsFile(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const name = useDelegationWords();
  const all = useAmendments(() => props.set.id);
  const members = useMembers(useToday());
  function table() {
    const texts = client.replica.within(articles, props.set.id);
    const order = draftArticles(texts).map(({ article }) => article);
    const called = (id: string | null) => {
      const known = texts.find((each) => each.id === id);
      return known === undefined ? '' : articleTitle(known.body, locale());
    };
    const lines = byPlace(all(), order).flatMap((place) =>
      place.amendments.map((amendment) => ({
        amendment,
        positions: client.replica.within(amendmentPositions, amendment.id),
        place: !place.isAdded
          ? called(place.article)
          : place.article === null
            ? t('rules.amendment.at_beginning')
            : t('rules.amendment.after', { title: called(place.article) }),
      })),
    );
    const said = lines.flatMap(({ positions }) => positions.map(({ body }) => body.delegation));
    const delegations = sortCountries(locale(), [...new Set([...members(), ...said])]);
    const title = readText(props.set.body.title, locale()).value;
    return {
      name: `${t('rules.amendment.title')} ${title}`,
      ...amendmentsTable({ lines, delegations, name, language: locale(), t }),
    };
  }
  return <SaveTable table={table} name={t('rules.table.file')} kind="text" />;
}
