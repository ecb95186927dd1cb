/** Combines story.yaml and `<lang>.md` into a Story. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import { siteMessages } from '../i18n/story/site.ts';
import type { Step, Story } from '../story/story.ts';
import { isLang } from '../atlas/schema/values.ts';
import { direction } from './direction.ts';
import { readStoryConfig, type StoryConfig } from './storyConfig.ts';
import { lintText, checkSources } from './lint.ts';
import { readClassroomConfig, type ClassroomConfig } from './classroomConfig.ts';
import { checkMapDescriptions } from './mapDescriptions.ts';
import type { ImageSize } from './image.ts';
import { findClosest, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { SitePaths } from './relativeLinks.ts';
import type { StoryAtlas } from './storyAtlas.ts';
import { escapeHtml } from './escape.ts';
import { readStoryText, UNPARSED_TEXT, type StepText, type StoryText } from './storyText.ts';
import { readYaml } from './yaml.ts';

/** The two files of a story in one language, and what they are validated against. */
export interface StoryInput {
  readonly yamlFile: string;
  readonly yamlText: string;
  /** Its name is the language: `…/ur.md`. */
  readonly textFile: string;
  readonly text: string;
  readonly atlas: StoryAtlas;
  /** Layers that a step may show. */
  readonly toggles: readonly string[];
  /** Languages in which the story exists. */
  readonly langs: readonly Lang[];
  /** Name of the folder, if the story's id must equal it. */
  readonly folder?: string;
  /** Images in the folder by file name; not checked if absent. */
  readonly images?: ReadonlyMap<string, ImageSize> | undefined;
  /** Targets of relative links; not checked if absent. */
  readonly site?: SitePaths | undefined;
}

/** The story if it has no errors, and all problems sorted by file and line. */
export interface CheckedStory {
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
  /** The text, as far as it could be read. */
  readonly text: StoryText;
}

/** Reads and validates a story in one language. */
export function checkStory(input: StoryInput): CheckedStory {
  const yamlReporter = new Reporter(input.yamlFile, input.yamlText);
  const textReporter = new Reporter(input.textFile, input.text);
  const lang = langOfFile(input.textFile);
  if (!isLang(lang)) {
    textReporter.report(0, `\`${lang}\` is not a language code`, {
      expected: 'a file name such as en.md, ur.md',
    });
  }
  const config = yamlReporter.attempt(() => readFullConfig(yamlReporter, input));
  const { atlas, images, site } = input;
  const text =
    textReporter.attempt(() => readStoryText(textReporter, atlas, { lang, images, site })) ??
    UNPARSED_TEXT;
  if (text.unparsed !== true)
    textReporter.attempt(() => checkConsistency(config, text, textReporter, input));
  const problems = [
    ...sortByPosition(yamlReporter.problems),
    ...sortByPosition(textReporter.problems),
  ];
  const broken = problems.some(({ severity }) => severity === 'error');
  const story = broken || !config ? undefined : createStory(config, text, lang, input.langs);
  return { story, problems, text };
}

/** All of `story.yaml`. */
type FullStoryConfig = StoryConfig & ClassroomConfig;

function readFullConfig(yamlReporter: Reporter, input: StoryInput): FullStoryConfig | undefined {
  const yaml = readYaml(yamlReporter);
  const read = yaml && readStoryConfig(yaml.root, input.atlas, input.toggles);
  const { atlas, langs, textFile } = input;
  const context = { atlas, langs, lang: langOfFile(textFile), steps: read?.steps ?? [] };
  const config = read && { ...read, ...readClassroomConfig(yaml.root, context) };
  if (config?.id !== undefined && input.folder !== undefined && config.id !== input.folder) {
    const expected = `\`${input.folder}\`, the name of its folder`;
    yaml?.root.at('id').error(`the id of the story is \`${config.id}\``, { expected });
  }
  return config;
}

/** Compares the text with the steps of story.yaml, if there are any, and lints it. */
function checkConsistency(
  config: StoryConfig | undefined,
  text: StoryText,
  textReporter: Reporter,
  { atlas, textFile }: StoryInput,
): void {
  const lang = langOfFile(textFile);
  if (config && config.steps.length > 0) {
    checkStepOrder(config, text, textReporter);
    checkMapDescriptions(config, text, textReporter, (id) => nameOf(id, atlas, lang), lang);
    checkSources(config, text, textReporter);
  }
  lintText(text, textReporter, atlas, lang, config);
}

/** Name of a feature or group; undefined if it is not on the map. */
function nameOf(id: string, atlas: StoryAtlas, lang: Lang): string | undefined {
  return atlas.target(id) && (atlas.name?.(id, lang) ?? id);
}

/** Reports steps that are missing in one file or in a different order. */
function checkStepOrder({ steps }: StoryConfig, text: StoryText, textReporter: Reporter): void {
  const configIndex = new Map(steps.map(({ id }, index) => [id, index]));
  const written = new Set(text.steps.map(({ id }) => id));
  const missingSteps = steps.filter(({ id }) => !written.has(id));
  let last: { readonly id: string; readonly index: number } | undefined;
  for (const { id, offset } of text.steps) {
    const index = configIndex.get(id);
    if (index === undefined) {
      const suggestion = findClosest(
        id,
        missingSteps.map((step) => step.id),
      );
      textReporter.report(offset, `story.yaml has no step \`${id}\``, { suggestion });
    } else if (last !== undefined && index < last.index) {
      const message = `the step \`${id}\` comes after \`${last.id}\``;
      textReporter.report(offset, message, {
        expected: 'the order of story.yaml, where it comes before',
      });
    } else {
      last = { id, index };
    }
  }
  for (const { id, idCursor } of missingSteps)
    idCursor.error(`the step \`${id}\` has no heading in ${textReporter.file}`);
}

/** Creates the story; undefined if a required part is missing. */
function createStory(
  { id, date, source, notes, steps, worksheet, quiz }: FullStoryConfig,
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

/** HTML, links and note of a step. A public note is appended to the HTML. */
function withNote(
  { html, mentions, note: written }: StepText,
  isPublic: boolean,
  lang: Lang,
): Pick<Step, 'html' | 'mentions' | 'note'> {
  if (!written) return { html, mentions };
  const { mentions: noteMentions, ...note } = written;
  if (!isPublic) return { html, mentions, note };
  const aside = `<aside>\n<p><strong>${escapeHtml(siteMessages(lang).teacherNote)}</strong></p>\n${note.html}\n</aside>`;
  return {
    html: `${html}\n${aside}`,
    mentions: [...new Set([...mentions, ...noteMentions])],
    note,
  };
}

/** The language in a text's file name: `data/stories/first/ur.md` → `ur`. */
export function langOfFile(file: string): Lang {
  return file.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
}

function sortByPosition(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
