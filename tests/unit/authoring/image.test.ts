/** Detection of images by their bytes, and sanitizing of SVG. */
import { describe, expect, it } from 'vitest';
import { isImageName, readImage } from '../../../src/authoring/image.ts';
import { readSvg as readBytes } from '../../../src/authoring/svg.ts';

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

describe('readImage', () => {
  it.each([
    ['a.png', png],
    ['a.jpg', jpeg],
    ['a.jpeg', jpeg],
    ['a.webp', webp.lossy],
    ['a.webp', webp.lossless],
    ['a.webp', webp.extended],
  ])('reads the size of %s', (name, data) => {
    expect(readImage(name, data)).toEqual({ width: 640, height: 480, bytes: data });
  });

  it('reads the size from the frame header of any kind of JPEG, after fill bytes', () => {
    const frame = [0, 11, 8, 1, 224, 2, 128, 3];
    const known = Array.from({ length: 16 }, (_, i) => 0xc0 + i);
    for (const marker of known.filter((one) => ![0xc4, 0xc8, 0xcc].includes(one))) {
      const data = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xff, marker, ...frame);
      expect(readImage('a.jpg', data)).toMatchObject({ width: 640, height: 480 });
    }
  });

  it('refuses bytes that do not match the extension', () => {
    expect(readImage('a.png', jpeg)).toEqual({ issue: 'a.png is a jpeg, judging by its bytes' });
    expect(readImage('a.jpg', bytes('<html>'))).toEqual({
      issue: 'a.jpg is not an image, judging by its bytes',
    });
  });

  it.each([
    ['a.png', png.subarray(0, 20)],
    ['a.jpg', jpeg.subarray(0, 12)],
    ['a.webp', webp.lossy.subarray(0, 20)],
  ])('refuses a truncated %s', (name, data) => {
    expect(readImage(name, data)).toHaveProperty('issue');
  });

  it('accepts file names without a path and with a known extension', () => {
    for (const name of ['a.png', 'dam-2.JPG'.toLowerCase(), 'a_b.webp', 'x.svg'])
      expect(isImageName(name), name).toBe(true);
    for (const name of ['../a.png', 'a/b.png', '.png', 'a.gif', 'a.png?x', 'a b.png', '-a.png'])
      expect(isImageName(name), name).toBe(false);
  });
});

/** Reads an SVG from text; returns the published bytes as text. */
function readSvg(text: string): object {
  const read = readBytes(new TextEncoder().encode(text));
  return 'issue' in read ? read : { ...read, bytes: new TextDecoder().decode(read.bytes) };
}

const svg = (inner: string, attributes = 'viewBox="0 0 20 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const times = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

describe('readSvg', () => {
  it('accepts drawing elements', () => {
    const gradient = '<linearGradient id="a"><stop offset="0"/></linearGradient>';
    expect(
      readSvg(svg(`${gradient}<path id="b" d="M0 0h1" style="fill:url(#a)"/><use href="#b"/>`)),
    ).toMatchObject({ width: 20, height: 10 });
    expect(readSvg(svg('', 'width="5px" height="6"'))).toMatchObject({ width: 5, height: 6 });
  });

  it('serializes only what it parsed and allows', () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Made by a program -->
<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:i="urn:program" i:version="1" viewBox="0 0 1 1" xml:lang="en">
<s:metadata><i:rdf>x</i:rdf></s:metadata><i:view zoom="1"/>
<s:style><![CDATA[.a > .b { fill: rgb(1 2 3) }]]></s:style>
<s:use xlink:href="#a"/><s:text id="a" data-name="A">Wakhan &amp; &lt;Pamir&gt;</s:text></s:svg>`;
    expect(readSvg(text)).toMatchObject({
      bytes: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" xml:lang="en">

<style>.a &gt; .b { fill: rgb(1 2 3) }</style>
<use href="#a"/><text id="a" data-name="A">Wakhan &amp; &lt;Pamir&gt;</text></svg>`,
    });
  });

  it('is idempotent', () => {
    const [once] = [readSvg(svg('<g class="a"><text>1 &lt; 2 &#38;amp; "</text></g>'))];
    const bytes = 'bytes' in once ? String(once.bytes) : '';
    expect(bytes).toContain('1 &lt; 2 &amp;amp; &quot;');
    expect(readSvg(bytes)).toEqual(once);
  });

  it.each([
    '<script>alert(1)</script>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<path onload="alert(1)"/>',
    '<path ONLOAD="alert(1)"/>',
    '<path xlink:onload="alert(1)"/>',
    '<path ping="https://e.org"/>',
    '<a href="java&#115;cript:alert(1)"><text>a</text></a>',
    '<use href="data:image/svg+xml,x#a"/>',
    '<use href=" #a"/>',
    '<use href="#%61"/>',
    '<use xlink:href="https://e.org/x.svg#a"/>',
    '<image href="https://e.org/a.png"/>',
    '<filter id="a"><feImage href="https://e.org/a.png"/></filter>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>',
    '<g><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></g>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<style>@import "https://e.org/a.css";</style>',
    '<style>@font-face { font-family: a }</style>',
    '<style>path { fill: url(https://e.org/a) }</style>',
    '<style>path { fill: u\\72l(https://e.org/a) }</style>',
    '<style>path { fill: src("https://e.org/a") }</style>',
    '<style>path { fill: u/**/rl(https://e.org/a) }</style>',
    '<style>path { background: -webkit-cross-fade("https://e.org/a", "b", 1) }</style>',
    '<style><g/></style>',
    '<path style="fill:url( &quot;https://e.org/a&quot;)"/>',
    '<path style="fill:URL(#a;https://e.org)"/>',
    '<path fill="url(//e.org/a)"/>',
    '<path fill="url(#%61)"/>',
    '<text>\u0007</text>',
    '<text>&#27;[31m</text>',
    '<text>\u202E</text>',
  ])('refuses %s', (inner) => {
    expect(readSvg(svg(inner))).toHaveProperty('issue');
  });

  it.each([
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    '<?xml-stylesheet href="https://e.org/a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    ' <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    '<?xml version="1.0"?><?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    '<svg viewBox="0 0 1 1"/>',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1" viewBox="0 0 1000000 1"/>',
    '',
  ])('refuses the document %j', (text) => {
    expect(readSvg(text)).toHaveProperty('issue');
  });

  it.each(['ISO-2022-JP', 'UTF-7', 'UTF-16', 'iso-8859-1', 'hz-gb-2312', 'x-user-defined'])(
    'refuses a declared encoding of %s in every notation',
    (encoding) => {
      for (const quote of ['"', "'"])
        for (const name of ['encoding', 'encoding ', 'standalone="yes" encoding']) {
          const text = `<?xml version="1.0" ${name}=${quote}${encoding}${quote}?>${svg('')}`;
          expect(JSON.stringify(readSvg(text))).toMatch(/^\{"issue":".*(UTF-8|well-formed)/);
        }
    },
  );

  it('refuses bytes that are another document in ISO-2022-JP', () => {
    const hidden = svg('<desc>\u001B$B</desc><g title="\u001B(B&quot; onload=alert(1) x="/>');
    for (const head of ['', '<?xml version="1.0" encoding="ISO-2022-JP"?>'])
      expect(readSvg(head + hidden)).toHaveProperty('issue');
  });

  it('refuses bytes that are not UTF-8', () => {
    const text = `\uFEFF${svg('')}`;
    for (const order of [true, false]) {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order);
      const wide = new Uint8Array(view.buffer);
      expect(readBytes(wide)).toHaveProperty('issue');
      expect(readBytes(wide.subarray(2))).toHaveProperty('issue');
    }
    expect(readBytes(bytes(svg('<text>\u00e9</text>')))).toHaveProperty('issue');
  });
});

