/** Links of a story to its own steps and to things on the map by address: `#step=…`, `#focus=…`. Build only. */
import { readHash } from '../story/permalink.ts';
import { nearest, type Hints } from './problem.ts';
import type { MapLinks } from './link.ts';
import type { StoryText } from './storyText.ts';

/** A link that leads to nothing, where it stands. */
export interface DeadFragment {
  readonly offset: number;
  readonly message: string;
  readonly hints: Hints;
}

/** An address within the page that says nothing that the page reads. */
function unreadable(hash: string, offset: number, steps: readonly string[]): DeadFragment {
  const meant = nearest(hash.replace(/^#(?:[^=]*=)?/, ''), steps);
  return {
    offset,
    message: `the link \`${hash}\` leads nowhere`,
    hints: {
      expected: '`#step=` and the id of a step, or `map:` and the id of what the map shows',
      suggestion: meant === undefined ? undefined : `#step=${meant}`,
    },
  };
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
    const read = readHash(hash);
    const unread = [...view.keys()].filter((key) => !(key in read));
    const [step, focus] = [view.get('step'), view.get('focus')];
    const offset = match.index + whole.indexOf('(') + 1;
    const dead = (what: string, id: string, known: readonly string[]): DeadFragment => ({
      offset,
      message: `the link leads to the ${what} \`${id}\`, which is not there`,
      hints: { suggestion: nearest(id, known) },
    });
    const [first] = hash === '#' ? [''] : unread;
    return [
      ...(first === undefined ? [] : [unreadable(hash, offset, ids)]),
      ...(step !== null && !ids.includes(step) ? [dead('step', step, ids)] : []),
      ...(focus !== null && links.knows(focus) === undefined
        ? [dead('feature', focus, links.ids)]
        : []),
    ];
  });
}
