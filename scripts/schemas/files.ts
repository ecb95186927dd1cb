/** JSON Schemas for the editors of authors, from the schemas that check their files. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { array, type GenericSchema } from 'valibot';
import { changeSchema } from '../../src/atlas/schema/change.ts';
import { evidence } from '../../src/atlas/schema/evidence.ts';
import { layer } from '../../src/atlas/schema/layer.ts';
import { sidecarSchema } from '../../src/atlas/schema/sidecar.ts';
import { drawnKinds } from '../../src/cartography/kinds.ts';
import { storiesSchema, storySchema } from '../../src/story/schema.ts';

/** Schemas by the name of their file in `schemas/`, with the files that they describe. */
const SCHEMAS: Readonly<Record<string, readonly [title: string, schema: GenericSchema]>> = {
  story: ['story.yaml', storySchema()],
  stories: ['stories.yaml', storiesSchema()],
  layers: [
    'layers.yaml beside the own layers of a story',
    sidecarSchema({ kinds: drawnKinds.map(({ kind }) => kind) }),
  ],
  layer: ['A layer, *.geojson', layer],
  evidence: ['evidence.json', evidence],
  changes: ['changes.yaml', array(changeSchema())],
};

/** Rules that JSON Schema cannot express; the checker applies them. */
const RULES = ['check', 'raw_check', 'finite', 'guard', 'trim', 'url'];

/** The texts of the files in `schemas/`, by name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
      const json = toJsonSchema(schema, {
        typeMode: 'input',
        ignoreActions: RULES,
        // Editors explain `false` better than a schema that nothing matches.
        overrideSchema: ({ jsonSchema }) =>
          JSON.stringify(jsonSchema.additionalProperties) === '{"not":{}}'
            ? { ...jsonSchema, additionalProperties: false }
            : undefined,
      });
      const { $schema, ...rest } = json;
      return [
        `${name}.schema.json`,
        `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`,
      ];
    }),
  );
}