describe('an SVG with nested references', () => {
  const doubled = (write: (i: number) => string): string =>
    svg(`<g id="a0"><rect/></g>${times(20, write)}`);

  it.each([
    ['uses', doubled((i) => `<g id="a${i + 1}"><use href="#a${i}"/><use href="#a${i}"/></g>`)],
    [
      'uses from the last on',
      svg(
        `${times(20, (i) => `<g id="a${20 - i}"><use href="#a${19 - i}"/><use href="#a${19 - i}"/></g>`)}<g id="a0"/>`,
      ),
    ],
    [
      'patterns',
      doubled(
        (i) =>
          `<pattern id="a${i + 1}"><rect fill="url(#a${i})"/><rect style="fill:url(&quot;#a${i}&quot;)"/></pattern>`,
      ),
    ],
    [
      'masks of a style sheet',
      svg(
        `<style>${times(20, (i) => `.b${i} { mask: url(#a${i}) }`)}</style>${times(20, (i) => `<mask id="a${i}"><rect class="b${i + 1}"/><rect class="b${i + 1}"/></mask>`)}`,
      ),
    ],
    [
      'markers at each corner',
      svg(
        `<marker id="a">${'<rect/>'.repeat(200)}</marker><path marker-mid="url(#a)" d="M0 0${'l.1.1'.repeat(200)}"/>`,
      ),
    ],
    ['markers of a style sheet', svg('<style>path{marker:url(#a)}</style><marker id="a"/>')],
    ['elements', svg('<g/>'.repeat(20_001))],
  ])('is refused if it multiplies %s', (_, text) => {
    expect(text.length).toBeLessThan(100_000);
    expect(readSvg(text)).toHaveProperty('issue');
  });

  it.each([
    ['within itself', svg('<g id="a"><use href="#a"/></g>')],
    ['within each other', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    ['in a pattern of itself', svg('<pattern id="a"><rect fill="url(#a)"/></pattern>')],
    ['too deep', svg('<g>'.repeat(65) + '</g>'.repeat(65))],
    ['very deep', svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000))],
    [
      'in a long chain',
      svg(`<g id="a0"/>${times(200, (i) => `<use id="a${i + 1}" href="#a${i}"/>`)}`),
    ],
    ['in a chain backwards', svg(times(5000, (i) => `<use id="a${i}" href="#a${i + 1}"/>`))],
    ['in too many bytes', svg(`<desc>${' '.repeat(1_000_000)}</desc>`)],
  ])('is refused if it draws %s', (_, text) => {
    expect(readSvg(text)).toHaveProperty('issue');
  });

  it('is accepted if it is only large, or uses gradients and clip paths as drawing programs do', () => {
    const sheet = `<style>${times(12, (i) => `.b${i} { clip-path: url(#a${i}); fill: url(#c) }`)}</style>`;
    const clips = times(12, (i) => `<clipPath id="a${i}"><rect/></clipPath><g class="b${i}"/>`);
    const gradients = '<linearGradient id="d"/><linearGradient id="c" href="#d"/>';
    const uses = times(1000, () => '<use href="#e"/>');
    expect(readSvg(svg(`${sheet}${clips}${gradients}<path id="e"/>${uses}`))).not.toHaveProperty(
      'issue',
    );
    expect(readSvg(svg('<path d="M0 0h1"/>'.repeat(15_000)))).not.toHaveProperty('issue');
  });
});
