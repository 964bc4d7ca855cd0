import type { Institution } from '#shared/kernel/actor.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { ActionType } from './pao.schemas.ts';

export interface TemplateAction {
  readonly type: ActionType;
  readonly title: Text;
  readonly expected: Text;
  /** Whose institution would lead it. */
  readonly institution: Institution;
}

/** What a plan may begin with: aims, each of which is put under a goal of the multi-year plan, with actions for it. */
export interface PlanTemplate {
  readonly title: Text;
  readonly aims: readonly { readonly title: Text; readonly actions: readonly TemplateAction[] }[];
}
