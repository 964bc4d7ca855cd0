import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import { type CommitteeDocument, documents } from '#shared/documents/documents.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  type AgendaItem,
  agendaDetails,
  agendaFields,
  ITEM_PURPOSES,
  meetings,
} from '#shared/meetings/meetings.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

const NONE = 'none';
const SHOWN = 8;

export interface ItemDetails {
  readonly purpose: NonNullable<AgendaItem['purpose']> | null;
  readonly proposer: string | null;
  readonly documents: readonly string[];
}

/** An item of the time before these were written has none of them. */
export function detailsOf(item: AgendaItem | undefined): {
  purpose: ItemDetails['purpose'];
  proposer: string | null;
  documents: string[];
} {
  return {
    purpose: item?.purpose ?? null,
    proposer: item?.proposer ?? null,
    documents: item?.documents ?? [],
  };
}

export function ClassField(props: {
  value: AgendaItem['class'];
  onChange: (value: AgendaItem['class']) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <RadioList
      id="item-class"
      label={t('agenda.editing.class')}
      value={props.value ?? NONE}
      onChange={(value) => props.onChange(value === NONE ? null : v.parse(agendaFields.class, value))}
      options={[
        { value: NONE, label: t('agenda.editing.classes.none') },
        { value: 'A', label: t('agenda.editing.classes.a') },
        { value: 'B', label: t('agenda.editing.classes.b') },
      ]}
    />
  );
}

export function PurposeField(props: {
  value: ItemDetails['purpose'];
  onChange: (value: ItemDetails['purpose']) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <RadioList
      id="item-purpose"
      label={t('agenda.editing.purpose')}
      value={props.value ?? NONE}
      onChange={(value) => props.onChange(value === NONE ? null : v.parse(agendaDetails.purpose, value))}
      options={[
        { value: NONE, label: t('agenda.editing.purpose_none') },
        ...ITEM_PURPOSES.map((value) => ({ value, label: t(`agenda.purpose.${value}`) })),
      ]}
    />
  );
}

/** Which delegation asked for the item, in their order of precedence. */
export function ProposerField(props: {
  meeting: string;
  value: string | null;
  onChange: (value: string | null) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const places = createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, props.meeting),
      orderLanguage: client.replica.one(meetings, props.meeting)?.body.orderLanguage ?? 'es',
    }).map(({ body }) => ({ value: body.code, label: readText(body.name, locale()).value })),
  );
  const chosen = () =>
    places().find(({ value }) => value === props.value)?.label ?? t('agenda.editing.proposer_none');
  return (
    <Disclosure title={t('agenda.editing.proposer')} count={chosen()}>
      <RadioList
        id="item-proposer"
        label={t('agenda.editing.proposer')}
        value={props.value ?? NONE}
        onChange={(value) => props.onChange(value === NONE ? null : value)}
        options={[{ value: NONE, label: t('agenda.editing.proposer_none') }, ...places()]}
      />
    </Disclosure>
  );
}

/** Papers of the item, found by number or title among those of the meeting. */
export function PapersField(props: {
  meeting: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [query, setQuery] = createSignal('');
  const wordsOf = ({ body }: Doc<CommitteeDocument>) => ({
    reference: referenceOf(body),
    title: readText(body.title, locale()).value,
  });
  const papers = createMemo(() =>
    client.replica
      .all(documents)
      .filter(({ body }) => body.state !== 'withdrawn' && [props.meeting, null].includes(body.meeting))
      .map((paper) => {
        const { reference, title } = wordsOf(paper);
        return { id: paper.id, reference, title, folded: fold(`${reference ?? ''} ${title}`) };
      }),
  );
  const chosen = createMemo(() =>
    props.value.flatMap((id) => {
      const paper = client.replica.one(documents, id);
      return [{ id, ...(paper === null ? { reference: null, title: id } : wordsOf(paper)) }];
    }),
  );
  const found = createMemo(() => {
    const terms = searchTerms(query());
    if (terms.length === 0) return [];
    return papers()
      .filter(({ id, folded }) => !props.value.includes(id) && terms.every((term) => folded.includes(term)))
      .slice(0, SHOWN);
  });
  function add(id: string) {
    props.onChange([...props.value, id]);
    setQuery('');
  }
  return (
    <>
      <SectionHeader kind="band" title={t('agenda.editing.papers')} aside={chosen().length} />
      <Show when={chosen().length > 0}>
        <List>
          <For each={chosen()}>
            {(paper) => (
              <ListRow
                kicker={paper.reference ?? undefined}
                title={paper.title}
                trail={
                  <Button
                    kind="text"
                    icon="x"
                    label={t('agenda.editing.remove_paper', { title: paper.title })}
                    onClick={() => props.onChange(props.value.filter((id) => id !== paper.id))}
                  />
                }
              />
            )}
          </For>
        </List>
      </Show>
      <Show
        when={papers().length > 0}
        fallback={
          <List>
            <ListRow note title={t('agenda.editing.no_papers')} />
          </List>
        }
      >
        <SearchField
          id="item-papers"
          label={t('agenda.editing.add_paper')}
          placeholder={t('agenda.editing.add_paper')}
          value={query()}
          onInput={setQuery}
          clearLabel={t('meetings.participants.clear')}
        />
        <List>
          <For each={found()}>
            {(paper) => (
              <ListRow
                kicker={paper.reference ?? undefined}
                title={paper.title}
                onSelect={() => add(paper.id)}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}
