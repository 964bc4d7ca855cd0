import { createMemo, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany } from '#app/kit/act-many.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import type { Client } from '#app/sync/app-client.ts';
import { Button } from '#app/ui/button.tsx';
import { DESKS, REVIEW_STATUSES } from '#shared/reports/review.rules.ts';
import { reopen, reopenable } from './reopen.ts';
import type { Inbox } from './use-inbox.ts';
import { whyWords } from './why-words.ts';

const KEY = 'reports-many-result';

const WhySchema = v.variant('kind', [
  v.object({ kind: v.literal('desk'), desk: v.picklist(DESKS) }),
  v.object({ kind: v.literal('status'), status: v.picklist(REVIEW_STATUSES) }),
  v.object({ kind: v.picklist(['own', 'correction', 'not_allowed']) }),
]);
const ResultSchema = v.object({
  step: v.picklist(['approve', 'pass', 'ask']),
  done: v.number(),
  /** Which those are. */
  ids: v.exactOptional(v.array(v.string())),
  refused: v.array(v.object({ of: v.string(), code: v.string(), why: v.nullable(WhySchema) })),
});
type Result = v.InferOutput<typeof ResultSchema>;

/** What became of several reports stays on this device until it is read, whatever is closed meanwhile. */
export async function keepResult(client: Pick<Client, 'remember'>, result: Result): Promise<void> {
  await client.remember(KEY, result);
}

/** Another step was taken: only what still has to be looked at stays. */
export async function forgetResult(client: Pick<Client, 'remember' | 'remembered'>): Promise<void> {
  const known = v.safeParse(ResultSchema, client.remembered(KEY));
  if (known.success && known.output.refused.length === 0) await client.remember(KEY, null);
}

/** One line for each report that was left as it is, with its reason and the way to it. */
export function BulkResult(props: { inbox: Inbox; ref: (element: HTMLElement) => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const result = createMemo(() => {
    const known = v.safeParse(ResultSchema, client.remembered(KEY));
    return known.success ? known.output : null;
  });
  const titles = createMemo(() => {
    const wanted = new Set(result()?.refused.map(({ of }) => of));
    if (wanted.size === 0) return new Map<string, string>();
    const known = props.inbox.all().filter(({ report }) => wanted.has(report.id));
    return new Map(known.map((item) => [item.report.id, props.inbox.titleOf(item)]));
  });
  const ids = useNewIds('rvs');
  const guard = createActGuard();
  /** Those that this person may reopen as they stand now. */
  const undone = createMemo(() => (result()?.ids ?? []).flatMap((id) => reopenable(client, id) ?? []));
  async function undo() {
    const known = result();
    if (known === null) return;
    const reason = t('reports.review.just.reason');
    const acts = undone().map((each) => ({ of: each.report.id, act: reopen(each, { ids, reason }) }));
    const { refused } = await actMany(client, acts);
    const left = [...known.refused, ...refused.map(({ of, code }) => ({ of, code, why: null }))];
    await client.remember(KEY, left.length === 0 ? null : { step: known.step, done: 0, refused: left });
    void client.syncNow();
  }
  const reasonOf = ({ code, why }: Result['refused'][number]) =>
    why === null ? errorText({ t, code }) : whyWords(why, t);
  return (
    <Show when={result()}>
      {(known) => (
        <section
          class="inbox-result"
          tabindex="-1"
          aria-label={t('reports.inbox.many.result')}
          ref={(element) => props.ref(element)}
        >
          <Show when={known().done > 0}>
            <p role="status">
              <strong>{t(`reports.inbox.many.done.${known().step}`, { n: known().done })}</strong>{' '}
              {t('reports.inbox.many.saved')}
            </p>
          </Show>
          <Show when={known().refused.length > 0}>
            <p>
              <strong>{t('reports.inbox.many.refused', { n: known().refused.length })}</strong>
            </p>
            <ul>
              <For each={known().refused}>
                {(refused) => (
                  <li>
                    <a href={`/reports/${refused.of}${props.inbox.query()}`}>
                      {titles().get(refused.of) ?? refused.of}
                    </a>
                    : {reasonOf(refused)}
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={undone().length > 0}>
            <AskedButton
              act="reports.review"
              kind="text"
              label={t('reports.review.just.undo')}
              title={t('reports.inbox.many.reopen_title', { n: undone().length })}
              onYes={() => void guard.once(undo)}
            >
              <p>{t('reports.inbox.many.reopen_text')}</p>
            </AskedButton>
          </Show>
          <Button kind="text" onClick={() => void client.remember(KEY, null)}>
            {t('reports.inbox.many.dismiss')}
          </Button>
        </section>
      )}
    </Show>
  );
}
