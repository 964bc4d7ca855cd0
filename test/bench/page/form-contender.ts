export interface GivenForm {
  readonly xml: string;
  /** Code of the language in which it opens. */
  readonly language: string;
}

declare global {
  interface Window {
    /** What the button of the page opens. */
    formGiven: GivenForm;
    /**
     * Ours alone: shows the form as a list does that somebody looks at, until the page has done what it does meanwhile.
     * Resolves to the ms for which that held the page at most.
     */
    listForm?: () => Promise<number>;
    /** Ours alone: leaves the form, whose draft the button then opens. */
    leaveForm?: () => void;
  }
}
