import type { PaperData } from '#app/features/decisions/paper-data.ts';
import { dayText, placeAndDates, say, sayWhole } from '#app/features/decisions/paper-words.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { questionOf, type VotesTaken, voteBlocks } from './vote-blocks.ts';

/** The item on which a vote was taken; nothing where this device does not have it. */
function itemLine(id: string, data: PaperData, words: PaperWords): PaperBlock[] {
  const found = data.items.find((timed) => timed.id === id);
  if (found === undefined) return [];
  const { number, title } = found.item;
  const text = number === null ? sayWhole(title, words) : `${number}. ${sayWhole(title, words)}`;
  return [{ kind: 'text', text }];
}

/** All votes of a meeting with their results, by name where they are public. */
export function votesPaper(data: PaperData, votes: VotesTaken, words: PaperWords): Paper {
  const { t } = words;
  const title = say(data.meeting.title, words);
  const blocks = voteBlocks(votes, data, words, (body) => [
    { kind: 'heading', level: 2, text: questionOf(body, words) },
    ...itemLine(body.item, data, words),
  ]);
  return {
    head: t('decisions.paper.committee'),
    meeting: title,
    // Observers read it, too.
    marking: t('documents.marking.green'),
    version: t('decisions.paper.made_on', { day: dayText(data.today, words) }),
    title: `${t('ballots.paper_title')}: ${title}`,
    subtitle: placeAndDates(data, words),
    blocks: blocks.length === 0 ? [{ kind: 'text', text: t('ballots.none') }] : blocks,
  };
}
