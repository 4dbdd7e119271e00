import { useTexts } from '../parts/texts';
import type { Id } from '../../model/primitives';
import { type AppCommand, useCommands } from '../../state/commands';
import { useNameOf } from '../parts/use-name-of';
import type { StageSpan } from './map-columns';
import { conditionsOf, type MapFilter } from './map-filter';
import type { MapLane } from './map-lanes';
import type { MapZoom } from './use-map-zoom';
import { useFilterActs } from './use-filter-acts';
import { useLaneActs, useTellLane } from './use-lane-acts';
import { useStageActs } from './use-stage-acts';
import type { StageJump } from './use-stage-jump';

interface MapCommands {
  readonly zoom: MapZoom;
  readonly jump: StageJump;
  readonly lanes: readonly MapLane[];
  readonly stages: readonly StageSpan[];
  /** The stage in hand: what is done with a stage is done with this one. */
  readonly stageId: Id | null;
  readonly filter: MapFilter;
  readonly openFilter: () => void;
}

/** Looking at the map, by the palette, the sheet of keys and the native menu. */
export function useMapCommands({ zoom, jump, lanes, stages, stageId, filter, openFilter }: MapCommands): void {
  const { t } = useTexts('view');
  const nameOf = useNameOf();
  const laneActs = useLaneActs();
  const stageActs = useStageActs();
  const { setFilter, clear } = useFilterActs();
  const tellLane = useTellLane();
  const command = (id: string, title: string, run: () => void, keys?: readonly string[]): AppCommand => ({
    id,
    group: 'map',
    title,
    run,
    ...(keys ? { keys } : {}),
  });
  const ofStage = (): AppCommand[] => {
    const span = stages.find(({ stage }) => stage.id === stageId);
    if (!span) return [];
    const { stage, rolledUp } = span;
    const named = (what: string) => `${what}: ${nameOf(stage)}`;
    return [
      command(
        'map.stage.rollUp',
        t(rolledUp ? 'stage.openStage' : 'stage.rollUpStage', { stage: nameOf(stage) }),
        () => stageActs.rollUp(stage.id, !rolledUp),
        rolledUp ? ['Alt +'] : ['Alt −'],
      ),
      command('map.stage.rename', named(t('stage.rename')), () => stageActs.rename(stage.id)),
      command('map.stage.left', named(t('stage.left')), () => stageActs.move(stage.id, -1)),
      command('map.stage.right', named(t('stage.right')), () => stageActs.move(stage.id, 1)),
      command('map.stage.addAfter', named(t('stage.addAfter')), () => stageActs.addAfter(stage.id)),
      command('map.stage.delete', named(t('stage.delete')), () => stageActs.remove(stage.id)),
    ];
  };
  useCommands(() => [
    command('zoomIn', t('zoom.in'), () => zoom.zoomBy(1), ['Ctrl +']),
    command('zoomOut', t('zoom.out'), () => zoom.zoomBy(-1), ['Ctrl −']),
    command('zoomReset', t('zoom.reset'), zoom.reset, ['Ctrl 0']),
    command('map.fit', t('zoom.fitCommand'), zoom.fit),
    command('map.nextStage', t('jump.next'), () => jump.by(1), ['Alt PgDn']),
    command('map.previousStage', t('jump.previous'), () => jump.by(-1), ['Alt PgUp']),
    ...stages.map(({ stage }) =>
      command(`map.toStage.${stage.id}`, t('jump.to', { stage: nameOf(stage) }), () => jump.toStage(stage.id)),
    ),
    ...ofStage(),
    command('map.rollUpAll', t('stage.rollUpAll'), () => stageActs.rollUpAll(true)),
    command('map.openAll', t('stage.openAll'), () => stageActs.rollUpAll(false)),
    command('map.filter', t('filter.label'), openFilter),
    ...(filter.criticalOnly
      ? []
      : [command('map.moments', t('filter.showMoments'), () => setFilter({ ...filter, criticalOnly: true }))]),
    ...(conditionsOf(filter) > 0 ? [command('map.clearFilter', t('filter.clear'), clear)] : []),
    command('map.addLane', t('lanes.add'), () => laneActs.add(null)),
    ...lanes.map((lane) =>
      command(
        `map.lane.${lane.id}`,
        t(lane.hidden ? 'lanes.showLane' : 'lanes.hideLane', { lane: tellLane(lane) }),
        () => laneActs.setHidden([lane.id], !lane.hidden),
      ),
    ),
  ]);
}
