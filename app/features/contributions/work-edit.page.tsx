import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import {
  type Contribution,
  contributionId,
  contributions,
} from '#shared/contributions/contributions.schemas.ts';
import { BODY_CODES, type PartnerBody } from '#shared/kernel/bodies.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ownState, partIn } from './work-data.ts';

/** What the point of contact writes of the contribution as a whole. */
export default function WorkEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  const back = () => ({
    href: `/ideal/${params.edition}/work`,
    label: t('contributions.things.contribution'),
  });
  return (
    <Allowed to={partIn(client).works} back={back().href} says={t('contributions.not_yours')}>
      <Show
        when={client.replica.one(contributions, contributionId(params.edition))}
        fallback={
          <PageHeader
            back={back()}
            title={t('contributions.acts.write')}
            detail={t('contributions.begin.not_begun')}
          />
        }
      >
        {(known) => <Form edition={params.edition} contribution={known()} back={back()} />}
      </Show>
    </Allowed>
  );
}

interface TypedNote {
  readonly number: string;
  readonly date: string;
  readonly file: FileRef | null;
}

const isBlank = ({ number, date, file }: TypedNote) => number.trim() === '' && date === '' && file === null;

function Form(props: {
  edition: string;
  contribution: Doc<Contribution>;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { edition } = props;
  const edit = createEdit({
    collection: contributions,
    begun: props.contribution,
    acts: ['contributions.write'],
    prefix: 'ctb',
    field: 'contribution',
    type: (body) => ({
      summary: typedOf(body?.summary),
      coveringNote: {
        number: body?.coveringNote?.number ?? '',
        date: body?.coveringNote?.date ?? '',
        file: body?.coveringNote?.file ?? null,
      } as TypedNote,
      readers: [...(body?.readers ?? [])] as PartnerBody[],
    }),
    toArgs: ({ summary, coveringNote, readers }) => ({
      summary: textOf(summary),
      coveringNote: isBlank(coveringNote)
        ? null
        : { number: coveringNote.number.trim(), date: coveringNote.date, file: coveringNote.file },
      readers,
    }),
    check({ coveringNote }) {
      if (isBlank(coveringNote)) return {};
      // The state answers for it by a number and a document: one without the other is no sign-off.
      return {
        coveringNote: coveringNote.number.trim() === '' ? t('contributions.need.note_number') : null,
        date: coveringNote.date === '' ? t('contributions.need.note_date') : null,
        file: coveringNote.file === null ? t('contributions.need.note_file') : null,
      };
    },
    edit: ({ fields }) => act('contributions.write', { state: ownState(client), edition, ...fields }),
    to: props.back.href,
  });
  const note = () => edit.typed().coveringNote;
  const setNote = (part: Partial<TypedNote>) => edit.type({ coveringNote: { ...note(), ...part } });
  return (
    <EditPage edit={edit} back={props.back} title={t('contributions.acts.write')}>
      <p class="block body-2 quiet">{t('contributions.write.summary_hint')}</p>
      <TextInputs {...edit.bind('summary')} long />
      <SectionHeader kind="band" title={t('contributions.fields.coveringNote')} />
      <p class="block body-2 quiet">{t('contributions.write.note_hint')}</p>
      <TextField
        id={edit.idOf('coveringNote')}
        label={t('contributions.write.number')}
        optional={t('contributions.write.needed')}
        error={edit.errorOf('coveringNote')}
        value={note().number}
        onInput={(number) => setNote({ number })}
        maxlength={300}
      />
      <DayField
        id={edit.idOf('date')}
        label={t('contributions.fields.date')}
        optional={t('contributions.write.needed')}
        error={edit.errorOf('date')}
        value={note().date}
        onInput={(date) => setNote({ date })}
      />
      <FileField
        id={edit.idOf('file')}
        label={`${t('contributions.lost.note')} (${t('contributions.write.needed')})`}
        hint={t('contributions.write.file_hint')}
        error={edit.errorOf('file')}
        compartment={stateCompartment(ownState(client))}
        value={note().file}
        onChange={(file) => setNote({ file })}
      />
      <CheckList
        {...edit.pick('readers')}
        label={t('contributions.write.readers')}
        hint={t('contributions.write.readers_hint')}
        options={BODY_CODES.map((value) => ({ value, label: t(`ideal.body.${value}`) }))}
        values={edit.typed().readers}
        onChange={(readers) => edit.type({ readers: readers as PartnerBody[] })}
      />
    </EditPage>
  );
}
