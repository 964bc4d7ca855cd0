import type { Translate } from '#app/i18n/i18n.tsx';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { isUndecided } from '#shared/reports/review.rules.ts';
import { receivedAt } from './inbox.ts';
import type { Reviewed } from './reviewed.ts';

export interface RowWord {
  readonly words: string;
  readonly tone: 'plain' | 'amber' | 'blue';
}

/** "B2", or a dash where nobody and no form says anything. */
export function gradeOf({ grade }: Pick<Report, 'grade'>): string | null {
  return grade == null ? null : `${grade.source}${grade.information}`;
}

/** As people write it: `TLP:AMBER+STRICT`. */
export function tlpOf({ tlp }: Pick<Report, 'tlp'>): string | null {
  return tlp === undefined ? null : `TLP:${tlp.replace('_', '+')}`;
}

function statusWord({ review, isMine }: Reviewed, t: Translate): RowWord[] {
  const { status, desk } = review;
  if (status === 'has_issues') return [{ words: t('reports.inbox.row.returned'), tone: 'plain' }];
  if (status === 'edited')
    return [{ words: t('reports.inbox.row.corrected'), tone: isMine ? 'amber' : 'plain' }];
  const said: RowWord[] = [];
  if (status !== 'received') said.push({ words: t(`reports.review.status.${status}`), tone: 'plain' });
  if (!isMine && desk !== null)
    said.push({
      words: t('reports.inbox.row.lies_with', { desk: t(`reports.review.desk.${desk}`) }),
      tone: 'plain',
    });
  return said;
}

/** What stands at the end of a row, the most important first. */
export function rowWords({
  item,
  person,
  since,
  isDouble,
  t,
}: {
  item: Reviewed;
  person: string;
  /** What came later is new; milliseconds since 1970. */
  since: number;
  /** Another report may be about the same seizure. */
  isDouble: boolean;
  t: Translate;
}): readonly RowWord[] {
  const said: RowWord[] = [];
  const isOthers = item.report.body.author !== person;
  if (isOthers && item.isUnread && receivedAt(item) > since)
    said.push({ words: t('reports.inbox.row.is_new'), tone: 'blue' });
  if (isUndecided(item.review.status)) {
    if (item.isAnswered) said.push({ words: t('reports.inbox.row.answered'), tone: 'amber' });
    else if (item.isAsked) said.push({ words: t('reports.inbox.row.asked'), tone: 'amber' });
  }
  said.push(...statusWord(item, t));
  if (isDouble) said.push({ words: t('reports.inbox.row.double'), tone: 'amber' });
  if (item.comments > 0)
    said.push({ words: t('reports.inbox.row.comments', { n: item.comments }), tone: 'plain' });
  return said;
}
