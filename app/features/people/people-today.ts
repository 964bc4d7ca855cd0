import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { INSTITUTIONS, rolesAndOffices } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { mayWitness } from '#shared/people/people.rules.ts';
import {
  FoundedAnswerSchema,
  FoundingAnswerSchema,
  PeopleAnswerSchema,
  type Person,
  WitnessAnswerSchema,
} from '#shared/people/people.schemas.ts';
import { governedBy, peoplePath } from './governed.ts';
import { nounOf } from './noun.ts';
import { roleNames } from './place-words.ts';

/** A state is new for so long after its first person was invited. */
const NEW_FOR_MS = 30 * 86_400_000;
/** So many are named; a list of all is a tap away. */
const NAMED = 2;
/** Without one of these, a state documents nothing and answers no meeting. */
const NEEDED = ['pointOfContact', 'delegationLiaison', 'fieldOfficer'] as const;

/** People who have a code and have not used it. */
function unused(people: readonly Person[], t: Translate): TodayLine[] {
  const waiting = people.filter(({ status }) => status === 'invited');
  if (waiting.length === 0) return [];
  const [first] = waiting;
  const named = waiting.slice(0, NAMED).map(({ label }) => label);
  const more = waiting.length - named.length;
  return [
    {
      icon: 'user',
      subject: t('people.today.unused'),
      words: [named.join(', '), ...(more === 0 ? [] : [t('kit.today.more', { n: more })])].join('. '),
      href: waiting.length === 1 ? `/people/${first?.person}` : '/people',
      waiting: waiting.length,
    },
  ];
}

/** A partner body reads what was opened to it, and has no institutions. */
const NEEDED_IN_BODY = ['partnerAnalyst'] as const;

/** What a state still lacks. Institutions are named while it is new: not every state has all of them. */
function missing({
  people,
  state,
  now,
  t,
}: {
  people: readonly Person[];
  state: string;
  now: number;
  t: Translate;
}): TodayLine[] {
  const isBody = isPartnerBody(state);
  const here = people.filter(({ status }) => status !== 'disabled');
  const roles = (isBody ? NEEDED_IN_BODY : NEEDED).filter(
    (role) => !here.some((person) => person.roles.includes(role)),
  );
  const isNew = !isBody && people.some(({ createdAt }) => now - createdAt < NEW_FOR_MS);
  const empty = INSTITUTIONS.filter((name) => !here.some(({ institution }) => institution === name));
  return [
    ...(roles.length === 0
      ? []
      : [
          {
            icon: 'users' as const,
            subject: t('people.today.roles'),
            words: roleNames(t, { roles, state }),
            href: '/people/new',
            waiting: roles.length,
            tone: 'decide' as const,
          },
        ]),
    ...(isNew && empty.length > 0
      ? [
          {
            icon: 'users' as const,
            subject: t('people.today.institutions'),
            words: empty.map((name) => t(`people.institution.${name}`)).join(', '),
            href: '/people/new',
          },
        ]
      : []),
  ];
}

const governed: TodaySource = {
  rank: 52.2,
  all: '/people',
  isFor: (actor) => governedBy(actor).length > 0,
  lines({ actor, now, t, answer }) {
    const lists = governedBy(actor).flatMap((state) => {
      const people = answer(PeopleAnswerSchema, peoplePath(actor, state))?.people;
      return people === undefined ? [] : [{ state, people }];
    });
    return [
      ...unused(
        lists.flatMap(({ people }) => people),
        t,
      ),
      ...lists.flatMap(({ state, people }) => (state === null ? [] : missing({ people, state, now, t }))),
    ];
  },
};

/** A state that two of its people have not confirmed yet, for those two. */
const founding: TodaySource = {
  rank: 5,
  all: '/people',
  isFor: (actor) => rolesAndOffices(actor).length === 0,
  lines({ client, locale, t, answer }) {
    // Until everything has come, somebody who holds an office may look as if they had none.
    if (!client.isComplete()) return [];
    const known = answer(FoundingAnswerSchema, '/api/states/founding');
    if (known === null) return [];
    const isCompared = known.comparedAt !== undefined;
    const what = isCompared
      ? 'await_witness'
      : known.role === 'second'
        ? 'confirm'
        : known.second === null
          ? 'invite'
          : 'wait';
    return [
      {
        icon: 'users',
        subject: t('people.today.founding', {
          name: countryName(locale, known.state),
          noun: nounOf(t, known.state),
        }),
        words: t(`people.today.${what}`),
        href: '/people',
        tone: 'decide',
      },
    ];
  },
};

/** A partner body that waits for somebody of another state to hear who is behind it. */
const witness: TodaySource = {
  rank: 6,
  all: '/people/states',
  isFor: mayWitness,
  lines: ({ locale, t, answer }) =>
    (answer(WitnessAnswerSchema, '/api/states/witness')?.waiting ?? []).map(({ code }) => ({
      icon: 'users',
      subject: countryName(locale, code),
      words: t('people.today.witness'),
      href: '/people/states',
      tone: 'decide',
    })),
};

/** States that have begun and are not active yet, for who gave them their first code: it helps only until they compared. */
const unconfirmed: TodaySource = {
  rank: 54.7,
  all: '/people/states',
  isFor: (actor) => may(actor, 'state.found'),
  lines: ({ now, locale, t, answer }) =>
    (answer(FoundedAnswerSchema, '/api/states/founded')?.states ?? []).flatMap(({ code, status, refused }) =>
      status === 'founding' ||
      status === 'waiting' ||
      (status === 'refused' && now - (refused?.at ?? 0) < NEW_FOR_MS)
        ? [
            {
              icon: 'users' as const,
              subject: countryName(locale, code),
              words: t(`people.found.${status}`),
              href: status === 'founding' ? `/people/states?state=${code}` : `/people/states#${code}`,
            },
          ]
        : [],
    ),
};

export const peopleToday = [founding, witness, governed, unconfirmed];
