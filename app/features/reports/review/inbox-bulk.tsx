import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany } from '#app/kit/act-many.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { focusIfLost } from '#app/kit/focus-if-lost.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { type Marked, MarkedBar } from '#app/kit/use-marked.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { cautioned, type Preview, previewOf, yesStep } from './bulk.ts';
import { keepResult } from './bulk-result.tsx';
import { forgetDecided } from './just-decided.tsx';
import { useKeptReason } from './kept-reason.ts';
import type { Inbox } from './use-inbox.ts';
import { previewWords, whyWords } from './why-words.ts';

type Step = 'approve' | 'pass' | 'ask';

/** One step for all that are marked; those that do not allow it are named before, and listed afterwards. */
export function InboxBulk(props: {
  marked: Marked;
  inbox: Inbox;
  /** Where it is said afterwards what became of them. */
  result: () => HTMLElement | undefined;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const guard = createActGuard();
  const reason = useKeptReason();
  const ids = useNewIds('rvs');
  const [asking, setAsking] = createSignal<Step | null>(null);
  const [isMissing, setMissing] = createSignal(false);

  const items = createMemo(() => {
    if (props.marked.ids().length === 0) return [];
    const marked = new Set(props.marked.ids());
    return props.inbox.shown().filter(({ report }) => marked.has(report.id));
  });
  /** Corrections of each that were on the screen when it was marked: nobody decides on what they did not see. */
  const seen = new Map<string, number>();
  createEffect(() => {
    const ids = new Set(props.marked.ids());
    for (const id of [...seen.keys()]) if (!ids.has(id)) seen.delete(id);
    for (const { report, review } of items())
      if (!seen.has(report.id)) seen.set(report.id, review.corrections);
  });
  const yes = createMemo(() => yesStep(client.actor()));
  const preview = createMemo(() => ({
    yes: previewOf({ actor: client.actor(), items: items(), step: yes() }),
    ask: previewOf({ actor: client.actor(), items: items(), step: 'ask' }),
  }));
  const asked = () => (asking() === 'ask' ? preview().ask : preview().yes);
  const note = () => {
    if (preview().yes.allowed.length === 0 && preview().ask.allowed.length === 0)
      return t('reports.inbox.many.none');
    return previewWords(preview().yes, t);
  };

  async function take() {
    const step = asking();
    if (step === null) return;
    const text = step === 'ask' ? reason.text().trim() : null;
    if (text === '') {
      setMissing(true);
      return;
    }
    setAsking(null);
    const { allowed, leftOut } = asked();
    const acts = allowed.map(({ report, review }) => ({
      of: report.id,
      act: act('reports.review', {
        entry: ids.of(report.id),
        report: report.id,
        state: report.body.state,
        step,
        reason: text,
        corrections: seen.get(report.id) ?? review.corrections,
      }),
    }));
    const { done, refused } = await actMany(client, acts);
    for (const id of done) ids.used(id);
    await keepResult(client, {
      step,
      done: done.length,
      ids: [...done],
      refused: [
        ...leftOut.map(({ item, why, code }) => ({ of: item.report.id, code, why })),
        ...refused.map(({ of, code }) => ({ of, code, why: null })),
      ],
    });
    forgetDecided(client);
    props.marked.drop();
    if (step === 'ask' && done.length > 0) await reason.forget();
    void client.syncNow();
    focusIfLost(props.result());
  }

  return (
    <>
      <MarkedBar marked={props.marked} count={t('reports.inbox.marked', { n: items().length })} note={note()}>
        <Show when={preview().yes.allowed.length > 0}>
          <Button onClick={() => setAsking(yes())}>
            {t(`reports.inbox.many.${yes()}`, { n: preview().yes.allowed.length })}
          </Button>
        </Show>
        <Show when={preview().ask.allowed.length > 0}>
          <Button onClick={() => setAsking('ask')}>
            {t('reports.inbox.many.ask', { n: preview().ask.allowed.length })}
          </Button>
        </Show>
      </MarkedBar>
      <Confirm
        open={asking() !== null}
        onClose={() => setAsking(null)}
        title={t(`reports.inbox.many.${asking() ?? 'approve'}_title`, { n: asked().allowed.length })}
        confirm={t(`reports.inbox.many.${asking() ?? 'approve'}`, { n: asked().allowed.length })}
        onConfirm={() => void guard.once(take)}
      >
        <p>{t('reports.inbox.many.text')}</p>
        <Show when={asking() === 'ask'}>
          <TextArea
            id="inbox-reason"
            label={t('reports.inbox.many.reason')}
            hint={t('reports.inbox.many.reason_hint')}
            error={isMissing() ? t('reports.inbox.many.reason_missing') : undefined}
            maxlength={4000}
            value={reason.text()}
            onInput={(text) => {
              setMissing(false);
              reason.change(text);
            }}
          />
        </Show>
        <Taken preview={asked()} inbox={props.inbox} />
        <LeftOut preview={asked()} inbox={props.inbox} />
      </Confirm>
    </>
  );
}

/** Those that a step is for, by their names, with what is to be known of them before. */
function Taken(props: { preview: Preview; inbox: Inbox }): JSX.Element {
  const { t } = useI18n();
  const known = createMemo(() => cautioned(props.preview.allowed, props.inbox.hasDouble));
  const said = () =>
    known()
      .counts.map(([caution, n]) => t(`reports.inbox.many.cautions.${caution}`, { n }))
      .join('; ');
  return (
    <>
      <Show when={known().counts.length > 0}>
        <p>
          <strong>{t('reports.inbox.many.beware', { n: props.preview.allowed.length, what: said() })}</strong>
        </p>
      </Show>
      {/* Many of them scroll in their own place; the keyboard reaches it. */}
      <section class="bulk-taken" tabindex="0" aria-label={t('reports.inbox.many.taken')}>
        <ul>
          <For each={known().all}>
            {({ item, cautions }) => (
              <li>
                <span>
                  {props.inbox.titleOf(item)}{' '}
                  <span class="folio">{item.report.body.folio ?? localCode(item.report.id)}</span>
                </span>
                <Show when={cautions.length > 0}>
                  <span class="inbox-word-amber">
                    {cautions.map((caution) => t(`reports.inbox.many.caution.${caution}`)).join('; ')}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </>
  );
}

/** Those that a step leaves out, each with its reason. */
function LeftOut(props: { preview: Preview; inbox: Inbox }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.preview.leftOut.length > 0}>
      <p>
        <strong>{t('reports.inbox.many.left_out')}</strong>
      </p>
      <ul>
        <For each={props.preview.leftOut}>
          {({ item, why }) => (
            <li>
              {props.inbox.titleOf(item)}: {whyWords(why, t)}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
