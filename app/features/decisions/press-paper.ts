import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { type PaperData, presentGroups } from './paper-data.ts';
import { cityOf, datesOf, dayText, groupName, joined, say, sayWhole } from './paper-words.ts';

const QUOTE_LINES = 3;
const ABOUT_LINES = 2;

/**
 * A first draft for the press: what, where, who, what was adopted. Without names and action points. It is marked for
 * delegations, since nobody has reviewed it: what is given out then is no paper of the app.
 */
export function pressPaper(data: PaperData, words: PaperWords): Paper {
  const { t } = words;
  const present = presentGroups(data);
  const states = present.filter(({ delegation }) => delegation.body.kind === 'state');
  const others = present.filter(
    ({ delegation }) => delegation.body.kind !== 'state' && delegation.body.kind !== 'presidency',
  );
  const names = (groups: typeof present) =>
    joined(
      groups.map((group) => groupName(group, words)),
      words,
    );
  // A meeting that has not begun is announced, not reported.
  const isAhead = data.today < data.meeting.startsOn;
  const taken = data.decisions.map(({ body }) => sayWhole(body.text, words));
  const none: PaperBlock[] = isAhead ? [] : [{ kind: 'text', text: t('decisions.paper.press_none') }];
  const decided: PaperBlock[] =
    taken.length === 0
      ? none
      : [
          { kind: 'heading', level: 2, text: t('decisions.paper.press_decided') },
          { kind: 'list', items: taken },
        ];
  const title = say(data.meeting.title, words);
  const lead = t(isAhead ? 'decisions.paper.press_lead_ahead' : 'decisions.paper.press_lead', {
    title,
    dates: datesOf(data.meeting, words),
    place: cityOf(data.meeting, words),
  });
  return {
    head: t('decisions.paper.committee'),
    meeting: say(data.meeting.title, words),
    marking: t('documents.marking.amber'),
    version: t('decisions.paper.made_on', { day: dayText(data.today, words) }),
    title: `${t('decisions.paper.kind.press')}: ${title}`,
    subtitle: [],
    blocks: [
      { kind: 'text', text: lead },
      ...(states.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: t(isAhead ? 'decisions.paper.press_states_ahead' : 'decisions.paper.press_states', {
                n: states.length,
                names: names(states),
              }),
            },
          ]),
      ...(others.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: t(isAhead ? 'decisions.paper.press_others_ahead' : 'decisions.paper.press_others', {
                names: names(others),
              }),
            },
          ]),
      ...decided,
      { kind: 'blank', label: t('decisions.paper.press_quote'), lines: QUOTE_LINES },
      { kind: 'blank', label: t('decisions.paper.press_about'), lines: ABOUT_LINES },
      { kind: 'blank', label: t('decisions.paper.press_contact'), lines: 1 },
    ],
  };
}
