import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { unitName } from '#app/features/people/place-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { MarkBox, type Marked } from '#app/kit/use-marked.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { TLP } from '#shared/reports/reports.schemas.ts';
import { REVIEW_STATUSES } from '#shared/reports/review.rules.ts';
import { CrimeField } from '../crime-field.tsx';
import {
  chosenCount,
  DUES,
  FILTER_NAMES,
  type FilterName,
  GRADES,
  HANDLINGS,
  type InboxFilter,
  NO_FILTERS,
  oneFilter,
  partsOf,
  SORTS,
  statusesOf,
} from './inbox.ts';
import { tlpOf } from './row-words.ts';
import type { Inbox } from './use-inbox.ts';

type Option = { readonly value: string; readonly label: string };

const SEARCH = 'inbox-search';

/** Above the rows: all of them marked at once, their order, and the way to the filter. */
export function InboxHead(props: { inbox: Inbox; marked: Marked }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const navigate = useNavigate();
  const chosen = () => chosenCount(props.inbox.filter()) + (props.inbox.words() === '' ? 0 : 1);
  const [isOpened, setOpened] = createSignal(chosen() > 0);
  /** What is open beside the list stays there. */
  function choose(change: Partial<InboxFilter>) {
    const [, search = ''] = props.inbox.hrefWith(change).split('?');
    const at = desk.at().startsWith('/reports/rep_') ? desk.at() : '/reports';
    navigate(search === '' ? at : `${at}?${search}`, { state: { still: true }, scroll: false });
  }
  function open() {
    setOpened(true);
    document.getElementById(SEARCH)?.focus();
  }
  return (
    <>
      <div class="inbox-head">
        <Show when={props.inbox.ids().length > 0}>
          <MarkBox marked={props.marked} ids={props.inbox.ids()} label={t('reports.inbox.mark_all')} />
        </Show>
        <span class="inbox-sort-box">
          <select
            class="inbox-sort"
            aria-label={t('reports.inbox.fields.sort')}
            onChange={(event) => choose({ sort: event.currentTarget.value as InboxFilter['sort'] })}
          >
            <For each={SORTS}>
              {(sort) => (
                <option value={sort} selected={props.inbox.filter().sort === sort}>
                  {t(`reports.inbox.sort.${sort}`)}
                </option>
              )}
            </For>
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
        <span data-key="filter">
          <Button
            kind="text"
            aria-expanded={isOpened()}
            onClick={() => (isOpened() && document.activeElement?.id !== SEARCH ? setOpened(false) : open())}
          >
            {chosen() === 0 ? t('reports.inbox.filter') : t('reports.inbox.filters', { n: chosen() })}{' '}
            <Show when={desk.isDesk()}>
              <kbd>{t('reports.inbox.filter_key')}</kbd>
            </Show>
          </Button>
        </span>
      </div>
      <Show when={isOpened()}>
        <FilterFields inbox={props.inbox} choose={choose} />
      </Show>
    </>
  );
}

function FilterFields(props: { inbox: Inbox; choose: (change: Partial<InboxFilter>) => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const parts = createMemo(() => partsOf(props.inbox.all()));
  const filter = () => props.inbox.filter();
  const chosen = () => chosenCount(filter());
  /** Those that the part has; what is chosen stays to be seen. */
  const statuses = createMemo(() => {
    const { show, status } = filter();
    const there = statusesOf({ all: props.inbox.all(), show, person: client.actor().person });
    return REVIEW_STATUSES.filter((each) => each === status || there.includes(each));
  });
  function unitLabel(value: string): string {
    const [institution = '', unit] = value.split('/');
    const known = INSTITUTIONS.find((each) => each === institution);
    const name = known === undefined ? institution : t(`people.institution.${known}`);
    return unit === undefined ? name : `${name}, ${unitName(unit)}`;
  }
  const areas = () => CRIME_AREAS.filter((code) => code === filter().area || parts().areas.includes(code));
  /** What can be chosen of each of the others. */
  const options: { readonly [N in Exclude<FilterName, 'area'>]: () => readonly Option[] } = {
    unit: () => parts().units.map((value) => ({ value, label: unitLabel(value) })),
    status: () => statuses().map((value) => ({ value, label: t(`reports.review.status.${value}`) })),
    due: () => DUES.map((value) => ({ value, label: t(`reports.inbox.due.${value}`) })),
    grade: () => GRADES.map((value) => ({ value, label: t(`reports.inbox.grade.${value}`) })),
    tlp: () => TLP.map((value) => ({ value, label: tlpOf({ tlp: value }) ?? value })),
    handling: () =>
      HANDLINGS.map((value) => ({ value, label: value === 'up' ? t('reports.inbox.handling_up') : value })),
  };
  /** Down and Enter lead to what was found; Esc, once nothing is searched for, back to the list. */
  function leaveSearch(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const isOut = event.key === 'Escape' && props.inbox.words() === '';
    if (target.id !== SEARCH || event.isComposing) return;
    if (!isOut && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const first = document.querySelector<HTMLElement>('.inbox-rows a.row-target');
    if (first !== null) first.focus();
    else if (isOut) document.querySelector<HTMLElement>('[data-key="filter"] button')?.focus();
  }
  return (
    <section class="inbox-filter" aria-label={t('reports.inbox.filter')}>
      <div ref={(element) => element.addEventListener('keydown', leaveSearch)}>
        <SearchField
          id={SEARCH}
          label={t('reports.search')}
          placeholder={t('reports.search')}
          clearLabel={t('reports.clear')}
          value={props.inbox.words()}
          onInput={props.inbox.search}
        />
      </div>
      <div class="inbox-filter-fields">
        <For each={FILTER_NAMES}>
          {(name) =>
            name === 'area' ? (
              <CrimeField
                id="inbox-area"
                label={t('reports.inbox.fields.area')}
                blank={t('reports.inbox.any')}
                codes={areas()}
                value={filter().area ?? ''}
                onChange={(value) => props.choose(oneFilter('area', value))}
              />
            ) : (
              <SelectField
                id={`inbox-${name}`}
                label={t(`reports.inbox.fields.${name}`)}
                blank={t('reports.inbox.any')}
                options={options[name]()}
                value={filter()[name] ?? ''}
                onChange={(value) => props.choose(oneFilter(name, value))}
              />
            )
          }
        </For>
      </div>
      <Show when={chosen() > 0}>
        <Button kind="text" icon="x" onClick={() => props.choose(NO_FILTERS)}>
          {t('reports.inbox.drop_filters')}
        </Button>
      </Show>
    </section>
  );
}
