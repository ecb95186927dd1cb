/** `whats-new/<lang>/`: changes of the facts, newest first, with an Atom feed if the site's URL is known. */
import { atlasPath } from '../app/article/entries.ts';
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { localize } from '../atlas/localize.ts';
import type { Change } from '../authoring/changes.ts';
import { direction } from '../authoring/direction.ts';
import { formatDate } from '../i18n/format.ts';
import { loadMessages } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { siteMessages } from '../i18n/story/site.ts';
import type { Story } from '../story/story.ts';
import type { AtlasContent } from './content.ts';
import type { SiteFile } from './files.ts';
import { pageHead, rootOf, whatsNewPath, type SiteUrl } from './head.ts';
import { escapeHtml } from './html.ts';
import { languageNav, languagesOf, type Languages } from './languages.ts';
import { whatsNewLinkHtml } from './whatsNewLink.ts';
import { fillShell, type RenderContext } from './shell.ts';
import { sourceTitle } from './sourceTitle.ts';
import { siteIndexPath } from './stories.ts';
import css from './whatsNew.css?inline';

interface WhatsNewData extends AtlasContent {
  /** Newest first. */
  readonly changes: readonly Change[];
}

/** The page and its feed in every language of the stories. */
export function whatsNewFiles(
  data: WhatsNewData,
  stories: readonly Story[],
  site: SiteUrl,
): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  return langs.flatMap((lang): SiteFile[] => {
    const path = whatsNewPath(lang);
    const page = async (context: RenderContext) => {
      const messages = await loadMessages(lang);
      const root = rootOf(path);
      const languages = await languagesOf(langs, root, whatsNewPath);
      return whatsNewHtml({ data, lang, languages, messages, site }, context);
    };
    const feed = async () => atomFeed(data, lang, await loadMessages(lang), site ?? '');
    return [
      [`${path}index.html`, page],
      ...(site === undefined ? [] : [[`${path}feed.xml`, feed] as const]),
    ];
  });
}

interface WhatsNewPage {
  readonly data: WhatsNewData;
  readonly lang: Lang;
  readonly languages: Languages;
  readonly messages: Messages;
  readonly site: SiteUrl;
}

function whatsNewHtml(page: WhatsNewPage, context: RenderContext): string {
  const { data, lang, languages, messages, site } = page;
  const words = siteMessages(lang);
  const root = rootOf(whatsNewPath(lang));
  const title = `${words.whatsNew} · ${messages.site}`;
  const description = words.whatsNewLead;
  const head = [
    ...pageHead({ title, description, lang, languages, site, path: whatsNewPath }),
    ...(site === undefined
      ? []
      : [
          `<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${escapeHtml(title)}">`,
        ]),
  ];
  const days = [...new Set(data.changes.map(({ date }) => date))];
  const article = `<main class="column whats-new">
<div class="bar"><a href="${root}${siteIndexPath(lang)}">${escapeHtml(messages.allStories)}</a>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.whatsNew)}</h1>
${context.pinnedEdition ? `<p>${whatsNewLinkHtml(lang, root, messages, context)}</p>\n` : ''}<p class="lead">${escapeHtml(words.whatsNewLead)}${site === undefined ? '' : ` <a href="feed.xml">${escapeHtml(words.feed)}</a>`}</p>
${days.map((day) => dayHtml(day, page)).join('\n')}
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css, article },
    context,
  );
}

function dayHtml(day: string, page: WhatsNewPage): string {
  const changes = page.data.changes.filter(({ date }) => date === day);
  return `<h2><time datetime="${day}">${escapeHtml(formatDate(day, page.messages))}</time></h2>
<ul>
${changes.map((change) => changeHtml(change, page)).join('\n')}
</ul>`;
}

function changeHtml(change: Change, { data, lang, messages }: WhatsNewPage): string {
  const { atlas } = data;
  const things = rootOf(whatsNewPath(lang)) + atlasPath(lang);
  const about = subjectsOf(change, atlas, lang).map(
    ({ id, name }) => `<a href="${things}#focus=${id}">${escapeHtml(name)}</a>`,
  );
  const sources = change.sources.flatMap((id) => {
    const source = atlas.sources[id];
    if (!source) return [];
    const date = source.date ? formatDate(source.date, messages) : messages.card.undated;
    return [
      `<li>${sourceTitle(source)} <bdi>${escapeHtml(source.publisher)}</bdi>&nbsp;· ${escapeHtml(date)}</li>`,
    ];
  });
  return `<li id="${changeId(change)}">
<p>${escapeHtml(localize(change.what, lang))}</p>
<p class="about">${about.join('\u00a0· ')}</p>
<ul class="from" aria-label="${escapeHtml(siteMessages(lang).sources)}">${sources.join('')}</ul>
</li>`;
}

/** Ids and names of the entries that a change is about. */
function subjectsOf({ about }: Change, atlas: Atlas, lang: Lang): { id: string; name: string }[] {
  return about.flatMap((id) => {
    const names = atlas.entry(id)?.names;
    return names ? [{ id, name: localize(names, lang) }] : [];
  });
}

/** A permanent id of a change: its date, subject and sources. */
function changeId({ date, about, sources }: Change): string {
  return [date, about[0], ...sources].join('-');
}

/** Changes as Atom (RFC 4287); `site` is the site's absolute URL. */
export function atomFeed(
  { atlas, changes }: WhatsNewData,
  lang: Lang,
  messages: Messages,
  site: string,
): string {
  const words = siteMessages(lang);
  const own = site + whatsNewPath(lang);
  const moment = (date: string) => `${date}T00:00:00Z`;
  const entries = changes.map((change) => {
    const text = localize(change.what, lang);
    const about = subjectsOf(change, atlas, lang).map(({ name }) => name);
    const address = escapeHtml(`${own}#${changeId(change)}`);
    return `<entry>
<id>${address}</id>
<title>${escapeHtml(about.join('\u00a0· ') || words.whatsNew)}</title>
<link href="${address}"/>
<updated>${moment(change.date)}</updated>
<content type="text">${escapeHtml(text)}</content>
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(lang)}">
<id>${escapeHtml(own)}</id>
<title>${escapeHtml(`${words.whatsNew} · ${messages.site}`)}</title>
<link href="${escapeHtml(own)}"/>
<link rel="self" href="${escapeHtml(`${own}feed.xml`)}"/>
<updated>${moment(changes[0]?.date ?? atlas.asOf.padEnd(10, '-01'))}</updated>
<author><name>${escapeHtml(messages.site)}</name></author>
${entries.join('\n')}
</feed>
`;
}
