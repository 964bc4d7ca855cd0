import { useParams } from '@solidjs/router';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { FormRunner } from '#app/features/forms/form-runner.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { forms } from '#shared/forms/forms.schemas.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { readText } from '#shared/kernel/text.ts';
import { useCorrectionAbout } from './correction/correction-about.tsx';
import { CorrectionChanges } from './correction/correction-changes.tsx';
import { correctionHeading } from './correction/correction-title.ts';
import { CorrectionWarning } from './correction/correction-warning.tsx';
import { correctedBy } from './correction/corrects.ts';
import { isOwnTyped } from './correction/open-beside.ts';
import { useSaid } from './correction/use-said.tsx';
import { DraftWarning } from './draft-warning.tsx';
import { DutyNote } from './duty-note.tsx';
import { LastTime } from './last-time.tsx';
import { type Opened, type OpenReport, openOf } from './open-report.ts';
import { sendWords } from './send-words.ts';
import { useLayout } from './use-layout.ts';
import { type ReportForm, useReportForm } from './use-report-form.ts';

/** A report being written. Every answer is stored, so the person can leave at any point. */
export default function ReportFormPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(_) => <Report />}
    </Show>
  );
}

function Report(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const form = useReportForm();
  const { opened, href } = form;
  const when = useWhen();
  const desk = useDesk();
  const layout = useLayout();

  /** The presidency's title, which exists in more languages than the form itself may. */
  function titleOf({ session, draft }: OpenReport): string {
    const entry = client.replica.one(forms, draft.form);
    return entry === null ? session.title : readText(entry.body.title, locale()).value;
  }

  const savedNote = () => {
    const state = form.state();
    if (state.kind === 'failed') {
      return (
        <>
          <Icon name="circle-alert" size={16} />
          <span class="status-red">{t('reports.not_saved')}</span>
        </>
      );
    }
    if (form.isBlank() && !form.isClosing()) return <span>{t('reports.saved_first')}</span>;
    const at = state.kind === 'saved' ? (state.at ?? updatedAt()) : null;
    if (at === null || form.isClosing()) return <span>{t('reports.saving')}</span>;
    return (
      <>
        <Icon name="check" size={16} />
        <span>
          {t(when.isToday(at) ? 'reports.saved_at' : 'reports.saved_on', {
            at: when(at),
          })}
        </span>
      </>
    );
  };
  const updatedAt = () => openOf(opened())?.draft.updatedAt ?? null;
  const corrects = () => openOf(opened())?.draft.corrects?.report ?? correctedBy(params.id);
  const back = () => {
    const report = corrects();
    return report === null
      ? { href: '/reports', label: t('reports.back') }
      : { href: `/reports/${report}`, label: t('reports.correction.back') };
  };
  /** A correction is called by the report that it corrects: the form is one of many on which there are some. */
  function headingOf(current: OpenReport) {
    const form = titleOf(current);
    const { id, corrects } = current.draft;
    if (corrects === null) return { title: form, detail: t('reports.draft_of', { code: localCode(id) }) };
    const { report } = corrects;
    return { title: correctionHeading({ report, client, locale: locale(), t }), detail: form };
  }
  const about = useCorrectionAbout(form);
  const saidAt = useSaid({
    current: () => openOf(opened()),
    step: form.step,
    wanted: form.correction.wanted,
    onShown: () => form.correction.want(null),
  });
  return (
    <Switch fallback={<PageHeader back={back()} title={t('reports.opening')} />}>
      <Match when={opened().kind === 'unknown'}>
        <PageHeader back={back()} title={t('reports.unknown_draft')} />
      </Match>
      <Match when={opened().kind === 'not_here'}>
        <PageHeader back={back()} title={t('reports.not_here')} detail={t('reports.not_here_more')} />
        <div class="block">
          <Button kind="filled" wide onClick={form.openAgain}>
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
              <Button kind="filled" wide onClick={form.openAgain}>
                {t('reports.retry')}
              </Button>
            </div>
          </>
        )}
      </Match>
      <Match when={openOf(opened())}>
        {(current) => (
          <>
            <div class="form-whole" inert={form.isClosing()}>
              <FormRunner
                session={current().shown}
                step={form.step()}
                href={href}
                onNavigate={form.go}
                header={{
                  back: back(),
                  ...headingOf(current()),
                }}
                notes={
                  <>
                    <Show when={current().corrected === null}>
                      <LastTime
                        draft={current().draft}
                        session={current().session}
                        onUse={(last) => void form.useLast(current(), last)}
                      />
                    </Show>
                    <List>
                      <DutyNote corrected={current().corrected?.base.report.body ?? null} />
                    </List>
                    <Show when={desk.isDesk()}>
                      <Delete form={form} />
                    </Show>
                  </>
                }
                warning={
                  <Show
                    when={current().corrected}
                    fallback={
                      <>
                        <Show when={current().draft.questions !== null && current().own === null}>
                          <Banner icon="info" tone="decide" fact={t('reports.questions.missing')}>
                            {t('reports.questions.missing_more')}
                          </Banner>
                        </Show>
                        <DraftWarning
                          draft={{ ...current().draft, cover: form.cover() }}
                          session={current().shown}
                          title={titleOf(current())}
                          flush={form.flush}
                        />
                      </>
                    }
                  >
                    <CorrectionWarning form={form} current={current()} />
                    <Show when={current().own === null && current().corrected?.base.report.body.national}>
                      <Banner icon="info" tone="decide" fact={t('reports.questions.missing')}>
                        {t(
                          `reports.questions.${isOwnTyped(current().draft) ? 'kept_back' : 'not_corrected'}`,
                        )}
                      </Banner>
                    </Show>
                  </Show>
                }
                changes={
                  <Show when={current().corrected}>
                    <CorrectionChanges form={form} current={current()} />
                  </Show>
                }
                saidAt={saidAt}
                about={about}
                layout={layout}
                notice={form.notice()}
                footerNote={savedNote()}
                finishLabel={
                  current().corrected === null
                    ? sendWords({ client, draft: current().draft, t })
                    : t('reports.correction.send')
                }
                onFinish={() => void form.finish(current())}
                onTitle={(title) => {
                  document.title = `${title} · ${t('shell.brand')}`;
                }}
              />
            </div>
            <Show when={!desk.isDesk()}>
              {form.notice()}
              <Show when={form.step() === 'tasks'}>
                <Delete form={form} />
              </Show>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

function Delete(props: { form: ReportForm }): JSX.Element {
  const { t } = useI18n();
  const isCorrection = () => openOf(props.form.opened())?.corrected != null;
  return (
    <div class="block">
      <AskedButton
        kind="text"
        icon="trash-2"
        label={t(isCorrection() ? 'reports.correction.delete' : 'reports.delete_draft')}
        title={t(isCorrection() ? 'reports.correction.delete_title' : 'reports.delete_title')}
        onYes={props.form.remove}
      >
        <p>{t(isCorrection() ? 'reports.correction.delete_text' : 'reports.delete_text')}</p>
      </AskedButton>
    </div>
  );
}

function failureOf(opened: Opened): Extract<Opened, { kind: 'failed' }> | null {
  return opened.kind === 'failed' ? opened : null;
}
