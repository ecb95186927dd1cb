/** Live figures as authors write them: `{{length west-line in XX}}`. The words between the braces → a question. */
import { nearest } from '../problem.ts';
import { isSlug } from '../value.ts';

/** What may be asked, and what follows the word. */
const SHAPES = {
  length: 'ID or ID in CC',
  distance: 'ID ID',
  gap: 'ID',
  width: 'ID, with least or greatest after it if wanted',
  area: 'ID',
  capacity: 'ID',
  voltage: 'ID',
  height: 'ID',
  population: 'ID',
  count: 'KIND or KIND in CC',
  date: 'ID',
} as const;

export type FigureWord = keyof typeof SHAPES;

/** The first words of live figures. */
export const FIGURE_WORDS = Object.keys(SHAPES) as readonly FigureWord[];

/** A question to the atlas. */
export interface FigureQuery {
  readonly what: FigureWord;
  /** What the author insists on: the drawing's own number, or what sources say. */
  readonly basis?: 'drawn' | 'published';
  /** An id, two of them for a distance, or a kind of feature for a count. */
  readonly ids: readonly string[];
  readonly which?: 'least' | 'greatest';
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Why it is no question. */
export interface QueryFault {
  readonly why: string;
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** Reads what stands between `{{` and `}}`. */
export function readQuery(text: string): FigureQuery | QueryFault {
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  const basis = first === 'drawn' || first === 'published' ? first : undefined;
  const [what = '', ...rest] = basis === undefined ? words : words.slice(1);
  const known = FIGURE_WORDS.find((word) => word === what);
  if (known === undefined) {
    return {
      why: `there is no figure \`${what}\``,
      expected: `one of ${FIGURE_WORDS.join(', ')}`,
      suggestion: nearest(what, FIGURE_WORDS),
    };
  }
  if (basis === 'drawn' && known !== 'length')
    return { why: '`drawn` goes with lengths only', expected: '`{{drawn length ID}}`' };
  const query = readRest(known, rest);
  if (query === undefined) {
    const expected = `\`{{${basis === undefined ? '' : `${basis} `}${known} …}}\` with ${SHAPES[known]}`;
    return { why: `\`{{${text.trim()}}}\` cannot be read`, expected };
  }
  return { ...query, ...(basis !== undefined && { basis }) };
}

function readRest(what: FigureWord, words: readonly string[]): FigureQuery | undefined {
  const [id, second, third, ...more] = words;
  if (id === undefined || !isSlug(id) || more.length > 0) return undefined;
  if (second === undefined) return what === 'distance' ? undefined : { what, ids: [id] };
  if (second === 'in' && (what === 'length' || what === 'count'))
    return third !== undefined && /^[A-Z]{2}$/.test(third)
      ? { what, ids: [id], country: third }
      : undefined;
  if (third !== undefined) return undefined;
  if (what === 'distance') return isSlug(second) ? { what, ids: [id, second] } : undefined;
  if (what === 'width' && (second === 'least' || second === 'greatest'))
    return { what, ids: [id], which: second };
  return undefined;
}
