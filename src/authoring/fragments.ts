/** Links of a story to its own steps and to things on the map by address: `#step=…`, `#focus=…`. Build only. */
import { nearest, type Hints } from './problem.ts';
import type { MapLinks } from './link.ts';
import type { StoryText } from './storyText.ts';

/** A link that leads to nothing, where it stands. */
export interface DeadFragment {
  readonly offset: number;
  readonly message: string;
  readonly hints: Hints;
}

/** Links within the story, in this or another language, whose step or feature is not there. */
export function deadFragments(
  source: string,
  { steps }: StoryText,
  links: MapLinks,
): readonly DeadFragment[] {
  const ids = steps.map(({ id }) => id);
  return [...source.matchAll(/\]\((?:\.\.\/[a-z-]+\/)?(#[^()\s]*)\)/gi)].flatMap((match) => {
    const [whole, hash = ''] = match;
    const view = new URLSearchParams(hash.slice(1));
    const [step, focus] = [view.get('step'), view.get('focus')];
    const offset = match.index + whole.indexOf('(') + 1;
    const dead = (what: string, id: string, known: readonly string[]): DeadFragment => ({
      offset,
      message: `the link leads to the ${what} \`${id}\`, which is not there`,
      hints: { suggestion: nearest(id, known) },
    });
    return [
      ...(step !== null && !ids.includes(step) ? [dead('step', step, ids)] : []),
      ...(focus !== null && links.knows(focus) === undefined
        ? [dead('feature', focus, links.ids)]
        : []),
    ];
  });
}
