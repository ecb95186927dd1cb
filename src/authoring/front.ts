/** `stories.yaml`: which story stands at the site's root, and in which order the front page lists them. Build only. */
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { optional, readFields, readItems, readKnown } from './value.ts';
import { readYaml } from './yaml.ts';

/** Ids of stories. */
export interface Front {
  readonly home: string;
  /** All of them, those that are not listed after the others, by name. */
  readonly order: readonly string[];
}

/** Reads the file, absent as `undefined`, against the stories there are; without it the first by name is home. */
export function readFront(
  file: string,
  yaml: string | undefined,
  stories: readonly string[],
): { readonly front: Front; readonly problems: readonly Problem[] } {
  const all = [...stories].sort();
  const reporter = new Reporter(file, yaml ?? '');
  const root = yaml === undefined ? undefined : reporter.attempt(() => readYaml(reporter))?.root;
  const fine = root !== undefined && readFields(root, ['default', 'order']);
  const listed = fine
    ? (optional(root.at('order'), (list) =>
        readItems(list, (one) => readKnown(one, all, 'story')),
      ) ?? [])
    : [];
  const order = [...listed, ...all.filter((id) => !listed.includes(id))];
  const home = fine ? readKnown(root.at('default'), all, 'story') : undefined;
  return { front: { home: home ?? order[0] ?? '', order }, problems: reporter.problems };
}
