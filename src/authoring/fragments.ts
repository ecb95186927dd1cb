/** Checks a story's links to its own steps and to features: `#step=…`, `#focus=…`. Build only. */
import { readHash } from '../story/permalink.ts';
import { findClosest, type Hints } from './problem.ts';
import type { MapLinks } from './link.ts';
import type { StoryText } from './storyText.ts';

/** A broken link, with its offset. */
export interface BrokenFragment {
  readonly offset: number;
  readonly message: string;
  readonly hints: Hints;
}

/** A fragment that the page does not understand. */
function createUnreadable(hash: string, offset: number, steps: readonly string[]): BrokenFragment {
  const meant = findClosest(hash.replace(/^#(?:[^=]*=)?/, ''), steps);
  return {
    offset,
    message: `the link \`${hash}\` leads nowhere`,
    hints: {
      expected: '`#step=` and the id of a step, or `map:` and the id of what the map shows',
      suggestion: meant === undefined ? undefined : `#step=${meant}`,
    },
  };
}

/** Links within the story, in this or another language, whose step or feature does not exist. */
export function findBrokenFragments(
  source: string,
  { steps }: StoryText,
  links: MapLinks,
): readonly BrokenFragment[] {
  const ids = steps.map(({ id }) => id);
  return [...source.matchAll(/\]\((?:\.\.\/[a-z-]+\/)?(#[^()\s]*)\)/gi)].flatMap((match) => {
    const [whole, hash = ''] = match;
    const view = new URLSearchParams(hash.slice(1));
    const read = readHash(hash);
    const unread = [...view.keys()].filter((key) => !(key in read));
    const [step, focus] = [view.get('step'), view.get('focus')];
    const offset = match.index + whole.indexOf('(') + 1;
    const dead = (what: string, id: string, known: readonly string[]): BrokenFragment => ({
      offset,
      message: `the link leads to the ${what} \`${id}\`, which does not exist`,
      hints: { suggestion: findClosest(id, known) },
    });
    const [first] = hash === '#' ? [''] : unread;
    return [
      ...(first === undefined ? [] : [createUnreadable(hash, offset, ids)]),
      ...(step !== null && !ids.includes(step) ? [dead('step', step, ids)] : []),
      ...(focus !== null && links.target(focus) === undefined
        ? [dead('feature', focus, links.ids)]
        : []),
    ];
  });
}
