import { type JSX, Show } from 'solid-js';
import { Highlight } from '#app/ui/change.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { findHits } from '#shared/participants/participants.rules.ts';
import { excerpt, type Hit } from './search-index.ts';

/** As many letters as a phone shows in about three lines. */
const TITLE = 140;
const BODY = 120;

/** A text with every word of the query marked in it. */
function Marked(props: { text: string; query: string }): JSX.Element {
  const marks = () => {
    const parts = findHits(props);
    const ranges: [number, number][] = [];
    let text = '';
    for (const part of parts) {
      if (part.isHit) ranges.push([text.length, text.length + part.text.length]);
      text += part.text;
    }
    return { text, ranges };
  };
  return <Highlight {...marks()} />;
}

/** One thing that was found: what it is called, where in it the words stand, and where it is from. */
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
                <Marked text={context()} query={props.query} />
                <Show when={context() !== '' && place() !== ''}>{' · '}</Show>
                {place()}
              </>
            ),
          })}
      title={<Marked text={part(props.hit.title, TITLE)} query={props.query} />}
      detail={
        <Show when={props.hit.body !== ''}>
          <Marked text={part(props.hit.body, BODY)} query={props.query} />
        </Show>
      }
    />
  );
}
