import { useNavigate } from '@solidjs/router';
import { type Accessor, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { useDesk } from '#app/ui/desk-context.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { worksOnOperation } from '#shared/plans/lead.rules.ts';
import { type Operation, type OperationalPlan, operations } from '#shared/plans/pao.schemas.ts';
import { addMonths } from '#shared/plans/periods.rules.ts';

type ActionDays = Pick<Operation, 'from' | 'until'>;
interface MovedDays {
  readonly operation: string;
  readonly before: ActionDays;
  readonly after: ActionDays;
}

/** Moves the days of the action that stands open beside its plan by whole months, and takes the last of these moves back. */
export function useMoveDays(pao: Accessor<Doc<OperationalPlan>>) {
  const client = useClient();
  const desk = useDesk();
  const navigate = useNavigate();
  const done = useDone();
  const [last, setLast] = createSignal<MovedDays | null>(null);
  /** Of this plan, and theirs to change now. */
  const current = (): Doc<Operation> | null => {
    const id = desk
      .chosen()
      .split('/')
      .find((part) => part.startsWith('opa_'));
    const known = id === undefined ? null : client.replica.one(operations, id);
    if (known?.parent !== pao().id) return null;
    return worksOnOperation(client.actor(), pao().body, known.body) ? known : null;
  };
  const put = (operation: string, fields: ActionDays): Promise<boolean> =>
    done.run(
      act('plans.edit_operation', { operation, pao: pao().id, fields }),
      `${operation} ${fields.from} ${fields.until}`,
    );
  /** Nobody has changed its days since: what another gave is not taken back. */
  const undoable = (): MovedDays | null => {
    const moved = last();
    if (moved === null) return null;
    const body = client.replica.one(operations, moved.operation)?.body;
    return body?.from === moved.after.from && body.until === moved.after.until ? moved : null;
  };
  return {
    notice: done.notice,
    mayMove: () => current() !== null,
    mayUndo: () => undoable() !== null,
    edit() {
      const known = current();
      if (known !== null) navigate(`/plans/${pao().id}/actions/${known.id}/edit`);
    },
    /** @param months less than 0 for earlier */
    async by(months: number): Promise<void> {
      const known = current();
      if (known === null) return;
      const later = (day: string | null) => (day === null ? null : addMonths(day, months));
      const before = { from: known.body.from, until: known.body.until };
      const after = { from: later(before.from), until: later(before.until) };
      if (await put(known.id, after)) setLast({ operation: known.id, before, after });
    },
    async undo(): Promise<void> {
      const moved = undoable();
      if (moved !== null && (await put(moved.operation, moved.before))) setLast(null);
    },
  };
}
