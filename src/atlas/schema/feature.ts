/**
 * Properties of features and groups. Types, checks, the order in files, downloads and `schemas/` follow from
 * these schemas; a new property is added here only, or as an attribute in `attributes.ts`.
 */
import * as v from 'valibot';
import { date } from './date.ts';
import { ATTRIBUTES, type Attribute } from './attributes.ts';
import { ALL_KINDS } from '../kinds.ts';
import { figure, sourceIds, sources } from './figure.ts';
import {
  country,
  doc,
  line,
  list,
  localized,
  number,
  oneOf,
  onlyTrue,
  optional,
  position,
  record,
  rule,
  slug,
  type Infer,
} from './values.ts';

/** Maximum characters of a name, so that it fits on the map and on a card. */
const MAX_NAME_LENGTH = 80;

/** Status of a feature at its `asOf`. Geography `exists`; `unknown` is a statement, not missing data. */
export const STATUSES = [
  'exists',
  'in-service',
  'built',
  'under-construction',
  'suspended',
  'planned',
  'unknown',
] as const;

/** How the position of a feature was determined. */
const LOCATION_METHODS = [
  'districts',
  'reading',
  'ends',
  'towns',
  'stand-in',
  'parts',
  'base',
  'list',
  'computed',
  'gazetteer',
] as const;

const names = localized(MAX_NAME_LENGTH);
export const status = oneOf(STATUSES, 'status');
export const kind = oneOf(ALL_KINDS, 'kind');

/** Planned direction of power along a line, that of its coordinates. It does not state that any power flows. */
const flow = record({
  since: doc(date('month'), 'Month of the agreement'),
  words: doc(localized(), 'From where to where, and in which season'),
  sources,
});

/** What features and groups have in common, in the order of files. */
const head = {
  id: doc(slug, 'Kebab case, stable, unique across all layers and groups'),
  kind,
  names,
  local: optional(doc(line(), 'Language of the locally used name, a key of `names`')),
  status,
  asOf: doc(date('any'), 'Date, month or year of the `status`'),
  undated: optional(
    doc(onlyTrue, 'No source has a date: `asOf` is the month in which the facts were gathered'),
  ),
  precisionKm: doc(number(0), 'Position error of the drawing in km'),
  located: optional(
    doc(
      oneOf(LOCATION_METHODS, 'way of locating'),
      'How the position was determined, where `kind` does not imply it',
    ),
  ),
  sources,
  route: optional(
    doc(sourceIds, 'On lines: ids of the sources that the route was drawn from, some of `sources`'),
  ),
};
const attribute = ({ unit, max }: Attribute) => optional(doc(number(0, max), `In ${unit}`));
type AttributeFields = Readonly<Record<keyof typeof ATTRIBUTES, ReturnType<typeof attribute>>>;

const electric = {
  current: optional(doc(oneOf(['ac', 'dc'], 'current'), 'On lines and stations')),
  ...(Object.fromEntries(
    Object.entries<Attribute>(ATTRIBUTES).map(([name, one]) => [name, attribute(one)]),
  ) as AttributeFields),
};
const tail = {
  countries: optional(doc(list(country), 'Codes of the countries it lies in')),
  figures: optional(v.array(figure, 'a list')),
  note: optional(
    doc(localized(), 'What a reader must also know: a claim, a caution, how it was drawn'),
  ),
};

/** The language of the local name must have a name. */
const localIsNamed = <T extends { local?: string; names: object }>() =>
  rule<T>(({ local, names }) =>
    typeof local === 'string' && !Object.hasOwn(Object(names) as object, local)
      ? [[`there is no name in \`${local}\``, 'local']]
      : [],
  );

/** Properties of every feature, in the order of files. */
export const featureFields = record({
  ...head,
  group: optional(doc(slug, 'Id of the group that a segment or station belongs to')),
  ...electric,
  river: optional(doc(slug, 'On plants: id of the river')),
  roles: optional(
    doc(
      list(oneOf(['sends', 'carries', 'receives'], 'role')),
      'On countries that take part in the project: what they do in it',
    ),
  ),
  rank: optional(
    doc(number(0, 5), 'Importance, which decides the zoom from which a label is shown: 0 first'),
  ),
  ...tail,
  anchor: optional(doc(position, 'Position of the label of an area or a measured line')),
  label: optional(doc(names, 'Label in place of the name: a measured value with its error')),
  moved: optional(
    doc(
      v.array(record({ id: slug, km: number() }), 'a list'),
      'On lines: way-points that were moved into their country or onto the border',
    ),
  ),
  flow: optional(flow),
});

/** Properties of a feature. */
export const featureProperties = v.pipe(
  featureFields,
  localIsNamed<v.InferOutput<typeof featureFields>>(),
);

const ofAnyKind = record({ ...featureFields.entries, kind: line() });

/** Properties of a feature whose kind is checked with its shape, by `authoring/drawable.ts`. */
export const propertiesOfAnyKind = v.pipe(
  ofAnyKind,
  localIsNamed<v.InferOutput<typeof ofAnyKind>>(),
);

const groupFields = record({ ...head, ...electric, ...tail, members: list(slug) });

/** Several features under one name: a line of several segments, or the project as a whole. */
export const group = v.pipe(
  groupFields,
  localIsNamed<v.InferOutput<typeof groupFields>>(),
  rule<v.InferOutput<typeof groupFields>>(({ members }) =>
    Array.isArray(members) && members.length === 0 ? [['% has no members']] : [],
  ),
);

export type Status = Infer<typeof status>;
export type Group = Infer<typeof groupFields>;
/** Properties of every feature and every group. */
export type Entry = Omit<Group, 'members'>;
export type LocationMethod = (typeof LOCATION_METHODS)[number];
/** Properties of a feature, read by `cartography/` and the card. */
export type FeatureProperties = Infer<typeof featureFields>;
export type PlannedFlow = NonNullable<FeatureProperties['flow']>;
