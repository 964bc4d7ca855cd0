import './styles.css';
import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppShell } from './app-shell.tsx';
import { NotchedBar } from './bars.tsx';
import { Breakable } from './breakable.tsx';
import { Button } from './button.tsx';
import { AnchoredScale, CheckList, RadioList } from './choices.tsx';
import { DeskProvider, Pane } from './desk.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { FactList } from './fact-list.tsx';
import { Gauge } from './gauge.tsx';
import { List, ListRow } from './list-row.tsx';
import { PageHeader } from './page-header.tsx';
import { SearchField } from './search-field.tsx';
import { type Section, SectionRail, SectionTabs } from './sections.tsx';
import { Tabs } from './tabs.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

let dispose: (() => void) | undefined;

function mount(page: () => JSX.Element): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  const stop = render(page, host);
  dispose = () => {
    stop();
    host.remove();
  };
  return host;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`nothing has the id ${id}`);
  return element;
}

afterEach(() => {
  dispose?.();
  dispose = undefined;
});

test('the error summary takes the focus on each attempt and its links focus the fields', async () => {
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  const attempt = () => setErrors([{ fieldId: 'place', message: 'Write the place' }]);
  const host = mount(() => (
    <>
      <ErrorSummary title="There is a problem" errors={errors()} />
      <TextField id="place" label="Place" error={errors()[0]?.message} value="" onInput={() => {}} />
      <Button onClick={attempt}>Go on</Button>
    </>
  ));
  expect(host.querySelector('.error-summary')).toBeNull();
  await userEvent.click(host.querySelector('button') as HTMLElement);
  const summary = host.querySelector('.error-summary');
  expect(document.activeElement).toBe(summary);
  expect(summary?.querySelector('a')?.textContent).toBe(byId('place-error').textContent);

  await userEvent.click(summary?.querySelector('a') as HTMLElement);
  expect(document.activeElement).toBe(byId('place'));
  expect(byId('place').getAttribute('aria-describedby')).toBe('place-error');
  expect(byId('place').getAttribute('aria-invalid')).toBe('true');

  await userEvent.click(host.querySelector('button') as HTMLElement);
  expect(document.activeElement).toBe(host.querySelector('.error-summary'));
});

test('tabs are links that the keyboard reaches, and the current one says so', async () => {
  const tabs = [
    { href: '#agenda', label: 'Agenda', current: true },
    { href: '#people', label: 'People', current: false },
  ];
  const host = mount(() => <Tabs label="Meeting" tabs={tabs} />);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('Agenda');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('page');
  await userEvent.keyboard('{Tab}{Enter}');
  expect(location.hash).toBe('#people');
  for (const link of host.querySelectorAll('a')) {
    expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  }
});

test('the arrow keys move through a list of options and choose one', async () => {
  const [value, setValue] = createSignal<string | undefined>('es');
  mount(() => (
    <RadioList
      id="language"
      label="Language"
      value={value()}
      onChange={setValue}
      options={[
        { value: 'es', label: 'Español' },
        { value: 'pt', label: 'Português' },
      ]}
    />
  ));
  await userEvent.keyboard('{Tab}{ArrowDown}');
  expect(value()).toBe('pt');
  expect(document.activeElement).toBe(byId('language-1'));
});

test('the arrow keys move through an anchored scale from the levels to the answers off the axis', async () => {
  const [value, setValue] = createSignal<string | undefined>();
  const host = mount(() => (
    <AnchoredScale
      id="scale"
      label="How large?"
      question
      value={value()}
      onChange={setValue}
      levels={[
        { value: '1', figure: '1', word: 'Low', example: 'Single cases' },
        { value: '0', figure: '0', word: 'None', example: 'Looked for and not found' },
      ]}
      offAxis={[{ value: 'unknown', label: 'I do not know' }]}
    />
  ));
  expect(host.querySelector('h1')?.textContent).toBe('How large?');
  await userEvent.keyboard('{Tab} ');
  expect(value()).toBe('1');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(value()).toBe('unknown');
  for (const row of host.querySelectorAll('label')) {
    expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  }
});

test('a list of several answers keeps the order of its options', async () => {
  const [values, setValues] = createSignal<string[]>([]);
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  mount(() => (
    <CheckList id="areas" label="Areas" values={values()} onChange={setValues} options={options} />
  ));
  await userEvent.click(byId('areas-2'));
  await userEvent.click(byId('areas'));
  expect(values()).toEqual(['a', 'c']);
  await userEvent.click(byId('areas-2'));
  expect(values()).toEqual(['a']);
});

test('what a newer app chose stays chosen, though this one has no option for it', async () => {
  const [values, setValues] = createSignal<string[]>(['z', 'b']);
  const options = ['a', 'b'].map((value) => ({ value, label: value }));
  mount(() => (
    <CheckList id="areas" label="Areas" values={values()} onChange={setValues} options={options} />
  ));
  await userEvent.click(byId('areas'));
  expect(values()).toEqual(['a', 'b', 'z']);
});

