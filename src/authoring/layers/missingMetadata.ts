/** Collects the metadata that a layer file lacks, and reports it once. Build only. */
import type { Hints } from '../problem.ts';

/** Required metadata in the order of the report: what it says, and how to write it. */
const METADATA_FIELDS = {
  source: [
    'where these data come from',
    'source: { title: …, publisher: …, url: …, date: …, licence: … }',
  ],
  licence: ['under which licence they are', 'licence: CC BY 4.0'],
  kind: ['what kind of things they are', 'kind: …'],
  date: ['what date they are from', 'asOf: 2026-11'],
} as const;

export type MetadataField = keyof typeof METADATA_FIELDS;

/** Records missing metadata. */
export interface MissingMetadata {
  /** Records a missing field; `kinds` are the kinds the feature could have. */
  add(field: MetadataField, kinds?: readonly string[]): void;
}

/**
 * Collects the missing metadata of a layer, except for the fields of layers.yaml in `presentFields`, whose
 * errors are reported there. `reportTo` reports all of it in one problem.
 */
export function collectMissingMetadata(
  layer: string,
  presentFields: readonly string[],
): MissingMetadata & { reportTo(report: (message: string, hints: Hints) => void): void } {
  const missing = new Set<MetadataField>();
  const kinds = new Set<string>();
  const yamlField = (field: MetadataField): string => (field === 'date' ? 'asOf' : field);
  return {
    add: (field, possibleKinds = []) => {
      const alsoList = field === 'source' && presentFields.includes('sources');
      if (presentFields.includes(yamlField(field)) || alsoList) return;
      missing.add(field);
      for (const kind of possibleKinds) kinds.add(kind);
    },
    reportTo: (report) => {
      const fields = (Object.keys(METADATA_FIELDS) as MetadataField[]).filter((field) =>
        missing.has(field),
      );
      if (fields.length === 0) return;
      const list = new Intl.ListFormat('en').format(
        fields.map((field) => METADATA_FIELDS[field][0]),
      );
      const columns = fields.map((field) => `\`${field}\``).join(', ');
      const entry = `${layer}: { ${fields.map((field) => METADATA_FIELDS[field][1]).join(', ')} }`;
      const which = kinds.size > 0 ? `; the kind is one of ${[...kinds].join(', ')}` : '';
      report(`nothing says ${list}`, {
        expected: `the column${fields.length > 1 ? 's' : ''} ${columns}, or in layers.yaml beside it \`${entry}\`${which}`,
      });
    },
  };
}
