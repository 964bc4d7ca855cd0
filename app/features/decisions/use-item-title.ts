import { createMemo } from 'solid-js';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { readText } from '#shared/kernel/text.ts';

/** "3. La iniciativa CLASI" for an item id; an item that is no longer on the agenda says so. */
export function useItemTitle(meeting: () => string): (item: string) => string {
  const { t, locale } = useI18n();
  const view = useMeeting(meeting);
  const items = createMemo(() => new Map(view.items().map(({ id, item }) => [id, item])));
  return (id) => {
    const item = items().get(id);
    if (item === undefined) return t('decisions.other_item');
    const title = readText(item.title, locale()).value;
    return item.number === null ? title : `${item.number}. ${title}`;
  };
}
