/** Which story is home, and in which order they stand. */
import { describe, expect, it } from 'vitest';
import { readFront } from '../../../src/authoring/front.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';

const stories = ['crane', 'ant', 'bee'];
const read = (yaml?: string) => readFront('stories.yaml', yaml, stories);
const said = (yaml: string): string => read(yaml).problems.map(formatProblem).join('\n');

describe('stories.yaml', () => {
  it('names home and order; stories not listed follow', () => {
    expect(read('default: bee\norder: [crane]\n')).toEqual({
      front: { home: 'bee', order: ['crane', 'ant', 'bee'] },
      problems: [],
    });
  });

  it('need not be there, nor list anything', () => {
    expect(read().front).toEqual({ home: 'ant', order: ['ant', 'bee', 'crane'] });
    expect(read('default: crane\n')).toMatchObject({ front: { home: 'crane' }, problems: [] });
  });

  it('knows its stories', () => {
    expect(said('default: be\norder: [ant]\n')).toContain('1:10: error: there is no story `be`');
    expect(said('default: be\n')).toContain('did you mean `bee`?');
    expect(said('default: bee\norder: [ant, cran]\n')).toContain('2:14: error:');
    expect(said('order: [ant]\n')).toContain('`default` is missing');
    expect(said('default: bee\norders: []\n')).toContain('did you mean `order`?');
  });
});