test('the gauge is one picture with a text alternative, and fills by its facts', () => {
  const host = mount(() => <Gauge saved queued sending={0.4} label="Saved, queued, sending 2 of 5" />);
  const gauge = host.querySelector('[role="img"]');
  expect(gauge?.getAttribute('aria-label')).toBe('Saved, queued, sending 2 of 5');
  expect(gauge?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  const widths = [...host.querySelectorAll('.gauge-fill')].map((notch) =>
    Number(notch.getAttribute('width')),
  );
  expect(widths).toEqual([10, 10, 4, 0]);
});

test('a refused record has a cross in place of the last notch', () => {
  const host = mount(() => <Gauge saved queued refused label="Not accepted" />);
  expect(host.querySelectorAll('.gauge-reached')).toHaveLength(3);
  expect(host.querySelectorAll('.gauge-cross')).toHaveLength(1);
});

test('Escape closes a dialog and restores the focus', async () => {
  const [open, setOpen] = createSignal(false);
  const host = mount(() => (
    <>
      <Button onClick={() => setOpen(true)}>Leave</Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title="Leave this phone?">
        <Button onClick={() => setOpen(false)}>Stay</Button>
      </Dialog>
    </>
  ));
  const opener = host.querySelector('button') as HTMLElement;
  await userEvent.click(opener);
  const dialog = host.querySelector('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  expect(dialog.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => open()).toBe(false);
  expect(dialog.open).toBe(false);
  expect(document.activeElement).toBe(opener);

  await userEvent.click(opener);
  await userEvent.click(dialog.querySelector('button') as HTMLElement);
  expect(document.activeElement).toBe(opener);
});

test('the clear button empties the search and the field keeps the focus', async () => {
  const [value, setValue] = createSignal('');
  const host = mount(() => (
    <SearchField
      id="people"
      label="People"
      value={value()}
      onInput={setValue}
      clearLabel="Clear the search"
    />
  ));
  await userEvent.type(byId('people'), 'nunez');
  expect(value()).toBe('nunez');
  await userEvent.click(host.querySelector('[aria-label="Clear the search"]') as HTMLElement);
  expect(value()).toBe('');
  expect(document.activeElement).toBe(byId('people'));
});

test('a text area grows with its text, so that everything typed stays visible', async () => {
  const [value, setValue] = createSignal('');
  mount(() => <TextArea id="seen" label="What was seen" value={value()} onInput={setValue} />);
  const before = byId('seen').clientHeight;
  setValue('line\n'.repeat(12));
  await expect.poll(() => byId('seen').clientHeight).toBeGreaterThan(before);
  expect(byId('seen').scrollHeight).toBeLessThanOrEqual(byId('seen').clientHeight + 1);
});

test('a row is one target and only its title names it', async () => {
  const [chosen, setChosen] = createSignal(0);
  const host = mount(() => (
    <List>
      <ListRow title="Chile" detail="Five people" onSelect={() => setChosen(chosen() + 1)} />
    </List>
  ));
  expect(host.querySelector('button')?.textContent).toBe('Chile');
  await userEvent.click(host.querySelector('.row-detail') as HTMLElement, { force: true });
  expect(chosen()).toBe(1);
});

test('a reference without room breaks after a slash, and its number stays whole', async () => {
  const host = mount(() => (
    <div style={{ 'inline-size': '15rem' }}>
      <FactList facts={[{ label: 'Original language', place: <Breakable text="CLASI/2026/DOC/001" /> }]} />
    </div>
  ));
  await document.fonts.ready;
  const place = host.querySelector('strong') as HTMLElement;
  expect(place.textContent).toBe('CLASI/2026/DOC/001');
  const rectsOf = (part: Node | undefined) => {
    const range = document.createRange();
    range.selectNodeContents(part as Node);
    return [...range.getClientRects()];
  };
  const parts = [...place.childNodes].filter(
    (each): each is Text => each instanceof Text && each.data !== '',
  );
  expect(parts.map((part) => part.data)).toEqual(['CLASI/', '2026/', 'DOC/', '001']);
  expect(parts.map((part) => rectsOf(part).length)).toEqual([1, 1, 1, 1]);
  expect(rectsOf(parts[3])[0]?.top).toBeGreaterThan(rectsOf(parts[0])[0]?.top ?? 0);
});

test.each([345, 330, 305])(
  'the views of a meeting, and the fifth while it sits, stand in one line of %s pixels, beside a scrollbar',
  async (width) => {
    const words = [
      ['Ahora', 'Agenda', 'Documentos', 'Personas', 'Información práctica'],
      ['Agora', 'Agenda', 'Documentos', 'Pessoas', 'Informações práticas'],
      ['Now', 'Agenda', 'Papers', 'People', 'Note'],
    ];
    for (const labels of [...words, ...words.map((five) => five.slice(1))]) {
      const tabs = labels.map((label, index) => ({ href: `#${label}`, label, current: index === 1 }));
      const host = mount(() => (
        <div style={{ width: `${width}px` }}>
          <div class="page-header">
            <Tabs label="Reunión" tabs={tabs} />
          </div>
        </div>
      ));
      const tops = [...host.querySelectorAll('.tabs a')].map((tab) => tab.getBoundingClientRect().top);
      expect(new Set(tops).size).toBe(1);
      for (const tab of host.querySelectorAll('.tabs a')) {
        const { width: across, height } = tab.getBoundingClientRect();
        expect(Math.min(across, height), tab.textContent ?? '').toBeGreaterThanOrEqual(48);
        expect(tab.scrollWidth, tab.textContent ?? '').toBeLessThanOrEqual(Math.ceil(across));
      }
      expect(host.querySelector('.tabs')?.scrollWidth).toBeLessThanOrEqual(width);
      dispose?.();
    }
  },
);

test('a page that comes to stand beside its list leaves the title bar to the list', async () => {
  await page.viewport(1280, 800);
  const [place, setPlace] = createSignal<'root' | 'beside'>('root');
  const host = mount(() => (
    <DeskProvider at="">
      <Pane place={place()} label="Page">
        <PageHeader title="Name" />
      </Pane>
    </DeskProvider>
  ));
  await expect.poll(() => host.querySelector('.pane')).not.toBeNull();
  expect(host.querySelector('.pane-head')).toBeNull();
  setPlace('beside');
  await expect.poll(() => host.querySelector('.pane-head-name')?.textContent).toBe('Name');
});

test('a page that asks marks no answer as open before it has one, and then that one alone', async () => {
  await page.viewport(1280, 800);
  const [search, setSearch] = createSignal('');
  const host = mount(() => (
    <DeskProvider at="/topics/1/decision" search={search()}>
      <Pane place="root" label="Page">
        <List>
          <ListRow title="Topic" href="/topics/1" />
          <ListRow title="One" href="/topics/1/decision?item=1" />
          <ListRow title="Two" href="/topics/1/decision?item=2" />
        </List>
      </Pane>
    </DeskProvider>
  ));
  const open = () => [...host.querySelectorAll('.row-target[aria-current]')].map((each) => each.textContent);
  await expect.poll(open).toEqual(['Topic']);
  setSearch('?item=2');
  expect(open()).toEqual(['Topic', 'Two']);
});

test('a link of the navigation stays the same when its count changes or another becomes the current one', () => {
  const [count, setCount] = createSignal(0);
  const [at, setAt] = createSignal('/');
  const host = mount(() => (
    <AppShell
      navLabel="Navegación"
      skipLabel="Ir al contenido"
      brand="CLASI"
      items={[
        { href: '/', label: 'Hoy', icon: 'house', current: at() === '/' },
        { href: '/outbox', label: 'Envíos', icon: 'send', current: at() === '/outbox', count: count() },
      ]}
    >
      <h1>Hoy</h1>
    </AppShell>
  ));
  const link = () => host.querySelector('.nav-item[href="/outbox"]');
  const before = link();
  setCount(2);
  expect(link()?.textContent).toBe('2Envíos');
  setAt('/outbox');
  expect(link()?.getAttribute('aria-current')).toBe('page');
  expect(link()).toBe(before);
});

test('many parts are one bar, filled as far as all of them together', () => {
  const parts = (total: number) => Array.from({ length: total }, (_, n) => (n < total / 2 ? 1 : 0));
  const host = mount(() => (
    <div style={{ width: '320px' }}>
      <NotchedBar parts={parts(30)} label="15 of 30" />
      <NotchedBar parts={parts(500)} label="250 of 500" />
    </div>
  ));
  const [few, many] = [...host.querySelectorAll('.notched-bar')];
  expect(few?.querySelectorAll('.bar')).toHaveLength(30);
  expect([...(few?.querySelectorAll('.bar') ?? [])].every((bar) => bar.clientWidth > 3)).toBe(true);
  expect(many?.querySelectorAll('.bar')).toHaveLength(1);
  expect(many?.querySelector('.bar-fill')).toHaveProperty('style.inlineSize', '50%');
  expect(many?.scrollWidth).toBe(320);
});

test('a section keeps the focus while the counts beside it change', () => {
  const part = (waiting: number) => ({
    ...{ href: '/thing/part', label: 'Part', isCurrent: true },
    ...{ waiting, waitingLabel: `${waiting} wait` },
  });
  const sections = (waiting: number): Section[] => [
    { ...part(waiting), href: '/thing', label: 'Thing', parts: [part(waiting)] },
  ];
  const [waiting, setWaiting] = createSignal(1);
  const host = mount(() => (
    <>
      <SectionRail sections={sections(waiting())} />
      <SectionTabs label="Sections" sections={sections(waiting())} />
    </>
  ));
  for (const [place, link] of [...host.querySelectorAll('a')].entries()) {
    link.focus();
    setWaiting(place + 2);
    expect(document.activeElement).toBe(link);
    expect(link.textContent).toContain(`${place + 2} wait`);
  }
  expect(host.querySelectorAll('a')).toHaveLength(4);
});
