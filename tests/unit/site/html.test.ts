/** Text on its way into a page. */
import { describe, expect, test } from 'vitest';
import { jsonInHtml } from '../../../src/site/html.ts';

describe('JSON in a script element', () => {
  test.each(['</script>', '</SCRIPT >', '<!--<script>', '<ScRiPt>', '<p>a</p>', '<<!-- </script'])(
    'says what it is and neither ends nor nests it: %s',
    (text) => {
      const json = jsonInHtml({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/<\/script|<!--|<script/i);
    },
  );
});
