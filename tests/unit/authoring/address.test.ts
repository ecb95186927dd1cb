import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/authoring/address.ts';

describe('readAddress', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'web'],
    ['HTTPS://example.org', 'web'],
    ['https://пример.рф/а', 'web'],
    ['mailto:desk@example.org?subject=Map', 'mail'],
    ['about.html', 'relative'],
    ['../ur/', 'relative'],
    ['/data/casa-1000.geojson', 'relative'],
    ['#step=power', 'relative'],
    ['?a=b:c', 'relative'],
    ['./a:b', 'relative'],
  ])('allows %s (%s)', (href, kind) => {
    expect(readAddress(href)).toEqual({ kind, href });
  });

  it('reads `map:` as an id', () => {
    expect(readAddress('map:wakhan-corridor')).toEqual({ kind: 'map', id: 'wakhan-corridor' });
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\u200Bscript:alert(1)',
    'java\u00ADscript:alert(1)',
    'javascript\u202E:alert(1)',
    'ｊａｖａｓｃｒｉｐｔ:alert(1)',
    'javaſcript:alert(1)',
    'javascript%3a:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'http://example.org',
    'ftp://example.org',
    'view-source:https://example.org',
    'feed:javascript:alert(1)',
    '//example.org',
    '\\\\example.org',
    '/\\example.org',
    'https:example.org',
    'https:///example.org',
    'https://',
    'https://user:word@example.org',
    'https://bank.example@evil.example/',
    'https://exa mple.org',
    'https://[1',
    'mailto:',
    'mailto:nobody',
    'mailto:a@b@c',
    ':x',
  ])('refuses %j', (address) => {
    expect(readAddress(address).kind).toBe('refused');
  });
});
