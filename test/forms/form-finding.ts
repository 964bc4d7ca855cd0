/** A file as it is handed to the page that checks. */
export interface GivenFile {
  readonly name: string;
  readonly base64: string;
}

/** What became of one form, as one line of JSON. */
export interface FormFinding {
  /** The whole way was gone: published, opened, filled, stored, restored, sent, read. */
  readonly ok: boolean;
  /** Why not, as a code and what it is about; null if it was. */
  readonly reason: string | null;
  readonly questions: number;
  readonly languages: readonly string[];
  /** What the page that publishes says will not work, each as its code and what it is about. */
  readonly unsupported: readonly string[];
  /** How many questions took an answer. */
  readonly answerable: number;
  /** The answers came back as they were, from the draft and from the server. */
  readonly roundTrip: boolean;
}
