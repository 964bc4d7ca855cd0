import { useParams } from '@solidjs/router';
import { createMemo, createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { browserStorage, estimateStorage } from '#app/store/persistence.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TickTotal } from '#app/ui/tick-row.tsx';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { KeepPlan, WantedFile } from './keep-plan.ts';
import { countOf, type Keeper, keeperOf } from './keeper.ts';
import { formatSize, nameOf } from './paper-words.ts';
import './documents.css';

const LANGUAGES_ID = 'keep-languages';

/**
 * Papers and plans of a meeting on this phone: what is here, what is coming, what is not allowed, and how to remove
 * them.
 */
export default function KeepPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const keeper = keeperOf(client);
  const meeting = () => client.replica.one(meetings, params.id);
  const pin = () => keeper.pin(params.id);
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${params.id}/papers`, label: t('documents.back') }}
            title={t('documents.keep.title')}
            detail={<LocalText text={known().body.title} silent />}
          />
          <Show when={pin()} fallback={<Choose meeting={params.id} keeper={keeper} />}>
            {(kept) => (
              <Progress meeting={params.id} keeper={keeper} at={kept().at} languages={kept().languages} />
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

/** The space that the browser still offers this app, in bytes; undefined if unknown. */
function useFreeSpace(): () => number | undefined {
  const [estimate] = createResource(() => estimateStorage(browserStorage()));
  return () => {
    const { quota, usage } = estimate() ?? {};
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
  };
}

function Choose(props: { meeting: string; keeper: Keeper }): JSX.Element {
  const { t, locale } = useI18n();
  const [languages, setLanguages] = createSignal<readonly Language[]>([locale()]);
  const [error, setError] = createSignal<string>();
  const free = useFreeSpace();
  const count = () => countOf(props.keeper, props.meeting, languages());
  const isTooLarge = () => (free() ?? Number.POSITIVE_INFINITY) < count().missingBytes;

  async function keep() {
    if (languages().length === 0) setError(t('documents.keep.need_language'));
    else await props.keeper.keep(props.meeting, languages());
  }

  return (
    <>
      <div class="block sheet stack">
        <p class="prose">
          {t('documents.count', { n: count().total })}
          <Show when={count().plans > 0}> {t('documents.keep.plans', { n: count().plans })}</Show>
          {'. '}
          {t('documents.keep.needs', { size: formatSize(locale(), count().missingBytes) })}
          <Show when={free()}>
            {(bytes) => <> {t('documents.keep.free', { size: formatSize(locale(), bytes()) })}</>}
          </Show>
        </p>
        <p class="prose">{t('documents.keep.sealed')}</p>
      </div>
      <Show when={isTooLarge()}>
        <Banner tone="act" icon="triangle-alert" fact={t('documents.keep.no_room')} />
      </Show>
      <CheckList
        id={LANGUAGES_ID}
        label={t('documents.keep.languages')}
        hint={t('documents.keep.languages_hint')}
        error={languages().length > 0 ? undefined : error()}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: capitalise(t(`kit.language.${language}`)),
        }))}
        values={languages()}
        onChange={(values) => setLanguages(LANGUAGES.filter((language) => values.includes(language)))}
      />
      <Forbidden meeting={props.meeting} />
      <FooterBar>
        <Button kind="filled" icon="download" wide onClick={() => void keep()}>
          {t('documents.keep.action')}
        </Button>
      </FooterBar>
    </>
  );
}

function Progress(props: {
  meeting: string;
  keeper: Keeper;
  at: number | null;
  languages: readonly Language[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const count = () => countOf(props.keeper, props.meeting, props.languages);
  const state = () => props.keeper.state(props.meeting);
  const nameOfFile = (wanted: WantedFile) =>
    fileName({ t, plan: props.keeper.plan(props.meeting, props.languages), wanted });
  const words = () => {
    const current = state().current;
    if (current !== null) return t('documents.keep.working', { name: nameOfFile(current) });
    if (count().missing.length === 0)
      return props.at === null ? '' : t('documents.keep.whole', { at: when(props.at) });
    if (state().isCutOff || client.isOffline())
      return t('documents.keep.cut_off', { n: count().missing.length });
    return state().failures.length > 0 ? '' : t('documents.keep.waiting');
  };

  async function drop() {
    await props.keeper.drop(props.meeting);
  }

  return (
    <>
      <div class="block sheet stack">
        <TickTotal done={count().done} total={count().total}>
          {t('documents.keep.of_total', { total: count().total })}
          <Show when={count().plans > 0}> {t('documents.keep.plans', { n: count().plans })}</Show>
        </TickTotal>
        <p role="status">{words()}</p>
        <p class="quiet">
          {capitalise(props.languages.map((language) => t(`kit.language.${language}`)).join(', '))}
          <Show when={count().missing.length > 0}>
            {' · '}
            {t('documents.keep.needs', { size: formatSize(locale(), count().missingBytes) })}
          </Show>
        </p>
      </div>
      <Show when={state().failures.length > 0}>
        <SectionHeader kind="band" title={t('documents.keep.failed')} aside={state().failures.length} />
        <List label={t('documents.keep.failed')}>
          <For each={state().failures}>
            {({ wanted, reason }) => (
              <ListRow tone="act" title={nameOfFile(wanted)} detail={t(`documents.keep.reason.${reason}`)} />
            )}
          </For>
        </List>
      </Show>
      <Forbidden meeting={props.meeting} />
      <FooterBar>
        <Show when={state().failures.length > 0}>
          <Button
            kind="filled"
            icon="rotate-cw"
            wide
            onClick={() => void props.keeper.catchUp().catch(() => undefined)}
          >
            {t('documents.keep.retry')}
          </Button>
        </Show>
        <AskedButton
          icon="trash-2"
          wide
          label={t('documents.keep.drop')}
          title={t('documents.keep.drop_ask')}
          onYes={drop}
        >
          <p>{t('documents.keep.drop_text')}</p>
        </AskedButton>
      </FooterBar>
    </>
  );
}

/** "CLASI/2026/DOC/003 · ES", or the place whose plan it is. */
function fileName({ t, plan, wanted }: { t: Translate; plan: KeepPlan; wanted: WantedFile }): string {
  const item = plan.items.find(({ files }) => files.some(({ via }) => via.id === wanted.via.id));
  if (item?.paper == null) return `${t('documents.keep.plan')}: ${wanted.file.name}`;
  return [nameOf(t, item.paper), wanted.language?.toUpperCase()].filter(Boolean).join(' · ');
}

function Forbidden(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  const keeper = keeperOf(useClient());
  const forbidden = createMemo(() => keeper.plan(props.meeting, LANGUAGES).forbidden);
  return (
    <Show when={forbidden().length > 0}>
      <SectionHeader kind="band" title={t('documents.keep.forbidden')} aside={forbidden().length} />
      <List label={t('documents.keep.forbidden')}>
        <For each={forbidden()}>
          {(doc) => (
            <ListRow
              kicker={<span class="folio">{nameOf(t, doc.body)}</span>}
              title={<LocalText text={doc.body.title} />}
              detail={`${t(`documents.marking.${doc.body.marking}`)}. ${t('documents.keep.forbidden_text')}`}
            />
          )}
        </For>
      </List>
    </Show>
  );
}
