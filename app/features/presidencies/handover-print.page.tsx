import { createResource, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { lastingOrigin } from '#app/kit/lasting-origin.ts';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { handoverFileOf } from '#shared/presidencies/handover.rules.ts';
import type { Handover, HandoverSignature } from '#shared/presidencies/handover.schemas.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { handoverPaper } from './handover-paper.ts';
import { proveHandover } from './handover-proof.ts';
import { readsHandover } from './handover-standing.ts';
import { OfTerm } from './of-term.tsx';
import { useHandover } from './use-handover.ts';

/** On paper an hour says of which zone it is: two copies of one act are the same wherever they were printed. */
function inUtc(locale: Locale, instant: number): string {
  const [day = '', hour = ''] = new Date(instant).toISOString().split('T');
  return `${formatDay(locale, day)}, ${hour.slice(0, 5)} UTC`;
}

/** The hand-over on paper, as this device has it. */
export default function HandoverPrintPage(): JSX.Element {
  return <OfTerm>{(term) => <Whole to={term()} />}</OfTerm>;
}

function Whole(props: { to: Doc<PresidencyTerm> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const handover = useHandover(() => props.to);
  const back = () => ({
    href: `/presidencies/${props.to.id}/handover`,
    label: t('presidencies.handover.title'),
  });
  return (
    <Allowed
      to={readsHandover(client.actor(), props.to.body, handover.from()?.body)}
      back={`/presidencies/${props.to.id}`}
      says={t('presidencies.handover.who')}
      reads
    >
      <Show
        when={handover.doc()?.body}
        fallback={
          <PageHeader
            back={back()}
            title={t('presidencies.handover.print')}
            detail={t('presidencies.handover.none')}
          />
        }
      >
        {(body) => <Printed body={body()} back={back()} />}
      </Show>
    </Allowed>
  );
}

function Printed(props: {
  body: Handover;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const { t } = useI18n();
  const file = () => handoverFileOf(props.body);
  const [proof] = createResource(file, (given) => proveHandover(given));
  const more = (signature: HandoverSignature | null, words: PaperWords) =>
    signature === null
      ? null
      : {
          checked: signature.checked,
          signedAt: words.t('presidencies.handover.signed_at', {
            at: inUtc(words.locale, signature.takenAt ?? signature.at),
          }),
        };
  return (
    <PaperView
      back={props.back}
      title={t('presidencies.handover.title')}
      build={(words) =>
        handoverPaper(
          {
            file: file(),
            proof: proof.latest ?? null,
            more: {
              outgoing: more(props.body.outgoing, words),
              incoming: more(props.body.incoming, words),
            },
            origin: lastingOrigin(),
          },
          words,
        )
      }
    />
  );
}
