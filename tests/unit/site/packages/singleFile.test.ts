/** Stories in a single file: their pages request nothing. */
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SiteFile } from '../../../../src/site/files.ts';
import { singleFileHtml } from '../../../../src/site/packages/singleFile.ts';
import { fillShell, type RenderContext } from '../../../../src/site/shell.ts';
import { context } from '../renderContext.ts';

const page = (lang: 'en' | 'ur'): SiteFile => [
  `tale/${lang}/index.html`,
  (given: RenderContext) =>
    fillShell(
      {
        ...{ lang, dir: 'ltr', root: '../../', head: '', article: '<p>words</p>' },
        fonts: given.assets.fonts(lang),
        interactive: { map: given.assets.map, notice: '', list: '', data: '{}' },
      },
      given,
    ),
];

test('embedded pages preload no fonts, since the file has them', async () => {
  const fonts = { swap: ['swapped.woff2'], optional: ['optional.woff2'] };
  const html = await singleFileHtml(
    { id: 'tale', langs: ['en', 'ur'] },
    {
      files: [page('en'), page('ur')],
      singleFile: { script: 'run()', css: '', worker: ['worker.js', ''] },
      context: { ...context, assets: { ...context.assets, fonts: () => fonts } },
      site: 'https://map.example.org/',
    },
    'file',
  );
  const [, packed = ''] = /id="carried"[^>]*>([^<]*)</.exec(html) ?? [];
  const embedded = gunzipSync(Buffer.from(packed, 'base64')).toString();
  expect(embedded).toContain('tale/ur/index.html');
  expect(html + embedded).not.toContain('.woff2');
});
