import { type JSX, Show } from 'solid-js';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { describedBy, Field } from '#app/ui/field.tsx';
import type { InputNode } from './form-nodes.ts';
import type { ScanBarcodeProps } from './media/scan-barcode.tsx';
import { fieldProps, type QuestionProps } from './question-props.tsx';

const ScanBarcode = lazyPart<ScanBarcodeProps>(async () => ({
  default: (await import('./media/scan-barcode.tsx')).ScanBarcode,
}));

/** A code that is typed, or read with the camera where the browser can. */
export function BarcodeQuestion(props: QuestionProps<InputNode>): JSX.Element {
  const field = fieldProps(props);
  const canScan = 'BarcodeDetector' in globalThis && navigator.mediaDevices !== undefined;
  const answer = (code: string) => props.session.answer(props.node, code);
  return (
    <Field {...field}>
      <div class="input-line">
        <input
          class="input input-full"
          id={field.id}
          type="text"
          autocomplete="off"
          value={props.session.textOf(props.node)}
          onInput={(event) => answer(event.currentTarget.value)}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error === undefined ? undefined : 'true'}
        />
      </div>
      <Show when={canScan}>
        <ScanBarcode language={props.session.language()} onRead={answer} />
      </Show>
    </Field>
  );
}
