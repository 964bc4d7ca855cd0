import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { TEXT_MARKINGS, type TextMarking } from '#shared/dialogue/dialogue.schemas.ts';
import { requestDoc, textDoc, topicDoc } from './dialogue-pages.fixtures.ts';
import { type TopicOnPaper, topicPaper } from './topic-paper.ts';

const flat = flatten(es as Record<string, unknown>);
const t = translator(() => flat) as unknown as Translate;
const paper = (change: Partial<TopicOnPaper>) =>
  topicPaper(
    {
      ...{ topic: topicDoc().body, requests: [requestDoc().body], texts: [], items: [], came: [] },
      ...{ now: Date.UTC(2026, 9, 15, 12), nameOf: (code: string) => code },
      ...change,
    },
    { t, locale: 'es' },
  );

test('it is marked as the strictest on it, and what has no marking counts as TLP:AMBER', () => {
  const marked = (...markings: TextMarking[]) =>
    paper({ texts: markings.map((marking) => textDoc({ marking }).body) }).marking;
  expect(marked()).toBe('TLP:AMBER');
  for (const marking of Object.keys(TEXT_MARKINGS) as TextMarking[])
    expect(marked('clear', marking)).toBe(marking === 'strict' ? 'TLP:AMBER+STRICT' : 'TLP:AMBER');
});

test('its headings follow its title, without a level between', () => {
  const { blocks } = paper({ texts: [textDoc().body], came: [{ what: 'agenda', text: { es: 'x' } }] });
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  expect(levels).toEqual([2, 2, 2, 2]);
});
