import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, type JSX, Match, onCleanup, onMount, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { openForm } from '#app/features/forms/form-engine.ts';
import { FormRunner } from '#app/features/forms/form-runner.tsx';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { NOTHING_UNASKED } from './cover.ts';
import { createCover } from './create-cover.tsx';
import { summarizeReport } from './finished-summary.ts';
import { BEING_PROPOSED, besideWhich, type PreviewSource, previewSource } from './preview-source.ts';

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'not_here' }
  | { readonly kind: 'failed'; readonly say: () => string }
  | { readonly kind: 'open'; readonly session: FormSession; readonly source: PreviewSource };

/** A form as its people will meet it, for whoever decides on it. What is filled in is held in memory and goes nowhere. */
export default function FormPreviewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const actor = () => client.actor();
  const params = useParams<{ form: string }>();
  /** Where the presidency came from: the form that it is about to propose, or the list of those that it has. */
  const proposal = () => (params.form === BEING_PROPOSED ? '/reports/publish' : '/reports');
  const decides = () => may(actor(), 'forms.allow', { state: actor().state });
  const back = () => {
    const beside = besideWhich(params.form);
    if (beside !== null) return `/reports/state/questions/${beside}`;
    return decides() ? '/reports/state' : proposal();
  };
  return (
    <Allowed
      to={decides() || may(actor(), 'forms.propose')}
      back="/reports"
      says={t('reports.state.not_yours')}
    >
      <Preview back={back()} />
    </Allowed>
  );
}

const BACK: Readonly<Record<string, PlainKey>> = {
  '/reports/state': 'reports.state.title',
  '/reports/publish': 'reports.publish.title',
  '/reports': 'reports.back',
};

function Preview(props: { back: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ form: string; step?: string }>();
  const navigate = useNavigate();
  const [opened, setOpened] = createSignal<Opened>({ kind: 'opening' });
  const open = () => {
    const now = opened();
    return now.kind === 'open' ? now : null;
  };
  const failed = () => {
    const now = opened();
    return now.kind === 'failed' ? now : null;
  };

  async function read(): Promise<Opened> {
    const source = await previewSource(client, params.form);
    if (source === null) return { kind: 'not_here' };
    const form = await openForm({ ...source, language: locale(), home: client.actor().state });
    if (form.ok) return { kind: 'open', session: form.session, source };
    const { code } = form.failure;
    return { kind: 'failed', say: () => t(`forms.failure.${code}`) };
  }

  let isGone = false;
  async function load() {
    setOpened({ kind: 'opening' });
    const found = await read().catch((): Opened => ({ kind: 'not_here' }));
    // Whoever has left meanwhile needs no session.
    if (isGone && found.kind === 'open') found.session.close();
    else setOpened(found);
  }
  /** Its draft is what the form is to be opened again from. */
  async function reopen({ session, source }: Extract<Opened, { kind: 'open' }>) {
    const form = await openForm({
      ...source,
      language: locale(),
      home: client.actor().state,
      draft: session.draft(),
    });
    if (form.ok && !isGone) setOpened({ kind: 'open', session: form.session, source });
    session.close();
  }
  createEffect(() => {
    const now = open();
    if (now?.session.isBroken() === true) void reopen(now);
  });
  onMount(() => void load());
  onCleanup(() => {
    isGone = true;
    open()?.session.close();
  });

  const { about } = createCover({
    unasked: () => {
      const now = open();
      return now === null ? NOTHING_UNASKED : summarizeReport({ session: now.session, t }).unasked;
    },
    onChange: () => undefined,
  });

  const href = (step: string) =>
    step === 'tasks'
      ? `/reports/preview/${params.form}`
      : `/reports/preview/${params.form}/${encodeURIComponent(step)}`;
  const back = () => ({ href: props.back, label: t(BACK[props.back] ?? 'reports.questions.title') });
  const Again = () => (
    <div class="block">
      <Button kind="filled" wide onClick={() => void load()}>
        {t('reports.retry')}
      </Button>
    </div>
  );
  return (
    <Switch fallback={<PageHeader back={back()} title={t('reports.opening')} />}>
      <Match when={opened().kind === 'not_here'}>
        <PageHeader back={back()} title={t('reports.not_here')} detail={t('reports.not_here_more')} />
        <Again />
      </Match>
      <Match when={failed()}>
        {(found) => (
          <>
            <PageHeader back={back()} title={t('reports.preview.title')} />
            <Banner tone="act" icon="circle-alert" fact={found().say()} />
            <Again />
          </>
        )}
      </Match>
      <Match when={open()}>
        {(current) => (
          <div class="form-whole">
            <FormRunner
              session={current().session}
              step={params.step === undefined ? 'tasks' : decodeURIComponent(params.step)}
              href={href}
              onNavigate={(step) => navigate(href(step))}
              header={{
                back: back(),
                kicker: t('reports.preview.title'),
                title: readText(current().source.title, locale()).value || current().session.title,
                detail: t('reports.state.version', { version: current().source.version }),
              }}
              warning={
                <Banner icon="eye" fact={t('reports.preview.fact')}>
                  {t('reports.preview.more')}
                </Banner>
              }
              about={about}
              footerNote={<span>{t('reports.preview.foot')}</span>}
              finishLabel={t('reports.preview.finish')}
              onFinish={() => navigate(props.back)}
              onTitle={(title) => {
                document.title = `${title} · ${t('shell.brand')}`;
              }}
            />
          </div>
        )}
      </Match>
    </Switch>
  );
}
