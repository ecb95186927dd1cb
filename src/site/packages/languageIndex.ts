/** The index page of a package: links to the story in each language. */
import type { Story } from '../../story/story.ts';
import { escapeHtml } from '../html.ts';
import { cspHash } from '../shell.ts';

const CSS =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif}li{margin-block:1rem}ul{padding:0;list-style:none}a{display:block;padding:.75rem 1rem;border:1px solid}';

/** A self-contained page that loads nothing. `linkOf` returns the link to a translation and its text. */
export function languageIndexHtml(
  stories: readonly Story[],
  linkOf: (story: Story) => { readonly href: string; readonly text: string },
): string {
  const [first] = stories;
  if (!first)
    throw new Error(
      'index.html of a package: there is no story, expected at least one translation',
    );
  const items = stories.map((story) => {
    const { href, text } = linkOf(story);
    return `<li lang="${escapeHtml(story.lang)}" dir="${story.dir}"><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(first.lang)}" dir="${first.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspHash(CSS)}; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(first.title)}</title>
<link rel="icon" href="data:,">
<style>${CSS}</style>
</head>
<body>
<main>
<h1>${escapeHtml(first.title)}</h1>
<ul>
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
}
