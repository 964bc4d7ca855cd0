import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useUnitWords } from '#app/features/people/partner-unit.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { figureChoices } from '#shared/contributions/contributions.schemas.ts';
import { chosenOf, figureKey } from '#shared/contributions/figures.rules.ts';
import { useAmountWords, useCountedWords } from './figure-words.ts';
import { differingRows, type Said, saidFigures } from './figures.ts';
import { NoteField, useLastNote } from './note-field.tsx';
import { useSubjectWords } from './subject-words.ts';
import { readAmount } from './typed-counts.ts';
import { ownState, partIn, useWork } from './work-data.ts';

const OTHER = 'other';

/** Institutions count one thing differently: which figure the state stands by, and why. What they said stays. */
export default function FigurePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; figure: string }>();
  const work = useWork(() => params.edition);
  const said = createMemo(
    (): readonly Said[] =>
      saidFigures({ work, edition: params.edition, client }).get(params.figure) ??
      // Chosen once, and said by nobody any more: it can be kept as a figure of its own.
      differingRows({ work, edition: params.edition, client })
        .filter(({ id }) => id === params.figure)
        .map(({ figure }) => ({ section: '', figure })),
  );
  const back = () => ({
    href: `/ideal/${params.edition}/work`,
    label: t('contributions.things.contribution'),
  });
  return (
    <Allowed to={partIn(client).works} back={back().href} says={t('contributions.not_yours')}>
      <Show
        when={said().length > 0}
        fallback={
          <PageHeader
            back={back()}
            title={t('contributions.figure.unknown')}
            detail={t('contributions.figure.unknown_more')}
          />
        }
      >
        <Show when={params.figure} keyed>
          {(figure) => (
            <Form figure={figure} edition={params.edition} said={said()} work={work} back={back()} />
          )}
        </Show>
      </Show>
    </Allowed>
  );
}

function Form(props: {
  figure: string;
  edition: string;
  said: readonly Said[];
  work: ReturnType<typeof useWork>;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const subject = useSubjectWords();
  const last = useLastNote({ ofState: true });
  const amount = useAmountWords();
  const counted = useCountedWords();
  const { edition } = props;
  const first = props.said[0] as Said;
  const { about, count } = first.figure;
  /** What was chosen last: it is there to be confirmed or changed, with its reason. */
  const earlier = chosenOf(props.work.choices().map(({ body }) => body)).get(figureKey(first.figure));
  const edit = createEdit({
    collection: figureChoices,
    begun: null,
    under: props.figure,
    parent: props.work.id(),
    acts: ['contributions.choose_figure'],
    prefix: 'fgc',
    field: 'figure',
    type(body) {
      const from = body?.count === undefined ? earlier : body;
      return {
        section: from?.count === undefined ? '' : (from.section ?? OTHER),
        amount: from?.count === undefined || from.section !== null ? '' : String(from.count.amount),
        note: from?.count === undefined || from.section !== null ? '' : from.count.note,
        reason: from?.reason ?? '',
      };
    },
    toArgs: ({ section, amount: typed, note, reason }) => {
      const chosen = props.said.find((each) => each.section === section)?.figure.count;
      return {
        about,
        // How an institution counted is not how the state came to another figure: that is said anew.
        count: chosen ?? { ...count, note: note.trim(), amount: readAmount(typed) ?? Number.NaN },
        section: section === OTHER ? null : orNull(section),
        reason: reason.trim(),
      };
    },
    check: ({ section, amount: typed, note, reason }) => ({
      section: section === '' ? t('contributions.need.figure') : null,
      amount: section === OTHER && readAmount(typed) === null ? t('contributions.need.amount') : null,
      note: section === OTHER && note.trim() === '' ? t('contributions.need.note') : null,
      reason: reason.trim() === '' ? t('contributions.need.reason') : null,
    }),
    add: ({ id, wished }) =>
      act('contributions.choose_figure', { choice: id, state: ownState(client), edition, ...wished }),
    to: props.back.href,
    errorAt: 'section',
  });
  const unitWords = useUnitWords();
  const nameOf = (section: string) => {
    const found = props.work.sections().find(({ id }) => id === section);
    return found === undefined ? '' : unitWords(found.body);
  };
  return (
    <EditPage
      edit={edit}
      back={props.back}
      kicker={subject(about)}
      title={count.what}
      detail={counted(count)}
      save={t('contributions.acts.figure')}
    >
      <RadioList
        id={edit.idOf('section')}
        label={t('contributions.figure.which')}
        error={edit.errorOf('section')}
        options={[
          ...props.said
            .filter(({ section }) => section !== '')
            .map(({ section, figure }) => ({
              value: section,
              label: amount(figure.count),
              hint: [nameOf(section), figure.count.note].join(' · '),
            })),
          { value: OTHER, label: t('contributions.figure.other') },
        ]}
        value={edit.typed().section}
        onChange={(section) => edit.type({ section })}
      />
      <Show when={edit.typed().section === OTHER}>
        <NumberField
          id={edit.idOf('amount')}
          decimal
          label={t('contributions.count.amount')}
          error={edit.errorOf('amount')}
          value={edit.typed().amount}
          onInput={(typed) => edit.type({ amount: typed })}
        />
        <NoteField
          id={edit.idOf('note')}
          error={edit.errorOf('note')}
          value={edit.typed().note}
          onInput={(note) => edit.type({ note })}
          last={last({ ...count, amount: '', place: count.place ?? '', note: '' })}
        />
      </Show>
      <TextArea {...edit.bind('reason')} hint={t('contributions.figure.reason_hint')} />
    </EditPage>
  );
}
