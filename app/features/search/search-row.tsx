import { type JSX, Show } from 'solid-js';
import { ListRow } from '#app/ui/list-row.tsx';
import { Marked } from '#app/ui/marked.tsx';
import { findHits } from '#shared/kernel/search.ts';
import { excerpt, type Hit } from './search-index.ts';

/** As many letters as a phone shows in about three lines. */
const TITLE = 140;
const BODY = 120;

/** One result: its name, the matches in it, and where it comes from. */
export function SearchRow(props: { hit: Hit; query: string }): JSX.Element {
  const part = (text: string, length: number) => excerpt({ text, query: props.query, length });
  const context = () => props.hit.context;
  const place = () => props.hit.place();
  return (
    <ListRow
      href={props.hit.href()}
      {...(context() === '' && place() === ''
        ? {}
        : {
            kicker: (
              <>
                <Marked parts={findHits({ text: context(), query: props.query })} />
                <Show when={context() !== '' && place() !== ''}>{' · '}</Show>
                {place()}
              </>
            ),
          })}
      title={<Marked parts={findHits({ text: part(props.hit.title, TITLE), query: props.query })} />}
      detail={
        <Show when={props.hit.body !== ''}>
          <Marked parts={findHits({ text: part(props.hit.body, BODY), query: props.query })} />
        </Show>
      }
    />
  );
}
