import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, type JSX, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { firstText } from '#app/features/forms/first-text.ts';
import { FormRunner } from '#app/features/forms/form-runner.tsx';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isSameDay } from '#app/i18n/when.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createSaver } from '#app/kit/saver.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { later } from '#app/sync/later.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { forms } from '#shared/forms/forms.schemas.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { coverOf, markedSummary, NOTHING_UNASKED } from './cover.ts';
import { createCover } from './create-cover.tsx';
import { DutyNote } from './duty-note.tsx';
import { createFinish } from './finish-report.ts';
import { LastTime } from './last-time.tsx';
import { openDraft } from './open-draft.ts';
import { readyFormsOf } from './ready-forms.ts';
import { type ReportDraft, toReportDraft, toStoredDraft } from './report-draft.ts';
import { summarizeFinished, summarizeReport } from './report-summary.ts';
import { sentAs } from './sent-reports.ts';
import { useLayout } from './use-layout.ts';

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not_here' }
  | { readonly kind: 'failed'; readonly say: () => string }
  | { readonly kind: 'open'; readonly session: FormSession; readonly draft: ReportDraft };

/** A report being written. Every answer is stored, so the person can leave at any point. */
export default function ReportFormPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string; step?: string }>();
  const navigate = useNavigate();
  const [opened, setOpened] = createSignal<Opened>({ kind: 'opening' });
  /** After the tap: nothing more is written, and nothing more is reported as saved. */
  const [isClosing, setIsClosing] = createSignal(false);
  const when = useWhen();
  const desk = useDesk();
  const saved = useSaved();
  /** What was typed has left the form, as an act or for good: a late save must not bring the draft back. */
  let isOver = false;

  const layout = useLayout();

  const step = () => (params.step === undefined ? 'tasks' : decodeURIComponent(params.step));

  const saver = createSaver({
    later,
    async save() {
      const current = opened();
      if (current.kind !== 'open' || isOver) return client.now();
      const { session, draft } = current;
      const { summary } = summarizeReport({ session, t });
      const stored = await client.drafts.save(
        toStoredDraft({
          ...draft,
          title: summary.title,
          answers: session.draft(),
          cover: cover(),
          missing: session.violations().length,
          first: firstText(session),
          step: step(),
        }),
      );
      return stored.updatedAt;
    },
  });

  const sessionNow = () => openOf(opened())?.session;

  /** A photograph that is still being stored is part of what is written. */
  async function flushAll() {
    const storing = sessionNow()?.storing() ?? null;
    if (storing !== null) {
      await Promise.all([saver.flush(), storing]);
      saver.changed();
    }
    await saver.flush();
  }

  async function open() {
    setOpened({ kind: 'opening' });
    await openAgain();
  }

  async function openAgain() {
    try {
      setOpened(await read());
    } catch (error) {
      const code = error instanceof CodedError ? error.code : 'store.damaged';
      setOpened({ kind: 'failed', say: () => errorText({ t, code }) });
    }
  }

  async function read(): Promise<Opened> {
    const stored = await client.drafts.get(params.id);
    const draft = stored === null ? null : toReportDraft(stored);
    if (draft === null) return { kind: 'unknown' };
    const sent = sentAs({ client, draft });
    if (sent !== null) {
      navigate(`/reports/sent/${sent.mutation}`, { replace: true });
      return { kind: 'opening' };
    }
    const form = await openDraft({ client, draft, language: locale(), ready: readyFormsOf(client) });
    if (form.kind === 'not_here') return form;
    if (form.kind === 'failed') return { kind: 'failed', say: () => t(`forms.failure.${form.code}`) };
    onClose(form.session.onChange(() => saver.changed()));
    restore(draft.cover);
    return { ...form, draft };
  }

  const { cover, restore, about } = createCover({
    unasked: () => {
      const current = opened();
      return current.kind === 'open'
        ? summarizeReport({ session: current.session, t }).unasked
        : NOTHING_UNASKED;
    },
    onChange: () => saver.changed(),
  });

  const closers: (() => void)[] = [];
  function onClose(close: () => void) {
    closers.push(close);
  }

  function onHidden() {
    if (document.visibilityState === 'hidden') void saver.flush();
  }

  onMount(() => {
    void open();
    document.addEventListener('visibilitychange', onHidden);
    const isMaking = () => sessionNow()?.storing() != null || sessionNow()?.unfinished.isUnderWay() === true;
    onClose(client.holdUpdates(() => saver.isDirty() || isMaking()));
    onClose(
      client.beforeLock(() => {
        sessionNow()?.unfinished.endAll();
        return flushAll();
      }),
    );
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', onHidden);
    for (const close of closers) close();
    const session = sessionNow();
    void flushAll().then(() => {
      saver.stop();
      session?.close();
    });
  });
  createEffect(() => {
    const current = opened();
    if (current.kind === 'open' && current.session.isBroken())
      void saver.flush().then(async () => {
        // Its draft has everything, and a form opened from that takes answers again.
        await openAgain();
        current.session.close();
      });
  });
  createEffect(
    // The place is part of the draft, so that the form reopens where it was left.
    on([step, () => opened().kind], ([, kind]) => {
      if (kind === 'open') saver.changed();
    }),
  );

  const makeOne = createFinish({
    client,
    async flush() {
      await flushAll();
      isOver = true;
    },
  });

  /** Runs what ends the draft, once; if it fails the form continues, with all its text. */
  async function close(work: () => Promise<void>) {
    if (isClosing()) return;
    setIsClosing(true);
    const isDone = await saved.run(work);
    if (isDone) return;
    setIsClosing(false);
    isOver = false;
    saver.changed();
  }

  const finish = ({ session, draft }: Extract<Opened, { kind: 'open' }>) =>
    close(async () => {
      const answers = () => {
        const summary = markedSummary({ summarized: summarizeFinished({ session, t }), cover: cover() });
        if (summary === null) throw new CodedError({ code: 'reports.handling_code_missing', status: 422 });
        return {
          summary,
          instanceXml: session.instanceXml(),
          files: session.files(),
          unanswered: session.unanswered(),
        };
      };
      // Another tab of this person may have sent it meanwhile.
      const sent = sentAs({ client, draft });
      isOver = sent !== null;
      const made = sent?.mutation ?? (await makeOne({ draft, answers }));
      void client.syncNow();
      navigate(`/reports/sent/${made}`, { replace: true });
    });

  /** The same draft, begun from the answers of an earlier report. */
  const useLast = ({ session, draft }: Extract<Opened, { kind: 'open' }>, report: Report) =>
    saved.run(async () => {
      await saver.flush();
      const begun = { ...draft, answers: null, base: report.instanceXml, cover: coverOf(report) };
      await client.drafts.save(toStoredDraft(begun));
      await openAgain();
      session.close();
    });

  const remove = () =>
    close(async () => {
      await saver.flush();
      isOver = true;
      await client.drafts.delete(params.id);
      navigate('/reports', { replace: true });
    });

  /** The presidency's title, which exists in more languages than the form itself may. */
  function titleOf({ session, draft }: Extract<Opened, { kind: 'open' }>): string {
    const entry = client.replica.one(forms, draft.form);
    return entry === null ? session.title : readText(entry.body.title, locale()).value;
  }

  const savedNote = () => {
    const state = saver.state();
    if (state.kind === 'failed') {
      return (
        <>
          <Icon name="circle-alert" size={16} />
          <span class="status-red">{t('reports.not_saved')}</span>
        </>
      );
    }
    const at = state.kind === 'saved' ? (state.at ?? updatedAt()) : null;
    if (at === null || isClosing()) return <span>{t('reports.saving')}</span>;
    return (
      <>
        <Icon name="check" size={16} />
        <span>
          {t(isSameDay(at, client.now()) ? 'reports.saved_at' : 'reports.saved_on', {
            at: when(at),
          })}
        </span>
      </>
    );
  };
  const updatedAt = () => {
    const current = opened();
    return current.kind === 'open' ? current.draft.updatedAt : null;
  };

  const href = (next: string) =>
    next === 'tasks'
      ? `/reports/drafts/${params.id}`
      : `/reports/drafts/${params.id}/${encodeURIComponent(next)}`;
  const back = () => ({ href: '/reports', label: t('reports.back') });
  return (
    <Switch fallback={<PageHeader back={back()} title={t('reports.opening')} />}>
      <Match when={opened().kind === 'unknown'}>
        <PageHeader back={back()} title={t('reports.unknown_draft')} />
      </Match>
      <Match when={opened().kind === 'not_here'}>
        <PageHeader back={back()} title={t('reports.not_here')} detail={t('reports.not_here_more')} />
        <div class="block">
          <Button kind="filled" wide onClick={() => void open()}>
            {t('reports.retry')}
          </Button>
        </div>
      </Match>
      <Match when={failureOf(opened())}>
        {(failed) => (
          <>
            <PageHeader back={back()} title={t('reports.opening')} />
            <Banner tone="act" icon="circle-alert" fact={failed().say()} />
            <div class="block">
              <Button kind="filled" wide onClick={() => void open()}>
                {t('reports.retry')}
              </Button>
            </div>
          </>
        )}
      </Match>
      <Match when={openOf(opened())}>
        {(current) => (
          <>
            <div inert={isClosing()}>
              <FormRunner
                session={current().session}
                step={step()}
                href={href}
                onNavigate={(next) => navigate(href(next))}
                header={{
                  back: back(),
                  title: titleOf(current()),
                  detail: t('reports.draft_of', { code: localCode(current().draft.id) }),
                }}
                notes={
                  <>
                    <LastTime
                      draft={current().draft}
                      session={current().session}
                      onUse={(report) => void useLast(current(), report)}
                    />
                    <List>
                      <DutyNote />
                    </List>
                    <Show when={desk.isDesk()}>
                      <Delete onYes={remove} />
                    </Show>
                  </>
                }
                about={about}
                layout={layout}
                notice={saved.notice()}
                footerNote={savedNote()}
                finishLabel={t('reports.send_to_contact')}
                onFinish={() => void finish(current())}
                onTitle={(title) => {
                  document.title = `${title} · ${t('shell.brand')}`;
                }}
              />
            </div>
            <Show when={!desk.isDesk()}>
              {saved.notice()}
              <Show when={step() === 'tasks'}>
                <Delete onYes={remove} />
              </Show>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

function Delete(props: { onYes: () => Promise<void> }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="block">
      <AskedButton
        kind="text"
        icon="trash-2"
        label={t('reports.delete_draft')}
        title={t('reports.delete_title')}
        onYes={props.onYes}
      >
        <p>{t('reports.delete_text')}</p>
      </AskedButton>
    </div>
  );
}

function openOf(opened: Opened): Extract<Opened, { kind: 'open' }> | null {
  return opened.kind === 'open' ? opened : null;
}

function failureOf(opened: Opened): Extract<Opened, { kind: 'failed' }> | null {
  return opened.kind === 'failed' ? opened : null;
}
