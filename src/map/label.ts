/** The words on the map: the name in the reader's language, the local one beneath at close zoom. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FormattedSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LabelStyle } from '../look/style.ts';

const words = (property: 'names' | 'label'): ExpressionSpecification =>
  [
    'coalesce',
    ['get', ['string', ['global-state', 'lang']], ['get', property]],
    ['get', 'en', ['get', property]],
  ] as ExpressionSpecification;

const name = words('names');

const local: ExpressionSpecification = [
  'coalesce',
  ['get', ['string', ['get', 'local']], ['get', 'names']],
  '',
] as ExpressionSpecification;

/** Letters of Pashto that have no presentation forms stay unjoined on a canvas, so it is left to HTML. */
const UNDRAWABLE = 'ps';

const plain: ExpressionSpecification = ['to-string', name];

const withLocal: ExpressionSpecification = [
  'case',
  [
    'any',
    ['!', ['has', 'local']],
    ['==', ['get', 'local'], ['global-state', 'lang']],
    ['==', ['get', 'local'], UNDRAWABLE],
    ['==', ['to-string', local], ['to-string', name]],
  ],
  ['format', plain, {}],
  ['format', plain, {}, '\n', {}, ['to-string', local], { 'font-scale': 0.85 }],
] as ExpressionSpecification;

export function text(
  style: LabelStyle,
): DataDrivenPropertyValueSpecification<FormattedSpecification> {
  if (style.says) return ['to-string', words(style.says)] as ExpressionSpecification;
  if (style.localFrom === undefined) return plain;
  return [
    'step',
    ['zoom'],
    ['format', plain, {}],
    style.localFrom,
    withLocal,
  ] as ExpressionSpecification;
}
