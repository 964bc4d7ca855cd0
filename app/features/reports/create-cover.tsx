import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { AboutForm } from '#app/features/forms/form-view.ts';
import type { Unasked } from '#app/features/forms/report-summary.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import {
  type CopiedField,
  type Cover,
  EMPTY_COVER,
  type MissingField,
  openInCover,
  unconfirmedInCover,
} from './cover.ts';
import { coverFieldId, ReportCover } from './report-cover.tsx';

const MESSAGES = {
  handlingCode: 'reports.cover.need_handling_code',
  restrictions: 'reports.cover.need_restrictions',
  tlp: 'reports.cover.need_tlp',
} as const satisfies Record<MissingField, string>;

const CONFIRM = {
  handlingCode: 'reports.cover.confirm_handling_code',
  tlp: 'reports.cover.confirm_tlp',
} as const satisfies Record<CopiedField, string>;

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
  const open = createMemo(() => openInCover({ cover: cover(), unasked: unasked() }));
  const unconfirmed = createMemo(() => unconfirmedInCover({ cover: cover(), unasked: unasked() }));
  const wordsOf = (field: MissingField) => {
    const copied = unconfirmed().find((each) => each === field);
    return t(copied === undefined ? MESSAGES[field] : CONFIRM[copied]);
  };
  const errorOf = (field: MissingField) =>
    attempt().includes(field) && open().includes(field) ? wordsOf(field) : undefined;
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
      isWrong: (fieldId) => open().some((field) => coverFieldId(field) === fieldId),
      check() {
        setAttempt(open());
        return open().map((field) => ({ fieldId: coverFieldId(field), message: wordsOf(field) }));
      },
    },
  };
}
