import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { sample } from '#app/features/dialogue/dialogue-sample.fixtures.ts';
import { topicOnPaper } from '#app/features/dialogue/topic-on-paper.ts';
import { topicPaper } from '#app/features/dialogue/topic-paper.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { paperAsText } from '#app/kit/paper/paper.ts';
import { dialogueFeature } from '#shared/dialogue/dialogue.feature.ts';
import { dialogueContacts, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { actorWith } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';

const TOPIC = 'top_1';
const NOW = Date.UTC(2026, 5, 1, 12);
const COMPARTMENT = 'committee';
const of = (key: string, roles: Actor['roles'], state: string | null, delegation: string) =>
  actorWith(roles, { person: `per_${key}`, state, delegation });
const admin = of('admin', ['presidencyDelegate'], null, 'presidency');
const cosi = of('cosi', ['counterpart'], null, 'eu-cosi');
const clDelegate = of('clDelegate', ['delegate'], 'CL', 'CL');
const CAST: Readonly<Record<string, Actor>> = { admin, cosi, clDelegate };

const flat = flatten(es as Record<string, unknown>);
const t = translator(() => flat) as unknown as Translate;

/** The same arguments with words of their own where a sample has any. */
function withOwnWords<T>(args: T, word: string): T {
  let n = 0;
  return JSON.parse(JSON.stringify(args), (_, value) => {
    // Two acts make one of the same name.
    if (value === 'dct_new') return `dct_${word.replace('.', '-')}`;
    if (value !== 'x' && value !== 'WORD_fresh_') return value;
    n += 1;
    return `WORD_${word}-${n}_`;
  }) as T;
}
const wordsIn = (of: unknown) => new Set(JSON.stringify(of).match(/WORD_[\w.-]+_/g) ?? []);

/** What ends something comes when something else of its kind has been done, and what needs it whole before. */
const FIRST = ['dialogue.give', 'dialogue.withdraw_request'];
const LAST = ['dialogue.drop_draft', 'dialogue.close_topic'];
const placeOf = (name: string) => LAST.indexOf(name) + 1 - (FIRST.includes(name) ? 1 : 0);

/** A topic after every act that names it, with an adopted decision beside a draft. */
function lived() {
  const world = createRuleWorld({ now: NOW });
  world.act(admin, 'meetings.schedule', meetingArgs);
  const delegation = { delegation: 'dlg_CL', meeting: MEETING, kind: 'state', code: 'CL', order: 0 };
  world.act(admin, 'participants.add_delegation', { ...delegation, name: { es: 'Chile' } });
  for (const [who, name, args] of sample.planted) world.act(CAST[who] as Actor, name, args);
  const done = new Set<string>();
  const tried = Object.entries(sample.tried).sort(([one], [other]) => placeOf(one) - placeOf(other));
  for (const [name, all] of tried) {
    const isDone = all.some((args, n) => {
      const own = withOwnWords(args, `${name}-${n}`);
      return Object.values(CAST).some((actor) => world.act(actor, name, own).accepted);
    });
    if (isDone) done.add(name);
  }
  const drafted = {
    ...{ decision: 'dcs_taken', topic: TOPIC, meeting: MEETING, item: 'agi_1', mode: 'consensus' },
    text: { es: 'WORD_adopted_' },
  };
  world.act(admin, 'dialogue.draft_decision', drafted);
  world.act(admin, 'decisions.adopt', { decision: 'dcs_taken', meeting: MEETING, decidedOn: '2026-06-01' });
  return { world, done };
}

function printed(docs: readonly Doc[]): string {
  const replica = {
    all: ({ name }: { name: string }) => docs.filter(({ collection }) => collection === name) as never,
    within: ({ name }: { name: string }, parent: string) =>
      docs.filter((doc) => doc.collection === name && doc.parent === parent) as never,
  };
  const topic = docs.find(({ id }) => id === TOPIC) as Doc<Topic>;
  const data = { ...topicOnPaper(replica, topic), now: NOW, nameOf: (code: string) => code };
  return paperAsText(topicPaper(data, { t, locale: 'es' }));
}

/** What says of which topic it is. */
const isOfTopic = ({ id, parent, body }: Doc) => [id, parent, body.topic].includes(TOPIC);

test('of all that a topic leads to, its paper holds nothing that the counterpart does not read', () => {
  const { world, done } = lived();
  expect([...done].sort()).toEqual(Object.keys(sample.tried).sort());
  const found = world.docs(COMPARTMENT).filter(isOfTopic);

  // Nothing that can name a topic is left out: its own things, and those of others that say from which they come.
  const things = dialogueFeature.collections.filter((each) => each !== dialogueContacts);
  const naming = allFeatures
    .flatMap(({ collections }) => [...collections])
    .filter(({ body }) => 'entries' in body && 'topic' in (body.entries as object));
  const names = [...things, ...naming].map(({ name }) => name as string);
  expect([...new Set(found.map(({ collection }) => collection))].sort()).toEqual([...new Set(names)].sort());

  // Wherever each of them lies: where it is, and where any other of them is.
  const audiences = new Set(['all', 'floor/drafts', 'dialogue/europol/top_1', 'dialogue/eu-cosi/top_1']);
  for (const { audience } of world.docs(COMPARTMENT)) audiences.add(audience);
  expect(audiences).toContain('presidency/drafts');
  expect(audiences).toContain('members/decisions');
  const shown = new Set<string>();
  for (const doc of found)
    for (const audience of audiences) {
      if (doc.id === TOPIC && audience !== doc.audience) continue;
      world.plant(COMPARTMENT, { ...doc, audience });
      const text = printed(world.readBy(admin, COMPARTMENT));
      const given = wordsIn(world.readBy(cosi, COMPARTMENT));
      const leaked = [...wordsIn(text)].filter((word) => !given.has(word));
      expect([doc.collection, audience, leaked]).toEqual([doc.collection, audience, []]);
      const others = wordsIn(world.docs(COMPARTMENT).filter(({ id }) => id !== doc.id));
      const own = [...wordsIn(doc.body)].filter((word) => !others.has(word));
      if (own.some((word) => text.includes(word))) shown.add(doc.collection);
      world.plant(COMPARTMENT, doc);
    }
  // Where it lies decides, not what it is: a decision that was given would be on it.
  expect([...shown].sort()).toEqual([
    ...['actionPoints', 'decisions', 'dialogueRequests', 'dialogueTexts', 'jointItems', 'topics'],
  ]);
});
