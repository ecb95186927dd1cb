/** What a file does not say of its features, asked for once and all together. Build only. */
import type { Hints } from '../problem.ts';

/** What may be lacking, in the order in which it is asked for: what it tells, and how it is given. */
const LACKS = {
  source: [
    'where these data come from',
    'source: { title: …, publisher: …, url: …, date: …, licence: … }',
  ],
  licence: ['under which licence they are', 'licence: CC BY 4.0'],
  kind: ['what kind of things they are', 'kind: …'],
  date: ['of when they are', 'asOf: 2026-11'],
} as const;

export type Lack = keyof typeof LACKS;

/** Notes what is lacking. */
export interface Asks {
  /** `kinds` are those that the feature could be of. */
  lack(what: Lack, kinds?: readonly string[]): void;
}

/** Collects what is lacking in a layer, but for what `given` says in vain; `tell` reports it. */
export function collectAsks(
  layer: string,
  given: readonly string[],
): Asks & { tell(report: (message: string, hints: Hints) => void): void } {
  const lacking = new Set<Lack>();
  const kinds = new Set<string>();
  const field = (what: Lack): string => (what === 'date' ? 'asOf' : what);
  return {
    lack: (what, fitting = []) => {
      const alsoList = what === 'source' && given.includes('sources');
      if (given.includes(field(what)) || alsoList) return;
      lacking.add(what);
      for (const kind of fitting) kinds.add(kind);
    },
    tell: (report) => {
      const asked = (Object.keys(LACKS) as Lack[]).filter((what) => lacking.has(what));
      if (asked.length === 0) return;
      const list = new Intl.ListFormat('en').format(asked.map((what) => LACKS[what][0]));
      const columns = asked.map((what) => `\`${what}\``).join(', ');
      const entry = `${layer}: { ${asked.map((what) => LACKS[what][1]).join(', ')} }`;
      const which = kinds.size > 0 ? `; the kind is one of ${[...kinds].join(', ')}` : '';
      report(`nothing says ${list}`, {
        expected: `the column${asked.length > 1 ? 's' : ''} ${columns}, or in layers.yaml beside it \`${entry}\`${which}`,
      });
    },
  };
}
