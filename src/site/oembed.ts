/** oEmbed as a file: what a publisher's system asks for when somebody pastes the address of a page. */
import { SHARE_PICTURE } from '../app/shell/page.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Story } from '../story/story.ts';
import type { SiteFile } from './files.ts';
import { pathOf, type SiteUrl } from './head.ts';
import { escapeHtml } from './html.ts';

/** CSS px. A file cannot answer `maxwidth`, so the width is the least, and the frame as wide as it may be. */
const SIZE = { width: 320, height: 560 };

/** A response of the type `rich`, as of oembed.com. */
export function oembed(story: Story, site: string, provider: string) {
  const own = site + pathOf(story);
  const src = escapeHtml(`${own}?embed`);
  return {
    version: '1.0',
    type: 'rich',
    title: story.title,
    provider_name: provider,
    provider_url: site,
    cache_age: 86400,
    thumbnail_url: `${own}map.png`,
    thumbnail_width: SHARE_PICTURE.width,
    thumbnail_height: SHARE_PICTURE.height,
    html: `<iframe src="${src}" title="${escapeHtml(story.title)}" width="100%" height="${SIZE.height}" loading="lazy" allow="fullscreen" style="border:0"></iframe>`,
    ...SIZE,
  };
}

/** `oembed.json` beside a story's page; nothing where the site's address is not known. */
export function oembedFiles(story: Story, messages: Messages, site: SiteUrl): SiteFile[] {
  if (site === undefined) return [];
  const text = () => `${JSON.stringify(oembed(story, site, messages.site), undefined, 2)}\n`;
  return [[`${pathOf(story)}oembed.json`, text]];
}
