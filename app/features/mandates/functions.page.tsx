import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { dayHere } from '#app/kit/device-time.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import { byFunction, mayAppoint, tenureOf } from '#shared/mandates/appointments.rules.ts';
import { appointments } from '#shared/mandates/appointments.schemas.ts';
import { CommitteeFunctions } from './committee-functions.tsx';
import { FunctionRow } from './function-row.tsx';
import { functionName } from './function-words.ts';
import { type FunctionEntry, functionEntry, functionsFound } from './functions-index.ts';
import { useHolders } from './use-holders.ts';
import { namesInLine, useUnreachable } from './use-unreachable.ts';

/** Whom to call: who holds which function, by state in the order of precedence. */
export default function FunctionsPage(): JSX.Element {
  return (
    <ForMembers back="/more">
      <Whole />
    </ForMembers>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const holders = useHolders();
  const [query, setQuery] = createSignal('');
  const day = createMemo(() => dayHere(now()));
  const entries = createMemo(() =>
    client.replica
      .all(appointments)
      .toSorted(byFunction)
      .map((each) => functionEntry(each, [functionName(each.body, t), holders.nameOf(each.body.delegation)])),
  );
  const found = createMemo(() => functionsFound(entries(), query()));
  const isOver = ({ appointment }: FunctionEntry) => tenureOf(appointment.body, day()) === 'over';
  const groups = createMemo(() => {
    const by = groupBy(found(), ({ appointment }) => appointment.body.delegation);
    return holders.inOrder([...by.keys()]).map((code) => {
      const all = by.get(code) ?? [];
      return { code, open: all.filter((each) => !isOver(each)), over: all.filter(isOver) };
    });
  });
  const unreachable = useUnreachable(day);
  const isSearching = () => query().trim() !== '';
  const isEmpty = () => found().length === 0;
  const nothing = () =>
    isSearching() ? t('mandates.ring.none_fits', { words: query().trim() }) : t('mandates.ring.none');
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('mandates.ring.title')}
        detail={t('mandates.ring.row')}
        aside={
          <Show when={holders.own().length > 0}>
            <LinkButton kind="text" icon="plus" label={t('mandates.ring.add')} href="/functions/new" />
          </Show>
        }
      />
      <SearchField
        id="functions-search"
        label={t('mandates.ring.search')}
        placeholder={t('mandates.ring.search_hint')}
        value={query()}
        onInput={setQuery}
        clearLabel={t('kit.clear_search')}
      />
      <div class="pad button-row">
        <LinkButton kind="text" icon="printer" href="/functions/print">
          {t('mandates.ring.print')}
        </LinkButton>
      </div>
      <LiveRegion message={isSearching() && isEmpty() ? nothing() : ''} />
      <Show when={!isSearching()}>
        <CommitteeFunctions day={day()} />
        <Show when={unreachable().length > 0}>
          <List label={t('mandates.ring.nobody')}>
            <ListRow
              note
              tone="decide"
              title={t('mandates.ring.nobody')}
              detail={namesInLine(unreachable().map(holders.nameOf), languageTags[locale()])}
            />
          </List>
        </Show>
      </Show>
      <Show when={isEmpty()}>
        <List>
          <ListRow note title={nothing()} />
        </List>
      </Show>
      <For each={groups()}>
        {({ code, open, over }) => (
          <section>
            <SectionHeader kind="band" title={holders.nameOf(code)} aside={open.length} />
            <List label={holders.nameOf(code)}>
              <For each={open}>
                {({ appointment }) => (
                  <FunctionRow
                    appointment={appointment}
                    day={day()}
                    isOwn={mayAppoint(client.actor(), code)}
                  />
                )}
              </For>
            </List>
            <Show when={over.length > 0}>
              <Disclosure title={t('mandates.ring.before')} count={over.length} open={isSearching()}>
                <List label={t('mandates.ring.before')}>
                  <For each={over}>
                    {({ appointment }) => <FunctionRow appointment={appointment} day={day()} />}
                  </For>
                </List>
              </Disclosure>
            </Show>
          </section>
        )}
      </For>
      <p class="block quiet">{t('mandates.ring.who')}</p>
    </>
  );
}
