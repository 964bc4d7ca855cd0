import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { quoted } from '#app/i18n/quotes.ts';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { PickFile } from '#app/kit/pick-file.tsx';
import {
  countFilled,
  countTitles,
  findPlaces,
  type Place,
  unreadTitles,
} from '#app/kit/sheets/import-table.ts';
import type { FileFault } from '#app/kit/sheets/read-sheets.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { fold } from '#shared/kernel/fold.ts';
import { readText } from '#shared/kernel/text.ts';
import { CAPACITIES } from '#shared/participants/participants.schemas.ts';
import {
  type Column,
  NEEDED,
  type NomineeFault,
  nomineeTable,
  type Problem,
  type ReadRow,
  readNominees,
  type SheetWords,
} from './sheet-rows.ts';
import { loadSheetWords } from './sheet-words.ts';
import type { DelegationView } from './use-delegation.ts';

const PICK = 'sheet-pick';
/** Also what is not read: whoever cannot pick their file is not told what to do with it. */
const ACCEPT =
  '.xlsx,.csv,.tsv,.txt,.xls,.xlsb,.ods,.fods,.slk,.dif,.numbers,.pdf,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LONGEST_QUOTE = 80;

const LONGEST_TITLE = 40;

/** A place to read from, and what it takes to. */
interface Source {
  readonly place: Place;
  readonly words: SheetWords;
  /** Whether it has to be said where the rows are from. */
  readonly isElsewhere: boolean;
}

const listed = (locale: Locale, texts: readonly string[]) =>
  new Intl.ListFormat(languageTags[locale]).format(texts);

function faultWords({ t, locale, fault }: { t: Translate; locale: Locale; fault: Fault }): string {
  const titles = (columns: readonly Column[]) =>
    listed(
      locale,
      columns.map((column) => quoted(locale, t(`delegation.sheet.column.${column}`))),
    );
  if (typeof fault === 'string') return t(`delegation.sheet.error.${fault}`);
  if (fault.code === 'half_head')
    return t('delegation.sheet.error.half_head', { ...fault, columns: titles(fault.missing) });
  return t('delegation.sheet.error.no_head', {
    columns: titles(NEEDED),
    sheets: listed(
      locale,
      fault.sheets.flatMap((sheet) => (sheet === null ? [] : [quoted(locale, sheet)])),
    ),
    first: fault.first.join(', ').slice(0, LONGEST_QUOTE),
  });
}

type Fault = FileFault | NomineeFault;

async function findSources(file: File): Promise<readonly Source[] | Fault> {
  try {
    const words = await loadSheetWords();
    const table = nomineeTable(words);
    const { MAX_FILE_BYTES, readSheets } = await import('#app/kit/sheets/read-sheets.ts');
    if (file.size > MAX_FILE_BYTES) return 'too_large';
    const sheets = await readSheets(await file.arrayBuffer(), (cells) => countTitles(cells, table));
    if (typeof sheets === 'string') return sheets;
    const places = findPlaces(sheets, table);
    if ('code' in places) return places;
    return places.map((place) => ({ place, words, isElsewhere: sheets.length > 1 || place.head > 0 }));
  } catch {
    return 'unreadable';
  }
}

function problemWords(t: Translate, problem: Problem): string {
  const accepted = () => CAPACITIES.map((each) => t(`meetings.participants.capacity.${each}`)).join(', ');
  switch (problem.code) {
    case 'bad_capacity':
      return t('delegation.sheet.error.bad_capacity', { value: problem.value, accepted: accepted() });
    case 'missing_capacity':
      return t('delegation.sheet.error.missing_capacity', { accepted: accepted() });
    case 'too_long':
      return t('delegation.sheet.error.too_long', { n: problem.n });
    case 'twice':
      return t('delegation.sheet.error.twice', { row: problem.row });
    default:
      return t(`delegation.sheet.error.${problem.code}`);
  }
}

