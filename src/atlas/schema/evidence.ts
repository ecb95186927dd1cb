/** `evidence.json`: milestones, elevation profile, power figures, and what is not drawn. */
import * as v from 'valibot';
import { date } from './date.ts';
import { status, STATUSES } from './feature.ts';
import { figure, sources } from './figure.ts';
import { id, power, sure, words } from './power.ts';
import {
  country,
  doc,
  list,
  localized,
  number,
  oneOf,
  onlyTrue,
  optional,
  position,
  range,
  record,
  type Infer,
} from './values.ts';

/** One side's date of an event, where sides disagree. */
const claim = record({ date: date('any'), by: words, sources });

/** An event, or (with `expected`) a forecast. */
export const milestone = record({
  id,
  date: doc(
    date('any', true),
    'As precise as published; that of the earliest claim if there are claims',
  ),
  until: optional(doc(date('any', true), 'The latest possible date, or the end of the event')),
  about: doc(list(id), 'Ids of features, groups, or entries of `notDrawn`'),
  status: optional(
    doc(
      oneOf([...STATUSES, 'studied', 'agreed', 'contracted'], 'stage'),
      'The stage of the features of `about` from then on; those of groups derive from their members',
    ),
  ),
  mw: optional(doc(range, 'On a plant: capacity in MW before and after')),
  inTest: optional(doc(onlyTrue, 'With `mw`: the new capacity was in test, not yet in service')),
  place: optional(doc(id, 'Id of the place of the event')),
  title: words,
  note: optional(words),
  sources,
  sure,
  claims: optional(
    doc(
      v.array(claim, 'a list'),
      'At least two, by date. The months between the first and the last are disputed',
    ),
  ),
  expected: optional(onlyTrue),
  by: optional(doc(words, 'Who expects it')),
});

/** A place along the line with a published elevation. */
const heightPoint = record({
  id,
  feature: optional(doc(id, 'Id of the feature of this place, if the atlas has one')),
  names: words,
  at: position,
  country,
  segment: doc(id, 'Id of the nearest segment'),
  km: doc(number(0), 'Distance along the drawn line in whole km; the real line is longer'),
  offKm: doc(number(0), 'Distance from the drawn line in km'),
  metres: number(),
  how: doc(
    oneOf(['model', 'stated'], 'way of knowing'),
    'Derived from an elevation model by the source, or stated by it',
  ),
  sources,
  note: optional(words),
});

/** A border or station on the profile, without an elevation. */
const heightMark = record({
  kind: oneOf(['border', 'station'], 'mark'),
  id: doc(id, 'Id of the border or station in the atlas'),
  names: words,
  at: position,
  km: number(0),
});

/** A stretch between two neighbouring points whose route is unknown: only this label is drawn. */
const heightGap = record({
  from: id,
  to: id,
  fromKm: number(0),
  toKm: number(0),
  label: words,
  note: words,
  sources,
});

const heights = record({
  km: doc(number(0), 'Length of the whole drawn line in whole km'),
  segments: doc(
    v.array(record({ id, km: number(0) })),
    'The segments in order, with the km at which each begins',
  ),
  points: v.array(heightPoint),
  marks: v.array(heightMark),
  gaps: v.array(heightGap),
  note: doc(words, 'What the profile shows and what it does not'),
});

/** Something known but not drawn, with the reason. */
export const notDrawn = record({
  id,
  names: localized(),
  status,
  asOf: optional(doc(date('any'), 'Absent where no source has a date')),
  why: words,
  figures: v.array(figure, 'a list'),
  sources,
});

/** The whole file. Source ids refer to the atlas. */
export const evidence = record({
  milestones: v.array(milestone, 'a list'),
  heights,
  power,
  notDrawn: v.array(notDrawn, 'a list'),
});

export type Claim = Infer<typeof claim>;
export type Milestone = Infer<typeof milestone>;
export type Stage = NonNullable<Milestone['status']>;
export type HeightPoint = Infer<typeof heightPoint>;
export type HeightMark = Infer<typeof heightMark>;
export type HeightGap = Infer<typeof heightGap>;
export type Heights = Infer<typeof heights>;
export type NotDrawn = Infer<typeof notDrawn>;
export type Evidence = Infer<typeof evidence>;
