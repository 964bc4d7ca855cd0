import type { OutboxRow } from '#app/store/store-port.ts';
import type { Decision } from '#shared/kernel/mutation.ts';
import { applyChange, type Core, commit, pendingInView } from './core.ts';
import { type MutateInput, make, weigh } from './make.ts';
import { createDraft } from './outbox.ts';

export interface Made {
  readonly id: string;
  /** Resolves when it is durable here. Rejects with `store.not_saved`: then it has left the view again. */
  readonly saved: Promise<void>;
}

/** The result of an act that this device does only if it would not refuse it itself. */
export type Attempt = (Made & { readonly accepted: true }) | Extract<Decision, { accepted: false }>;

/** What was built on something that was never saved must not wait for it: the server will never see it. */
async function withdraw(core: Core, id: string): Promise<void> {
  core.rows.delete(id);
  core.replica.rebuild({ pending: pendingInView(core) });
  core.changed();
  await core.exclusive(async () => {
    const draft = createDraft(core.rows);
    for (const row of core.rows.values()) {
      if (!row.envelope.after.includes(id)) continue;
      const after = row.envelope.after.filter((before) => before !== id);
      draft.put({ ...row, envelope: { ...row.envelope, after } });
    }
    if (draft.isEmpty) return;
    const change = draft.toChange();
    await commit(core, change);
    applyChange(core, change);
  });
}

/** Shows it at once, as being saved; it counts as saved, and may be sent, once the store confirms. */
export function mutate(core: Core, input: MutateInput): Made {
  return keep(core, make(core, input));
}

/**
 * Does it, unless this device would refuse it: then nothing is made, and the refusal says why. While the view lacks
 * something that waits, only the server can say.
 */
export function attempt(core: Core, input: MutateInput): Attempt {
  const weighed = weigh(core, input);
  const decision = weighed.decide();
  if (!decision.accepted && core.replica.absent().size === 0) return decision;
  return { accepted: true, ...keep(core, make(core, input, weighed, decision)) };
}

function keep(core: Core, row: OutboxRow): Made {
  core.rows.set(row.id, row);
  core.saving.add(row.id);
  core.changed();
  async function save() {
    try {
      await commit(core, { made: [row], counter: core.counter });
    } catch (error) {
      core.saving.delete(row.id);
      await withdraw(core, row.id).catch(() => undefined);
      throw error;
    }
    core.saving.delete(row.id);
    core.changed();
  }
  return { id: row.id, saved: save() };
}
