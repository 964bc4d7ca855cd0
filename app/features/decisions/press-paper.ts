import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { type PaperData, presentGroups } from './paper-data.ts';
import { citiesText, datesOf, dayText, groupName, joined, say, sayWhole } from './paper-words.ts';

const QUOTE_LINES = 3;
const ABOUT_LINES = 2;

/** A meeting that has not begun is announced, and one that goes on is not over. */
function tenseOf({ meeting, today }: PaperData): 'ahead' | 'now' | 'past' {
  if (today < meeting.startsOn) return 'ahead';
  return today <= meeting.endsOn && meeting.state === 'in_session' ? 'now' : 'past';
}

const PRESS = {
  ahead: {
    lead: 'decisions.paper.press_lead_ahead',
    states: 'decisions.paper.press_states_ahead',
    others: 'decisions.paper.press_others_ahead',
  },
  now: {
    lead: 'decisions.paper.press_lead_now',
    states: 'decisions.paper.press_states_now',
    others: 'decisions.paper.press_others_now',
  },
  past: {
    lead: 'decisions.paper.press_lead',
    states: 'decisions.paper.press_states',
    others: 'decisions.paper.press_others',
  },
} as const;

/**
 * A first draft for the press: what, where, who, what was adopted. Without names and action points. It goes out, so it
 * carries no marking of internal papers; that nobody has reviewed it yet, the page says beside it.
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
  const when = tenseOf(data);
  const taken = data.decisions.map(({ body }) => sayWhole(body.text, words));
  const none: PaperBlock[] = when !== 'past' ? [] : [{ kind: 'text', text: t('decisions.paper.press_none') }];
  const decided: PaperBlock[] =
    taken.length === 0
      ? none
      : [
          { kind: 'heading', level: 2, text: t('decisions.paper.press_decided') },
          { kind: 'list', items: taken },
        ];
  const title = say(data.meeting.title, words);
  const lead = t(PRESS[when].lead, {
    title,
    dates: datesOf(data.meeting, words),
    place: citiesText(data, words),
  });
  return {
    head: t('decisions.paper.committee'),
    meeting: say(data.meeting.title, words),
    marking: '',
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
              text: t(PRESS[when].states, {
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
              text: t(PRESS[when].others, {
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
