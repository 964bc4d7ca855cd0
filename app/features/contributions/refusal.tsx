import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { refusalOf } from '#shared/contributions/consent.rules.ts';
import { type Consent, type Link, links } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useLinkTitle } from './link-title.ts';
import { useOriginatorWords } from './originator-field.tsx';
import type { Work } from './work-data.ts';

/** The refusal that keeps a link back although it was about another one on the same report or material. */
function otherRefusal(work: Work, { id, body }: Doc<Link>): Doc<Consent> | undefined {
  const refusal = refusalOf(id, work.answers().get(body.from.id));
  return refusal?.body.link === id ? undefined : refusal;
}

function useRefusedTitle(): (refusal: Doc<Consent>) => string {
  const client = useClient();
  const titleOf = useLinkTitle();
  return ({ body }) => {
    const link = client.replica.one(links, body.link);
    return link === null ? body.use : titleOf(link);
  };
}

/** About which other link a refusal was that keeps this one back, in words. */
export function useRefusedAt(work: Work): (link: Doc<Link>) => string | undefined {
  const { t } = useI18n();
  const titleOf = useRefusedTitle();
  return (link) => {
    const refusal = otherRefusal(work, link);
    return refusal === undefined
      ? undefined
      : t('contributions.consent.refused_at', { link: titleOf(refusal) });
  };
}

/** On the page of a link: which other link was refused, with the way to that answer. */
export function RefusedOther(props: { link: Doc<Link>; work: Work }): JSX.Element {
  const { t } = useI18n();
  const words = useOriginatorWords();
  const titleOf = useRefusedTitle();
  return (
    <Show when={otherRefusal(props.work, props.link)}>
      {(refusal) => {
        const fact = () =>
          t('contributions.consent.refused_other', { who: words(refusal().body.originator) });
        return (
          <>
            <Banner tone="act" icon="lock" fact={fact()} />
            <List label={fact()}>
              <ListRow
                tone="act"
                title={titleOf(refusal())}
                detail={refusal().body.answer?.reason ?? undefined}
                href={`/ideal/consents/${refusal().id}`}
                chevron
              />
            </List>
          </>
        );
      }}
    </Show>
  );
}
