import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { INSTITUTIONS, type Institution } from '#shared/kernel/actor.ts';
import { type ReviewRules, reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import { opensReports } from './rule-effects.ts';

type Sharing = ReviewRules['sharing'];
/** The list, and the line that is being added to it. */
type Typed = {
  readonly sharing: Sharing;
  readonly reader: Institution | '';
  readonly of: Institution | '';
};

/** The line that is chosen and not in the list yet; null if it is not whole, or says nothing new. */
function lineOf({ sharing, reader, of }: Typed): Sharing[number] | null {
  if (reader === '' || of === '' || reader === of) return null;
  const isKnown = sharing.some((each) => each.reader === reader && each.of === of);
  return isKnown ? null : { reader, of };
}

/** The list with that line in it. */
function withLine(typed: Typed): Sharing {
  const line = lineOf(typed);
  return line === null ? [...typed.sharing] : [...typed.sharing, line];
}

/** Which institutions' heads read what others document, one line each. */
export function SharingForm(props: { state: string; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { state } = props;
  const id = reviewRulesId(state);
  /** What keeps the line from being added. */
  function faults({ sharing, reader, of }: Typed) {
    if (reader === '' || of === '')
      return { [reader === '' ? 'reader' : 'of']: t('reports.rules.sharing.need_both') };
    if (reader === of) return { of: t('reports.rules.sharing.same') };
    const isKnown = sharing.some((each) => each.reader === reader && each.of === of);
    return isKnown ? { of: t('reports.rules.sharing.known') } : {};
  }
  const edit = createEdit({
    collection: reviewRules,
    begun: client.replica.one(reviewRules, id),
    under: null,
    id,
    acts: ['reports.share'],
    prefix: 'rvr',
    field: 'sharing',
    type: (body): Typed => ({ sharing: body?.sharing ?? [], reader: '', of: '' }),
    // A line that nobody added to the list is meant all the same.
    toArgs: (typed) => ({ sharing: withLine(typed) }),
    check: (typed) => (typed.reader === '' && typed.of === '' ? {} : faults(typed)),
    edit: ({ wished }) => act('reports.share', { state, ...wished }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  const nameOf = (institution: Institution) => t(`people.institution.${institution}`);
  const said = ({ reader, of }: Sharing[number]) =>
    t('reports.rules.sharing.reads', { reader: nameOf(reader), of: nameOf(of) });
  const alsoSaved = () => {
    const line = lineOf(edit.typed());
    return line === null ? null : t('reports.rules.sharing.also', { what: said(line) });
  };
  const opening = () => {
    const before = client.replica.one(reviewRules, id)?.body.sharing ?? [];
    const { all, marked } = opensReports({ client, before, after: withLine(edit.typed()) });
    if (all === 0) return t('reports.rules.ask.opens_none');
    return t('reports.rules.ask.opens', { n: all, marked });
  };
  const options = () => INSTITUTIONS.map((value) => ({ value, label: nameOf(value) }));
  const add = () => {
    if (edit.report(faults(edit.typed()))) edit.type({ sharing: withLine(edit.typed()), reader: '', of: '' });
  };
  const removed = (gone: Sharing[number]) =>
    edit.type({
      sharing: edit.typed().sharing.filter(({ reader, of }) => reader !== gone.reader || of !== gone.of),
    });
  return (
    <EditPart
      edit={edit}
      question="reports.share"
      thing={
        <>
          <Show when={alsoSaved()}>{(words) => <p>{words()}</p>}</Show>
          <p>{opening()}</p>
        </>
      }
      save={t('reports.rules.sharing.save')}
    >
      <List label={t('reports.rules.sharing.title')}>
        <For each={edit.typed().sharing} fallback={<ListRow note title={t('reports.rules.sharing.none')} />}>
          {(pair) => (
            <ListRow
              title={said(pair)}
              trail={
                <Button
                  kind="text"
                  icon="x"
                  label={t('reports.rules.sharing.remove', { what: said(pair) })}
                  onClick={() => removed(pair)}
                />
              }
            />
          )}
        </For>
      </List>
      <SelectField
        id={edit.idOf('reader')}
        label={t('reports.rules.sharing.reader')}
        error={edit.errorOf('reader')}
        blank={t('reports.rules.sharing.choose')}
        options={options()}
        value={edit.typed().reader}
        onChange={(value) => edit.type({ reader: value as Institution | '' })}
      />
      <SelectField
        id={edit.idOf('of')}
        label={t('reports.rules.sharing.of')}
        error={edit.errorOf('of')}
        blank={t('reports.rules.sharing.choose')}
        options={options()}
        value={edit.typed().of}
        onChange={(value) => edit.type({ of: value as Institution | '' })}
      />
      <p class="block" role="status">
        {alsoSaved() ?? ''}
      </p>
      <div class="block">
        <Button icon="plus" onClick={add}>
          {t('reports.rules.sharing.add')}
        </Button>
      </div>
    </EditPart>
  );
}
