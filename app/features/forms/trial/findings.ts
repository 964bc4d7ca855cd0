/** What a trial found in a form. Each code is also the key of its text, in `trial.ts` of each language. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** In the order in which a page lists them. */
export const FINDING_CODES = [
  'encrypted',
  'unsupported',
  'function_missing',
  'cycle',
  'node_missing',
  'files_missing',
  'hang',
  'draft_unreadable',
  'draft_changed',
  'unsupported_required',
  'rule_failed',
  'unsupported_type',
  'no_answer',
  'search_list',
  'external_app',
  'appearance',
  'background_audio',
  'background_place',
  'audit_place',
  'audit_user',
  'audit_reasons',
  'device_unknown',
  'entities',
  'sent_elsewhere',
  'slow',
] as const;

export type Finding = {
  readonly code: FindingCode;
  /**
   * Nobody could finish the form, or what it asks would be lost: it is not accepted as it is. Otherwise something only
   * lacks.
   */
  readonly blocks: boolean;
  /** Question that it is about; empty if it is about the whole form. */
  readonly reference: string;
  /** The question in words. */
  readonly question: string;
  /** What it is about besides: a function, an appearance, the engine's own words; may be empty. */
  readonly detail: string;
};

/** Findings of one code, in the order of the form. */
export type FindingGroup = {
  readonly code: FindingCode;
  readonly blocks: boolean;
  readonly findings: readonly Finding[];
};

/** What blocks comes first. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = [true, false].flatMap((blocks) =>
    FINDING_CODES.map((code) => ({
      code,
      blocks,
      findings: findings.filter((each) => each.code === code && each.blocks === blocks),
    })),
  );
  return groups.filter((group) => group.findings.length > 0);
}

export function blocksIn(findings: readonly Finding[]): boolean {
  return findings.some(({ blocks }) => blocks);
}

/** A finding as one line for programs: its code, and what it is about. */
export function findingLine({ code, reference, detail }: Finding): string {
  if (reference === '') return detail === '' ? code : `${code}: ${detail}`;
  return detail === '' ? `${code}: ${reference}` : `${code}: ${reference} (${detail})`;
}
