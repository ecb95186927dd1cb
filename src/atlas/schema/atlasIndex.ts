/** `atlas.json`: layers, groups and sources. */
import * as v from 'valibot';
import { webAddress } from './address.ts';
import { date } from './date.ts';
import { group, kind } from './feature.ts';
import { sourceIds } from './figure.ts';
import {
  doc,
  line,
  list,
  localized,
  oneOf,
  optional,
  record,
  rule,
  slug,
  type Infer,
} from './values.ts';

/** Maximum characters of a source's title, publisher or licence. */
export const MAX_SOURCE_TEXT_LENGTH = 400;

const sourceText = line(MAX_SOURCE_TEXT_LENGTH);

/** Who published what, when, under which licence, and where to read it. */
const source = record({
  id: line(),
  title: sourceText,
  publisher: sourceText,
  url: optional(
    doc(
      webAddress('an address that begins with https:// or http://'),
      'Absent where the source is a package',
    ),
  ),
  date: optional(doc(date('any'), 'Day, month or year')),
  licence: doc(sourceText, 'SPDX id if there is one, else a phrase such as “all rights reserved”'),
  sure: optional(
    doc(
      oneOf(['A', 'B', 'C'], 'grade'),
      'A official or several independent sources, B one decent source, C weak or our inference',
    ),
  ),
  read: optional(
    doc(
      oneOf(['full', 'excerpt', 'not found again'], 'extent'),
      'How much of it could be read at the last check; absent for data kept in this repository',
    ),
  ),
  gives: optional(
    doc(
      oneOf(['place', 'name'], 'use'),
      'On a table or map of many things: what it provides wherever it is cited',
    ),
  ),
});

/** One downloadable layer. */
export const layerInfo = record({
  id: slug,
  file: line(),
  names: localized(),
  kinds: doc(list(kind), 'Kinds of its features, which `cartography/` styles'),
  toggle: optional(doc(slug, 'The toggle that shows it, often its own id; base layers have none')),
  licence: sourceText,
  sources: sourceIds,
});

const sources = v.record(v.string(), source);

/** Sources by their ids. */
export const sourceTable = v.pipe(
  sources,
  rule<v.InferOutput<typeof sources>>((all) =>
    Object.entries(all).flatMap(([key, one]) => {
      const { id } = Object(one) as { readonly id?: unknown };
      return id === key ? [] : [[`% is “${String(id)}”; expected \`${key}\`, its key`, key, 'id']];
    }),
  ),
);

/** Everything but the geometry. */
export const atlasIndex = record({
  asOf: date('any'),
  layers: v.array(layerInfo, 'a list'),
  groups: v.array(group, 'a list'),
  sources: sourceTable,
});

export type Source = Infer<typeof source>;
export type LayerInfo = Infer<typeof layerInfo>;
export type AtlasIndex = Infer<typeof atlasIndex>;
