import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useLeads, useSpeaks } from './of-results.tsx';

/** In whose name somebody writes: of all who took part (null), or of the one for which they speak. */
export type Whose = string | null;

/**
 * A page on which somebody adds or changes an entry in the name of others: whoever leads the day writes for all together,
 * each state that takes part for itself.
 */
export function OfOwnEntry<B extends JsonObject & { readonly state: Whose }>(props: {
  collection: Collection<B>;
  /** The name of its id in the address. */
  of: string;
  what: PlainKey;
  isOpen: (day: JointActionDay) => boolean;
  /** Why it takes nothing now. */
  over: PlainKey;
  children: (given: {
    readonly day: Day;
    readonly begun: Doc<B> | null;
    readonly whose: Whose[];
  }) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<Record<string, string>>();
  return (
    <OfDay>
      {(day) => {
        const leads = useLeads(day);
        const speaks = useSpeaks(day);
        const here = () => dayHref(day().id, '/debriefing');
        const id = () => params[props.of];
        const begun = createMemo(() => {
          const known = client.replica.one(props.collection, id() ?? '');
          return known?.parent === day().id ? known : null;
        });
        const whose = createMemo((): Whose[] => {
          const own = speaks();
          return [...(own === null ? [] : [own]), ...(leads() ? [null] : [])];
        });
        const mayWrite = () => {
          const known = begun();
          return known === null ? whose().length > 0 : whose().includes(known.body.state);
        };
        const isOpen = useOpen(day, (body) => props.isOpen(body));
        const isThere = () => id() === undefined || begun() !== null;
        return (
          <Allowed to={mayWrite()} back={here()} says={t('dayresults.who_writes')}>
            <Show
              when={isOpen() && isThere()}
              fallback={
                <PageHeader
                  back={{ href: here(), label: t('dayresults.debriefing.title') }}
                  title={t(props.what)}
                  detail={t(isThere() ? props.over : 'errors.jointdays.unknown_entry')}
                />
              }
            >
              <Show when={id() ?? 'new'} keyed>
                {(_id) => props.children({ day: day(), begun: begun(), whose: whose() })}
              </Show>
            </Show>
          </Allowed>
        );
      }}
    </OfDay>
  );
}
