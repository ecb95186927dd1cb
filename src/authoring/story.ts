/** story.yaml + `<lang>.md` → Story. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import { storyWords } from '../i18n/story/words.ts';
import type { Step, Story } from '../story/story.ts';
import { direction, isLang } from './direction.ts';
import { readPlan, type Plan } from './plan.ts';
import { adviseText, checkSources } from './advice.ts';
import { readClassPlan, type ClassPlan } from './classPlan.ts';
import { checkDescriptions } from './describe.ts';
import type { ImageFile } from './image.ts';
import { nearest, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { Site } from './site.ts';
import type { StoryAtlas } from './storyAtlas.ts';
import { escapeHtml } from './escape.ts';
import { readStoryText, UNREAD, type StepText, type StoryText } from './storyText.ts';
import { readYaml } from './yaml.ts';

/** The two files of a story in one language, and what they are checked against. */
export interface StoryInput {
  readonly yamlFile: string;
  readonly yamlText: string;
  /** Its name says the language: `…/ur.md`. */
  readonly textFile: string;
  readonly text: string;
  readonly atlas: StoryAtlas;
  /** Layers that a step may switch on. */
  readonly toggles: readonly string[];
  /** Languages in which the story exists. */
  readonly langs: readonly Lang[];
  /** The last part of the folder's name, if the story's id must be the same. */
  readonly folder?: string;
  /** Images in the folder by file name; not checked where it is absent. */
  readonly images?: ReadonlyMap<string, ImageFile> | undefined;
  /** What relative links may lead to; not checked where it is absent. */
  readonly site?: Site | undefined;
}

/** A story, if nothing is wrong with it, and every problem in order of files and lines. */
export interface CheckedStory {
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
  /** The words as far as they could be read. */
  readonly text: StoryText;
}

/** Reads a story as far as it goes. */
export function checkStory(input: StoryInput): CheckedStory {
  const forYaml = new Reporter(input.yamlFile, input.yamlText);
  const forText = new Reporter(input.textFile, input.text);
  const lang = langOf(input.textFile);
  if (!isLang(lang)) {
    forText.report(0, `\`${lang}\` is no language`, {
      expected: 'a file name such as en.md, ur.md',
    });
  }
  const plan = forYaml.attempt(() => readStoryPlan(forYaml, input));
  const { atlas, images, site } = input;
  const text =
    forText.attempt(() => readStoryText(forText, atlas, { lang, images, site })) ?? UNREAD;
  if (text.unread !== true) forText.attempt(() => compare(plan, text, forText, input));
  const problems = [...inOrder(forYaml.problems), ...inOrder(forText.problems)];
  const broken = problems.some(({ severity }) => severity === 'error');
  const story = broken || !plan ? undefined : assemble(plan, text, lang, input.langs);
  return { story, problems, text };
}

/** All that `story.yaml` says. */
type WholePlan = Plan & ClassPlan;

function readStoryPlan(forYaml: Reporter, input: StoryInput): WholePlan | undefined {
  const yaml = readYaml(forYaml);
  const read = yaml && readPlan(yaml.root, input.atlas, input.toggles);
  const { atlas, langs, textFile } = input;
  const context = { atlas, langs, lang: langOf(textFile), steps: read?.steps ?? [] };
  const plan = read && { ...read, ...readClassPlan(yaml.root, context) };
  if (plan?.id !== undefined && input.folder !== undefined && plan.id !== input.folder) {
    const expected = `\`${input.folder}\`, as its folder is called`;
    yaml?.root.at('id').error(`the story is called \`${plan.id}\``, { expected });
  }
  return plan;
}

/** Holds the words against the scenes, where there are any, and against what a story should have. */
function compare(
  plan: Plan | undefined,
  text: StoryText,
  forText: Reporter,
  { atlas, textFile }: StoryInput,
): void {
  const lang = langOf(textFile);
  if (plan && plan.steps.length > 0) {
    compareSteps(plan, text, forText);
    checkDescriptions(plan, text, forText, (id) => nameIn(id, atlas, lang), lang);
    checkSources(plan, text, forText);
  }
  adviseText(text, forText, atlas, lang, plan);
}

/** What a known thing is called; undefined for what is not on the map. */
function nameIn(id: string, atlas: StoryAtlas, lang: Lang): string | undefined {
  return atlas.knows(id) && (atlas.name?.(id, lang) ?? id);
}

/** Steps must be the same, in the same order, in both files; each difference is reported. */
function compareSteps({ steps }: Plan, text: StoryText, forText: Reporter): void {
  const planned = new Map(steps.map(({ id }, index) => [id, index]));
  const written = new Set(text.steps.map(({ id }) => id));
  const lacking = steps.filter(({ id }) => !written.has(id));
  let furthest: { readonly id: string; readonly index: number } | undefined;
  for (const { id, offset } of text.steps) {
    const index = planned.get(id);
    if (index === undefined) {
      const suggestion = nearest(
        id,
        lacking.map((step) => step.id),
      );
      forText.report(offset, `story.yaml has no step \`${id}\``, { suggestion });
    } else if (furthest !== undefined && index < furthest.index) {
      const message = `the step \`${id}\` comes after \`${furthest.id}\``;
      forText.report(offset, message, {
        expected: 'the order of story.yaml, where it comes before',
      });
    } else {
      furthest = { id, index };
    }
  }
  for (const { id, at } of lacking)
    at.error(`the step \`${id}\` has no heading in ${forText.file}`);
}

/** The story, once nothing is wrong; undefined if a part is missing all the same. */
function assemble(
  { id, date, source, notes, steps, worksheet, quiz }: WholePlan,
  { title, standfirst, reviewed, corrections = [], steps: texts }: StoryText,
  lang: Lang,
  langs: readonly Lang[],
): Story | undefined {
  if (id === undefined || date === undefined) return undefined;
  if (title === undefined || standfirst === undefined) return undefined;
  const scenes = new Map(steps.map((step) => [step.id, step]));
  const joined = texts.flatMap((text): Step[] => {
    const { id, heading, mapDescription, slide } = text;
    const { look, layers, focus, date, chart } = scenes.get(id) ?? {};
    if (!look || !layers || !focus || !mapDescription) return [];
    return [
      {
        ...{ id, heading, mapDescription: mapDescription.text },
        ...(slide && { slide: slide.html }),
        ...withNote(text, notes === 'public', lang),
        ...{ look, layers, focus },
        ...(date !== undefined && { date }),
        ...(chart !== undefined && { chart }),
      },
    ];
  });
  return {
    ...{ id, lang, dir: direction(lang), title, standfirst, date },
    reviewed: reviewed !== false,
    ...(source && { source }),
    ...(corrections.length > 0 && { corrections }),
    ...{ steps: joined, langs },
    ...(worksheet && { worksheet }),
    ...(quiz && { quiz }),
  };
}

/** Words, links and note of a step; a note that readers see stands at the end of the words. */
function withNote(
  { html, mentions, note: written }: StepText,
  open: boolean,
  lang: Lang,
): Pick<Step, 'html' | 'mentions' | 'note'> {
  if (!written) return { html, mentions };
  const { mentions: linked, ...note } = written;
  if (!open) return { html, mentions, note };
  const aside = `<aside>\n<p><strong>${escapeHtml(storyWords(lang).teacher)}</strong></p>\n${note.html}\n</aside>`;
  return { html: `${html}\n${aside}`, mentions: [...new Set([...mentions, ...linked])], note };
}

/** The language that a text's file name says: `data/stories/first/ur.md` is `ur`. */
export function langOf(file: string): Lang {
  return file.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
