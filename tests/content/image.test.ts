/** Pictures by their bytes; drawings that could run or fetch something. */
import { describe, expect, it } from 'vitest';
import { isImageName, readImage } from '../../src/content/image.ts';
import { readSvg } from '../../src/content/svg.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)),
    ),
  );

const png = bytes('\u0089PNG\r\n\u001a\n', 0, 0, 0, 13, 'IHDR', 0, 0, 2, 128, 0, 0, 1, 224);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 1, 224, 2, 128, 3);
const riff = (kind: string, ...rest: number[]): Uint8Array =>
  bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8', kind, 0, 0, 0, 0, ...rest, ...Array<number>(12).fill(0));
const webp = {
  lossy: riff(' ', 0, 0, 0, 0x9d, 1, 0x2a, 128, 2, 224, 1),
  lossless: riff('L', 0x2f, 0x7f, 0xc2, 0x77, 0),
  extended: riff('X', 0, 0, 0, 0, 127, 2, 0, 223, 1, 0),
};

describe('a picture', () => {
  it.each([
    ['a.png', png],
    ['a.jpg', jpeg],
    ['a.jpeg', jpeg],
    ['a.webp', webp.lossy],
    ['a.webp', webp.lossless],
    ['a.webp', webp.extended],
  ])('%s says how large it is', (name, data) => {
    expect(readImage(name, data)).toEqual({ width: 640, height: 480 });
  });

  it('must be what its name says', () => {
    expect(readImage('a.png', jpeg)).toEqual({ fault: 'a.png is a jpeg, by its bytes' });
    expect(readImage('a.jpg', bytes('<html>'))).toEqual({
      fault: 'a.jpg is no picture, by its bytes',
    });
  });

  it.each([
    ['a.png', png.subarray(0, 20)],
    ['a.jpg', jpeg.subarray(0, 12)],
    ['a.webp', webp.lossy.subarray(0, 20)],
  ])('%s that breaks off is refused', (name, data) => {
    expect(readImage(name, data)).toHaveProperty('fault');
  });

  it('has a plain name', () => {
    for (const name of ['a.png', 'dam-2.JPG'.toLowerCase(), 'a_b.webp', 'x.svg'])
      expect(isImageName(name), name).toBe(true);
    for (const name of ['../a.png', 'a/b.png', '.png', 'a.gif', 'a.png?x', 'a b.png', '-a.png'])
      expect(isImageName(name), name).toBe(false);
  });
});

describe('a drawing', () => {
  const svg = (inner: string, attributes = 'viewBox="0 0 20 10"'): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

  it('that only draws is let through', () => {
    expect(
      readSvg(svg('<g id="a"><path d="M0 0h1" style="fill:url(#a)"/></g><use href="#a"/>')),
    ).toEqual({ width: 20, height: 10 });
    expect(readSvg(svg('', 'width="5px" height="6"'))).toEqual({ width: 5, height: 6 });
  });

  it.each([
    '<script>alert(1)</script>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<path onload="alert(1)"/>',
    '<path ONLOAD="alert(1)"/>',
    '<a href="java&#115;cript:alert(1)"><text>a</text></a>',
    '<use href="data:image/svg+xml,x#a"/>',
    '<use xlink:href="https://e.org/x.svg#a"/>',
    '<image href="https://e.org/a.png"/>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>',
    '<g><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></g>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<style>@import "https://e.org/a.css";</style>',
    '<style>path { fill: url(https://e.org/a) }</style>',
    '<style>path { fill: u\\72l(https://e.org/a) }</style>',
    '<path style="fill:url( &quot;https://e.org/a&quot;)"/>',
    '<path fill="url(//e.org/a)"/>',
  ])('with %s is refused', (inner) => {
    expect(readSvg(svg(inner))).toHaveProperty('fault');
  });

  it.each([
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    '<?xml-stylesheet href="https://e.org/a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    '<svg viewBox="0 0 1 1"/>',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '',
  ])('that is %j is refused', (text) => {
    expect(readSvg(text)).toHaveProperty('fault');
  });
});
