import { formerNames } from '#app/features/records/formerly-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import {
  type ActionPoint,
  actionPoints,
  type CommitteeDecision,
  decisions,
} from '#shared/decisions/decisions.schemas.ts';
import { type Silence, silences } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { ownersInWords } from './owner-words.ts';

const onDay = (day: string | null) => (day === null ? null : { from: day, until: day });

/** What was decided, and drafts of it for whoever reads them: by its text, its number, and its meeting. */
export function decisionSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, t, say, elsewhere, only, nameOf, daysOf, everyday } = reader;
  const source: Source<Doc<CommitteeDecision>> = {
    group: 'decisions',
    things: replica.all(decisions),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.text),
      body: join(decisionReference(body), formerNames(body.formerly)),
      elsewhere: elsewhere(body.text),
    }),
    said: () => everyday('decisions'),
    when: ({ body, parent }) => onDay(body.decidedOn) ?? daysOf(parent),
    place: ({ body, parent }) => join(t(`decisions.state.${body.state}`), nameOf(parent), only(body.text)),
    href: ({ id, parent, body }) =>
      body.state === 'draft' && parent !== null
        ? `/meetings/${parent}/outcomes/decisions/${id}/edit`
        : `/decisions/${id}`,
    called: { id: ({ id }) => id, name: ({ body }) => decisionReference(body) ?? say(body.text) },
  };
  return [asSource(source)];
}

/** Action points: by their text, by who answers for them, and by what was done. */
export function actionSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, t, locale, say, elsewhere, only, nameOf, daysOf, everyday } = reader;
  const source: Source<Doc<ActionPoint>> = {
    group: 'decisions',
    things: replica.all(actionPoints).filter(({ parent }) => parent !== null),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.text),
      body: body.evidence ?? '',
      elsewhere: elsewhere(body.text),
    }),
    context: ({ body }) => ownersInWords({ action: body, listed: replica.all(delegations), t, locale }),
    said: () => everyday('decisions'),
    when: ({ body, parent }) => onDay(body.due) ?? daysOf(parent),
    place: ({ body, parent }) =>
      join(
        t(`decisions.action.state.${body.state}`),
        body.due === null ? '' : formatDay(locale, body.due),
        nameOf(parent),
        only(body.text),
      ),
    href: ({ id, parent }) => `/meetings/${parent}/outcomes/actions/${id}`,
    called: { id: ({ id }) => id, name: ({ body }) => say(body.text) },
  };
  return [asSource(source)];
}

/** What is decided by silence: Hoy shows it, so it is found too. */
export function silenceSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, t, locale, say, elsewhere, only, everyday } = reader;
  const dayOf = ({ until, timeZone }: Silence) => dayAt({ instant: until, timeZone });
  const source: Source<Doc<Silence>> = {
    group: 'decisions',
    things: replica.all(silences),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.text),
      body: t('decisions.things.silence'),
      elsewhere: elsewhere(body.text),
    }),
    said: () => everyday('decisions'),
    when: ({ body }) => onDay(dayOf(body)),
    place: ({ body }) => join(t('decisions.things.silence'), formatDay(locale, dayOf(body)), only(body.text)),
    href: ({ id }) => `/silences/${id}`,
    called: { id: ({ id }) => id, name: ({ body }) => say(body.text) },
  };
  return [asSource(source)];
}
