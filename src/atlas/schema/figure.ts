/** Figures: statements of numbers with their sources. */
import * as v from 'valibot';
import { date } from './date.ts';
import {
  doc,
  list,
  line,
  localized,
  number,
  oneOf,
  onlyTrue,
  optional,
  range,
  record,
  rule,
  type Infer,
} from './values.ts';

/** What a number measures; its wording lives in `i18n`. */
const MEASURES = [
  'length',
  'width',
  'width-least',
  'width-greatest',
  'gap',
  'distance',
  'area',
  'elevation',
  'population',
  'capacity',
  'voltage',
  'towers',
  'progress',
  'drawn-share',
] as const;

const UNITS = ['km', 'km²', 'm', 'MW', 'kV', '%', 'people', 'towers', '1'] as const;

export const sourceIds = list(line());
const NO_SOURCE = 'no source is named; expected one or more';
/** Source ids, at least one. */
export const sources = v.pipe(sourceIds, v.nonEmpty(NO_SOURCE));

const figureFields = record({
  measure: oneOf(MEASURES, 'measure'),
  value: optional(number()),
  range: optional(doc(range, 'Where the statement itself is a range')),
  unit: oneOf(UNITS, 'unit'),
  error: optional(doc(number(0), '± in the same unit')),
  how: doc(
    oneOf(['published', 'computed', 'drawn', 'inferred'], 'way of knowing'),
    'Published by a source, computed from layers, about the drawing only, or inferred by us',
  ),
  superseded: optional(
    doc(
      onlyTrue,
      'About something abandoned, such as a former route: shown, but left out of ranges',
    ),
  ),
  date: optional(doc(date('any'), 'Date, month or year of the statement')),
  sources: doc(sourceIds, 'Source ids; empty only for figures computed from layers'),
  note: optional(doc(localized(), 'Who states it, or how it was computed')),
});

/** One statement of a number, published or computed, never an average of several. */
export const figure = v.pipe(
  figureFields,
  rule<v.InferOutput<typeof figureFields>>(({ value, range, how, sources }) => [
    ...(value === undefined && range === undefined
      ? [['% has neither value nor range'] as const]
      : []),
    ...(Array.isArray(sources) && sources.length === 0 && how !== 'computed' && how !== 'drawn'
      ? [[NO_SOURCE, 'sources'] as const]
      : []),
  ]),
);

export type Figure = Infer<typeof figure>;
export type Measure = Figure['measure'];
export type Unit = Figure['unit'];
