/** Checks that each step describes its map in its own words. Build only. */
import { siteMessages } from '../i18n/story/site.ts';
import type { Lang } from '../atlas/atlas.ts';
import { isLang } from '../atlas/schema/values.ts';
import type { StoryConfig, StepConfig } from './storyConfig.ts';
import type { Reporter } from './reporter.ts';
import type { StoryText } from './storyText.ts';

/** Reports steps without `> map:` and suggests a template; warns of templates left unchanged. */
export function checkMapDescriptions(
  { steps }: StoryConfig,
  text: StoryText,
  reporter: Reporter,
  nameOf: (id: string) => string | undefined,
  lang: Lang,
): void {
  for (const { id, offset, mapDescription } of text.steps) {
    const scene = steps.find((step) => step.id === id);
    if (scene === undefined) continue;
    const template = descriptionTemplate(scene, nameOf, lang);
    if (mapDescription === undefined) {
      const expected = `a line \`> map: ${template}\`: where, what, and the point`;
      reporter.report(offset, `the step \`${id}\` does not say what its map shows`, { expected });
    } else if (trimPunctuation(mapDescription.text) === trimPunctuation(template)) {
      const expected = 'the point of the map after it';
      const message = 'the map description is the suggested template, unchanged';
      reporter.report(mapDescription.offset, message, { severity: 'warning', expected });
    }
  }
}

/** How a description may begin: “Map of A and B: …”. */
function descriptionTemplate(
  { fittedIds, focus, layers }: Pick<StepConfig, 'fittedIds' | 'focus' | 'layers'>,
  nameOf: (id: string) => string | undefined,
  lang: Lang,
): string {
  const ids = [fittedIds, focus, layers].find((list) => list.length > 0) ?? [];
  const names = [...new Set(ids.flatMap((id) => nameOf(id) ?? []))];
  return siteMessages(lang).mapOf(new Intl.ListFormat(isLang(lang) ? lang : 'en').format(names));
}

/** Removes punctuation at the end. */
function trimPunctuation(text: string): string {
  return text.replace(/(?<![\s:.…])[\s:.…]+$/u, '').trim();
}
