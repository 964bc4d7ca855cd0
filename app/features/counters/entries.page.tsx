import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { EntryList } from './entry-list.tsx';
import { NoPost } from './no-post.tsx';
import { usePost } from './post-data.ts';
import { PostHead } from './post-head.tsx';
import { PostStanding } from './post-standing.tsx';

/** Everything that was written down at a post; each leads to its correction. */
export default function EntriesPage(): JSX.Element {
  const params = useParams<{ post: string }>();
  return (
    <Show when={params.post} keyed>
      {(id) => {
        const work = usePost(() => id);
        return (
          <Show when={work.post()} fallback={<NoPost post={id} />}>
            <PostHead work={work} at="entries" />
            <PostStanding work={work} />
            <EntryList work={work} />
          </Show>
        );
      }}
    </Show>
  );
}
