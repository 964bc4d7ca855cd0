import type { PaperData } from '#app/features/decisions/paper-data.ts';
import { dayText, joined, ownerName, sayWhole } from '#app/features/decisions/paper-words.ts';
import type { PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { Ballot, Explanation } from '#shared/ballots/ballots.schemas.ts';
import { isOnlyOfChair, outcomeOf } from '#shared/ballots/paper.rules.ts';
import type { PaperBallot } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';

/** Votes of a meeting, with what delegations said of theirs. */
export interface VotesTaken {
  readonly ballots: readonly { readonly ballot: Doc<Ballot>; readonly said: readonly Explanation[] }[];
  readonly papers: readonly Doc<PaperBallot>[];
}
type Frozen = Ballot | PaperBallot;

/** Those that were taken on items for which this holds. */
export function votesOn({ ballots, papers }: VotesTaken, isOn: (item: string) => boolean): VotesTaken {
  return {
    ballots: ballots.filter(({ ballot }) => isOn(ballot.body.item)),
    papers: papers.filter(({ body }) => isOn(body.item)),
  };
}

/** All of them in the order in which they were opened, each below its own heading. */
export function voteBlocks(
  { ballots, papers }: VotesTaken,
  data: PaperData,
  words: PaperWords,
  head: (body: Frozen) => readonly PaperBlock[],
): PaperBlock[] {
  const all = [
    ...ballots.map(({ ballot: { body }, said }) => ({ body, blocks: ballotBlocks(body, said, data, words) })),
    ...papers.map(({ body }) => ({ body, blocks: paperBlocks(body, data, words) })),
  ];
  return all
    .sort((left, right) => left.body.openedAt - right.body.openedAt)
    .flatMap(({ body, blocks }) => [...head(body), ...blocks, ...roomBlocks(body, data, words)]);
}

function text(parts: readonly string[]): PaperBlock {
  return { kind: 'text', text: parts.filter((part) => part !== '').join(' ') };
}

/** Which article of the rules asks for its majority. */
function byArticle({ article }: Frozen, data: PaperData, { t }: PaperWords): string {
  const number = article === null ? null : data.articleNumber(article);
  return number === null ? '' : t('ballots.by_article', { article: t('rules.article.of', { number }) });
}

/** On which day, how many were there, how many had to be, and who did not vote. */
function roomBlocks(body: Frozen, data: PaperData, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const { day, present, members, quorum, notVoting } = body;
  const out = notVoting.map(
    ({ delegation, why }) => `${ownerName(data, delegation, words)} (${t(`ballots.why.${why}`)})`,
  );
  return [
    text([
      `${dayText(day, words)}.`,
      `${t('ballots.there', { present, members, quorum })}.`,
      body.isPresenceTaken === false ? t('ballots.presence_not_taken') : '',
      out.length === 0 ? '' : `${t('ballots.not_voting')}: ${joined(out, words)}.`,
    ]),
  ];
}

/** Everybody on the roll, with the answer where it is public. */
function rollBlocks({ roll, result }: Ballot, data: PaperData, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const nameOf = ({ delegation, isProxy }: Ballot['roll'][number]) =>
    `${ownerName(data, delegation, words)}${isProxy === true ? ` (${t('ballots.proxy')})` : ''}`;
  if (roll.length === 0) return [];
  if (result?.named == null) return [text([`${t('ballots.roll')}: ${joined(roll.map(nameOf), words)}.`])];
  const rows = roll.map((each, place) => {
    const choice = result.named?.[place] ?? null;
    return [nameOf(each), choice === null ? t('ballots.fields.absent') : t(`ballots.choice.${choice}`)];
  });
  const columns = [t('kit.field.delegation'), t('ballots.fields.choice')];
  return [{ kind: 'table', columns, shares: [70, 30], rows }];
}

function ballotBlocks(
  body: Ballot,
  said: readonly Explanation[],
  data: PaperData,
  words: PaperWords,
): PaperBlock[] {
  const { t, locale } = words;
  const { result, method, state, majority } = body;
  const how = `${t(`ballots.method.${method}`)}.`;
  if (result === null || state !== 'counted')
    return [text([`${t(`ballots.state.${state}`)}.`, body.voidReason ?? '', how])];
  const { yes, no, isCarried, absent, needed } = result;
  const came = t(isCarried ? 'ballots.carried' : 'ballots.not_carried');
  const explained = said.map(
    ({ delegation, text: own }) => `${ownerName(data, delegation, words)}: ${readText(own, locale).value}`,
  );
  return [
    text([
      `${came}: ${t('ballots.counts', result)}.`,
      absent > 0 ? `${t('ballots.absent', { n: absent })}.` : '',
      yes === no && yes > 0 && !isCarried ? t('ballots.tie') : '',
      how,
      `${t('ballots.needed', { n: needed, majority: t(`rules.majority.${majority}`) })}.`,
      byArticle(body, data, words),
    ]),
    ...rollBlocks(body, data, words),
    ...(explained.length === 0
      ? []
      : [text([`${t('ballots.explanations')}:`]), { kind: 'list', items: explained } as const]),
  ];
}

/** What came of it, and what it needed; nothing as long as it is not counted. */
function cameOf(body: PaperBallot, data: PaperData, words: PaperWords): string[] {
  const { t } = words;
  const result = outcomeOf(body);
  if (result === null) return [];
  const majority = t(`rules.majority.${body.majority}`);
  const { needed, isCarried } = result;
  return [
    ...(body.kind === 'question' ? [`${t(isCarried ? 'ballots.carried' : 'ballots.not_carried')}.`] : []),
    `${t('ballots.needed', { n: needed, majority })}.`,
    byArticle(body, data, words),
  ];
}

function paperBlocks(body: PaperBallot, data: PaperData, words: PaperWords): PaperBlock[] {
  const { t, locale } = words;
  const { totals, candidates, kind, tellers, state, voidReason, confirmed, round, roll } = body;
  const result = outcomeOf(body);
  const [one, other] = tellers.map((code) => ownerName(data, code, words));
  const about = [
    t(`ballots.paper_kind.${kind}`),
    t('ballots.paper.round', { n: round }),
    t(`ballots.state.${state}`),
  ];
  /** Who agreed themselves, and who signed the sheet as the presidency says. */
  const standings = confirmed.map(
    ({ delegation, isOnPaper }) =>
      `${ownerName(data, delegation, words)}: ${t(isOnPaper ? 'ballots.paper.confirmed_paper' : 'ballots.paper.confirmed')}.`,
  );
  const said = text([
    `${about.join(', ')}.`,
    ...cameOf(body, data, words),
    t('ballots.paper.tellers', { one: one ?? '', other: other ?? '' }),
    ...standings,
    isOnlyOfChair(body) ? t('ballots.paper.only_chair') : '',
    voidReason === null ? '' : `${t('ballots.fields.voidReason')}: ${voidReason}`,
  ]);
  const voters = roll.map(({ delegation }) => ownerName(data, delegation, words));
  const who = voters.length === 0 ? [] : [text([`${t('ballots.roll')}: ${joined(voters, words)}.`])];
  if (totals === null) return [said, ...who];
  const labels =
    kind === 'question'
      ? [t('ballots.choice.yes'), t('ballots.choice.no')]
      : candidates.map(({ name }) => readText(name, locale).value);
  const came = (place: number) => {
    if (result?.elected.includes(place) === true) return t('ballots.paper.elected');
    return result?.next.includes(place) === true ? t('ballots.paper.in_next') : '';
  };
  return [
    said,
    {
      kind: 'table',
      columns: [t('ballots.fields.result'), t('ballots.fields.votes'), ''],
      shares: [50, 20, 30],
      rows: [
        ...labels.map((label, place) => [label, String(totals.votes[place] ?? 0), came(place)]),
        [t('ballots.fields.blank'), String(totals.blank), ''],
        [t('ballots.fields.invalid'), String(totals.invalid), ''],
        [t('ballots.fields.papers'), String(totals.papers), ''],
      ],
    },
    ...who,
  ];
}

/** What was asked, as the committee wrote it. */
export function questionOf({ question }: Frozen, words: PaperWords): string {
  return sayWhole(question, words);
}
