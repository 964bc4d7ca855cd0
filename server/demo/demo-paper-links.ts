/** Papers of the founding meeting, by the position of their item in its agenda. */
export const foundingPapers: Readonly<Record<number, readonly string[]>> = {
  2: ['initiative', 'cosi'],
  4: ['ideal', 'ideal-add'],
  5: ['next-rev'],
};

/** The same for the sample meeting. */
export const weekPapers: Readonly<Record<number, readonly string[]>> = {
  0: ['week-agenda'],
  4: ['week-regulations'],
};
