/** A site built with its own address: a third-party oEmbed client finds each page's frame, and it works. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { serve } from '../../scripts/serve.mjs';
import { buildCopy } from './buildCopy.ts';
import { expect, waitForLiveFrame, test } from './guest.ts';

test('an oEmbed client finds the frame of every story in every language', async ({
  page,
  openHost,
}) => {
  test.setTimeout(300_000);
  const clone = mkdtempSync(join(tmpdir(), 'ecm-site-'));
  // The build is given the address at which it will be served.
  mkdirSync(join(clone, 'dist'));
  const site = await serve(join(clone, 'dist'));
  try {
    buildCopy(clone, site.url);

    const pages = readdirSync(join(clone, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^[^/]+\/[^/]+\/story\.json$/.test(file))
      .map((file) => file.replace('story.json', ''));
    expect(pages.length).toBeGreaterThanOrEqual(8);
    for (const path of pages) {
      const read = await extract(site.url + path, { maxwidth: 640 });
      const html = readFileSync(join(clone, 'dist', path, 'index.html'), 'utf8');
      expect(read).toMatchObject({
        method: 'auto-discovery',
        type: 'rich',
        version: '1.0',
        width: 320,
        provider_url: site.url,
        html: expect.stringContaining(`src="${site.url}${path}?embed"`),
      });
      const picture = await fetch(String(read.thumbnail_url));
      const png = Buffer.from(await picture.arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        read.thumbnail_width,
        read.thumbnail_height,
      ]);
      // A framed page gives the reading page as its canonical address.
      expect(html).toContain(`<link rel="canonical" href="${site.url}${path}">`);
    }
    // A story's short address and the site's root give the same result.
    const root = await extract(site.url);
    expect(root).toEqual(
      await extract(String(/src="(.*?)\?embed"/.exec(String(root['html']))?.[1])),
    );

    await openHost(String(root['html']));
    await waitForLiveFrame(page);
  } finally {
    await site.close();
    rmSync(clone, { recursive: true });
  }
});
