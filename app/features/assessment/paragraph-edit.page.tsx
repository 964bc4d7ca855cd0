import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isWritten } from '#shared/assessment/assessment.rules.ts';
import { type Paragraph, paragraphs } from '#shared/assessment/assessment.schemas.ts';
import { type ReportSection, SECTIONS } from '#shared/assessment/sections.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ParagraphForm } from './paragraph-form.tsx';
import { NoParagraph } from './report-paragraph.page.tsx';
import { NoSection } from './report-section.page.tsx';
import './report.css';

/** Writes a paragraph of a section, or changes one. */
export default function ParagraphEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ edition: string; section?: string; paragraph?: string }>();
  return (
    <Allowed to="assessment.write" back={`/ideal/${params.edition}/report`} says={t('report.who_writes')}>
      <Show when={`${params.edition} ${params.section ?? ''} ${params.paragraph ?? ''}`} keyed>
        {(_address) => (
          <OfEdition id={params.edition}>
            {(edition) => <Of edition={edition()} section={params.section} id={params.paragraph} />}
          </OfEdition>
        )}
      </Show>
    </Allowed>
  );
}

function Of(props: {
  edition: Doc<Edition>;
  section: string | undefined;
  id: string | undefined;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = createMemo(() => (props.id === undefined ? null : client.replica.one(paragraphs, props.id)));
  const isHere = createMemo(() => known()?.parent === props.edition.id);
  const section = createMemo((): ReportSection | null =>
    props.id === undefined
      ? (SECTIONS.find((each) => each === props.section) ?? null)
      : (known()?.body.section ?? null),
  );
  const isOpen = createMemo(() => isWritten(props.edition.body.status));
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/ideal/${props.edition.id}/report`, label: t('report.title') }}
          title={t(props.id === undefined ? 'report.write' : 'report.edit')}
          detail={t('report.not_written_now')}
        />
      }
    >
      <Show when={props.id === undefined || isHere()} fallback={<NoParagraph edition={props.edition.id} />}>
        <Show when={section()} fallback={<NoSection edition={props.edition.id} />}>
          {(found) => (
            <ParagraphForm
              edition={props.edition}
              section={found()}
              begun={props.id === undefined ? null : (known() as Doc<Paragraph>)}
            />
          )}
        </Show>
      </Show>
    </Show>
  );
}
