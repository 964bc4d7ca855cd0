import { demoAgencies, demoJudgements } from './demo-cycle-agencies.ts';
import { type MakingCycle, makingCycle } from './demo-cycle-days.ts';
import { demoEvaluation } from './demo-cycle-evaluation.ts';
import { demoSupportMeeting } from './demo-cycle-meetings.ts';
import { demoApprovedPaos, demoDraftedPao, demoRunningPaos } from './demo-cycle-pao.ts';
import { demoPolicies } from './demo-cycle-policies.ts';
import { demoAdoption, demoChoice } from './demo-cycle-priorities.ts';
import { demoConsolidated, demoProgress } from './demo-cycle-progress.ts';
import { demoStrategy, demoStrategyAdoption } from './demo-cycle-strategy.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

/**
 * The political cycle, which rests on the published edition: priorities, the multi-year plan, three operational plans with
 * their progress, an evaluation and what came of it. Everything is made up, and says so.
 *
 * @param hasPast whether anything can have been done days before
 */
export function demoCycle(of: { now: number; idFor: IdFor; hasPast: boolean }): DemoStep[] {
  const making: MakingCycle = makingCycle(of);
  return [
    ...demoChoice(making),
    ...demoSupportMeeting(making, 'choice'),
    ...demoAdoption(making),
    ...demoStrategy(making),
    ...demoApprovedPaos(making),
    ...demoSupportMeeting(making, 'third'),
    ...demoStrategyAdoption(making),
    ...demoRunningPaos(making),
    ...demoPolicies(making),
    ...demoProgress(making),
    ...demoSupportMeeting(making, 'progress'),
    ...demoConsolidated(making),
    ...demoDraftedPao(making),
    ...demoEvaluation(making),
    ...demoAgencies(making),
    ...demoJudgements(making),
  ];
}
