import { errorsCoherence } from './errors-coherence.ts';
import { errorsMonitoring } from './errors-monitoring.ts';
import { errorsPao } from './errors-pao.ts';
import { errorsPlans } from './errors-plans.ts';

export const errorsCommittee = {
  floor: {
    not_in_session: 'The meeting is not in session. Wait until the presidency opens it.',
    still_sitting: 'The sitting is open. Close it before you change the status of the meeting.',
    does_not_speak:
      'On the list of participants you are an interpreter: you do not speak for the delegation. Ask the liaison of your delegation to correct it.',
    cannot_open: 'The meeting is not convened, so no sitting opens. Change the status of the meeting first.',
    other_day: 'It is another day at the venue. Open the sitting again.',
    minutes_sent:
      'The minutes were sent, so the meeting has no further sittings. What is left goes to another meeting.',
    already_open: 'The sitting of another day was left open. Close it and open that of today.',
    unknown_item: 'That item is not on the agenda of this meeting. Choose another.',
    unknown_text: 'That text does not exist, or has not reached you yet. Sync and try again.',
    text_not_released: 'That text is still a draft. Release it, then show it.',
    no_item: 'No item is open. Open one and try again.',
    other_item:
      'The room went on to another item. If you still want to speak, ask for the floor on the present one.',
    no_point: 'Only a point of order says what it asks for. Choose again.',
    not_at_meeting: 'That delegation is not on the list of this meeting. Speak to the presidency.',
    not_yours:
      'You no longer belong to that delegation, or no longer have the function to ask for it. Ask your point of contact.',
    no_right_to_speak: 'The rules do not give that delegation the floor. Ask the presidency in the room.',
    no_right_to_move: 'The rules do not let that delegation raise points of order. Speak to the presidency.',
    no_reply: 'The rules provide for no reply. Ask for the floor for a statement.',
    nothing_to_reply:
      'No other delegation has spoken on this item yet: there is nothing to reply to. Ask for the floor for a statement.',
    not_on_list:
      'The app does not know who you are on the list of participants of this meeting. Open it, say “This is me” and do it again.',
    list_closed: 'The list is closed. Raise a point of order, or ask the presidency to add you.',
    already_asked:
      'Your delegation already has such a request waiting. Withdraw it if you want to change it.',
    not_present:
      'Nobody of that delegation is recorded as present. Have the entry recorded at the door and try again.',
    unknown_request: 'That request is not on the list, or has not reached you yet. Sync and try again.',
    not_waiting:
      'That request is no longer waiting: it was called, withdrawn, or the room went on to another item. Look at the list.',
    too_many:
      'Your delegation has asked for the floor many times on this item. Ask the presidency in the room.',
    no_minister:
      'Only a member announces a minister. Ask for the floor without that, or speak to the presidency.',
    nobody_waits: 'Nobody is waiting on the list. Add a delegation, or wait until one asks for the floor.',
    nobody_speaks: 'Nobody has the floor: there is no clock to move.',
    speaks_no_more: 'That delegation no longer has the floor. Its time is not extended.',
    no_limit: 'That statement has no limit: it needs no more time.',
    before_itself: 'Choose a place before another request.',
    points_by_rank:
      'Points of order are placed by their rank: they cannot be moved, and nobody is put before them.',
    wrong_id: 'The app did not recognise that request. Update it and try again.',
  },
  ballots: {
    adopted_by_it: 'Its text was adopted by this vote, which stands. To change it, decide on the text again.',
    adopted_other_words:
      'The last vote was on other words. Put back those that were voted on, or put these to the vote.',
    already_voted: 'Your delegation has voted: each votes once.',
    closed: 'That vote is no longer open. See the result in the list of votes.',
    hands_not_entered: 'A show of hands ends when its result is written down. Write it down.',
    meeting_over: 'The meeting is closed or cancelled: no vote is taken in it.',
    minutes_sent: 'The minutes were sent: the votes of this meeting no longer change.',
    sitting_over:
      'The sitting in which this vote was opened has ended: voting in it is over. The presidency closes or annuls it.',
    still_open: 'A vote is open in this meeting. Close or annul it first.',
    nobody_votes: 'Nobody can vote now. Check the delegations in and open the vote again.',
    no_mandate:
      'On the list of participants you are not in a capacity that votes. Talk to the liaison of your delegation.',
    no_quorum: 'There is no quorum. Wait for more delegations and open the vote again.',
    not_carried:
      'The last vote did not carry this text. Open the vote again, or say that it was not adopted.',
    not_counted: 'The vote is not over yet. Explain it afterwards.',
    not_on_list:
      'The app does not know who you are on the list of participants of this meeting. Open it, say “This is me” and vote again.',
    not_on_roll: 'That delegation was not on the roll when the vote was opened: it does not vote in it.',
    other_method: 'This vote is taken in another way. Open it again and follow what it says.',
    other_numbers: 'The votes you wrote are not those of the vote. Copy those of the last vote on this text.',
    other_open: 'Another vote is open. Close or annul it first.',
    other_words:
      'The text is not the one that was put to the vote: nothing counts meanwhile. Sync and read it; if it was changed, the presidency puts it back as it was or annuls the vote.',
    paper_candidate: 'A candidate has more votes than there are valid papers. Count again.',
    paper_candidates: 'Write at least as many candidates as seats; a secret vote has none.',
    paper_chair_signs:
      'The presidency does not sign as a teller. Say that the delegation signed the sheet, or let somebody else of it agree.',
    paper_fields: 'The number of a candidate is missing. Complete the count.',
    paper_names_twice: 'A candidate is listed twice. Write each one once.',
    paper_others:
      'A further round has only the candidates that the previous one left, for the seats that remain. Open it from the previous round.',
    paper_round_begun: 'That round already has another one after it. Open that one, or annul it first.',
    paper_teller_unknown: 'That delegation is not at the meeting: it cannot count. Choose another one.',
    paper_no_further_round: 'The previous round left no seats to fill, or is not counted.',
    paper_no_majority:
      'No article in force sets a majority that can be counted for this decision. Decide by consensus.',
    paper_not_teller: 'Your delegation does not count in this vote.',
    paper_other_totals: 'The count has changed. Read it again before you agree.',
    paper_sum: 'The papers do not add up. Count again.',
    paper_tellers: 'Choose two different delegations to count.',
    paper_too_many: 'There are more papers than delegations that vote. Count again.',
    text_at_vote:
      'The text is being voted on: meanwhile it is neither changed, nor withdrawn, nor decided, and the sitting that shows it is not closed. Wait until the vote is over; the presidency can also annul it, which is what is left once the meeting is closed.',
    text_not_shown: 'The room cannot read that text yet. Show it to the room and open the vote.',
    too_many_hands: 'There are more hands than delegations that vote. Count again.',
    unknown_ballot: 'That vote is not in this meeting, or has not arrived. Sync and try again.',
    unknown_item: 'That item is not on the agenda of this meeting. Choose another one.',
    unknown_text: 'The text that was to be voted on is gone. Open it again.',
    words_changed: 'The text changed after you read it. Read it again and open the vote.',
    vote_settles:
      'This text was voted on: it is neither withdrawn nor brought together with others. The presidency records what the vote decided.',
    vote_annulled:
      'The last vote on this text was annulled: it decides nothing. Put the text to the vote again.',
    article_lost:
      'The last vote on an article of this text did not carry it. Change it and put it to the vote again, or take it out, and adopt the text afterwards.',
    carried:
      'The last vote carried this text: it is not recorded as rejected, even if its words changed since. Adopt it, or put it to the vote again.',
    carried_words:
      'The last vote carried these words: they stay as they are until the text is adopted. Adopt it. To change them, annul that vote first, or propose another text.',
    objected:
      'In the last vote somebody was against these very words: there is no consensus. Change the text, or put it to the vote again.',
    other_matter:
      'A vote on a text is not one of procedure, and one on an amendment is about amendments. Choose something else under “What the decision is about”.',
    text_decided:
      'That text was decided already: it is not voted on again. To change it, propose another one.',
    other_day:
      'The day you wrote is not that of the vote. Write the day of the vote, or put the text to the vote again.',
  },
  silences: {
    extended_too_often:
      'The deadline was extended 20 times already. Withdraw this procedure and begin another one.',
    nobody_votes:
      'No state that could be asked votes today. Look at the rights in the rules in force, and at the standing of each state on the page of members.',
    shorter_than_rules: 'The rules in force give more time. Make the term longer.',
    already_begun: 'That procedure was already begun. Open it in the list.',
    already_broken:
      'Your delegation has already broken this silence. Read the reason that it gave; to say something else, withdraw it and send yours.',
    ended: 'The silence procedure has already ended. Refresh and look how it stands.',
    language_missing: 'The text is missing in a language: write it in Spanish, Portuguese and English.',
    no_such_hour: 'That time does not exist at the place. Write another one.',
    not_asked: 'That state is not among the members asked. Talk to the presidency.',
    not_broken: 'Your delegation has not broken this silence: there is nothing to withdraw.',
    not_later: 'The new deadline is not later than the present one. Write a later one.',
    over: 'The deadline is over by the server’s clock: this is no longer possible.',
    too_long: 'The deadline is more than a year away. Write an earlier one.',
    unknown: 'That silence procedure does not exist, or you have not received it yet. Sync and try again.',
    unknown_zone: 'That time zone does not exist. Choose a city from the list.',
  },
  dialogue: {
    unknown_topic: 'That topic does not exist, or you have not received it yet. Sync and try again.',
    topic_closed: 'The topic is closed: nothing is added. Talk to the presidency.',
    unknown_request: 'That request no longer exists. Open the topic again.',
    request_over:
      'It was answered or withdrawn. Open the topic and see how it ended; your words are still here.',
    unknown_owner:
      'The answer is due from the counterpart of the topic, a state or the presidency. Choose again.',
    no_such_day: 'That day is not in the calendar. Correct it.',
    unknown_draft: 'That text does not exist, or another delegation prepares it. Prepare your own.',
    given_already: 'That text was sent already. Prepare another if there is something to add.',
    draft_changed: 'The text has changed since you opened it. Read it again, then send it.',
    members_only:
      'It is TLP:AMBER+STRICT, for members only: it cannot be handed over. Choose another marking, or talk to the delegation that prepared it.',
    unknown_item: 'That joint item no longer exists. Open the topic again.',
    item_not_there: 'The status of that item has changed. Open the topic and see how it ended.',
    agrees_itself:
      'What is proposed to the counterpart, only the counterpart can agree to. If it wrote that it declines, record that.',
    reason_missing: 'Say why it is declined.',
    other_agenda: 'That item is for the other agenda. Open the item and use the other button.',
    unknown_contact: 'That function does not exist, or is of the other side. Open the page again.',
    too_many_items: 'Too many items were proposed in this topic already. Close it and open another.',
    too_many_requests: 'Too much was asked in this topic already. Close it and open another.',
    too_many_texts: 'This topic has too many texts already. Close it and open another.',
    too_many_contacts:
      'Too many functions are noted with this counterpart. Remove those that are no longer valid.',
  },
  hall: {
    not_allowed: 'Only the presidency runs the hall displays. Ask them for an address.',
    unknown: 'That display is gone, or there is no such code. Refresh the list, or ask for another address.',
    used: 'That address has opened another display. Ask the presidency for another.',
    expired: 'That address has expired. Ask the presidency for another.',
    too_many: 'This meeting has 10 displays already. End one before you ask for another address.',
    not_open: 'This browser does not have that display open. Ask the presidency for another address.',
    ended: 'That display was ended. Ask the presidency for another address.',
  },
  holidays: {
    too_many: 'That calendar is full: 500 non-working days. Remove some old ones and try again.',
    no_such_day: 'That day is not in the calendar. Correct it.',
  },
  membership: {
    frozen: 'It was opened for signature: nothing in it can change.',
    not_opened: 'It is still a draft. Open it for signature first.',
    unknown_instrument: 'There is no such instrument. Refresh the list.',
    instrument_known: 'That instrument already exists. Open it from the list.',
    unknown_consent: 'That record no longer exists. Open the instrument again.',
    consent_known: 'That record already exists. Open the instrument to see it.',
    unknown_standing: 'That entry no longer exists. Open the page of members again.',
    closes_before_it_opens: 'The last day for signature is before the first. Correct the days.',
    no_entry_day: 'Give the day of its entry into force, or let it depend on consents.',
    text_missing:
      'The title or the text is missing in an authentic language. Write it, or mark that language as a translation.',
    day_not_come: 'That day has not come yet. Record it when it has happened.',
    not_open_yet: 'It was not open for signature yet on that day. Correct the day.',
    signature_over: 'Signature had ended by that day. That state may accede, if the instrument allows it.',
    already_joined: 'That state has signed or acceded already. There is no need to record it again.',
    accession_closed: 'This instrument allows no accession.',
    not_in_force: 'Nobody accedes before it is in force. Until then, states sign.',
    still_open: 'On that day it was still open for signature. Record a signature.',
    not_joined: 'That state has neither signed nor acceded: there is nothing to withdraw from.',
    already_withdrawn: 'That state has given notice of withdrawal already. Open the instrument to see it.',
    before_joining: 'The withdrawal is before the signature or accession. Correct the day.',
    already_checked: 'The powers were checked already: the record no longer changes.',
    powers_awaited: 'The full powers have not been received. Mark them as received when they arrive.',
    ends_before_it_begins: 'The last day is before the first. Correct the days.',
    not_of_region: 'Only states of the region consent. Choose one from the list.',
    wrong_code:
      'That code is not valid. A state is chosen from the list; an organisation has at least three lower-case letters.',
    name_missing: 'Write the name of the organisation.',
    standing_overlaps: 'It has another standing on those days. Give that one a last day first.',
  },
  rules: {
    position_taken:
      'Somebody of your delegation has taken a position meanwhile. Read it and, if it should say something else, send yours again.',
    decision_missing: 'Name the meeting and the decision that adopted it: without them it is not recorded.',
    decision_elsewhere: 'That decision is not of that meeting. Choose one of its own.',
    decision_not_taken:
      'That decision has not been adopted yet, or is no longer in force. Record the meeting’s decision first.',
    draft_changed:
      'The draft has changed since you read it: nothing was adopted. Read it again and try again.',
    article_changed:
      'The article has changed since you read the amendment. Read it again with the text as it is now, and try again.',
    members_differ: 'On that day the committee had another number of members. Correct the number.',
    no_quorum:
      'With those votes there was no quorum under the rules in force on that day. Check the numbers.',
    no_right_to_vote: 'The rules in force give your delegation no right to vote: this is for those who vote.',
    no_right_to_speak:
      'The rules in force give your delegation no right to speak. Ask a member to put it on record.',
    unknown_set: 'Those rules do not exist, or you cannot read them. Go back to the list.',
    set_known: 'Those rules already exist. Open them from the list.',
    already_adopted: 'The rules were adopted already: they change by amendment only, once in force.',
    not_adopted: 'Only adopted rules are put in force, once. Record their adoption first.',
    already_in_force: 'The rules already have their first day in force.',
    not_in_force: 'These rules are not in force. Edit the parameters of the draft.',
    not_read: 'Before it is adopted, move it to reading for adoption.',
    adopted_in_future: 'The day of adoption has not come yet. Choose today or a day in the past.',
    no_articles: 'The rules have no articles. Add at least one.',
    amendments_open: 'Amendments are still undecided. Decide, consolidate or withdraw each before adopting.',
    day_passed: 'That day is over: a rule never applies to the past. Choose today or a later day.',
    before_force: 'That day is before the entry into force. Choose a later one.',
    before_last:
      'What was decided last on this is in force from a later day. Choose that day or a later one: the page says which it is.',
    before_adoption: 'That day is before the adoption. Choose a later one.',
    from_when: 'Give its first day in force only if the rules are in force.',
    unknown_article: 'That article is not in these rules. Choose another.',
    article_known: 'That article already exists. Open it from the list.',
    article_named: 'Parameters are based on that article. Change them before you delete it.',
    unknown_amendment: 'That amendment does not exist in these rules. Go back to the list.',
    too_many_open:
      'Your delegation already has 100 undecided amendments to these rules. Withdraw one before you propose another.',
    too_many_ever:
      'Your delegation has already proposed 300 amendments to these rules, counting those withdrawn and decided. Change one that is undecided, or agree on the text with another delegation.',
    amendment_same: 'The amendment says the same as the article. Write what is to change.',
    consolidated_same:
      'The consolidated text says the same as the article. Write what is to change, or reject the amendments one by one.',
    consolidated_alone:
      'Bring at least two amendments together, or change the text of the only one you ticked.',
    not_consolidated: 'That amendment brings no others together: there is nothing to undo.',
    language_missing:
      'A language would still say the earlier text. Open the amendment and choose “Complete the languages”.',
    decided_in_future: 'The day of the decision has not come yet. Choose today or a past day.',
    before_receipt: 'On that day the amendment had not been received yet. Correct the day.',
    day_of_decision:
      'That is not the day on which the decision was taken. Give its day, or choose another decision.',
    present_missing: 'The rules in force on that day ask for a quorum. Write how many members were present.',
    title_adopted: 'The title of adopted rules does not change. Leave the one that they have.',
    already_replaced: 'Those rules were already replaced by others. Choose the ones in force on that day.',
    others_hold: 'Other rules are in force on that day. Say that these replace them, or choose another day.',
    amendment_known: 'That amendment was received already. Open it from the list.',
    amendment_incomplete: 'The amendment lacks its article, number, title or text. Complete them.',
    amendment_settled:
      'The amendment is under discussion or decided: its words do not change. Propose another if needed.',
    amendment_changed: 'The text of the amendment changed meanwhile. Read it again before you decide on it.',
    no_right_to_propose:
      'The rules in force give your delegation no right to propose. Ask a member to do so.',
    author_supports: 'A co-author supports the amendment. Choose “Supports” or do not join.',
    consolidated_author:
      'A consolidated text has the authors of the amendments it brings together. Only state your position.',
    not_late: 'The amendment came in time: no ruling is needed.',
    reason_missing: 'Write why it is not admitted.',
    not_admissible: 'The amendment came late and was not admitted. Rule on it first.',
    not_discussed: 'Only an amendment under discussion is decided. Open its discussion first.',
    other_article: 'Those amendments are not about one article. Choose those of one only.',
    only_consensus: 'The rules in force provide for no vote on amendments. Record the consensus.',
    votes_missing: 'Write how many voted in favour, against and abstained, and how many members there are.',
    votes_without_vote: 'Consensus has no votes. Remove the votes or choose a vote.',
    votes_too_many: 'There are more votes than members. Check the numbers.',
    out_of_order:
      'Another amendment to this article comes first in the order that was set. Decide that one first.',
    majority_missing:
      'Those votes do not make the majority that the rules ask for. Record it as rejected or check the numbers.',
    majority_reached:
      'Those votes make the majority that the rules ask for. Record it as adopted or check the numbers.',
  },
  coherence: errorsCoherence,
  monitoring: errorsMonitoring,
  plans: { ...errorsPlans, ...errorsPao },
  presidencies: {
    both_sides:
      'You or this device signed for the side that hands over. Another administrator of your state accepts it, on their own device.',
    dossier_day:
      'The dossier is dated on a day on which it was not made. Check the date of this device, open the hand-over again and sign it again.',
    term_handed_over:
      'That term was handed over: it stays as both sides signed it. Correct only the terms that follow.',
    term_too_long: 'A term lasts five years at most. Correct the dates.',
    no_such_day: 'That day is not in the calendar. Correct the dates.',
    ends_before_it_begins: 'The last day is before the first. Correct the dates.',
    number_taken: 'There is a term with that number already. Choose another.',
    overlaps: 'Those days belong to another term already. Correct the dates.',
    out_of_order: 'The number does not follow the order of the dates. Correct the number or the dates.',
    term_known: 'That term is recorded already. Refresh the list.',
    term_unknown: 'That term does not exist. Refresh the list.',
    term_over: 'The term is over: its programme takes no changes.',
    state_settled: 'The term has begun: its state does not change. Correct the other facts.',
    turn_given: 'That term has a designated state already. Change the term.',
    draft_unknown:
      'That draft is no longer among the presidency’s. Choose again which ones to hand over, and sign again.',
    taken_over: 'The presidency has taken over: its first day and its number stay. Correct the rest.',
    already_handed_over: 'That hand-over was accepted already and takes no changes. Open it to read it.',
    not_next: 'That term does not follow the one that presides now. Open the hand-over of the next term.',
    not_presiding: 'The term that would hand over does not preside yet. Wait for its first day.',
    too_early: 'It is too early: a hand-over is signed in the 60 days before the term ends.',
    dossier_of_others:
      'The terms changed since the dossier was made. Open the hand-over again and sign it again.',
    dossier_altered:
      'The dossier is not the one that was signed. Open the hand-over again and sign it again.',
    checklist_open: 'Something on the checklist is still open. Go through all of it and try again.',
    handover_unknown: 'That hand-over does not exist, or has not reached this device. Sync and try again.',
    handover_withdrawn: 'The presidency took that dossier back. Wait until it signs another.',
    handover_changed:
      'The presidency signed another dossier since you read it. Read the new one and accept it.',
    first_day: 'The term that hands over began today: accept it from tomorrow on.',
    handed_over:
      'The presidency has passed to another state. Nothing is lost: the administrators of the state that presided have it, and can pass it on to the presidency.',
  },
  decisions: {
    minutes_sent:
      'The minutes of that meeting were sent: nothing more is decided at it. Decide at another meeting, or start a silence procedure.',
    day_not_come: 'That day has not come yet: nothing was decided on it. Choose today or a past day.',
    already_ended: 'That decision was superseded or withdrawn already. Choose another one.',
    ends_before: 'That day is before its adoption. Correct it.',
    effect_changed:
      'Somebody changed the day from which it has effect: nothing was adopted. Read the draft again and try again.',
    no_silence: 'Only a silence procedure decides in silence. Choose how it was decided.',
    no_such_day: 'That day is not in the calendar. Correct it.',
    list_changed:
      'A decision in the list changed since you read it: none was adopted. Read the list again and try again.',
    minutes_closed: 'The minutes are closed: nothing more is put on record.',
    no_minutes: 'There are no such minutes. Open the decision and try again.',
    not_an_a_item:
      'An item of the list is no longer an A item: none was adopted. Remove it from the list and try again.',
    nothing_adopted: 'That decision is not adopted.',
    supersedes_itself: 'A decision does not supersede itself. Choose another one.',
    twice_in_list: 'The list has the same decision twice. Remove one.',
    voice_empty: 'Write what is to be on record: only an abstention may go without words.',
    action_dropped: 'That action point was dropped: it can no longer change.',
    already_decided: 'That decision has been taken or refused: its text does not change. Draft another.',
    evidence_missing: 'Enter what was done before marking it as done.',
    not_owner: 'Your delegation is not responsible for this action point. Sync, and see who is.',
    not_adopted: 'That decision is not adopted: no action point follows from it yet.',
    unknown_action: 'That action point no longer exists. Refresh the register.',
    unknown_decision: 'That decision is not from this meeting, or no longer exists. Refresh.',
    unknown_owner: 'That delegation is not at the meeting. Choose another.',
  },
  minutes: {
    closed_by_adopting:
      'This meeting sat: its record is closed when its minutes are adopted. Open the minutes of the meeting, send them and adopt them.',
    adopted: 'The minutes were adopted: nothing in them changes.',
    already_answered: 'That correction was answered or withdrawn. Open it to read it.',
    already_sent:
      'The minutes were sent to the delegations: a summary is added or changes only by a correction of the delegation that spoke.',
    changed_meanwhile:
      'Somebody changed a summary since you read the minutes: nothing was sent or adopted. Read them again and try again.',
    corrected_too_often: 'This statement was corrected 20 times. Talk to the presidency.',
    correction_changed:
      'The delegation changed its correction since you read it: nothing was done. Read it again and try again.',
    corrections_open: 'Some corrections have no answer. Answer each before you adopt the minutes.',
    meeting_open: 'The meeting is not closed yet. Close the sitting and the meeting, then send the minutes.',
    in_session: 'A sitting is open. Close it before you send or adopt the minutes.',
    no_correction:
      'Your delegation has not corrected this statement: there is nothing to withdraw or answer.',
    nobody_spoke:
      'With that request nobody has had the floor, or you have not received it yet. Sync and try again.',
    not_sent: 'The minutes have not been sent to the delegations yet. Wait until the presidency sends them.',
    nothing_corrected: 'The correction says the same as the minutes. Change the text, or send nothing.',
    reason_missing: 'Write why the text is kept: the delegation that corrected it reads that.',
    summary_changed:
      'The minutes changed since you read them: the correction was not sent. Read them again and try again.',
    too_late: 'The time for corrections is over, by the clock of the server. Talk to the presidency.',
    window_open: 'Delegations can still correct. Adopt the minutes when the last day is over.',
  },
};
