import type { session as source } from '../es/session.ts';

export const session: typeof source = {
  language: 'Language',
  continue: 'Continue',
  back: 'Back',
  done: 'Done',
  close: 'Close',
  understood: 'Understood',
  problem: 'There is a problem',
  step: (p) => `Step ${p.at} of ${p.of}`,
  hour_in: (p) => `${p.hour} in ${p.city}`,
  promise:
    'What you type is saved on this phone at once, encrypted, and is sent automatically when there is a network. Nothing typed is lost.',
  tab_fact: 'It works better installed.',
  tab_text: 'You can install it later, under More. On a phone it is best done before you write.',
  device: {
    ios_tab: 'iPhone or iPad',
    android_tab: 'Android phone',
    desktop_tab: 'Computer',
  },
  code: {
    title: 'Your code',
    label: 'One-time code',
    hint: '10 characters, like ABCDE-FGHJK. O and 0 count as the same, so do I and 1. You can also paste the link.',
    wrong_shape: 'Type the 10 characters of the code, or paste the whole link',
    looking: 'Checking the code',
  },
  who: {
    detail: 'This is how the committee knows you. The code has not been used yet.',
    readers: 'Who reads what I send',
    yes: 'Yes, this is me',
    not_me: 'If this is not you, stop here: return the code to whoever gave it to you.',
  },
  protect: {
    title: 'Protect this phone',
    why: 'What is saved here opens only with what you choose now. It works offline. Nobody else knows it, not even the server.',
    how: 'How it opens',
    passkey: 'With the phone’s fingerprint, face or PIN',
    passkey_hint: 'The fastest. Uses a passkey of this phone.',
    passphrase: 'With a passphrase',
    passphrase_hint: 'Four words or more that only you know.',
    demo: 'Use the demonstration’s passphrase',
    action: 'Protect and enrol',
    touch: 'Confirm in the phone’s dialogue box',
    working: 'Protecting this phone. It may take a few seconds',
  },
  passphrase: {
    label: 'Passphrase',
    hint: 'Four words that have nothing to do with each other. No names, no sayings.',
    again: 'The same passphrase again',
    show: 'Show what I type',
    empty: 'Type a passphrase of four words or more',
    few_words: 'Words are missing: type four or more',
    repeated: 'Use four different words',
    short: 'The words are very short: choose longer ones',
    fair: 'Enough. One more word makes it much stronger.',
    strong: 'Strong.',
    differs: 'The two passphrases differ: type the same',
  },
  recovery: {
    title: 'Your recovery code',
    why: 'It is the only other way to open this phone if you forget the passphrase or change your fingerprint. It will not be shown again.',
    where: 'Write it on paper and keep it away from this phone.',
    print: 'Print',
    label: 'The last 4 characters',
    hint: 'So we know that you wrote it down',
    wrong: 'Those are not the last 4: look at the code you wrote down',
    action: 'I wrote it down',
  },
  practice: {
    title: 'A practice report',
    text: 'Try as you like: it never leaves this phone and nobody reads it.',
    saves: 'There are three questions. You will see how to answer and what is saved.',
    begin: 'Start the practice',
    opening: 'Opening the form',
    failed: 'The practice could not be opened here. You can continue without it.',
    banner: 'Practice: never leaves this phone.',
    save: 'Finish the practice',
    skip: 'Skip the practice',
    done: 'Practice finished',
    saved: 'Saved on this phone',
    afterwards:
      'A real report would be queued and change to “Received” when the server confirms it. This one ends here and is erased.',
  },
  airplane: {
    title: 'Now try aeroplane mode',
    try: 'Open Today. When you see your meeting, turn on aeroplane mode and continue using the app: the agenda, the people, the forms. Everything stays on this phone.',
    preparing: 'Saving the app on this phone. Wait until that is done before aeroplane mode.',
    online: 'There is a connection right now.',
    offline: 'No connection.',
    offline_text: 'And everything is still here.',
    sending:
      'To send, open the app when there is a network: it is sent automatically and you see the time at which the server received it.',
    action: 'Go to Today',
    pending: 'Your state is not open yet.',
    pending_text: 'Two of its people open it together. Continue under More, People.',
  },
  not_kept: {
    address:
      'The address begins with http://. Open the one that begins with https://, or use Chrome, Edge or Firefox. What you wrote is still here.',
    cookies:
      'Allow cookies for this site in the browser’s settings and try again. What you wrote is still here.',
    retry: 'Try again',
  },
  keep: {
    why: 'If space runs out, the browser may delete what is stored. Ask it not to.',
    ask: 'Ask for protection',
    asking: 'The browser asks you beside the address bar: choose “Allow”. You can go on without answering.',
    refused: 'The browser did not grant it. It usually does once the app is installed and used.',
    one_copy: 'What you type here is saved only once.',
    one_copy_text:
      'This browser has no place for the second copy. Send what waits soon, or use an up-to-date browser outside private mode.',
  },
  install_first: {
    title: 'First, install it',
    in_app: 'You are inside another app. What you type here would be erased, and it cannot be installed.',
    tab: 'In this tab the phone erases what is saved after seven days without opening it. Installed, it does not.',
    unused: 'Your code has not been used: it works in the installed app.',
    steps: 'How to install',
    code: 'Your code',
    code_text: 'The installed app will ask for it. Copy it or write it down.',
  },
  guide: {
    leave_safari: 'Open the menu of this window and choose “Open in Safari”.',
    leave_chrome: 'Open the menu of this window and choose “Open in Chrome”.',
    share: 'Tap Safari’s Share button: a square with an arrow pointing up.',
    menu: 'Open Chrome’s menu: the three dots.',
    home_screen: 'Choose “Add to Home Screen”.',
    install: 'Choose “Install app” or “Add to Home screen”.',
    as_app: 'Leave “Open as Web App” on and tap “Add”.',
    address_bar: 'Press the install icon at the end of the address bar.',
    open_icon: 'Open it from its icon. What is saved is still there.',
    open_code: 'Open it from its icon and type the code there.',
    installed: 'It is installed already and opened from its icon.',
  },
  card: {
    in: (p) => `${p.what} in`,
    minute: 'minute',
    minutes: 'minutes',
    pick_up: 'Pick-up',
    hotel: 'Hotel',
    meeting: 'Meeting',
    emergency: (p) => `Emergency ${p.phone}`,
  },
  unlock: {
    action: 'Unlock',
    change: 'Change',
    another: 'Enrol another person',
    delegation: (p) => `Delegation: ${p.name}`,
    waiting: (p) => (p.n === 1 ? '1 record waits here, encrypted' : `${p.n} records wait here, encrypted`),
    nothing_waits: 'Nothing waits here to be sent',
    passphrase_label: 'Passphrase',
    recovery_label: 'Recovery code',
    recovery_hint: '24 characters; hyphens are not needed',
    use_passphrase: 'Use the passphrase',
    use_passkey: 'Use fingerprint or face',
    use_recovery: 'Use the recovery code',
    show: 'Show',
    hide: 'Hide',
    empty: 'Type it to unlock',
    wrong: 'That is not the passphrase. Check words, order and accents.',
    wrong_code: 'That is not the code. Check it against the one you wrote down.',
    no_passkey: 'The phone did not confirm fingerprint or face. Try again, or use the recovery code.',
    wait: (p) => `Too many attempts. Wait ${p.seconds} s.`,
    opening: 'Opening. It may take a few seconds',
    enrol_again: 'Enrol with a new code',
  },
  unsafe: {
    title: 'You cannot work here',
    why: 'Something is missing without which what you type would be lost, or somebody else could read it.',
    secure_address: 'The address is not secure: it begins with http:// and not with https://.',
    crypto: 'This browser cannot encrypt.',
    service_worker: 'This browser cannot open the app without a connection.',
    database: 'This browser lets nothing be saved. That is usual in private mode.',
    files: 'Writing and reading back failed: no space, or private mode.',
    what: 'What to do',
    do_address: 'Open the address that begins with https://. If you do not have it, ask whoever invited you.',
    do_operator: 'Whoever runs the server: put TLS in front, or open http://localhost on the same machine.',
    do_browser: 'Leave private mode, free some space, or use an up-to-date Chrome, Edge, Safari or Firefox.',
  },
  out: {
    revoked: 'This device no longer has access',
    revoked_text: (p) => {
      if (p.n === 0)
        return 'There was nothing left to hand in. All of this person’s data was erased from here.';
      const what = p.n === 1 ? '1 pending record was handed in' : `${p.n} pending records were handed in`;
      return `${what} to your point of contact. Then all of this person’s data was erased from here.`;
    },
    revoked_next: 'If it was a mistake, ask for a new code from whoever administers your state.',
    revoked_action: 'Start with a code',
    revoked_waiting: 'This device no longer has access',
    revoked_waiting_text: (p) =>
      p.n === 1
        ? '1 record here is not handed in. It goes to your point of contact before anything is erased.'
        : `${p.n} records here are not handed in. They go to your point of contact before anything is erased.`,
    revoked_waiting_next: 'Connect to a network and try again. Until then nothing is erased.',
    revoked_waiting_action: 'Try again',
    disabled: 'Your access is suspended',
    disabled_text: 'What is saved stays on this phone, encrypted, and is not sent.',
    disabled_next:
      'Talk to whoever administers your state. If access is given back, all of it is still here.',
    disabled_action: 'Try again',
    old_tab: 'This tab uses an earlier version',
    old_tab_text: 'Another tab opened the new version. Your draft is saved.',
    old_tab_next: 'Reload to continue where you were.',
    old_tab_action: 'Reload',
  },
  store: {
    missing: (p) => (p.n === 1 ? '1 saved record was lost.' : `${p.n} saved records were lost.`),
    missing_text: 'The phone erased the store. See in the Outbox what is missing and enter it again.',
    restored: (p) =>
      p.n === 1
        ? '1 record was restored from the second copy.'
        : `${p.n} records were restored from the second copy.`,
    restored_text: 'The main store was damaged. Check Outbox and drafts.',
    lost: 'The store was lost and rebuilt.',
    lost_text: 'Nothing was pending. The rest is requested again from the server.',
    damaged: (p) =>
      p.n === 1
        ? 'A part of what was saved could not be opened.'
        : `${p.n} parts of what was saved could not be opened.`,
    damaged_text:
      'It came from the server and is requested again. If it continues, see Diagnostics under More.',
    damaged_own: (p) =>
      p.n === 1
        ? 'A part of what you did on this phone could not be opened. It may hold several records.'
        : `${p.n} parts of what you did on this phone could not be opened. Each may hold several records.`,
    damaged_own_text:
      'What had been sent is on the server. The rest may be lost: check the outbox and your drafts. If it continues, see Diagnostics under More.',
  },
};
