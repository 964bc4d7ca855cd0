import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { PaperData } from './paper-data.ts';
import { dayText, groupName, placeAndDates, say } from './paper-words.ts';

/**
 * The list of participants: delegations in order of precedence, the head first in each. Names and offices are for those
 * who take part.
 */
export function peoplePaper(data: PaperData, words: PaperWords): Paper {
  const { t } = words;
  const groups = data.groups.filter(({ people }) => people.length > 0);
  const people = groups.reduce((sum, group) => sum + group.people.length, 0);
  return {
    head: t('decisions.paper.committee'),
    meeting: say(data.meeting.title, words),
    marking: t('documents.marking.amber'),
    version: t('decisions.paper.made_on', { day: dayText(data.today, words) }),
    title: `${t('decisions.paper.kind.people')}: ${say(data.meeting.title, words)}`,
    subtitle: [
      ...placeAndDates(data, words),
      t('decisions.paper.people_total', { people, delegations: groups.length }),
    ],
    blocks: groupBlocks(groups, words),
  };
}

/** One table for each delegation; a list without people says so. */
function groupBlocks(groups: PaperData['groups'], words: PaperWords): PaperBlock[] {
  const { t } = words;
  if (groups.length === 0) return [{ kind: 'text', text: t('decisions.paper.no_people') }];
  return groups.flatMap((group, index): PaperBlock[] => [
    ...(group.delegation.body.kind === groups[index - 1]?.delegation.body.kind
      ? []
      : [
          {
            kind: 'heading' as const,
            level: 2 as const,
            text: t(`meetings.participants.kind.${group.delegation.body.kind}`),
          },
        ]),
    { kind: 'heading' as const, level: 3 as const, text: groupName(group, words) },
    {
      kind: 'table' as const,
      columns: [t('board.lists.name'), t('board.lists.office'), t('board.lists.capacity')],
      shares: [32, 43, 25],
      rows: group.people.map(({ body }) => [
        body.name ?? t('decisions.paper.office_only'),
        say(body.office, words),
        t(`meetings.participants.capacity.${body.capacity}`),
      ]),
    },
  ]);
}
