import type { errors as source } from '../es/errors.ts';

export const errors: typeof source = {
  agenda: {
    draft_changed: 'The draft changed after you reviewed it. Review the differences and release again.',
    nothing_to_release: 'The draft is the same as the last released version: there is nothing to release.',
    released_meanwhile: 'Somebody else released a version first. Review what is left and release again.',
    unknown_version: 'That version of the agenda has not been released. Refresh the agenda.',
  },
  attachments: {
    full: 'The server keeps too many unused files already. Send what is pending first; if it goes on, tell programme support.',
    hash_mismatch: 'The file arrived different from how it left. It will be sent again in full.',
    not_found: 'The file is not on the server, or you may not read it.',
    quota: 'Too many of your files are in no report or form yet. Send what is pending, then try again.',
    too_large: 'The file is too large. Reduce the photo or split the document.',
    too_many_chunks: 'The file came in too many pieces. Update the app and send it again.',
    wrong_offset: 'Sending the file was cut off. It will resume where it stopped.',
  },
  attendance: { meeting_over: 'The meeting is over or was cancelled: answers are no longer taken.' },
  badges: { bad_token: 'The badge is not this person’s. Tell programme support.' },
  checkins: {
    not_yours: 'Somebody else recorded that. Ask them or the presidency to remove it.',
    unknown_check_in: 'That record no longer exists: somebody has removed it.',
  },
  connections: {
    in_person: 'The meeting is in person. First change its format to hybrid or virtual.',
    nothing: 'Write the link, or at least one telephone number.',
    unknown: 'That link no longer exists: somebody has removed it.',
  },
  contacts: {
    empty: 'Enter a telephone number or an email address.',
    none: 'That person no longer shares their details.',
    not_yours: 'People share only their own details. First say who you are on the list.',
    too_late: 'The meeting is over and your details were erased: no others are kept.',
  },
  contributions: {
    marking_lowered:
      'Do not lower the marking of material: its originator gave it. If they allow more, withdraw this material and add it again with their marking.',
    originator_asked:
      'Consent about this material has been asked for: its originator does not change. If it is somebody else’s, withdraw it and add it again with its originator.',
    marking_too_low:
      'A link cannot be marked lower than its report or material. Choose at least its code and its TLP, and write its restrictions.',
    not_originator:
      'Only the originator consents: the institution of the report, or the one that the material names. Ask them.',
    nothing_to_show:
      'First write what others will read and choose who will read it: the person who consents sees both.',
    expiry_past: 'That day is over. Choose today or a later day, or leave it empty.',
    answer_missing: 'Write the answer or add a figure before you send it.',
    changed_meanwhile:
      'The contribution changed after you read it. Read again what will go out, then try again.',
    consent_known: 'That consent has already been asked for.',
    consent_unknown: 'That request for consent no longer exists. Ask again.',
    four_eyes: 'You prepared the release: somebody else authorises it.',
    link_known: 'That link has already been made.',
    link_unknown: 'That link no longer exists. Link the report or the material again.',
    material_known: 'That material has already been added.',
    material_unknown: 'That material no longer exists. Add it again.',
    no_such_edition: 'Your state has no contribution to that edition. Begin without it or choose another.',
    not_approved: 'Only accepted reports can be linked. Review the report first.',
    not_begun: 'The contribution to that edition has not been begun. Begin it first.',
    not_prepared:
      'The release is no longer prepared: somebody sent it back or authorised it. See where it stands.',
    not_released: 'Nothing is released that could be taken back.',
    obstacle:
      'Something stands in the way of the release. The list in the contribution says what and where: settle it, then try again.',
    own_consent: 'You asked for this consent: somebody else of the institution answers.',
    reference_missing: 'Write the number of the letter in which they answered.',
    section_known: 'That part has already been asked for.',
    section_unknown: 'That part is no longer asked for. Speak to the point of contact.',
    under_way: 'The committee has not yet confirmed what was last sent. Wait for its answer, then try again.',
  },
  ideal: {
    step_elsewhere:
      'That step is now taken on the validation or publication page of the edition. Open it and take the step there.',
    day_misplaced: 'The days are out of order: collection, validation, publication. Correct the one that is.',
    edition_elsewhere: 'The edition is at another stage. Refresh and see what can be done now.',
    edition_frozen: 'The edition has been adopted: nothing in it can change.',
    edition_known: 'That edition already exists.',
    edition_unknown: 'That edition does not exist, or you have not received it yet. Sync and try again.',
    method_missing: 'The method is missing: a meeting adopts it before the collection opens.',
    not_collecting:
      'The edition is not collecting: nothing can be handed in now. What was released can be taken back until the edition is adopted.',
    release_number_taken:
      'The committee already has a release with this number, from before a restore of your server. Prepare it again: it gets the next number.',
    not_decided: 'That meeting has not adopted this decision. Choose one that was adopted.',
    period_backwards: 'The period ends before it begins. Correct the days.',
    reason_missing: 'Write the reason.',
    requirement_known: 'That requirement already exists.',
    requirement_unknown: 'That requirement is not of this edition. Refresh.',
    settled: 'That was settled when the collection began. Only due dates and who is asked still change.',
  },
  figures: {
    area_twice: 'A crime area appears twice. Prepare the figures again.',
    day_too_soon:
      'That day is too soon. Set one from the day after tomorrow on, so that everybody knows of it before it comes.',
    batch_made: 'The figures of that day have been computed: the day cannot be removed. Set another one.',
    indicator_unknown:
      'There are ratings of an indicator that the edition’s method does not have. Update the app and prepare the figures again.',
    no_such_day: 'The calendar has no such day. Correct it.',
    not_rating: 'The edition takes no figures now: they are handed in while it collects or analyses.',
    nothing_released:
      'Your state has released no contribution for this edition. Release it first: it says who reads the figures.',
    other_method: 'The edition uses another method. Prepare the figures again with the adopted method.',
    bad_input:
      'Something in the ratings does not fit, and nothing was computed. Update the app; if it happens again, tell programme support.',
    not_computed:
      'This device could not compute the figures. Close other tabs and try again; nothing that was rated is lost.',
  },
  mandates: {
    function_recorded: 'That function has already been recorded. Refresh the list.',
    function_unknown: 'That function does not exist in that state or organisation. Refresh the list.',
    function_over: 'That function has ended and takes no changes. Record a new one.',
    scope_missing: 'Write which plan or platform the function is for.',
    not_longer: 'The last day is not later than the present one. Choose a later one.',
    too_many_functions:
      'That state or organisation has too many functions that have not ended. End one first.',
    id_reserved: 'That identifier is given by the server. Open the form again and try again.',
    already_given: 'That mandate has already been given. Refresh the list.',
    last_presidency:
      'That is the last mandate of the presidency. Give one first to another person who has a device.',
    ends_before_it_begins: 'The last day is before the first. Correct the dates.',
    outlasts_own: 'The last day is after that of your own mandate. Choose the same day or an earlier one.',
    to_oneself: 'Nobody gives a mandate to themselves. Ask somebody else of the presidency.',
    no_such_day: 'The calendar has no such day. Correct the dates.',
    too_many:
      'That person already holds too many mandates that have not ended. End one before you give another.',
    unknown: 'That mandate does not exist. Refresh the list.',
  },
  folder: { unknown_point: 'That point is no longer in the folder. Refresh.' },
  documents: {
    already_released: 'The paper has been released: it accepts only a new title or a corrigendum.',
    already_withdrawn: 'The paper was withdrawn and cannot change. Register a new one.',
    no_file: 'The paper has no file. Add at least one version before releasing it.',
    no_such_step: 'The paper cannot pass to that status from its present one. Refresh its page.',
    unknown_document: 'That paper is not in the document register. Refresh the list.',
    wrong_year: 'The year of the number is not the server’s. Correct the year and send again.',
  },
  forms: {
    other_form: 'That identifier belongs to another form. Publish this one under a new one.',
    not_in_use: 'Your state does not use that form yet. Activate it first.',
    same_form:
      'It has the same identifier as the committee’s form. Give it another one (“id”) and choose it again.',
    no_questions: 'That form has no questions of your state.',
  },
  logistics: {
    ends_before_start: 'The end is before the start. Correct the day or the time.',
    item_empty: 'Enter at least a text, a place, a telephone number or a value.',
    start_missing: 'Enter the start as well, or delete the end.',
    unknown_item: 'That part of the practical information no longer exists. Refresh the page.',
    unknown_venue: 'That place is not one of this meeting, or no longer exists. Choose another.',
  },
  letters: {
    not_ready:
      'To issue the letter, the person’s name, host and signatory, and fixed days of a meeting in person are needed. Complete them.',
    no_journey:
      'Nobody travels to a virtual meeting: visas and travel are not asked for. Ask only for the rest.',
  },
  meetings: {
    already_over: 'The meeting is closed or cancelled: it cannot change.',
    condition_missing: 'Enter what the meeting to be confirmed depends on.',
    deadline_too_late: 'A deadline cannot be later than the meeting.',
    decided_too_late: 'The day to decide cannot be later than the meeting.',
    dates_long_over:
      'With those dates, what people wrote for the meeting would be deleted at once. Correct the year.',
    ends_before_start: 'The end is before the start. Correct the dates.',
    item_outside_dates: 'The item is outside the days of the meeting. Change its time or the dates.',
    no_such_step: 'The meeting cannot pass to that status from its present one.',
    quorum_too_large: 'The quorum cannot ask for more delegations than there are. Correct the figures.',
    unknown_item: 'That agenda item no longer exists. Refresh the agenda.',
    unknown_meeting: 'That meeting no longer exists. Refresh the list.',
    skipped_hour: 'The clocks there skip that time on that day. Choose another one.',
    unknown_time_zone: 'That time zone does not exist. Choose one from the list.',
  },
  needs: {
    budget_not_yours: 'Your delegation’s liaison says who pays. Ask them.',
    leaves_before_arriving: 'The departure is before the arrival. Correct the day or the time.',
    letter_not_yours: 'The organisers issue the visa letter. You can ask for it.',
    too_late: 'The meeting is over and these details were erased: no others are kept.',
  },
  networks: {
    known: 'That profile already exists.',
    merger_ended: 'That proposal has ended. Propose again if needed.',
    no_merger: 'Nobody has proposed that these two networks are one, or the proposal has ended.',
    not_in_state: 'The status of the network has changed. Refresh and try again.',
    same_state: 'Both networks belong to the same state: correct the profiles there.',
    too_many_mergers: 'That network has too many proposals and mergers. End one of them first.',
    unknown: 'That network profile no longer exists, or you do not have it.',
  },
  nominations: {
    already_decided: 'That nomination was already decided or withdrawn. Refresh the list.',
    changed_meanwhile: 'The delegation changed the nomination after what you saw. Read it again and decide.',
    not_waiting: 'That nomination is no longer awaiting a decision. Refresh the list.',
    on_the_list: 'That person is already on the list.',
    other_delegation: 'A person can stand in only for somebody in the same delegation.',
    own_delegation: 'Nobody accredits their own delegation. Another person of the presidency does.',
    own_nomination: 'Nobody accredits what they nominated. Another person of the presidency does.',
    own_person: 'Nobody accredits themselves. Another person of the presidency does.',
    unknown_nomination: 'That nomination does not exist, or you may not read it. Refresh the list.',
  },
  panels: {
    already_rated:
      'A seat has handed in its sheet for this area: the area cannot be dropped. Close the round when the others are in.',
    already_seated:
      'That person already holds another seat of this panel. Choose somebody else, or free the other seat first.',
    area_unknown:
      'That area is no longer rated by this panel. What you wrote stays in your outbox; ask the point of contact.',
    changed_meanwhile:
      'The figures or the panel changed after you read them. Read again what will go out, then try again.',
    contribution_first:
      'First release the contribution of your state to this edition: the figures are read by those who read the contribution, and by nobody else.',
    four_eyes: 'You prepared these figures: somebody else authorises them.',
    indicator_unknown:
      'That indicator is not part of the method of this edition. Sync and rate those that are shown.',
    institution_missing:
      'The sheet of the police, the prosecution or the prisons is missing. Wait for it, or put somebody else in that seat, before you close.',
    not_asked_again:
      'Only those who handed in a sheet in the first round rate in the second. You do not need to do anything.',
    not_contested:
      'That indicator is not contested: it is not rated in the second round. Rate only those that are shown.',
    not_prepared:
      'The release is no longer prepared: somebody sent it back or authorised it. See where it stands.',
    not_released: 'No figures are released that could be taken back.',
    not_set_up: 'The panel of this edition is not set up yet. Set it up first, with its areas.',
    not_your_seat:
      'You do not hold that seat, or not yet. What you wrote stays in your outbox; speak to the point of contact of your state.',
    not_yourself:
      'Whoever closes the panel or authorises its figures does not rate in it. Somebody else must do it.',
    nothing_final: 'No area is finished yet. Close its rounds before you prepare the release.',
    other_method:
      'The panel already rates by another method, and that one does not change. Sync, and use the method of the edition.',
    round_over:
      'That round is over, or has not begun: nothing was changed. Sync and see where the area stands.',
    seat_changed_meanwhile:
      'Somebody changed who holds that seat in the meantime. See who is there, then try again.',
    seat_of_other_institution: 'A seat does not pass to another institution. Add a new seat for it.',
    seat_unknown: 'That seat is no longer in the panel. Sync and choose another.',
    sheet_incomplete:
      'Some indicators are not rated yet. Rate all of them, or choose “Not known”, then hand in again.',
    sheets_missing:
      'The seats without a sheet are no longer those you saw. Look at them again and write why you do not wait for them.',
    too_few_sheets:
      'There are fewer than three sheets: the figure would say what one person wrote. Wait for more before you close.',
    too_many_seats: 'The panel has all the seats it can have. End one before you add another.',
    under_way: 'The committee has not yet confirmed what was last sent. Wait for its answer, then try again.',
  },
  participants: {
    claimed_another: 'You already said that you are someone else on the list. Undo that first.',
    claimed_by_other: 'Somebody else already said that this is them. Talk to your delegation’s liaison.',
    held_by_state:
      'That person has said who they are, and only their state can allow the move. Ask the delegation’s liaison, or the state’s administrator, to allow it on the person’s page.',
    not_claimed: 'Nobody has said that this is them.',
    code_not_fitting:
      'Two letters are the code of a state; an organisation has a longer one, such as eu-home. Choose the state from the list, or another code.',
    delegation_exists: 'That delegation is already on the list.',
    unknown_delegation: 'That delegation is no longer at the meeting. Choose another.',
    unknown_participant: 'That person is no longer on the list. Refresh it.',
  },
  feeds: {
    unknown: 'That calendar address no longer exists.',
    too_many: 'You already have ten calendar addresses. Revoke one you do not use.',
  },
  people: {
    delegation_not_fitting: 'The delegation must be that of the person’s own state.',
    device_unknown: 'That device does not exist, or belongs to nobody you administer.',
    fingerprint_differs:
      'The verification code is not that of the enrolled device. Compare it again by voice.',
    last_administrator: 'No administrator would be left. Appoint another person first.',
    not_active: 'That person’s access is not active. Check their status in the list.',
    not_allowed: 'You do not administer those people.',
    not_confirming: 'There is nothing for you to confirm.',
    not_empty: 'There are people already: the first administrator exists.',
    not_founding: 'That state is not waiting for a first code. Look at the list.',
    not_witnessing:
      'This is not for you: whoever confirms it administers a state that neither presides nor did so recently.',
    no_witness_needed: 'That organisation is not waiting for anybody to confirm it. Look at the list.',
    not_yourself: 'Another administrator must do that: nobody does it for themselves.',
    place_needed: 'That role works in an institution or unit: name it.',
    presidency_held: 'Somebody holds the presidency and can give mandates. Ask them.',
    role_needed: 'Choose at least one role.',
    role_not_fitting: 'One of the roles does not fit: roles of the state and of the committee do not mix.',
    role_twice: 'A role is listed twice. Remove one of them.',
    offices_unknown:
      'The server could not confirm who holds which office now. Nothing was done. Wait a minute and try again.',
    invitation_changed:
      'This device has since asked for a later version of this invitation. Look at the list before you invite again.',
    invitation_used:
      'Somebody has enrolled with this invitation, or another person made it. Look at the list before you invite again.',
    second_invited: 'The second person has been invited. Wait for their confirmation.',
    seat_of_a_body:
      'Only the organisation’s own administrator seats people in that delegation. Ask them to invite the person, or give another delegation, or none.',
    counterpart_alone:
      'A counterpart reads its dialogue and nothing of members, so it has no other role. Leave only that one, or remove it.',
    counterpart_seat:
      'Give the organisation of the counterpart, such as eu-cosi: it reads only the dialogue with it.',
    seat_of_a_state:
      'Two letters are a state’s delegation, and only that state’s administrator seats people there. Give the organisation’s own code, such as eu-home, or none.',
    too_many_codes: 'Too many codes were asked for that person today. Wait until tomorrow, or talk to them.',
    state_founded: 'That state already administers itself.',
    unknown: 'That person does not exist, or is not among those you administer.',
  },
  reports: {
    answers_not_here: 'The answers of that report are not on this device. Connect and try again.',
    awaits_desk: 'Another head has to approve it first. You can take it into review yourself.',
    corrected_meanwhile: 'The report was corrected in the meantime. Read the correction and decide again.',
    not_in_state: 'The report has moved on in the meantime. Open it and decide again.',
    other_version: 'A correction keeps the version of the form in which the report was written.',
    answers_unread: 'The answers of that report cannot be opened on this device. Write a comment.',
    own_not_here:
      'This correction changes questions of your state that are not on this device now. What you wrote is still saved. Connect, open the correction again, and send it.',
    nothing_changed: 'No answer changed: there is nothing to send.',
    too_many_corrections:
      'This report already has too many corrections. Send a new report that names this one.',
    too_many_changes:
      'These are too many changes for one correction. Send a part, and correct the rest afterwards.',
    correction_begun:
      'Another correction of this report has been begun. Finish or delete it, then take this one back.',
    own_correction: 'You made the last correction. Somebody else has to accept it.',
    own_deputy: 'Nobody names themselves as deputy. Another administrator has to do it.',
    own_institution: 'You are a head of that institution. Somebody else must give it read access.',
    own_report: 'It is your own report. Somebody else has to decide.',
    reason_missing: 'Write the reason and send again.',
    same_question: 'Somebody else changed the same answer. Choose which one stays and send again.',
    bad_xml: 'The form was damaged. Open it, check the answers and send again.',
    form_not_active: 'Your state does not use this form, or has withdrawn it. Ask your point of contact.',
    form_not_here: 'The form is not on this device yet. Connect once and try again; the note is kept.',
    handling_code_missing: 'The handling code is missing. Choose it and send again.',
    not_found: 'That report does not exist, or you may not read it.',
    other_form: 'The report was started with another form. Continue with the same one.',
    questions_unknown: 'Your state has not asked those questions. Connect and open the draft again.',
    version_not_active:
      'That version of the form is no longer accepted. Open the report and move it to the current one.',
  },
  running: { unknown_step: 'That step is no longer in the minute by minute. Refresh it.' },
  text: { empty: 'Enter the text in at least one language.' },
  states: {
    not_kept: 'That is not among what your state keeps. Refresh the list.',
    too_many_partner_units: 'Too many units are marked. Remove one.',
  },
  assessment: {
    adopted: 'The text has been adopted: what was said stays as it is.',
    adjustment_elsewhere:
      'An adjustment is written in the section of its area. Open that and write it there.',
    agrees_and_comments:
      'Your state has comments in this round. Withdraw them before you say that it agrees, or say that it has nothing to add.',
    comment_answered: 'The analysts have answered this comment. Write another one, or withdraw it.',
    comment_known: 'That comment already exists.',
    comment_unknown: 'That comment does not exist, or you have not received it yet. Sync and try again.',
    comment_withdrawn: 'Its state withdrew this comment.',
    correction_known: 'That correction already exists.',
    correction_out: 'That correction has been published.',
    correction_unknown: 'That correction does not exist. Refresh.',
    correction_waits:
      'This paragraph has a proposed correction. Drop it before you change it or propose another.',
    round_ended: 'The round is over. See on the validation page how the text stands.',
    comment_changed: 'The state changed its comment while you answered. Read it again, then answer.',
    adjusted_already: 'That area already has an analyst adjustment. Change that one, or remove it first.',
    adopted_day:
      'That cannot be the day of adoption: choose a day between the start of the collection and today.',
    order_final: 'In a published edition paragraphs cannot be moved.',
    day_too_far: 'That day is too far away. Choose one within a year at most.',
    too_many_comments:
      'Your state has as many comments on this edition as there can be. Withdraw one, or join several in one.',
    day_earlier: 'The time can only be extended: the states count on the day set. Choose a later day.',
    day_too_soon: 'That day is too soon. Give the states until tomorrow at least.',
    figures_final: 'The edition is adopted: its figures, and how they were adjusted, no longer change.',
    four_eyes: 'You proposed this correction. Somebody else publishes it.',
    no_round: 'The states have not verified the text yet. Open a round for them before you adopt it.',
    no_text: 'Write the text in at least one language.',
    not_answered: 'Some comments have not been answered. The analysts answer each before the adoption.',
    not_written: 'The text is not written at this stage of the edition.',
    nothing_to_correct:
      'This paragraph says the same as the published one. Change it first and then propose the correction.',
    nothing_written: 'There is nothing written yet to send to the states.',
    other_kind: 'A paragraph cannot change its kind. Remove it and write another one.',
    other_yardstick: 'That word is not in the scale of this edition. Choose one from it.',
    paragraph_known: 'That paragraph already exists.',
    paragraph_unknown: 'That paragraph does not exist, or you have not received it yet. Sync and try again.',
    rests_on_itself: 'A paragraph cannot be based on itself. Take it off the list.',
    round_known: 'That round already exists.',
    round_open: 'The states still have time in the open round. Wait for its last day.',
    round_over:
      'That round is over and the text has moved on. Look at the new version and write your comment there.',
    round_unknown: 'That round does not exist, or you have not received it yet. Sync and try again.',
    source_gone:
      'A source that is cited is gone: its state took it back, or you do not read it. Remove it and save again.',
    states_waited_for: 'Some states have not spoken yet and still have time. Wait, or give more time.',
    too_many: 'The text has too many paragraphs. Join those that belong together.',
    where_printed: 'Say where the reservation is printed; other comments are not printed.',
    yardstick_used:
      'There are already judgements on the other scale. Remove their likelihood before you change it.',
  },
  publication: {
    not_ready: 'The server is still preparing the edition. Wait a moment and try again.',
    other_hash: 'The hash is not that of the prepared edition. Refresh, compare it and publish again.',
  },
  feedback: {
    answered_already:
      'Somebody else has answered that question. Read the answer; if something is missing, ask again.',
    note_unknown: 'That feedback note does not exist, or you have not received it yet. Sync and try again.',
    question_known: 'That question already exists.',
    question_unknown: 'That question does not exist, or you have not received it yet. Sync and try again.',
    sent_already: 'The feedback note of this state has already been sent.',
  },
};
