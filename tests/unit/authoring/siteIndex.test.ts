/** Home story and order of stories. */
import { describe, expect, it } from 'vitest';
import { readSiteIndex } from '../../../src/authoring/siteIndex.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';

const stories = ['crane', 'ant', 'bee'];
const read = (yaml?: string) => readSiteIndex('stories.yaml', yaml, stories);
const messagesFor = (yaml: string): string => read(yaml).problems.map(formatProblem).join('\n');

describe('stories.yaml', () => {
  it('reads home and order; unlisted stories follow', () => {
    expect(read('default: bee\norder: [crane]\n')).toEqual({
      siteIndex: { home: 'bee', order: ['crane', 'ant', 'bee'] },
      problems: [],
    });
  });

  it('may be absent or list nothing', () => {
    expect(read().siteIndex).toEqual({ home: 'ant', order: ['ant', 'bee', 'crane'] });
    expect(read('default: crane\n')).toMatchObject({ siteIndex: { home: 'crane' }, problems: [] });
  });

  it('reports unknown stories and fields', () => {
    expect(messagesFor('default: be\norder: [ant]\n')).toContain(
      '1:10: error: there is no story `be`',
    );
    expect(messagesFor('default: be\n')).toContain('did you mean `bee`?');
    expect(messagesFor('default: bee\norder: [ant, cran]\n')).toContain('2:14: error:');
    expect(messagesFor('order: [ant]\n')).toContain('`default` is missing');
    expect(messagesFor('default: bee\norders: []\n')).toContain('did you mean `order`?');
  });
});
