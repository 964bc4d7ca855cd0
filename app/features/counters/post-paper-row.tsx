import { createEffect, type JSX, Match, on, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FileView } from '#app/kit/file-view.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type PostBriefing, postBriefings } from '#shared/postings/postings.schemas.ts';
import { postPapersOf } from './post-papers.ts';

/** A paper of the post, and whether it is on this device where no network is. */
export function PostPaperRow(props: { paper: Doc<PostBriefing> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const papers = postPapersOf(client);
  const look = () => void papers.look([props.paper]).catch(() => undefined);
  createEffect(on(() => props.paper.body.file.hash, look));
  const standing = () => papers.standingOf(props.paper);
  return (
    <ListRow title={props.paper.body.title}>
      <Switch>
        <Match when={standing() === 'here'}>
          <p class="row-status">
            <Icon name="smartphone" size={16} />
            {t('documents.on_phone')}
          </p>
        </Match>
        <Match when={standing() === 'to_come'}>
          <p class="row-status">
            <Icon name="download" size={16} />
            {t('counters.brief.to_come')}
          </p>
        </Match>
        <Match when={standing() === 'too_large'}>
          <p class="row-status">{t('counters.brief.too_large')}</p>
        </Match>
      </Switch>
      <FileView
        file={props.paper.body.file}
        via={{ collection: postBriefings.name, id: props.paper.id }}
        compartment={stateCompartment(client.actor().state ?? '')}
        onFetched={look}
      />
    </ListRow>
  );
}
