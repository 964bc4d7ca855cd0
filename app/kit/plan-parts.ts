import type { Component } from 'solid-js';

/** A part of the page of one action of a plan: it says itself whether there is anything to show. */
export interface ActionPart {
  /** What people need first comes first. */
  readonly rank: number;
  readonly Part: Component<{ readonly pao: string; readonly operation: string }>;
}

/** What a feature shows with an action of an operational plan, in the inspector of the desk; loaded when one opens. */
export interface PlanParts {
  /** Below the chain of justice, above what the action is: with what of others it coincides, what was reported of it. */
  readonly action?: readonly ActionPart[];
}
