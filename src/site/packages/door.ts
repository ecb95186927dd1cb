/** The page at the root of a package: the story in each of its languages. */
import type { Story } from '../../story/story.ts';
import { escapeHtml } from '../html.ts';
import { hashSource } from '../shell.ts';

const CSS =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif}li{margin-block:1rem}ul{padding:0;list-style:none}a{display:block;padding:.75rem 1rem;border:1px solid}';

/** Carries its style, and loads nothing. `tell` gives a story's link and its words. */
export function doorHtml(
  stories: readonly Story[],
  tell: (story: Story) => { readonly href: string; readonly text: string },
): string {
  const [first] = stories;
  if (!first) throw new Error('A package needs a story, expected at least one language of it');
  const items = stories.map((story) => {
    const { href, text } = tell(story);
    return `<li lang="${escapeHtml(story.lang)}" dir="${story.dir}"><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(first.lang)}" dir="${first.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashSource(CSS)}; img-src data:; base-uri 'none'; form-action 'none'">
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
