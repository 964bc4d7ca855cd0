import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PickedList } from '#app/kit/picked-list.tsx';
import { useOptions } from '#app/kit/use-options.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import { type CommitteeDocument, documents } from '#shared/documents/documents.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { readText } from '#shared/kernel/text.ts';
import { useDelegations } from './use-delegations.ts';

/** The delegation that asked for the item, from a list in order of precedence; empty for none. */
export function ProposerField(props: {
  id: string;
  meeting: string;
  value: string;
  onChange: (value: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  const optionsOf = useOptions();
  const listed = useDelegations(() => props.meeting);
  const places = createMemo(() => optionsOf(listed(), ({ body }) => body.code));
  const none = () => t('agenda.editing.proposer_none');
  return (
    <Disclosure
      title={t('agenda.editing.proposer')}
      count={places().find(({ value }) => value === props.value)?.label ?? none()}
    >
      <RadioList
        id={props.id}
        label={t('agenda.editing.proposer')}
        value={props.value}
        onChange={props.onChange}
        options={[{ value: '', label: none() }, ...places()]}
      />
    </Disclosure>
  );
}

/** Papers of the item, found by number or title among those of the meeting. */
export function PapersField(props: {
  /** Null: of no meeting, but of the committee as a whole. */
  meeting: string | null;
  value: readonly string[];
  onChange: (value: string[]) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const entryOf = ({ id, body }: Doc<CommitteeDocument>) => {
    const kicker = referenceOf(body) ?? undefined;
    return { id, kicker, title: readText(body.title, locale()).value };
  };
  const papers = createMemo(() =>
    client.replica
      .all(documents)
      .filter(({ body }) => body.state !== 'withdrawn' && [props.meeting, null].includes(body.meeting))
      .map(entryOf)
      .map((entry) => ({ ...entry, folded: fold(`${entry.kicker ?? ''} ${entry.title}`) })),
  );
  function show(id: string) {
    const paper = client.replica.one(documents, id);
    return paper === null ? { id, title: id } : entryOf(paper);
  }
  function search(query: string) {
    const terms = searchTerms(query);
    if (terms.length === 0) return [];
    return papers().filter(({ folded }) => terms.every((term) => folded.includes(term)));
  }
  return (
    <PickedList
      id="item-papers"
      title={t('agenda.editing.papers')}
      add={t('agenda.editing.add_paper')}
      remove={(title) => t('agenda.editing.remove_paper', { title })}
      chosen={props.value}
      onChange={props.onChange}
      show={show}
      search={search}
      nothing={
        papers().length > 0
          ? undefined
          : t(props.meeting === null ? 'agenda.editing.no_committee_papers' : 'agenda.editing.no_papers')
      }
    />
  );
}
