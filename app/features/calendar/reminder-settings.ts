import { type Accessor, createMemo } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { type Actor, takesPart } from '#shared/kernel/actor.ts';
import { REMINDER_LEADS, REMINDER_MINUTES } from '#shared/meetings/agenda.rules.ts';

export const REMINDED = ['mine', 'all', 'none'] as const;
export const SettingsSchema = v.object({
  which: v.nullable(v.picklist(REMINDED)),
  lead: v.picklist(REMINDER_LEADS),
});
/** `which` is null until the person has chosen. */
export type ReminderSettings = v.InferOutput<typeof SettingsSchema>;
const KEY = 'reminders';
const INITIAL: ReminderSettings = { which: null, lead: REMINDER_MINUTES };

/** The default: mine, if there are any, else all; none for people whom meetings do not concern. */
export function usualReminders({
  actor,
  mine,
}: {
  actor: Pick<Actor, 'roles'>;
  mine: ReadonlySet<string>;
}): (typeof REMINDED)[number] {
  if (mine.size > 0) return 'mine';
  return takesPart(actor) ? 'all' : 'none';
}

/** What this device reminds its owner of, and how long before. */
export function useReminderSettings(): {
  settings: Accessor<ReminderSettings>;
  change(fields: Partial<ReminderSettings>): Promise<void>;
} {
  const client = useClient();
  const settings = createMemo(() => {
    const parsed = v.safeParse(SettingsSchema, client.remembered(KEY));
    return parsed.success ? parsed.output : INITIAL;
  });
  return { settings, change: (fields) => client.remember(KEY, { ...settings(), ...fields }) };
}
