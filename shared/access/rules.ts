import type { Actor, Role } from '#shared/kernel/actor.ts';

/** Whom or what the action concerns; a rule reads only what it needs. */
export interface Subject {
  readonly state?: string | null;
  readonly person?: string;
  readonly roles?: readonly Role[];
}

/** `committee`: of nobody's state, and about nobody of a state. */
type Condition = 'anywhere' | 'committee' | 'ownState' | 'self';

interface Rule {
  readonly roles: readonly Role[] | 'everyone';
  readonly where: Condition;
}

/**
 * The one table of who may do what. A state role acts only in its own state; no committee role appears in any
 * rule that concerns a state's people or reports (design §7: a state governs its own people).
 */
export const RULES = {
  'meetings.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  'participants.edit': [
    { roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' },
  ],
  'attendance.answer': [{ roles: 'everyone', where: 'self' }],
  'forms.publish': [{ roles: ['presidencyAdmin'], where: 'anywhere' }],
  'forms.activate': [{ roles: ['pointOfContact'], where: 'ownState' }],
  'state.configure': [{ roles: ['pointOfContact', 'nationalAdmin'], where: 'ownState' }],
  'reports.submit': [
    { roles: ['fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact'], where: 'ownState' },
  ],
  /** Bytes for what one may then name: in the committee a form or a meeting's papers, in a state a report. */
  'attachments.send': [
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'committee' },
    { roles: ['fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact'], where: 'ownState' },
  ],
  'committee.people': [{ roles: ['presidencyAdmin'], where: 'committee' }],
  'state.people': [{ roles: ['nationalAdmin'], where: 'ownState' }],
  'state.found': [{ roles: ['presidencyAdmin'], where: 'anywhere' }],
  'devices.own': [{ roles: 'everyone', where: 'self' }],
} as const satisfies Record<string, readonly Rule[]>;
export type Action = keyof typeof RULES;

function holds({ rule, actor, subject }: { rule: Rule; actor: Actor; subject: Subject }): boolean {
  if (rule.roles !== 'everyone' && !rule.roles.some((role) => actor.roles.includes(role))) return false;
  if (rule.where === 'committee') return actor.state === null && subject.state === null;
  if (rule.where === 'ownState') return actor.state !== null && subject.state === actor.state;
  if (rule.where === 'self') return subject.person === actor.person;
  return true;
}

export function may(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const rules: readonly Rule[] = RULES[action];
  return rules.some((rule) => holds({ rule, actor, subject }));
}
