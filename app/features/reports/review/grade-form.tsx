import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { INFORMATION_GRADES, type Report, reports, SOURCE_GRADES } from '#shared/reports/reports.schemas.ts';

/** The system cuts the words of a long option; in full they stand below the list. */
const shortOf = (words: string) => words.split(':', 1)[0] ?? words;

type Source = (typeof SOURCE_GRADES)[number];
type Information = (typeof INFORMATION_GRADES)[number];

/** What source and information are worth, in words, with who says so. */
export function GradeWords(props: { report: Report }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.report.grade} fallback={<p>{t('reports.review.grade.none')}</p>}>
      {(grade) => (
        <>
          <p>{t(`reports.review.source.${grade().source}`)}</p>
          <p>{t(`reports.review.information.${grade().information}`)}</p>
          <Show when={grade().by === null}>
            <p class="quiet">{t('reports.review.grade.proposed')}</p>
          </Show>
        </>
      )}
    </Show>
  );
}

/** Where the point of contact says what source and information are worth. */
export function GradeForm(props: { report: Doc<Report>; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: report, body } = props.report;
  const edit = createEdit({
    collection: reports,
    begun: props.report,
    prefix: 'rep',
    acts: ['reports.grade'],
    field: 'grade',
    type: (entry) => ({
      grade: { source: entry?.grade?.source ?? '', information: entry?.grade?.information ?? '' },
    }),
    toArgs: ({ grade: { source, information } }) => ({
      grade: {
        source: required(source as Source),
        information: required(information as Information),
        by: client.actor().person,
      },
    }),
    check: ({ grade: { source, information } }) => ({
      grade: source === '' || information === '' ? t('reports.review.grade.missing') : null,
    }),
    fromArgs: ({ source, information }) => ({
      grade: { source: source as Source, information: information as Information, by: null },
    }),
    // A proposal that is right is confirmed as it stands.
    isSentUnchanged: true,
    edit: ({ wished: { grade } }) =>
      act('reports.grade', {
        report,
        state: body.state,
        source: grade.source,
        information: grade.information,
      }),
    onSaved() {
      props.onSaved();
      void client.syncNow();
    },
  });
  const wordsOf = (kind: 'source' | 'information', value: string) =>
    value === '' ? undefined : t(`reports.review.${kind}.${value}` as 'reports.review.source.A');
  const set = (part: Partial<{ source: Source; information: Information }>) =>
    edit.type({ grade: { ...edit.typed().grade, ...part } });
  return (
    <EditPart edit={edit} save={t('reports.review.grade.save')}>
      <SelectField
        id={edit.idOf('grade')}
        label={t('reports.review.grade.source')}
        options={SOURCE_GRADES.map((value) => ({
          value,
          label: shortOf(t(`reports.review.source.${value}`)),
        }))}
        value={edit.typed().grade.source}
        hint={wordsOf('source', edit.typed().grade.source)}
        blank={t('reports.cover.choose')}
        error={edit.errorOf('grade')}
        onChange={(source) => set({ source: source as Source })}
      />
      <SelectField
        id="grade-information"
        label={t('reports.review.grade.information')}
        options={INFORMATION_GRADES.map((value) => ({
          value,
          label: shortOf(t(`reports.review.information.${value}`)),
        }))}
        value={edit.typed().grade.information}
        hint={wordsOf('information', edit.typed().grade.information)}
        blank={t('reports.cover.choose')}
        onChange={(information) => set({ information: information as Information })}
      />
    </EditPart>
  );
}
