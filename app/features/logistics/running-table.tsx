import { type JSX, Show } from 'solid-js';
import type { MeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import type { RunningEntry } from '#shared/logistics/running.rules.ts';
import { EntryHour, type RunningActs, StepState, StepTick, Unseen } from './running-parts.tsx';

const MINUTE = 60_000;

/** One day of the running order on the desk: who and where have columns of their own. */
export function RunningTable(
  props: RunningActs & {
    title: string;
    date: string;
    entries: readonly RunningEntry[];
    clock: MeetingClock | null;
  },
): JSX.Element {
  const { t } = useI18n();
  const isNow = (entry: RunningEntry) => entry.startsAt <= props.now && props.now < entry.endsAt;
  const stepOf = (entry: RunningEntry) => (entry.kind === 'step' ? entry.step : null);
  const columns = (): Column<RunningEntry>[] => [
    {
      key: 'hour',
      label: t('logistics.running.column.hour'),
      cell: (entry) => <EntryHour entry={entry} clock={props.clock} />,
    },
    {
      key: 'minutes',
      label: t('logistics.running.column.minutes'),
      end: true,
      cell: ({ startsAt, endsAt }) => (endsAt === startsAt ? '' : Math.round((endsAt - startsAt) / MINUTE)),
    },
    {
      key: 'what',
      label: t('logistics.running.column.what'),
      cell: (entry) => (
        <>
          <EntryName entry={entry} meeting={props.meeting} mayEdit={props.mayEdit} />
          <Show when={isNow(entry)}>
            <small class="running-now">
              {t('meetings.now_until', { hour: wallHour(props.clock?.wallAt(entry.endsAt) ?? '') })}
            </small>
          </Show>
          <Show when={entry.kind === 'item'}>
            <small>{t('logistics.running.of_agenda')}</small>
            <Unseen {...props} item={entry.id} />
          </Show>
        </>
      ),
    },
    {
      key: 'who',
      label: t('logistics.running.column.who'),
      cell: (entry) => <LocalText text={stepOf(entry)?.who} />,
    },
    {
      key: 'where',
      label: t('logistics.running.column.where'),
      cell: (entry) => <LocalText text={stepOf(entry)?.where} />,
    },
    {
      key: 'done',
      label: t('logistics.running.done'),
      end: true,
      cell: (entry) => (
        <Show when={entry.kind === 'step' ? entry : null}>
          {(step) => (
            <span class="running-state">
              <StepState entry={step()} now={props.now} mayEdit={props.mayEdit} />
              <StepTick {...props} entry={step()} />
            </span>
          )}
        </Show>
      ),
    },
  ];
  return <DataTable caption={props.title} columns={columns()} rows={props.entries} now={isNow} />;
}

function EntryName(props: { entry: RunningEntry; meeting: string; mayEdit: boolean }): JSX.Element {
  const step = () => (props.entry.kind === 'step' ? props.entry.step : null);
  const item = () => (props.entry.kind === 'item' ? props.entry.item.item : null);
  const href = () => {
    if (step() === null) return `/meetings/${props.meeting}/agenda/${props.entry.id}`;
    return props.mayEdit ? `/meetings/${props.meeting}/running/${props.entry.id}/edit` : null;
  };
  const Name = () => (
    <span classList={{ 'running-what': true, 'running-done': step()?.done === true }}>
      <Show when={item()?.number}>{(number) => <span class="order tabular">{number()}</span>}</Show>
      <LocalText text={step()?.what ?? item()?.title} />
    </span>
  );
  return (
    <Show when={href()} fallback={<Name />}>
      {(to) => (
        <TableLink href={to()}>
          <Name />
        </TableLink>
      )}
    </Show>
  );
}
