import {
  type Accessor,
  createContext,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  useContext,
} from 'solid-js';

const LETTERS = 'clasi.letter-keys';

export interface KeyBinding {
  /** As tinykeys reads it; by `event.key`, so that Spanish, Portuguese and English layouts work. */
  readonly press: string;
  /** What stands on the keys, in the order in which they are pressed. */
  readonly shown: readonly string[];
  readonly words: string;
  /** Absent where a part of the page listens itself. */
  readonly run?: (event: KeyboardEvent) => void;
  /** A letter alone: off while something is typed, and for who switched letters off. */
  readonly isLetter?: boolean;
  /** Whether the page has now what it acts on: `?` lists it only then. Absent: always. */
  readonly isThere?: () => boolean;
  /** Stands for all others of this key as long as it is there. */
  readonly isFirst?: boolean;
  /** Shown in the status line. */
  readonly isHint?: boolean;
}

export interface Keys {
  register(bindings: Accessor<readonly KeyBinding[]>): () => void;
  /** Those of the screen first, then those of everywhere. */
  readonly all: Accessor<readonly KeyBinding[]>;
  readonly areLettersOn: Accessor<boolean>;
}

const KeysContext = createContext<Keys>();

/** Whether keys of one letter act on this device. They do unless somebody switched them off (WCAG 2.1.4). */
export function readLetters(storage: Storage): boolean {
  return storage.getItem(LETTERS) !== 'off';
}

const [areLettersOn, setLettersOn] = createSignal(readLetters(localStorage));

export function chooseLetters(isOn: boolean, storage: Storage): void {
  if (isOn) storage.removeItem(LETTERS);
  else storage.setItem(LETTERS, 'off');
  setLettersOn(isOn);
}

export function KeysProvider(props: { children: JSX.Element }): JSX.Element {
  const [lists, setLists] = createSignal<readonly Accessor<readonly KeyBinding[]>[]>([]);
  const keys: Keys = {
    register(bindings) {
      setLists((before) => [bindings, ...before]);
      return () => setLists((before) => before.filter((each) => each !== bindings));
    },
    all: createMemo(() => {
      const all = lists().flatMap((bindings) => bindings());
      const first = all.filter(({ isFirst }) => isFirst === true);
      const over = new Set(first.map(({ press }) => press));
      return [...first, ...all.filter(({ press, isFirst }) => isFirst !== true && !over.has(press))];
    }),
    areLettersOn,
  };
  return <KeysContext.Provider value={keys}>{props.children}</KeysContext.Provider>;
}

/** Null outside the opened app. */
export function useKeyMap(): Keys | null {
  return useContext(KeysContext) ?? null;
}

/** Keys that act as long as the caller is on the screen; `?` shows them. */
export function useKeys(bindings: Accessor<readonly KeyBinding[]>): void {
  const keys = useKeyMap();
  onMount(() => {
    const release = keys?.register(bindings);
    onCleanup(() => release?.());
  });
}
