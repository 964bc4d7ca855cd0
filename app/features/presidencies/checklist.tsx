import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import { HANDOVER_CHECKS } from '#shared/presidencies/handover.schemas.ts';

/** What a side goes through before it signs, and how far it is. */
export function Checklist(props: {
  id: string;
  values: readonly string[];
  error: string | undefined;
  onChange: (values: readonly string[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  const done = () => HANDOVER_CHECKS.filter((check) => props.values.includes(check)).length;
  return (
    <>
      <CheckList
        id={props.id}
        label={t('presidencies.handover.checklist')}
        optional={undefined}
        error={props.error}
        values={props.values}
        options={HANDOVER_CHECKS.map((value) => ({
          value,
          label: t(`presidencies.handover.check_item.${value}`),
        }))}
        onChange={(values) => props.onChange(values)}
      />
      <div class="block handover-progress" role="status">
        <p>{t('presidencies.handover.checked', { n: done(), of: HANDOVER_CHECKS.length })}</p>
        <TickRow done={done()} total={HANDOVER_CHECKS.length} size="large" tone="accent" />
      </div>
    </>
  );
}
