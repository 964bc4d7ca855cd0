import type { FormNode } from '../form-nodes.ts';

/** What a page that shows a form tells its log. */
export interface FormAudit {
  /** Whether what an answer was before is logged too. */
  readonly changes: boolean;
  /** What is on the screen now. */
  see(shown: 'tasks' | 'check' | readonly FormNode[]): void;
  /** The person is at this question, one of several on the screen. */
  turnTo(nodeId: string | null): void;
  /** The page is not to be seen any more, or again. */
  away(isAway: boolean): void;
  /** The form is left: by the person, or by a lock. */
  leave(): void;
  failed(what: 'constraint error' | 'finalize error'): void;
}
