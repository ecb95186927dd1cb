/** `layers.yaml` beside a story's own layers: settings that the layer files do not contain. */
import * as v from 'valibot';
import { webAddress } from './address.ts';
import { MAX_SOURCE_TEXT_LENGTH } from './atlasIndex.ts';
import { A_DATE, date } from './date.ts';
import { status } from './feature.ts';
import { doc, fields, keysAreLangs, known, line, number, optional } from './values.ts';

/** Ids that settings may refer to; any if absent. */
interface SidecarIds {
  readonly kinds?: readonly string[];
  readonly sources?: readonly string[];
}

/** A date; YAML reads a bare year as a number. */
const dateOrYear = v.pipe(
  v.union([v.string(), v.number()], A_DATE),
  v.transform(String),
  date('any'),
);
const sourceText = line(MAX_SOURCE_TEXT_LENGTH);

/** A source that is not one of the atlas. */
export const ownSource = fields({
  title: sourceText,
  publisher: optional(doc(sourceText, 'By default the host of the address')),
  url: optional(webAddress('an address that begins with https://')),
  date: optional(dateOrYear),
  licence: sourceText,
});

/** Names of which English may be absent; the first one serves as English then. */
export const namesByLanguage = v.pipe(
  v.record(v.string(), line(), 'fields'),
  keysAreLangs<Record<string, string>>(),
);

const source = ({ sources }: SidecarIds) => v.union([known(sources, 'source'), ownSource]);

/** Settings of one layer. The file must provide what is absent here. */
export const settingsSchema = (ids: SidecarIds = {}) =>
  fields({
    names: optional(doc(v.union([line(), namesByLanguage]), 'A name, or names by language')),
    kind: optional(doc(known(ids.kinds, 'kind'), 'What kind of things the features are')),
    status: optional(status),
    asOf: optional(doc(dateOrYear, 'What date the data are from')),
    precisionKm: optional(doc(number(0, 20_000), 'Position error in km')),
    licence: optional(sourceText),
    source: optional(doc(source(ids), 'Id of a source of the atlas, or a source')),
    sources: optional(v.array(source(ids), 'a list of sources')),
  });

/** The settings by layer. */
export const sidecarSchema = (ids: SidecarIds = {}) =>
  v.record(v.string(), settingsSchema(ids), 'fields');
