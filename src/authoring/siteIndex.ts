/** `stories.yaml`: the home story at the site's root, and the order of stories in the site index. Build only. */
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { storiesSchema } from '../story/schema.ts';
import { read, readFields } from './read.ts';
import { readYaml } from './yaml.ts';

/** Ids of stories. */
export interface SiteIndex {
  readonly home: string;
  /** All stories: the listed ones, then the others sorted by name. */
  readonly order: readonly string[];
}

/** Reads the file (`undefined` if absent) against the existing stories; the default home is the first by name. */
export function readSiteIndex(
  file: string,
  yaml: string | undefined,
  stories: readonly string[],
): { readonly siteIndex: SiteIndex; readonly problems: readonly Problem[] } {
  const all = [...stories].sort();
  const reporter = new Reporter(file, yaml ?? '');
  const root = yaml === undefined ? undefined : reporter.attempt(() => readYaml(reporter))?.root;
  const schema = storiesSchema(all);
  const fine = root !== undefined && readFields(root, schema);
  const listed = [...new Set(fine ? read(root.at('order'), schema.entries.order) : [])];
  const order = [...listed, ...all.filter((id) => !listed.includes(id))];
  const home = fine ? read(root.at('default'), schema.entries.default) : undefined;
  return { siteIndex: { home: home ?? order[0] ?? '', order }, problems: reporter.problems };
}
