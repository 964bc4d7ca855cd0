import { MOST_RELEASED } from '#shared/ideal/released.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isRelied, type ReviewStatus } from '#shared/reports/review.rules.ts';
import {
  answersBySource,
  type ConsentObstacle,
  consentObstacle,
  isMarkedTooLow,
  markOfMaterial,
  type SourceAnswers,
  type SourceMark,
  strictMarks,
} from './consent.rules.ts';
import type { Consent, Contribution, Link, Material } from './contributions.schemas.ts';
import {
  differingFigures,
  type FigureSources,
  figuresOf,
  type ReleasedFigure,
  releasedFigures,
} from './figures.rules.ts';

/** What others read of one link. Neither the report nor its institution is named. */
export interface ReleasedItem {
  readonly id: string;
  readonly to: readonly Subject[];
  readonly requirements: readonly string[];
  readonly statement: Link['statement'];
  readonly source: Link['source'];
  readonly information: Link['information'];
  readonly originalGrade: Link['originalGrade'];
  readonly handlingCode: Link['handlingCode'];
  readonly tlp: Link['tlp'];
  readonly restrictions: string | null;
  readonly exchange: Link['exchange'];
  readonly change: Link['change'];
  readonly basis: 'report' | Material['kind'];
  /** Of material that anybody may read; null of everything else. */
  readonly cites: {
    readonly title: string;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly url: string | null;
    readonly paragraph: string | null;
  } | null;
}

export interface ReleaseContent {
  readonly edition: string;
  readonly state: string;
  readonly summary: Contribution['summary'];
  readonly coveringNote: { readonly number: string; readonly date: string } | null;
  readonly readers: readonly string[];
  readonly items: readonly ReleasedItem[];
  readonly figures: readonly ReleasedFigure[];
}

/** Why something cannot go out, and which entry it concerns; null: the contribution as a whole. */
export interface Obstacle {
  readonly of: string | null;
  readonly code:
    | 'summary_missing'
    | 'note_missing'
    | 'readers_missing'
    | 'nothing_linked'
    | 'too_many_items'
    | 'too_many_figures'
    | 'personal_data'
    | 'tlp_red'
    | 'tlp_strict'
    | 'marking_too_low'
    | 'statement_missing'
    | ConsentObstacle
    | 'not_approved'
    | 'source_withdrawn'
    | 'figures_differ';
}

