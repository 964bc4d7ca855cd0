import { TEXT_VOTES } from '#shared/ballots/text-votes.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Compartment } from '../compartment/compartment.ts';
import { MEETING_PEOPLE, type Who } from './readers-people.fixtures.ts';

interface World {
  readonly compartment: Pick<Compartment, 'pendingForwards' | 'receive' | 'markDelivered'>;
  must(who: 'admin' | 'clDelegate', name: string, args: object, base?: Record<string, number>): void;
}

const meeting = 'mtg_votes';
/** As if the device had seen all that the server has. */
const NEWEST = 1_000;
const FLOOR = `floor/${meeting}`;
/** Votes of a meeting: of everybody who meets. What one delegation voted is of nobody until it is counted. */
export const BALLOTS_READERS: Readonly<Record<string, readonly Who[]>> = {
  [`sittings ${FLOOR}`]: MEETING_PEOPLE,
  [`ballots ${FLOOR}`]: MEETING_PEOPLE,
  [`turnouts ${FLOOR}`]: MEETING_PEOPLE,
  [`explanations ${FLOOR}`]: MEETING_PEOPLE,
  [`paperBallots ${FLOOR}`]: MEETING_PEOPLE,
  [`textVotes ${TEXT_VOTES}`]: MEETING_PEOPLE,
};

/** A meeting with a vote that is open, and one of Chile in it; one that is over, and one on paper. */
export function writeBallots({ compartment, must }: World, at: number): void {
  const item = 'agi_votes';
  must('admin', 'meetings.schedule', { ...meetingArgs, meeting, languages: ['es'], interpretation: [] });
  must('admin', 'agenda.add_item', { ...itemArgs, item, meeting });
  const newest = { [`meetings/${meeting}`]: NEWEST };
  must('admin', 'meetings.move_to', { meeting, state: 'convened' }, newest);
  must('admin', 'floor.open_sitting', { meeting, day: utcDay(at) }, newest);
  const delegation = { delegation: 'dlg_votes', meeting, kind: 'state', code: 'CL', name: { es: 'Chile' } };
  must('admin', 'participants.add_delegation', { ...delegation, order: 0 });
  const other = { ...delegation, delegation: 'dlg_votes2', code: 'EC', name: { es: 'Ecuador' } };
  must('admin', 'participants.add_delegation', { ...other, order: 1 });
  const head = { participant: 'prt_votes', meeting, delegation: 'dlg_votes', capacity: 'head', order: 0 };
  must('admin', 'participants.add', { ...head, name: null, office: { es: 'Jefe' } });
  must('clDelegate', 'participants.claim', { participant: 'prt_votes', meeting });
  const scan = { participant: 'prt_votes', direction: 'in', way: 'list', door: 'A', at };
  must('admin', 'checkins.record', { checkIn: 'chk_votes', meeting, ...scan });
  /** The server counts. */
  const counts = (name: string) => {
    for (const forward of compartment.pendingForwards()) {
      if (forward.name !== name) continue;
      compartment.receive(forward);
      compartment.markDelivered([forward.id]);
    }
  };
  const asked = { meeting, item, question: { es: 'x' }, about: null, matter: 'procedure' };
  const of = (ballot: string) => ({ ballot, meeting, delegation: 'CL' });
  must('admin', 'ballots.open', { ...asked, ballot: 'blt_over', method: 'hands' });
  must('admin', 'ballots.enter_hands', {
    ballot: 'blt_over',
    meeting,
    about: null,
    yes: 1,
    no: 0,
    abstain: 0,
  });
  counts('ballots.tally');
  must('clDelegate', 'ballots.explain', { ...of('blt_over'), text: { es: 'x' } });
  const paper = { kind: 'question', candidates: [], seats: 1, after: null, tellers: ['CL', 'EC'] };
  // Of the rules in force.
  const title = { es: 'x' };
  const about = {
    kind: 'article',
    id: 'art_1',
    words: hashOfVoted({ kind: 'article', body: { number: '1', title, text: title } }),
  };
  must('admin', 'ballots.open_paper', { ...asked, ...paper, about, matter: 'substance', ballot: 'pbt_1' });
  const onPaper = {
    ballot: 'pbt_1',
    meeting,
    about,
    totals: { papers: 1, blank: 0, invalid: 0, votes: [1, 0] },
  };
  must('admin', 'ballots.enter_paper', onPaper);
  for (const teller of paper.tellers)
    must('admin', 'ballots.confirm_paper', { ...onPaper, delegation: teller, isOnPaper: true });
  counts('ballots.conclude_paper');
  must('admin', 'ballots.open', { ...asked, ballot: 'blt_now', method: 'recorded' });
  must('clDelegate', 'ballots.cast', { ...of('blt_now'), choice: 'no', about: null });
}
