import { type JSX, Show } from 'solid-js';
import type { AboutForm } from '#app/features/forms/form-view.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { openOf } from '../open-report.ts';
import type { ReportForm } from '../use-report-form.ts';

const NOTE = 'correction-note';
/** As the mutation takes it. */
const LONGEST = 4000;

/** What the check page of a correction asks besides: what is said of the report, and a note to those who asked. */
export function useCorrectionAbout(form: ReportForm): AboutForm {
  return {
    get content() {
      return (
        <>
          {form.about.content}
          <Show when={openOf(form.opened())?.corrected}>
            <Note form={form} />
          </Show>
        </>
      );
    },
    check: () => form.about.check(),
    isWrong: (fieldId) => form.about.isWrong(fieldId),
  };
}

function Note(props: { form: ReportForm }): JSX.Element {
  const { t } = useI18n();
  return (
    <section>
      <TextArea
        id={NOTE}
        label={t('reports.correction.note')}
        hint={t('reports.correction.note_hint')}
        optional={t('kit.optional')}
        rows={2}
        maxlength={LONGEST}
        value={props.form.correction.note()}
        onInput={props.form.correction.setNote}
      />
    </section>
  );
}
