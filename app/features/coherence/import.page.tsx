import { createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany } from '#app/kit/act-many.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { MOST_IMPORTED } from '#shared/coherence/items.mutations.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { entersAny, ForCoherence } from './for-coherence.tsx';
import { ImportGone } from './import-gone-part.tsx';
import { ImportMapping } from './import-mapping.tsx';
import type { PlannedRow } from './import-rows.ts';
import { readFile, readPasted, type Source, type SourceFault } from './import-source.ts';
import { loadReadingWords } from './import-words.ts';

const PICK = 'import-pick';
const PASTE = 'import-paste';
/** Also what is not read: whoever cannot pick their file is not told what to do with it. */
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xls,.ods,.ics,.pdf,text/csv,text/calendar';

/** Reads a file or what was pasted, shows which column is what and what will be taken, and takes it once confirmed. */
export default function ImportPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <ForCoherence back="/coherence/plans">
      <Allowed to={entersAny(client.actor())} back="/coherence/plans" says={t('coherence.who_enters')}>
        <Whole />
      </Allowed>
    </ForCoherence>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const guard = createActGuard();
  const [reading] = createResource(() =>
    loadReadingWords({
      replica: client.replica,
      codes: [...new Set(client.replica.all(outsideItems).map(({ body }) => body.agency))],
    }),
  );
  const [pasted, setPasted] = createSignal('');
  const [sources, setSources] = createSignal<readonly Source[]>([]);
  const [source, setSource] = createSignal<Source | null>(null);
  const [error, setError] = createSignal<{ readonly at: string; readonly message: string } | null>(null);
  const [done, setDone] = createSignal<number | null>(null);
  /** Gone from the source that was taken last. */
  const [gone, setGone] = createSignal<readonly string[]>([]);
  const reader = () => ({ own: reading()?.titles ?? new Map(), today: utcDay(client.now()) });

  function begin() {
    setSources([]);
    setSource(null);
    setError(null);
    setDone(null);
    setGone([]);
  }
  function show(found: readonly Source[] | Source | SourceFault, at: string) {
    if (typeof found === 'string') return setError({ at, message: t(`coherence.import.error.${found}`) });
    if ('openQuote' in found)
      return setError({ at, message: t('coherence.import.error.open_quote', { n: found.openQuote }) });
    const all = 'head' in found ? [found] : found;
    if (all.length > 1) setSources(all);
    else setSource(all[0] ?? null);
  }
  async function pick(file: File) {
    begin();
    show(await readFile(file, reader()), PICK);
  }
  async function paste() {
    begin();
    show(await readPasted(pasted(), reader()), PASTE);
  }

  async function take(
    rows: readonly PlannedRow[],
    origin: { kind: Source['kind']; source: string; day: string },
    missing: readonly string[],
  ) {
    const items = rows.flatMap(({ fields, key, known }) =>
      fields === null ? [] : [{ item: known?.id ?? null, key, ...fields }],
    );
    const parts = Array.from({ length: Math.ceil(items.length / MOST_IMPORTED) }, (_, at) =>
      items.slice(at * MOST_IMPORTED, (at + 1) * MOST_IMPORTED),
    );
    const result = await actMany(
      client,
      parts.map((part, at) => ({ of: String(at), act: act('coherence.import', { origin, items: part }) })),
    );
    const taken = result.done.reduce((sum, at) => sum + (parts[Number(at)]?.length ?? 0), 0);
    const [refused] = result.refused;
    setDone(taken);
    if (refused === undefined) {
      setSource(null);
      setGone(missing);
      setPasted('');
      return;
    }
    const stopped = t('coherence.import.stopped', { done: taken, n: items.length });
    setError({ at: PICK, message: `${stopped} ${errorText({ t, code: refused.code })}` });
  }

  return (
    <>
      <PageHeader
        back={{ href: '/coherence/plans', label: t('coherence.plans.title') }}
        title={t('coherence.import.title')}
        detail={t('coherence.who_reads')}
      />
      <Show when={error()}>
        {(fault) => (
          <ErrorSummary
            title={t('kit.problem')}
            errors={[{ fieldId: fault().at, message: fault().message }]}
          />
        )}
      </Show>
      <Show when={done()}>
        {(n) => (
          <Banner
            icon="check"
            fact={t('coherence.import.done', { n: n() })}
            action={
              <LinkButton kind="text" href="/coherence">
                {t('coherence.title')}
              </LinkButton>
            }
          />
        )}
      </Show>
      <ImportGone gone={gone()} />
      <div class="block stack">
        <p>{t('coherence.import.text')}</p>
        <PickFile
          id={PICK}
          label={t('coherence.import.pick')}
          accept={ACCEPT}
          wide
          onPick={(file) => void pick(file)}
        />
      </div>
      <div class="block stack">
        <TextArea
          id={PASTE}
          label={t('coherence.import.paste')}
          hint={t('coherence.import.paste_hint')}
          rows={4}
          value={pasted()}
          onInput={setPasted}
        />
        <Button onClick={() => void paste()}>{t('coherence.import.read')}</Button>
      </div>
      <Show when={sources().length > 0}>
        <SectionHeader kind="band" title={t('coherence.import.sheet')} aside={sources().length} />
        <List label={t('coherence.import.sheet')}>
          <For each={sources()}>
            {(each) => (
              <ListRow
                title={each.sheet ?? each.name}
                detail={t('coherence.import.rows_of', { n: each.rows.length })}
                onSelect={() => {
                  setSources([]);
                  setSource(each);
                }}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={source()} keyed>
        {(read) => (
          <Show when={reading()}>
            {(known) => (
              <ImportMapping
                source={read}
                reading={known()}
                onTake={(rows, origin, missing) => guard.once(() => take(rows, origin, missing))}
              />
            )}
          </Show>
        )}
      </Show>
    </>
  );
}
