import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { QrPath } from '#app/kit/codes/draw-qr.ts';
import { QrDrawing } from '#app/kit/codes/qr-code.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { showCode } from '#shared/checkins/badge-code.rules.ts';
import type { Badge } from '#shared/checkins/checkins.schemas.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { PersonName } from './person-words.tsx';
import type { Listed } from './use-presence.ts';

export interface Printed {
  readonly badge: Badge;
  readonly of: Listed;
}

/** Two by four on A4, in millimetres: badges of 90 by 66 without gaps, so that one cut separates two. */
const PAPER = { width: 210, height: 297 };
const BADGE = { width: 90, height: 66 };
export const PER_SHEET = 8;
const LEFT = (PAPER.width - 2 * BADGE.width) / 2;
const TOP = (PAPER.height - 4 * BADGE.height) / 2;
const MARK = 5;
const GAP = 2;

/** Cut marks, drawn only outside the badges. */
function cropMarks(): string {
  const columns = [0, 1, 2].map((at) => LEFT + at * BADGE.width);
  const rows = [0, 1, 2, 3, 4].map((at) => TOP + at * BADGE.height);
  const bottom = PAPER.height - TOP + GAP;
  const right = PAPER.width - LEFT + GAP;
  return [
    ...columns.map((x) => `M${x} ${TOP - GAP - MARK}v${MARK}M${x} ${bottom}v${MARK}`),
    ...rows.map((y) => `M${LEFT - GAP - MARK} ${y}h${MARK}M${right} ${y}h${MARK}`),
  ].join('');
}

/** Lengths of a name, or of the office in its place, that fit their column in the largest or second size. */
const LARGE = 32;
const MIDDLE = 80;

function lengthOf({ person }: Listed): number {
  const { name, office } = person.body;
  return (name ?? readText(office, 'es').value).length;
}

/** One sheet of paper, up to eight badges. */
export function BadgeSheet(props: {
  badges: readonly Printed[];
  meeting: Text;
  draw: (text: string) => QrPath;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="print-sheet">
      <svg class="print-marks" viewBox={`0 0 ${PAPER.width} ${PAPER.height}`} aria-hidden="true">
        <path d={cropMarks()} />
      </svg>
      <ul class="print-badges">
        <For each={props.badges}>
          {({ badge, of }) => (
            <li class="print-badge">
              <p class="print-meeting">
                <LocalText text={props.meeting} silent />
              </p>
              <div class="print-words">
                <p
                  classList={{
                    'print-name': true,
                    'print-name-middle': lengthOf(of) > LARGE,
                    'print-name-long': lengthOf(of) > MIDDLE,
                  }}
                >
                  <PersonName of={of} />
                </p>
                <p class="print-place">
                  <LocalText text={of.group.delegation.body.name} silent />
                </p>
                <p class="print-office">
                  {of.person.body.name === null ? null : <LocalText text={of.person.body.office} silent />}
                </p>
                <p class="print-capacity">{t(`meetings.participants.capacity.${of.person.body.capacity}`)}</p>
              </div>
              <div class="print-code">
                <QrDrawing drawn={props.draw(badge.token)} label={t('checkins.badge.qr')} />
                <p class="tabular">{showCode(badge.code)}</p>
              </div>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
