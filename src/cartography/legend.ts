/** The rows of the legend, in display order. */
import type { Stage } from '../atlas/timeline.ts';
import type { ColorName } from './palette.ts';
import { TRADE_DASH } from './themeLayers.ts';

export interface LegendRow {
  /** Key of its text in the `i18n` legend. */
  readonly id:
    | 'dcBuilt'
    | 'dcBuilding'
    | 'ac'
    | 'grid'
    | 'flow'
    | 'converter'
    | 'substation'
    | 'plant'
    | 'corridor'
    | 'contextLine'
    | 'contextPipeline'
    | 'tradeWay'
    | 'disputed';
  readonly kind: string;
  readonly sample: 'double' | 'line' | 'thin' | 'square' | 'circle' | 'area' | 'chevron';
  readonly color: ColorName;
  readonly status?: Stage;
  /** Dash pattern in line widths, where no status defines it. */
  readonly dash?: readonly number[];
}

export const legendRows: readonly LegendRow[] = [
  { id: 'dcBuilt', kind: 'line', sample: 'double', color: 'dc', status: 'built' },
  { id: 'dcBuilding', kind: 'line', sample: 'double', color: 'dc', status: 'under-construction' },
  { id: 'ac', kind: 'line', sample: 'line', color: 'ac', status: 'in-service' },
  { id: 'grid', kind: 'existing-line', sample: 'thin', color: 'grid', status: 'in-service' },
  { id: 'flow', kind: 'line', sample: 'chevron', color: 'label' },
  { id: 'converter', kind: 'converter-station', sample: 'square', color: 'dc' },
  { id: 'substation', kind: 'substation', sample: 'square', color: 'ac' },
  { id: 'plant', kind: 'hydropower-plant', sample: 'circle', color: 'generation' },
  { id: 'corridor', kind: 'corridor', sample: 'area', color: 'corridor' },
  {
    id: 'contextLine',
    kind: 'context-line',
    sample: 'thin',
    color: 'context',
    status: 'in-service',
  },
  {
    id: 'contextPipeline',
    kind: 'context-pipeline',
    sample: 'double',
    color: 'context',
    status: 'under-construction',
  },
  { id: 'tradeWay', kind: 'trade-way', sample: 'thin', color: 'context', dash: TRADE_DASH },
  { id: 'disputed', kind: 'disputed', sample: 'thin', color: 'border', dash: [4, 3] },
];

/** Key of a row's text: the rows above, and the band that shows the position error of a line. */
export type LegendKey = LegendRow['id'] | 'band';
