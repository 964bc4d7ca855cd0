import type { ReleaseLife } from './release-life.schemas.ts';

type Standing = Omit<ReleaseLife, 'returned'>;

/** Sent to the committee, or asked back from it, and not answered yet: nothing else is sent before the answer. */
export function isUnderWay({ status }: Pick<ReleaseLife, 'status'>): boolean {
  return status === 'authorised' || status === 'taking_back';
}

/**
 * Whether there may be anything to take back. A committee that was restored may still have what was taken back: it is
 * asked again, and of what is not there it takes nothing.
 */
export function isOut({ releases }: Pick<ReleaseLife, 'releases'>): boolean {
  return releases > 0;
}

/** What the committee says of one release. */
export interface Heard {
  readonly number: number;
  readonly kind: 'release' | 'take_back';
  /** Null: it stands, or is taken back. */
  readonly code: string | null;
  /** After a restore: the number of the one that stands there. */
  readonly standing?: number | undefined;
}

/** Where the work was before the last release was to be taken back. */
function statusBefore({ prepared, authorised }: Standing): Standing['status'] {
  if (authorised !== null) return 'released';
  return prepared === null ? 'in_progress' : 'prepared';
}

/**
 * What the committee's word changes; null if nothing: it was told twice, or overtaken.
 * @param at when the state heard it
 */
export function afterAnswer(
  release: Standing,
  { number, kind, code, standing }: Heard,
  at: number,
): Partial<Standing> | null {
  const { status, releases } = release;
  const answer = { code, at };
  // The next one is counted behind the one that stands.
  const counted = standing === undefined ? {} : { releases: standing, standing };
  if (kind === 'take_back') {
    if (code === null) return { status: 'taken_back', standing: null, answer };
    return { status: status === 'taking_back' ? statusBefore(release) : status, ...counted, answer };
  }
  if (code !== null) {
    // A release that the committee did not take was none: what stood before still stands.
    if (releases !== number) return null;
    return { status: status === 'prepared' ? 'prepared' : 'in_progress', ...counted, answer };
  }
  if (number > releases || (release.standing ?? 0) >= number) return null;
  if (status === 'authorised' && releases === number) return { status: 'released', standing: number, answer };
  // It stands, and is on its way back.
  if (status === 'taking_back') return { standing: number };
  // It came back before the committee answered, or a part of it was refused: it is out, and the work goes on.
  return {
    status: status === 'taken_back' ? 'released' : status,
    standing: number,
    answer: release.answer ?? answer,
  };
}
