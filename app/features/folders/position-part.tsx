import { createMemo, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { KeptFoot, KeptOpener } from '#app/kit/kept-state.tsx';
import { useKept } from '#app/kit/use-kept.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import {
  type Position,
  positionFields,
  positionId,
  positions,
  STANCES,
} from '#shared/folders/folders.schemas.ts';

const LONGEST = 4000;
type Fields = Required<Pick<Position, keyof typeof positionFields>>;

function fieldsOf(body: Position | undefined): Fields {
  return { stance: body?.stance ?? 'undecided', position: body?.position ?? '', limits: body?.limits ?? '' };
}

/** Only what the person changed: two people of one delegation who write different fields do not collide. */
function changed(begun: Fields, value: Fields): Partial<Fields> {
  return {
    ...(value.stance === begun.stance ? {} : { stance: value.stance }),
    ...(value.position === begun.position ? {} : { position: value.position.trim() }),
    ...(value.limits === begun.limits ? {} : { limits: value.limits.trim() }),
  };
}

/** The written fields of a position as rows. */
export function usePositionFacts(): (body: Position | undefined) => Fact[] {
  const { t } = useI18n();
  return (body) => {
    const { stance, position, limits } = fieldsOf(body);
    const facts: Fact[] = [];
    if (body?.stance !== undefined)
      facts.push({ label: t('folders.stance'), place: t(`folders.stances.${stance}`) });
    const text = (words: string) => <span class="kept-text">{words}</span>;
    if (position !== '') facts.push({ label: t('folders.position'), detail: text(position) });
    if (limits !== '') facts.push({ label: t('folders.limits'), detail: text(limits) });
    return facts;
  };
}

/** Stance, position and limits of a delegation on an item, edited in place. */
export function PositionPart(props: {
  item: string;
  meeting: string;
  delegation: string;
  /** Where its field is open again, if not at the address of the item. */
  address?: string | undefined;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { item, meeting, delegation } = props;
  const id = positionId({ item, delegation });
  const known = createMemo(() => client.replica.one(positions, id));
  const facts = usePositionFacts();
  const kept = useKept({
    collection: positions,
    place: { entry: id },
    parent: item,
    address: props.address ?? `/meetings/${meeting}/agenda/${item}`,
    former: `drf_${id}`,
    fresh: fieldsOf(undefined),
    act: ({ begun, value, rev }) =>
      act(
        'folder.set_position',
        { meeting, item, delegation, fields: changed(begun, value) },
        { seen: { [`positions/${id}`]: rev } },
      ),
    isDone: ({ value }) => Object.keys(changed(fieldsOf(known()?.body), value)).length === 0,
  });
  const change = (part: Partial<Fields>) => {
    const current = kept.typed();
    if (current !== null) kept.change({ ...current.value, ...part });
  };

  return (
    <div class="sheet kept-body">
      <Show
        when={kept.typed()}
        fallback={
          <>
            <FactList facts={facts(known()?.body)} />
            <div class="block">
              <KeptOpener kept={kept}>
                <Button
                  icon="pencil"
                  onClick={() =>
                    kept.begin({
                      value: fieldsOf(known()?.body),
                      rev: known()?.rev ?? 0,
                      focus: `${id}-stance`,
                    })
                  }
                >
                  {t(known() === null ? 'folders.write_position' : 'folders.edit_position')}
                </Button>
              </KeptOpener>
            </div>
          </>
        }
      >
        {(typed) => (
          <>
            <RadioList
              id={`${id}-stance`}
              label={t('folders.stance')}
              value={typed().value.stance}
              onChange={(value) => change({ stance: v.parse(positionFields.stance, value) })}
              options={STANCES.map((value) => ({
                value,
                label: t(`folders.stances.${value}`),
                hint: t(`folders.stance_hints.${value}`),
              }))}
            />
            <TextArea
              id={`${id}-position`}
              label={t('folders.position')}
              hint={t('folders.position_hint')}
              rows={2}
              maxlength={LONGEST}
              value={typed().value.position}
              onInput={(position) => change({ position })}
            />
            <TextArea
              id={`${id}-limits`}
              label={t('folders.limits')}
              hint={t('folders.limits_hint')}
              rows={2}
              maxlength={LONGEST}
              value={typed().value.limits}
              onInput={(limits) => change({ limits })}
            />
            <KeptFoot kept={kept} onSave={() => void kept.finish()} />
          </>
        )}
      </Show>
    </div>
  );
}