/** Reads a file, shows every row with what is wrong in it, and nominates the good ones once that was confirmed. */
export function SheetImport(props: {
  view: DelegationView;
  meeting: string;
  delegation: string;
  back: string;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const guard = createActGuard();
  const newNominations = useNewIds('nom');
  const newPeople = useNewIds('prt');
  const [rows, setRows] = createSignal<readonly ReadRow[] | null>(null);
  /** Sheets with people, where there are several to choose from. */
  const [choices, setChoices] = createSignal<readonly Source[]>([]);
  /** Where the rows are from, if not from the first row of the only sheet. */
  const [from, setFrom] = createSignal<Place | null>(null);
  const [unread, setUnread] = createSignal<readonly string[]>([]);
  const [error, setError] = createSignal<string | null>(null);
  const [isAsking, setIsAsking] = createSignal(false);
  const [done, setDone] = createSignal<number | null>(null);
  const good = () => (rows() ?? []).filter((row) => row.fields !== null);
  const bad = () => (rows() ?? []).filter((row) => row.fields === null);

  function known(): Set<string> {
    const open = props.view.nominations().filter(({ body }) => body.state !== 'withdrawn');
    return new Set(
      [...props.view.people(), ...open].flatMap(({ body }) => (body.name === null ? [] : [fold(body.name)])),
    );
  }

  let preview: HTMLDivElement | undefined;

  async function read(file: File) {
    setRows(null);
    setChoices([]);
    setDone(null);
    setError(null);
    const found = await findSources(file);
    const [only, ...others] = Array.isArray(found) ? found : [];
    if (only === undefined) setError(faultWords({ t, locale: locale(), fault: found as Fault }));
    else if (others.length > 0) setChoices([only, ...others]);
    else show(only);
  }

  function show(source: Source) {
    setChoices([]);
    const found = readNominees({ place: source.place, words: source.words, known: known() });
    if (typeof found === 'string') return setError(faultWords({ t, locale: locale(), fault: found }));
    setFrom(source.isElsewhere ? source.place : null);
    setUnread(unreadTitles(source.place, nomineeTable(source.words)));
    setRows(found);
    preview?.scrollIntoView({ block: 'start' });
  }

  async function nominate() {
    setIsAsking(false);
    const wanted = good();
    const highest = [...props.view.people(), ...props.view.nominations()].reduce(
      (last, { body }) => Math.max(last, body.order),
      0,
    );
    let saved = 0;
    for (const [row, { fields }] of wanted.entries()) {
      if (fields === null) continue;
      const args = {
        nomination: newNominations.of(String(row)),
        participant: newPeople.of(String(row)),
        meeting: props.meeting,
        delegation: props.delegation,
        ...fields,
        order: highest + 10 + saved,
        credentials: null,
        standsIn: null,
      };
      const stop = (code: string) => {
        const words = t('delegation.sheet.stopped', { done: saved, n: wanted.length });
        setError(`${words} ${errorText({ t, code })}`);
      };
      const mutation = act('nominations.make', args);
      const made = client.attempt(mutation);
      if (!made.accepted) {
        stop(made.code);
        break;
      }
      try {
        await made.saved;
        newNominations.used(String(row));
        newPeople.used(String(row));
        saved += 1;
      } catch (fault) {
        if (!(fault instanceof CodedError)) throw fault;
        stop(fault.code);
        break;
      }
    }
    setRows(null);
    setDone(saved);
  }

  return (
    <>
      <SectionHeader kind="band" title={t('delegation.sheet.in')} />
      <Show when={error()}>
        {(message) => (
          <ErrorSummary title={t('kit.problem')} errors={[{ fieldId: PICK, message: message() }]} />
        )}
      </Show>
      <Show when={done()}>
        {(n) => (
          <Banner
            icon="check"
            fact={t('delegation.sheet.done', { n: n() })}
            action={
              <LinkButton kind="text" href={props.back}>
                {t('delegation.back')}
              </LinkButton>
            }
          />
        )}
      </Show>
      <div class="block stack">
        <p>{t('delegation.sheet.in_text')}</p>
        <PickFile
          id={PICK}
          label={t('delegation.sheet.pick')}
          accept={ACCEPT}
          wide
          onPick={(file) => void read(file)}
        />
      </div>
      <Show when={choices().length > 0}>
        <List label={t('delegation.sheet.choose')}>
          <ListRow note title={<strong>{t('delegation.sheet.choose')}</strong>} />
          <For each={choices()}>
            {(source) => (
              <ListRow
                title={source.place.sheet.name ?? ''}
                detail={t('delegation.sheet.rows', {
                  n: countFilled(source.place, nomineeTable(source.words)),
                })}
                trail={
                  <Button onClick={() => show(source)}>
                    <span>
                      {t('delegation.sheet.take')}
                      <span class="unseen">: {source.place.sheet.name}</span>
                    </span>
                  </Button>
                }
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={rows()}>
        {(read) => (
          <>
            <div ref={preview}>
              <SectionHeader
                kind="band"
                title={t('delegation.sheet.preview')}
                aside={t('delegation.sheet.good', { n: good().length })}
              />
            </div>
            <Show when={from()}>
              {(place) => (
                <p class="block quiet">
                  {t('delegation.sheet.from', { sheet: place().sheet.name, row: place().head + 1 })}
                </p>
              )}
            </Show>
            <Show when={unread().length > 0}>
              <p class="block quiet">
                {t('delegation.sheet.unread', {
                  n: unread().length,
                  columns: listed(
                    locale(),
                    unread().map((title) => quoted(locale(), title.slice(0, LONGEST_TITLE))),
                  ),
                })}
              </p>
            </Show>
            <Show when={bad().length > 0}>
              <Banner tone="act" icon="circle-alert" fact={t('delegation.sheet.bad', { n: bad().length })} />
            </Show>
            <List label={t('delegation.sheet.preview')}>
              <For each={read()}>{(row) => <PreviewRow row={row} />}</For>
            </List>
            <Show
              when={good().length > 0}
              fallback={
                <List>
                  <ListRow note title={t('delegation.sheet.no_good')} />
                </List>
              }
            >
              <FooterBar>
                <Button kind="filled" wide onClick={() => setIsAsking(true)}>
                  {t('delegation.sheet.confirm', { n: good().length })}
                </Button>
              </FooterBar>
            </Show>
          </>
        )}
      </Show>
      <Confirm
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('delegation.sheet.confirm_title', { n: good().length })}
        confirm={t('delegation.sheet.confirm', { n: good().length })}
        onConfirm={() => guard.once(nominate)}
      >
        <p>
          {bad().length === 0
            ? t('delegation.sheet.confirm_all')
            : t('delegation.sheet.confirm_text', { n: bad().length })}
        </p>
      </Confirm>
    </>
  );
}

function PreviewRow(props: { row: ReadRow }): JSX.Element {
  const { t, locale } = useI18n();
  const detail = () => {
    const fields = props.row.fields;
    if (fields === null) return undefined;
    const capacity = t(`meetings.participants.capacity.${fields.capacity}`);
    return `${readText(fields.office, locale()).value}. ${capacity}`;
  };
  return (
    <ListRow
      tone={props.row.fields === null ? 'act' : undefined}
      kicker={t('delegation.sheet.row', { n: props.row.row })}
      title={props.row.name === '' ? '—' : props.row.name}
      detail={detail()}
    >
      <For each={props.row.problems}>
        {({ column, problem }) => (
          <p class="sheet-problem">
            <strong>{t(`delegation.sheet.column.${column}`)}</strong>: {problemWords(t, problem)}
          </p>
        )}
      </For>
    </ListRow>
  );
}
