import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { orderBetween, type ReadParagraph } from './report-text.ts';
import { useReportNames } from './use-report.ts';

const FIRST = 'first';

/** Where a paragraph stands: behind which of the others. Its order is a number between theirs, so that no other moves. */
export function PlaceField(
  props: FieldProps & {
    /** The others of its section, in the order in which they are read. */
    others: readonly ReadParagraph[];
    value: number;
    onChange: (order: number) => void;
  },
): JSX.Element {
  const { t } = useI18n();
  const names = useReportNames();
  const before = () => props.others.findLast(({ order }) => order <= props.value)?.of ?? FIRST;
  function choose(of: string) {
    const at = props.others.findIndex((each) => each.of === of);
    const order = props.others[at]?.order;
    // Others may have been put in the same place meanwhile.
    const next = props.others.slice(at + 1).find((each) => order === undefined || each.order > order);
    props.onChange(orderBetween(order, next?.order));
  }
  return (
    <SelectField
      {...props}
      value={before()}
      options={[
        { value: FIRST, label: t('report.form.first') },
        ...props.others.map((each) => ({
          value: each.of,
          label: t('report.form.after', { name: `${names.number(each)} ${names.start(each, 40)}` }),
        })),
      ]}
      onChange={choose}
    />
  );
}
