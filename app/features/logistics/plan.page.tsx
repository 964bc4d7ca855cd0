import { useParams } from '@solidjs/router';
import { createMemo, createResource, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { loadPlan } from './keep-plans.ts';
import './logistics.css';

/** The stored plan of one place: a picture is shown here, a PDF opens in the phone's own reader. */
export default function PlanPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; venue: string }>();
  const place = createMemo(() => {
    const found = client.replica.one(venues, params.venue);
    return found?.parent === params.id ? found : null;
  });
  const back = () => ({ href: `/meetings/${params.id}/note`, label: t('meetings.note') });
  return (
    <Show
      when={place()?.body.plan && place()}
      fallback={<PageHeader back={back()} title={t('logistics.plan_unknown')} />}
    >
      {(known) => (
        <>
          <PageHeader
            back={back()}
            title={t('logistics.plan')}
            detail={<LocalText text={known().body.name} silent />}
          />
          <Plan place={known()} plan={known().body.plan as FileRef} />
        </>
      )}
    </Show>
  );
}

function Plan(props: { place: Doc<Venue>; plan: FileRef }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [isLarge, setIsLarge] = createSignal(false);
  const [file] = createResource(
    () => props.plan.hash,
    async () => {
      const bytes = await loadPlan({ client, place: props.place });
      return bytes === null ? null : new Blob([bytes], { type: props.plan.mediaType });
    },
  );
  const isPicture = () => props.plan.mediaType.startsWith('image/');
  const source = createMemo<string | null>((before) => {
    if (typeof before === 'string') URL.revokeObjectURL(before);
    const blob = file.loading ? null : (file() ?? null);
    return blob === null || !isPicture() ? null : URL.createObjectURL(blob);
  }, null);
  onCleanup(() => {
    const last = source();
    if (last !== null) URL.revokeObjectURL(last);
  });
  return (
    <Show when={!file.loading}>
      <Show
        when={file()}
        fallback={
          <Banner icon="wifi-off" fact={t('logistics.plan_missing')}>
            {t('logistics.plan_missing_text')}
          </Banner>
        }
      >
        {(blob) => (
          <>
            <div class="block button-row">
              <Show when={isPicture()}>
                <Button icon="search" aria-pressed={isLarge()} onClick={() => setIsLarge(!isLarge())}>
                  {t(isLarge() ? 'logistics.plan_fit' : 'logistics.plan_large')}
                </Button>
              </Show>
              <Button icon="download" onClick={() => saveFile({ file: blob(), name: props.plan.name })}>
                {t('logistics.plan_save')}
              </Button>
            </div>
            <Show when={source()} fallback={<p class="block">{t('logistics.plan_pdf')}</p>}>
              {(url) => (
                <div classList={{ plan: true, 'plan-large': isLarge() }} tabindex="0">
                  <img
                    src={url()}
                    alt={t('logistics.plan_of', { place: readText(props.place.body.name, locale()).value })}
                  />
                </div>
              )}
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
