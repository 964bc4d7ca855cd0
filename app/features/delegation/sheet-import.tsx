import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { PickFile } from '#app/features/support/pick-file.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { fold } from '#shared/kernel/fold.ts';
import { readText } from '#shared/kernel/text.ts';
import { CAPACITIES } from '#shared/participants/participants.schemas.ts';
import type { FileFault } from './sheet-files.ts';
import { type Problem, type ReadRow, readNominees, type SheetFault } from './sheet-rows.ts';
import { loadSheetWords } from './sheet-words.ts';
import type { DelegationView } from './use-delegation.ts';

const PICK = 'sheet-pick';

function faultWords({
  t,
  locale,
  fault,
}: {
  t: Translate;
  locale: Locale;
  fault: FileFault | SheetFault;
}): string {
  if (fault !== 'no_header') return t(`delegation.sheet.error.${fault}`);
  const needed = (['name', 'capacity'] as const).map((column) => t(`delegation.sheet.column.${column}`));
  return t('delegation.sheet.error.no_header', {
    columns: new Intl.ListFormat(languageTags[locale]).format(needed),
  });
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
  const [rows, setRows] = createSignal<readonly ReadRow[] | null>(null);
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
    setDone(null);
    const found = await readFile(file);
    if (typeof found === 'string') return setError(faultWords({ t, locale: locale(), fault: found }));
    setError(null);
    setRows(found);
    preview?.scrollIntoView({ block: 'start' });
  }

  async function readFile(file: File): Promise<readonly ReadRow[] | FileFault | SheetFault> {
    try {
      const files = await import('./sheet-files.ts');
      if (file.size > files.MAX_FILE_BYTES) return 'too_large';
      const cells = await files.readCells(await file.arrayBuffer());
      if (typeof cells === 'string') return cells;
      return readNominees({ cells, words: await loadSheetWords(), known: known() });
    } catch {
      return 'unreadable';
    }
  }

  async function nominate() {
    setIsAsking(false);
    const wanted = good();
    const highest = [...props.view.people(), ...props.view.nominations()].reduce(
      (last, { body }) => Math.max(last, body.order),
      0,
    );
    let saved = 0;
    for (const { fields } of wanted) {
      if (fields === null) continue;
      const args = {
        nomination: client.createId('nom'),
        participant: client.createId('prt'),
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
      const mutation = { name: 'nominations.make', args };
      const decision = client.preview(mutation);
      if (!decision.accepted) {
        stop(decision.code);
        break;
      }
      try {
        await client.mutate(mutation).saved;
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
          <ErrorSummary title={t('delegation.problem')} errors={[{ fieldId: PICK, message: message() }]} />
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
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          wide
          onPick={(file) => void read(file)}
        />
      </div>
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
      <Dialog
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('delegation.sheet.confirm_title', { n: good().length })}
        actions={
          <>
            <Button kind="filled" onClick={() => void nominate()}>
              {t('delegation.sheet.confirm', { n: good().length })}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('delegation.cancel')}</Button>
          </>
        }
      >
        <p>
          {bad().length === 0
            ? t('delegation.sheet.confirm_all')
            : t('delegation.sheet.confirm_text', { n: bad().length })}
        </p>
      </Dialog>
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
