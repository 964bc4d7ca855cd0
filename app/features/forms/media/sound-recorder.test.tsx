import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answers, mount, unmount } from './media-mount.fixtures.tsx';
import { type SoundDevices, thisDevice } from './sound-devices.ts';
import { SoundRecorder } from './sound-recorder.tsx';

let tone: { context: AudioContext; stream: MediaStream } | undefined;

afterEach(async () => {
  unmount();
  await tone?.context.close();
  tone = undefined;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A microphone that hears a tone of this strength, in the real recorder. */
function hearing({
  strength = 0.3,
  ...others
}: Partial<SoundDevices> & { strength?: number } = {}): SoundDevices {
  return {
    ...thisDevice,
    async open() {
      const context = new AudioContext();
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      gain.gain.value = strength;
      const sink = context.createMediaStreamDestination();
      oscillator.connect(gain).connect(sink);
      oscillator.start();
      tone = { context, stream: sink.stream };
      return await Promise.resolve(sink.stream);
    },
    ...others,
  };
}

function refusing(name: string): SoundDevices {
  return hearing({ open: () => Promise.reject(new DOMException('', name)) });
}

/** Hours pass when the test says so. */
function handClock(): { now: () => number; pass: (ms: number) => void } {
  let at = 5000;
  return {
    now: () => at,
    pass: (ms) => {
      at += ms;
    },
  };
}

async function lengthOf(file: File | undefined): Promise<number> {
  const context = new AudioContext();
  const { duration } = await context.decodeAudioData(await (file ?? new Blob()).arrayBuffer());
  await context.close();
  return duration;
}

test('a recording stops at the limit told before, can be heard, and is handed over once', async () => {
  const given = answers();
  mount(() => <SoundRecorder language="es" name="nota" maxSeconds={2} devices={hearing()} {...given} />);
  await expect.element(page.getByText('Hasta 2 segundos. Se detiene sola al llegar.')).toBeVisible();
  await button('Grabar').click();
  await expect.element(button('Terminar')).toHaveFocus();
  const meter = page.getByRole('meter', { name: 'Nivel del sonido' });
  await expect.poll(() => (meter.element() as HTMLMeterElement).value).toBeGreaterThan(0.3);
  await expect.element(page.getByText('Se llegó al límite y la grabación se detuvo.')).toBeVisible();
  await expect.element(page.getByText('Grabación de 0:02').first()).toBeVisible();
  await expect.element(page.getByLabelText('Grabación de voz')).toBeVisible();
  await expect.element(button('Usar esta grabación')).toHaveFocus();
  expect(tone?.stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  await button('Usar esta grabación').click();
  (button('Usar esta grabación').element() as HTMLElement).click();
  expect(given.files).toHaveLength(1);
  expect([given.files[0]?.name, given.files[0]?.type]).toEqual(['nota.webm', 'audio/webm']);
  const seconds = await lengthOf(given.files[0]);
  expect(seconds).toBeGreaterThan(1);
  expect(seconds).toBeLessThan(3.5);
});

test('a pause does not count, and the hour of the device does not matter', async () => {
  const given = answers();
  const { now, pass } = handClock();
  mount(() => (
    <SoundRecorder language="es" name="nota" maxSeconds={90} devices={hearing({ now })} {...given} />
  ));
  await expect.element(page.getByText('Hasta 1:30. Se detiene sola al llegar.')).toBeVisible();
  await button('Grabar').click();
  pass(7000);
  await expect.element(page.getByText('0:07', { exact: true })).toBeVisible();
  await button('Pausar').click();
  await expect.element(page.getByText('En pausa').first()).toBeVisible();
  pass(600_000);
  await button('Seguir grabando').click();
  pass(73_000);
  await expect.element(page.getByText('Quedan 10 segundos')).toBeInTheDocument();
  await expect.element(page.getByText('1:20', { exact: true })).toBeVisible();
  await button('Terminar').click();
  await expect.element(page.getByText('Grabación de 1:20').first()).toBeVisible();
});

test('recording again asks first; the new one takes the place of the former', async () => {
  const given = answers();
  const { now, pass } = handClock();
  mount(() => (
    <SoundRecorder language="es" name="nota" maxSeconds={60} devices={hearing({ now })} {...given} />
  ));
  for (const [seconds, words] of [
    [9, 'Grabación de 0:09'],
    [4, 'Grabación de 0:04'],
  ] as const) {
    const isFirst = seconds === 9;
    await button(isFirst ? 'Grabar' : 'Grabar de nuevo').click();
    if (!isFirst) await button('Borrar y grabar de nuevo').click();
    pass(seconds * 1000);
    await expect.element(page.getByText(`0:0${seconds}`, { exact: true })).toBeVisible();
    await button('Terminar').click();
    await expect.element(page.getByText(words).first()).toBeVisible();
  }
  await button('Usar esta grabación').click();
  expect(given.files).toHaveLength(1);
});

test.each([
  ['NotAllowedError', /no tiene permiso para usar el micrófono/],
  ['NotFoundError', /No hay ningún micrófono/],
  ['NotReadableError', /quizá lo usa otra aplicación/],
])('%s says what to do, and a file can be chosen', async (name, words) => {
  const given = answers();
  mount(() => (
    <SoundRecorder language="es" name="nota" maxSeconds={10} devices={refusing(name)} {...given} />
  ));
  await button('Grabar').click();
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(button('Grabar')).toBeVisible();
  await expect.element(button('Elegir un archivo de sonido')).toBeVisible();
});

/** A WAV file of silence. */
function wav(seconds: number): File {
  const rate = 8000;
  const size = rate * seconds;
  const view = new DataView(new ArrayBuffer(44 + size));
  const text = (at: number, words: string) =>
    [...words].forEach((letter, index) => {
      view.setUint8(at + index, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  view.setUint32(4, 36 + size, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, size, true);
  new Uint8Array(view.buffer).fill(128, 44);
  return new File([view.buffer], 'voz.wav', { type: 'audio/wav' });
}

test('a browser that cannot record takes a file of sound, not too long', async () => {
  const given = answers();
  const devices = hearing({ canRecord: () => false });
  const { host } = mount(() => (
    <SoundRecorder language="es" name="nota" maxSeconds={10} devices={devices} {...given} />
  ));
  await expect.element(page.getByText(/^Este navegador no puede grabar/)).toBeVisible();
  await expect.element(button('Grabar')).not.toBeInTheDocument();
  const input = host.querySelector('input');
  expect([input?.accept, input?.hasAttribute('capture')]).toEqual(['audio/*', true]);
  const choose = (file: File) => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (input === null) throw new Error('no input');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  choose(new File(['x'], 'acta.pdf', { type: 'application/pdf' }));
  await expect.element(page.getByText('«acta.pdf» no es un archivo de sonido. Elija otro')).toBeVisible();
  choose(wav(15));
  await expect
    .element(page.getByText('«voz.wav» dura más de 10 segundos. Elija uno más corto'))
    .toBeVisible();
  expect(given.files).toEqual([]);
  choose(wav(9));
  await expect.poll(() => given.files.map(({ name }) => name)).toEqual(['voz.wav']);
});

test('a microphone that goes keeps what was recorded; one that hears nothing says so', async () => {
  const given = answers();
  mount(() => <SoundRecorder language="es" name="nota" maxSeconds={60} devices={hearing()} {...given} />);
  await button('Grabar').click();
  await expect.element(page.getByText('0:01', { exact: true })).toBeVisible();
  for (const track of tone?.stream.getTracks() ?? []) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
  await expect.element(page.getByText(/^El micrófono dejó de funcionar/)).toBeVisible();
  await button('Usar esta grabación').click();
  expect(given.files[0]?.size).toBeGreaterThan(500);
  unmount();
  mount(() => (
    <SoundRecorder language="es" name="nota" maxSeconds={1} devices={hearing({ strength: 0 })} {...given} />
  ));
  await button('Grabar').click();
  await expect.element(page.getByText(/^No se oyó nada/)).toBeVisible();
});

test('what is recorded and not yet accepted is handed out when the tool is taken away', async () => {
  const given = answers();
  const left: Promise<File | null>[] = [];
  const onLeft = (file: Promise<File | null>) => left.push(file);
  const tool = () => (
    <SoundRecorder language="es" name="nota" maxSeconds={60} devices={hearing()} {...given} onLeft={onLeft} />
  );
  mount(tool);
  await button('Grabar').click();
  await expect.element(page.getByText('0:01', { exact: true })).toBeVisible();
  unmount();
  expect(left).toHaveLength(1);
  expect((await left[0])?.size).toBeGreaterThan(500);
  expect(tone?.stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  mount(tool);
  await button('Grabar').click();
  await button('Terminar').click();
  await expect.element(button('Usar esta grabación')).toBeVisible();
  unmount();
  expect(left).toHaveLength(2);
  mount(tool);
  await button('Grabar').click();
  await button('Cancelar').click();
  await button('Descartar').click();
  await expect.poll(given.cancelled).toBe(1);
  unmount();
  expect(left).toHaveLength(2);
  expect(given.files).toEqual([]);
});

test('an earlier recording is heard, and given up for a new one only when that is there', async () => {
  const given = answers();
  const file = wav(3);
  mount(() => (
    <SoundRecorder language="es" name="nota" maxSeconds={10} devices={hearing()} file={file} {...given} />
  ));
  await expect.element(page.getByText('Grabación anterior')).toBeVisible();
  await expect.element(page.getByLabelText('Grabación de voz')).toBeVisible();
  await button('Grabar de nuevo').click();
  await expect.element(button('Terminar')).toBeVisible();
  await button('Terminar').click();
  await button('Usar esta grabación').click();
  expect(given.files).toHaveLength(1);
});

test('a microphone that is allowed after the tool was taken away is given back at once', async () => {
  const given = answers();
  let allow: () => void = () => undefined;
  const asked = hearing();
  const devices = hearing({
    open: async () => {
      await new Promise<void>((resolve) => {
        allow = resolve;
      });
      return await asked.open();
    },
  });
  mount(() => <SoundRecorder language="es" name="nota" maxSeconds={10} devices={devices} {...given} />);
  await button('Grabar').click();
  await expect.element(page.getByText(/^El navegador pregunta/)).toBeVisible();
  unmount();
  allow();
  await expect.poll(() => tone?.stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
});

test('stopped at once, it waits for the first sound; where none comes it says so', async () => {
  const given = answers();
  const muted = hearing({
    record: (stream) => {
      const recorder = thisDevice.record(stream);
      // As a busy device: nothing is heard however long it takes.
      recorder.addEventListener('dataavailable', (event) => event.stopImmediatePropagation());
      return recorder;
    },
  });
  const press = (name: string) => (button(name).element() as HTMLElement).click();
  const startAndStop = async () => {
    await expect.element(button('Grabar')).toBeVisible();
    press('Grabar');
    while (button('Terminar').query() === null) await new Promise((resolve) => setTimeout(resolve));
    press('Terminar');
  };
  mount(() => <SoundRecorder language="es" name="nota" maxSeconds={9} devices={hearing()} {...given} />);
  await startAndStop();
  await button('Usar esta grabación').click();
  expect(given.files[0]?.size).toBeGreaterThan(0);
  unmount();
  mount(() => <SoundRecorder language="es" name="nota" maxSeconds={9} devices={muted} {...given} />);
  await startAndStop();
  await expect.element(page.getByText('No se grabó nada. Inténtelo de nuevo.').first()).toBeVisible();
  await expect.element(button('Grabar')).toHaveFocus();
});
