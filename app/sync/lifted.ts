import type { OutboxRow } from '#app/store/store-port.ts';
import { docsWithin } from '#shared/kernel/mutation.ts';
import type { Core } from './core.ts';
import { keptMoment, remake, save, transact } from './correct.ts';
import { weigh } from './make.ts';
import { inOrder } from './outbox.ts';

/** How long one waits that was refused again, where nothing that is here says whether it was lifted: the server alone knows. */
export const PAUSE = 3_600_000;

interface Trial {
  /** What was here then. */
  readonly view: string;
  readonly at: number;
}
/** When and with what view each was sent again: refused once more, it waits until that has changed, or for a while. */
const tried = new WeakMap<Core, Map<string, Trial>>();

/** Whether it was sent again a short time ago, and nothing has changed since. */
function isTried(core: Core, row: OutboxRow): boolean {
  const trial = tried.get(core)?.get(row.id);
  if (trial === undefined || trial.view !== viewOf(core, row)) return false;
  // A clock may have been set back meanwhile.
  return Math.abs(core.clock() - trial.at) < PAUSE;
}

/** What an act reads, by the revisions that are here. */
function viewOf(core: Core, { envelope: { name, args } }: OutboxRow): string {
  const { entries } = core.replica;
  const docs = (core.registry.get(name)?.reads(args, core.actor) ?? []).flatMap((read) =>
    read.kind === 'one' ? [entries.one(read.collection, read.id)] : docsWithin(entries, read),
  );
  return JSON.stringify(docs.map((doc) => doc && [doc.collection, doc.id, doc.rev]));
}

/** Whether an act was refused by what somebody else can lift, and this device would take it now. */
function isLifted(core: Core, row: OutboxRow): boolean {
  const { name, args, compartment } = row.envelope;
  if (row.state !== 'refused' || core.saving.has(row.id)) return false;
  const { code = '', seq = 0 } = row.verdict ?? {};
  if (core.registry.get(name)?.sentAgainAfter?.includes(code) !== true) return false;
  // What refused it must have arrived, or it would be sent again at once.
  if (seq > (core.cursors.get(compartment)?.settled ?? 0)) return false;
  if (isTried(core, row)) return false;
  try {
    return weigh(core, { name, args, ...keptMoment(core, row.envelope) }).decide().accepted;
  } catch {
    return false;
  }
}

/**
 * Sends again what was refused only as long as somebody else kept it so: a day that was closed and is open again. The
 * person does nothing. What is built on it comes with it. What whoever acts can no longer read, such as the day of a post
 * that they left, says nothing here: that is asked again, with a pause.
 *
 * @returns whether there is something to send
 */
export async function sendLifted(core: Core, compartment: string): Promise<boolean> {
  const notes = tried.get(core) ?? new Map<string, Trial>();
  tried.set(core, notes);
  let isAny = false;
  await core.exclusive(async () => {
    for (;;) {
      const lifted = inOrder(core.rows.values()).filter(
        (row) => row.envelope.compartment === compartment && isLifted(core, row),
      );
      if (lifted.length === 0) return;
      const views = new Map(lifted.map((row) => [row.id, viewOf(core, row)]));
      const planned = transact(core, (draft) => remake(core, draft, lifted));
      for (const { id, envelope } of planned.change.outbox ?? []) {
        const view = views.get(envelope.replaces ?? '');
        if (view !== undefined) notes.set(id, { view, at: core.clock() });
      }
      await save(core, planned);
      for (const { id } of lifted) notes.delete(id);
      isAny = true;
    }
  });
  return isAny;
}
