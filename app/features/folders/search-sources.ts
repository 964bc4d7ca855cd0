import {
  aboutTitle,
  asSource,
  bodyOf,
  join,
  type SearchReader,
  type Source,
} from '#app/kit/search-source.ts';
import {
  type Position,
  positions,
  type TalkingPoint,
  talkingPoints,
} from '#shared/folders/folders.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export function positionSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, t } = reader;
  const positionSource: Source<Doc<Position>> = {
    group: 'folder',
    things: replica.all(positions),
    of: bodyOf,
    words: ({ body }) => ({
      title:
        body.position ||
        body.limits ||
        (body.stance === undefined ? '' : t(`folders.stances.${body.stance}`)),
      body: join(
        body.stance === undefined ? '' : t(`folders.stances.${body.stance}`),
        body.position === undefined || body.position === '' ? '' : body.limits,
      ),
    }),
    when: ({ parent }) => reader.daysOf(parent),
    place: ({ body, parent }) => aboutTitle(reader, body.item, parent),
    href: ({ body, parent }) => `/meetings/${parent}/agenda/${body.item}`,
  };
  return [asSource(positionSource)];
}

export function pointSources(reader: SearchReader): readonly Source<never>[] {
  const pointSource: Source<Doc<TalkingPoint>> = {
    group: 'folder',
    things: reader.replica.all(talkingPoints),
    of: bodyOf,
    words: ({ body }) => ({ title: body.text, body: '' }),
    when: ({ parent }) => reader.daysOf(parent),
    place: ({ body, parent }) => aboutTitle(reader, body.item, parent),
    href: ({ body, parent }) => `/meetings/${parent}/agenda/${body.item}`,
  };
  return [asSource(pointSource)];
}
