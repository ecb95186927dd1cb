/** Parses live figures as authors write them: `{{length west-line in XX}}`. */
import { findClosest } from '../problem.ts';
import { isSlug } from '../../atlas/schema/values.ts';

/** Figure names and their arguments. */
const ARGUMENTS = {
  length: 'ID or ID in CC',
  distance: 'ID ID',
  gap: 'ID',
  width: 'ID, optionally followed by least or greatest',
  area: 'ID',
  capacity: 'ID',
  voltage: 'ID',
  height: 'ID',
  population: 'ID',
  count: 'KIND or KIND in CC',
  date: 'ID',
} as const;

export type FigureName = keyof typeof ARGUMENTS;

/** All figure names. */
export const FIGURE_NAMES = Object.keys(ARGUMENTS) as readonly FigureName[];

/** A query to the atlas. */
export interface FigureQuery {
  readonly name: FigureName;
  /** Restricts the answer to the drawn length, or to what sources publish. */
  readonly basis?: 'drawn' | 'published';
  /** One id, two ids for a distance, or a kind of feature for a count. */
  readonly ids: readonly string[];
  readonly extreme?: 'least' | 'greatest';
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Why a query is invalid. */
export interface QueryIssue {
  readonly reason: string;
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** Parses the text between `{{` and `}}`. */
export function readFigureQuery(text: string): FigureQuery | QueryIssue {
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  const basis = first === 'drawn' || first === 'published' ? first : undefined;
  const [name = '', ...rest] = basis === undefined ? words : words.slice(1);
  const known = FIGURE_NAMES.find((word) => word === name);
  if (known === undefined) {
    return {
      reason: `there is no figure \`${name}\``,
      expected: `one of ${FIGURE_NAMES.join(', ')}`,
      suggestion: findClosest(name, FIGURE_NAMES),
    };
  }
  if (basis === 'drawn' && known !== 'length')
    return { reason: '`drawn` goes with lengths only', expected: '`{{drawn length ID}}`' };
  const query = readArguments(known, rest);
  if (query === undefined) {
    const expected = `\`{{${basis === undefined ? '' : `${basis} `}${known} …}}\` with ${ARGUMENTS[known]}`;
    return { reason: `\`{{${text.trim()}}}\` cannot be read`, expected };
  }
  return { ...query, ...(basis !== undefined && { basis }) };
}

function readArguments(name: FigureName, words: readonly string[]): FigureQuery | undefined {
  const [id, second, third, ...more] = words;
  if (id === undefined || !isSlug(id) || more.length > 0) return undefined;
  if (second === undefined) return name === 'distance' ? undefined : { name, ids: [id] };
  if (second === 'in' && (name === 'length' || name === 'count'))
    return third !== undefined && /^[A-Z]{2}$/.test(third)
      ? { name, ids: [id], country: third }
      : undefined;
  if (third !== undefined) return undefined;
  if (name === 'distance') return isSlug(second) ? { name, ids: [id, second] } : undefined;
  if (name === 'width' && (second === 'least' || second === 'greatest'))
    return { name, ids: [id], extreme: second };
  return undefined;
}
