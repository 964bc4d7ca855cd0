import { useBeforeLeave, useNavigate } from '@solidjs/router';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Act, type Doing, isOnlineDoing } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { createActGuard } from './act-guard.ts';
import { NOT_KNOWN } from './do-online.ts';
import { type ActSource, listOf } from './edit-acts.ts';
import { createPerformer } from './edit-correction.ts';
import type { Acts, Faults } from './edit-plan.ts';
import type { Refused } from './refused-args.ts';

interface Run {
  /** Null for what the page's own button does. */
  readonly acts: Acts | null;
  readonly check?: Faults;
  readonly errorAt?: string | undefined;
  /** Where it leads; undefined where the page stays. */
  readonly to: string | undefined;
  readonly inTurn?: boolean;
}

export interface EditRun {
  /** Makes the acts of an edit, once: then the draft ends and the page is left. */
  run(run: Run): Promise<void>;
  /** They are known to have been made. */
  leave(to: string | undefined): Promise<void>;
}

/** @see EditRun */
export function createEditRun({
  isNew,
  refused,
  isSame,
  source,
  check,
  tell,
  prepare,
  end,
  onSaved,
}: {
  isNew: boolean;
  refused: Refused | null;
  isSame: ((act: Act, refused: JsonObject) => boolean) | undefined;
  source: ActSource;
  /** Shows what is wrong; true if nothing is. */
  check: (faults: Faults) => boolean;
  /** Shows why it could not be done. */
  tell: (message: string, at: { errorAt: string | undefined; doing: Doing | undefined }) => void;
  prepare: () => Promise<void>;
  end: () => Promise<void>;
  onSaved: () => void;
}): EditRun {
  const client = useClient();
  const { t } = useI18n();
  const navigate = useNavigate();
  let leavings = 0;
  useBeforeLeave(() => {
    leavings += 1;
  });
  const guard = createActGuard();
  const { perform, givesUp } = createPerformer({ client, refused, isSame });

  /** True when all of it is durable; else the field says why not. */
  async function make({ acts, errorAt, inTurn = false }: Run): Promise<boolean> {
    let doing: Doing | undefined;
    function say(message: string): false {
      tell(message, { errorAt, doing });
      return false;
    }
    try {
      const all = acts === null ? source.own() : listOf(acts);
      const left = givesUp(all) ? refused : null;
      const isOwn = left !== null && acts === null && source.makes(left.name);
      if (left !== null && !isOwn && all.length === 0) return say(t('acts.edit.other_button'));
      // Arguments that no device takes are found before the first act. Acts on an existing thing are one unit: if one
      // cannot be done, none is; others may depend on those before them.
      for (doing of all.length === 1 ? [] : all) {
        if (isOnlineDoing(doing)) continue;
        const decision = client.preview(doing);
        if (!decision.accepted && !isNew && !inTurn) return say(errorText({ t, code: decision.code }));
      }
      await prepare();
      const saving: Promise<void>[] = [];
      for (doing of all) {
        const made = perform(doing);
        if ('code' in made) {
          await Promise.all(saving);
          return say(errorText({ t, code: made.code }));
        }
        saving.push(made.saved);
        // Acts made at one moment are stored in one commit: all of them, or none.
        if (inTurn) await made.saved;
      }
      await Promise.all(saving);
      // The fields say again what the server has: nothing is left to correct.
      if (left !== null && isOwn) await client.discard(left.id);
      return true;
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      // The page says so, and asks.
      if (error.code === NOT_KNOWN) return false;
      return say(errorText({ t, code: error.code }));
    }
  }

  async function leave(to: string | undefined, before: number) {
    await end();
    guard.end();
    if (to === undefined) onSaved();
    // Whoever went elsewhere meanwhile is not fetched back.
    else if (leavings === before) navigate(to);
  }

  return {
    async run(run) {
      const before = leavings;
      await guard.once(async () => {
        if (check(run.check ?? {}) && (await make(run))) await leave(run.to, before);
      });
    },
    async leave(to) {
      const before = leavings;
      await guard.once(() => leave(to, before));
    },
  };
}
