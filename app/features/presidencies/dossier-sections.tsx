import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import {
  type Dossier,
  type DossierLine,
  HANDOVER_SECTIONS,
  type HandoverSection,
} from '#shared/presidencies/handover.schemas.ts';
import { draftName, lineFacts, lineName, linePage } from './handover-lines.ts';

/** The lines of one section: each leads to its thing, where this device has it. */
export function DossierLines(props: {
  section: HandoverSection;
  lines: readonly DossierLine[];
  /** How many the dossier has no room for. */
  more?: number;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = () => ({ t, locale: locale() });
  return (
    <List label={t(`presidencies.handover.check_item.${props.section}`)}>
      <For each={props.lines} fallback={<ListRow note title={t('presidencies.handover.empty')} />}>
        {(line) => {
          const href = () => linePage(line, props.section, client.replica) ?? undefined;
          const facts = () => lineFacts(line, words());
          return (
            <ListRow
              title={lineName(line, props.section, words())}
              detail={facts() === '' ? undefined : facts()}
              href={href()}
              chevron={href() !== undefined}
            />
          );
        }}
      </For>
      <Show when={props.more}>
        {(n) => <ListRow note title={t('presidencies.handover.more_lines', { n: n() })} />}
      </Show>
    </List>
  );
}

/** All that the dossier says, section by section, and the drafts that pass. */
export function DossierSections(props: { dossier: Dossier }): JSX.Element {
  const { t, locale } = useI18n();
  const words = () => ({ t, locale: locale() });
  return (
    <>
      <SectionHeader kind="band" title={t('presidencies.handover.dossier')} />
      <For each={HANDOVER_SECTIONS}>
        {(section) => {
          const own = () => props.dossier.sections[section];
          return (
            <Disclosure
              title={t(`presidencies.handover.check_item.${section}`)}
              count={own().lines.length + own().more}
            >
              <Show when={own().note}>
                {(note) => (
                  <p class="block user-text presidency-text">
                    <LocalText text={note()} />
                  </p>
                )}
              </Show>
              <DossierLines section={section} lines={own().lines} more={own().more} />
            </Disclosure>
          );
        }}
      </For>
      <SectionHeader
        kind="band"
        title={t('presidencies.handover.drafts')}
        aside={props.dossier.drafts.length}
      />
      <List label={t('presidencies.handover.drafts')}>
        <For
          each={props.dossier.drafts}
          fallback={<ListRow note title={t('presidencies.handover.drafts_none')} />}
        >
          {(draft) => <ListRow title={draftName(draft, words())} />}
        </For>
      </List>
    </>
  );
}