export interface ReleaseSources extends FigureSources {
  readonly state: string;
  readonly contribution: Contribution;
  readonly links: readonly Doc<Link>[];
  /** Of what its links rest on, also about links of other editions (`Doc.parent`). */
  readonly consents: readonly Doc<Consent>[];
  readonly materials: ReadonlyMap<string, Material>;
  /** Where each linked report stands; absent: it is not here. */
  readonly reports: ReadonlyMap<string, ReviewStatus>;
  /** How each linked report is marked; absent: it is not here. */
  readonly marks: ReadonlyMap<string, SourceMark>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const OPEN_TLP: readonly string[] = ['GREEN', 'CLEAR'];

/** What a link waits for before it may go out; null if nothing. H0 alone needs no consent (`domain.md` §5.1). */
export function linkObstacle(
  link: Doc<Link>,
  {
    answers,
    materials,
    reports,
    marks,
    readers,
    now,
  }: Pick<ReleaseSources, 'materials' | 'reports' | 'marks' | 'now'> & {
    answers: ReadonlyMap<string, SourceAnswers>;
    readers: readonly string[];
  },
): Obstacle['code'] | null {
  const { from, hasPersonalData, statement } = link.body;
  const material = from.kind === 'material' ? materials.get(from.id) : undefined;
  const source = material === undefined ? marks.get(from.id) : markOfMaterial(material);
  const { tlp, handlingCode } = strictMarks(link.body, source);
  if (hasPersonalData) return 'personal_data';
  if (tlp === 'RED') return 'tlp_red';
  // For its organisation alone (`domain.md` §5.2), and every reader is another body.
  if (tlp === 'AMBER_STRICT') return 'tlp_strict';
  if (isMarkedTooLow(link.body, source)) return 'marking_too_low';
  if (statement === null) return 'statement_missing';
  if (from.kind === 'report') {
    const status = reports.get(from.id);
    if (status === undefined || !isRelied(status)) return 'not_approved';
  } else if (material?.withdrawn !== false) return 'source_withdrawn';
  const about = answers.get(from.id);
  if (handlingCode === 'H0' && about?.wasRefused !== true) return null;
  return consentObstacle({ link, readers, answers: about, source, now });
}

function itemOf({ id, body }: Doc<Link>, materials: ReadonlyMap<string, Material>): ReleasedItem {
  const { from, to, requirements, statement, source, information, originalGrade } = body;
  const { handlingCode, tlp, restrictions, exchange, change } = body;
  const material = from.kind === 'material' ? materials.get(from.id) : undefined;
  const isOpen = material !== undefined && material.handlingCode === 'H0' && OPEN_TLP.includes(material.tlp);
  return {
    id,
    to,
    requirements,
    statement,
    source,
    information,
    originalGrade,
    handlingCode,
    tlp,
    restrictions,
    exchange,
    change,
    basis: material === undefined ? 'report' : material.kind,
    cites:
      isOpen && from.kind === 'material'
        ? {
            title: material.title,
            publisher: material.publisher,
            date: material.date,
            url: material.url,
            paragraph: from.paragraph,
          }
        : null,
  };
}

/** What goes out unless somebody leaves it out, in an order that is the same everywhere. */
function takenOf(links: readonly Doc<Link>[]): Doc<Link>[] {
  return links
    .filter(({ body }) => body.leftOut === null)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** Everything that stands in the way of a release. */
export function obstaclesOf(sources: ReleaseSources): Obstacle[] {
  const { summary, coveringNote, readers } = sources.contribution;
  const taken = takenOf(sources.links);
  const answers = answersBySource(sources.consents);
  const obstacles: Obstacle[] = taken.flatMap((link) => {
    const code = linkObstacle(link, { ...sources, readers, answers });
    return code === null ? [] : [{ of: link.id, code }];
  });
  for (const each of differingFigures(sources).values())
    obstacles.push({ of: each[0]?.section ?? null, code: 'figures_differ' });
  if (summary === null) obstacles.push({ of: null, code: 'summary_missing' });
  if (coveringNote === null) obstacles.push({ of: null, code: 'note_missing' });
  if (readers.length === 0) obstacles.push({ of: null, code: 'readers_missing' });
  const figures = figuresOf(sources).length;
  if (taken.length > MOST_RELEASED) obstacles.push({ of: null, code: 'too_many_items' });
  if (figures > MOST_RELEASED) obstacles.push({ of: null, code: 'too_many_figures' });
  if (taken.length === 0 && figures === 0) obstacles.push({ of: null, code: 'nothing_linked' });
  return obstacles;
}

/**
 * Word for word what the readers will get, and everything that stands in the way. The same entries give the same
 * content on every device, in whatever order they came.
 */
export function releaseOf(sources: ReleaseSources): {
  readonly content: ReleaseContent;
  readonly obstacles: readonly Obstacle[];
} {
  const { contribution, state, materials } = sources;
  const { edition, summary, coveringNote, readers } = contribution;
  const content = {
    edition,
    state,
    summary,
    coveringNote: coveringNote === null ? null : { number: coveringNote.number, date: coveringNote.date },
    readers: [...readers].sort(),
    items: takenOf(sources.links).map((link) => itemOf(link, materials)),
    figures: releasedFigures(figuresOf(sources), contribution.earlier),
  };
  return { content, obstacles: obstaclesOf(sources) };
}

/**
 * SHA-256 of the canonical text of a release (`ContentHashSchema`): what the second pair of eyes saw is what goes out.
 */
export function releaseHash(content: ReleaseContent): string {
  return contentHash(content);
}
