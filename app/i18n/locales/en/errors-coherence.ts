/** Refusals about what others plan, as a part of the committee’s. */
export const errorsCoherence = {
  ends_before: 'It ends before it begins. Correct the first or the last day.',
  unknown_item: 'That is not on this device, or you have not received it yet. Sync and try again.',
  withdrawn: 'It is withdrawn: it cannot be edited. Put it back first.',
  same_twice: 'Two rows are the same thing. Remove one and try again.',
  other_agency: 'That is of another agency: a row does not move from one to another. Enter it as new.',
  wrong_sides: 'An overlap has two different sides, and a gap has one. Open the list again.',
  unknown_side: 'One of the sides is gone, or you have not received it yet. Sync and open the list again.',
  wrong_judgement: 'That word does not fit this. Choose another.',
};
