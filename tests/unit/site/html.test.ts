/** Escaping for HTML. */
import { describe, expect, test } from 'vitest';
import { jsonInHtml } from '../../../src/site/html.ts';

describe('JSON in a script element', () => {
  test.each(['</script>', '</SCRIPT >', '<!--<script>', '<ScRiPt>', '<p>a</p>', '<<!-- </script'])(
    'round-trips and neither ends nor nests the element: %s',
    (text) => {
      const json = jsonInHtml({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/<\/script|<!--|<script/i);
    },
  );
});
