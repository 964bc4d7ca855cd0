import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { PaperSize } from '#app/kit/paper/page-boxes.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { textLevelOf } from '#shared/access/scopes.ts';
import { errataOf, lastOf, textOf } from '#shared/assessment/assessment.rules.ts';
import {
  corrections,
  issuedParagraphs,
  reservations,
  textSumId,
  textSums,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { aboutEdition } from '#shared/publication/frozen.rules.ts';
import { publicationId, publications } from '#shared/publication/publication.schemas.ts';
import { PrintOptions } from './print-options.tsx';
import type { Printed } from './printed.ts';
import { PrintedReport } from './printed-report.tsx';

/** The whole report as this person reads it, to print. */
export default function PrintPage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  return (
    <Show when={params.edition} keyed>
      {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition()} />}</OfEdition>}
    </Show>
  );
}

function Whole(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [size, setSize] = createSignal<PaperSize>('a4');
  const { replica } = client;
  const report = createMemo((): Printed | null => {
    const { id, body } = props.edition;
    const all = replica.within(versions, id).map((doc) => doc.body);
    const last = lastOf(all, ({ number }) => number);
    if (last === null) return null;
    const { number, kind, at } = last;
    const level = textLevelOf(client.actor());
    const sum = replica.one(textSums, textSumId({ edition: id, version: number, level }));
    if (sum === null) return null;
    const publication = replica.one(publications, publicationId(id))?.body;
    return {
      about: aboutEdition(body),
      text: {
        ...{ level, version: number, kind, at, hash: sum.body.hash },
        content: textOf(level, {
          paragraphs: replica.within(issuedParagraphs, id).map((doc) => doc.body),
          reservations: replica.within(reservations, id).map((doc) => doc.body),
          corrections: errataOf(replica.within(corrections, id)),
        }),
      },
      figures: publication?.figures ?? null,
      hash: publication?.hash ?? null,
    };
  });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition.id}/report`, label: t('report.title') }}
        title={t('printing.title')}
        detail={t('printing.detail')}
      />
      <Show when={report()} fallback={<p class="block">{t('printing.none')}</p>}>
        {(known) => (
          <>
            <PrintOptions size={size()} onSize={setSize} />
            <PrintedReport report={known()} size={size()} origin={location.origin} />
          </>
        )}
      </Show>
    </>
  );
}
