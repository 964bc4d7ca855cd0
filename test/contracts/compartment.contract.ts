import { describeAttachments } from './attachments.contract.ts';
import { describeConflicts } from './conflicts.contract.ts';
import { describeCoverage } from './coverage.contract.ts';
import { describeDeliveries } from './deliveries.contract.ts';
import { describeDerivedIds } from './derived-ids.contract.ts';
import { describeDue } from './due.contract.ts';
import type { Engine } from './engine.ts';
import { describeForgetting } from './forget.contract.ts';
import { describePull } from './pull.contract.ts';
import { describePush } from './push.contract.ts';
import { describeReceipts } from './receipt.contract.ts';
import { describeRest } from './rest.contract.ts';
import { describeSql } from './sql.contract.ts';
import { describeTimeGuard } from './time-guard.contract.ts';

/** Everything a platform must do to hold compartments: it must be green on every platform. */
export function describeCompartment(engine: Engine): void {
  describeSql(engine);
  describePush(engine);
  describeReceipts(engine);
  describeConflicts(engine);
  describePull(engine);
  describeRest(engine);
  describeDerivedIds(engine);
  describeCoverage(engine);
  describeAttachments(engine);
  describeForgetting(engine);
  describeTimeGuard(engine);
  describeDue(engine);
  describeDeliveries(engine);
}
