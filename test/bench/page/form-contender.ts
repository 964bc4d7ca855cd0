export interface GivenForm {
  readonly xml: string;
  /** Code of the language in which it opens. */
  readonly language: string;
}

declare global {
  interface Window {
    /** What the button of the page opens. */
    formGiven: GivenForm;
  }
}
