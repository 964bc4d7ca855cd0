import { type JSX, Show } from 'solid-js';
import type { Unasked } from '#app/features/forms/report-summary.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HANDLING_CODES, TLP } from '#shared/reports/reports.schemas.ts';
import type { CopiedField, Cover, MissingField } from './cover.ts';
import { CrimeField } from './crime-field.tsx';

export const coverFieldId = (field: keyof Cover) => `cover-${field}`;

/** The questions about the report itself that its form does not ask. */
export function ReportCover(props: {
  unasked: Unasked;
  cover: Cover;
  errorOf: (field: MissingField) => string | undefined;
  onChange: (cover: Cover) => void;
}): JSX.Element {
  const { t } = useI18n();
  /** @param said this person has just said so, for this report */
  const set = (change: Partial<Cover>, said?: CopiedField) =>
    props.onChange({
      ...props.cover,
      ...change,
      ...(props.cover.copied === undefined
        ? {}
        : { copied: props.cover.copied.filter((field) => field !== said) }),
    });
  const Copied = (own: { field: CopiedField }) => (
    <Show when={props.cover.copied?.includes(own.field)}>
      <div class="button-row">
        <Tag tone="amber">{t('reports.cover.copied')}</Tag>
        <Button
          kind="text"
          onClick={() => {
            set({}, own.field);
            focusField(coverFieldId(own.field));
          }}
        >
          {t('forms.earlier.confirm')}
          <span class="unseen">
            {' '}
            {t(own.field === 'tlp' ? 'reports.cover.tlp' : 'reports.cover.handling_code')}
          </span>
        </Button>
      </div>
    </Show>
  );
  const chosen = <Code extends string>(codes: readonly Code[], value: string) =>
    codes.find((code) => code === value) ?? null;
  return (
    <Show when={props.unasked.handlingCode || props.unasked.tlp || props.unasked.crimeArea}>
      <section>
        <SectionHeader title={t('reports.cover.title')} />
        <div class="block stack">
          <Show when={props.unasked.crimeArea}>
            <CrimeField
              id={coverFieldId('crimeArea')}
              label={t('reports.cover.crime_area')}
              blank={t('reports.cover.no_area')}
              value={props.cover.crimeArea ?? ''}
              onChange={(code) => set({ crimeArea: code === '' ? null : code })}
            />
          </Show>
          <Show when={props.unasked.handlingCode}>
            <SelectField
              id={coverFieldId('handlingCode')}
              label={t('reports.cover.handling_code')}
              blank={t('reports.cover.choose')}
              error={props.errorOf('handlingCode')}
              options={HANDLING_CODES.map((code) => ({
                value: code,
                label: t(`reports.handling_code.${code}`),
              }))}
              value={props.cover.handlingCode ?? ''}
              onChange={(value) => set({ handlingCode: chosen(HANDLING_CODES, value) }, 'handlingCode')}
            />
            <Copied field="handlingCode" />
            <Show when={props.cover.handlingCode === 'H3'}>
              <TextArea
                id={coverFieldId('restrictions')}
                label={t('reports.cover.restrictions')}
                error={props.errorOf('restrictions')}
                value={props.cover.restrictions}
                onInput={(restrictions) => set({ restrictions })}
              />
            </Show>
          </Show>
          <Show when={props.unasked.tlp}>
            <SelectField
              id={coverFieldId('tlp')}
              label={t('reports.cover.tlp')}
              blank={t('reports.cover.choose')}
              error={props.errorOf('tlp')}
              options={TLP.map((code) => ({ value: code, label: t(`reports.tlp.${code}`) }))}
              value={props.cover.tlp ?? ''}
              onChange={(value) => set({ tlp: chosen(TLP, value) }, 'tlp')}
            />
            <Copied field="tlp" />
          </Show>
        </div>
      </section>
    </Show>
  );
}
