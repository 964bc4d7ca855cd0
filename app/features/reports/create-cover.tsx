import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { AboutForm } from '#app/features/forms/form-view.ts';
import type { Unasked } from '#app/features/forms/report-summary.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Cover, EMPTY_COVER, type MissingField, missingFromCover } from './cover.ts';
import { coverFieldId, ReportCover } from './report-cover.tsx';

const MESSAGES = {
  handlingCode: 'reports.cover.need_handling_code',
  restrictions: 'reports.cover.need_restrictions',
  tlp: 'reports.cover.need_tlp',
} as const satisfies Record<MissingField, string>;

/** What is said of a report beside its form, and the part of the check page where it is asked. */
export function createCover({ unasked, onChange }: { unasked: Accessor<Unasked>; onChange: () => void }): {
  readonly cover: Accessor<Cover>;
  readonly restore: (cover: Cover) => void;
  readonly about: AboutForm;
} {
  const { t } = useI18n();
  const [cover, setCover] = createSignal(EMPTY_COVER);
  /** Of the last attempt to send. */
  const [attempt, setAttempt] = createSignal<readonly MissingField[]>([]);
  const missing = createMemo(() => missingFromCover({ cover: cover(), unasked: unasked() }));
  const errorOf = (field: MissingField) =>
    attempt().includes(field) && missing().includes(field) ? t(MESSAGES[field]) : undefined;
  return {
    cover,
    restore: setCover,
    about: {
      get content() {
        return (
          <ReportCover
            unasked={unasked()}
            cover={cover()}
            errorOf={errorOf}
            onChange={(next) => {
              setCover(next);
              onChange();
            }}
          />
        );
      },
      isWrong: (fieldId) => missing().some((field) => coverFieldId(field) === fieldId),
      check() {
        setAttempt(missing());
        return missing().map((field) => ({ fieldId: coverFieldId(field), message: t(MESSAGES[field]) }));
      },
    },
  };
}
