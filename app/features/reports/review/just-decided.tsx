import { createMemo, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { reopen, reopenable } from './reopen.ts';

const KEY = 'reports-just-decided';
/** Steps that one tap takes and the next report hides. */
const DecidedSchema = v.object({
  report: v.string(),
  step: v.picklist(['approve', 'reject']),
  at: v.number(),
});
/** The report itself offers it later on. */
const SHOWN_MS = 120_000;
type Decided = v.InferOutput<typeof DecidedSchema>;

function isDecision(step: string): step is Decided['step'] {
  return step === 'approve' || step === 'reject';
}

/** Something else is done, or looked at. */
export function forgetDecided(client: Pick<Client, 'remember' | 'remembered'>): void {
  // What cannot be forgotten now goes by itself.
  if (client.remembered(KEY) !== null) void client.remember(KEY, null).catch(() => undefined);
}

/** Keeps the way back to what was decided last, until another step is taken. */
export async function keepDecided(
  client: Pick<Client, 'remember' | 'remembered' | 'now'>,
  { report, step }: { report: string; step: string },
): Promise<void> {
  if (isDecision(step)) await client.remember(KEY, { report, step, at: client.now() });
  else forgetDecided(client);
}

/** Says what was decided last, and takes it back: for a while, and as long as this person may reopen it, and nobody has done so. */
export function JustDecided(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const ids = useNewIds('rvs');
  const saved = useSaved();
  const now = useNow();
  const decided = createMemo(() => {
    const known = v.safeParse(DecidedSchema, client.remembered(KEY));
    if (!known.success || now() > known.output.at + SHOWN_MS) return null;
    const of = reopenable(client, known.output.report);
    return of === null ? null : { step: known.output.step, ...of };
  });
  const open = (of: NonNullable<ReturnType<typeof decided>>) =>
    saved.run(async () => {
      await client.mutate(reopen(of, { ids, reason: t('reports.review.just.reason') })).saved;
      await client.remember(KEY, null);
      void client.syncNow();
    });
  return (
    <>
      {saved.notice()}
      <Show when={decided()}>
        {(of) => (
          <div class="no-print just-decided" role="status">
            <Banner
              icon="check"
              fact={t(`reports.review.just.${of().step}`, {
                folio: of().report.body.folio ?? localCode(of().report.id),
              })}
              action={
                <Button kind="text" onClick={() => void open(of())}>
                  {t('reports.review.just.undo')}
                </Button>
              }
            >
              {of().report.body.title}
            </Banner>
          </div>
        )}
      </Show>
    </>
  );
}
