/** Each step says what its map shows, in words of its own. Build only. */
import { storyWords } from '../i18n/story/words.ts';
import type { Lang } from '../atlas/atlas.ts';
import { isLang } from './direction.ts';
import type { Plan, StepPlan } from './plan.ts';
import type { Reporter } from './reporter.ts';
import type { StoryText } from './storyText.ts';

/** Reports steps without `> map:`, with a frame to begin from, and warns of frames left as they were. */
export function checkDescriptions(
  { steps }: Plan,
  text: StoryText,
  forText: Reporter,
  nameOf: (id: string) => string | undefined,
  lang: Lang,
): void {
  for (const { id, offset, mapDescription } of text.steps) {
    const scene = steps.find((step) => step.id === id);
    if (scene === undefined) continue;
    const frame = frameOf(scene, nameOf, lang);
    if (mapDescription === undefined) {
      const expected = `a line \`> map: ${frame}\`: where, what, and the point`;
      forText.report(offset, `the step \`${id}\` does not say what its map shows`, { expected });
    } else if (core(mapDescription.text) === core(frame)) {
      const expected = 'the point of the map after it';
      const message = 'the description of the map is the frame that the check suggests';
      forText.report(mapDescription.offset, message, { severity: 'warning', expected });
    }
  }
}

/** What a description may begin with: "Map of A and B: …". */
function frameOf(
  { shown, focus, layers }: Pick<StepPlan, 'shown' | 'focus' | 'layers'>,
  nameOf: (id: string) => string | undefined,
  lang: Lang,
): string {
  const ids = [shown, focus, layers].find((list) => list.length > 0) ?? [];
  const names = [...new Set(ids.flatMap((id) => nameOf(id) ?? []))];
  return storyWords(lang).frame(new Intl.ListFormat(isLang(lang) ? lang : 'en').format(names));
}

/** Without the marks at the end, which a pen leaves or drops. */
function core(text: string): string {
  return text.replace(/(?<![\s:.…])[\s:.…]+$/u, '').trim();
}
