/** `story.yaml`, and the other files that authors write. Ids are checked where they are given. */
import * as v from 'valibot';
import { httpsAddress } from '../atlas/schema/address.ts';
import { CHARTS } from '../atlas/schema/power.ts';
import { date } from '../atlas/schema/date.ts';
import {
  anyText,
  doc,
  fields,
  known,
  line,
  list,
  number,
  oneOf,
  optional,
  position,
  slug,
  type Infer,
} from '../atlas/schema/values.ts';

/** Ids that a story may refer to; any if absent. */
interface StoryIds {
  /** Layers that a step may show. */
  readonly layers?: readonly string[];
  /** Features and groups. */
  readonly features?: readonly string[];
  readonly steps?: readonly string[];
}

const MAX_ZOOM = 22;

/** A text in each language of the story. */
const words = v.record(v.string(), anyText, 'fields');

const source = fields({
  title: line(300),
  outlet: line(),
  place: optional(line()),
  date: date('day'),
  url: httpsAddress,
});

/** Camera of a step. */
export const look = doc(
  fields({
    fit: optional(doc(v.array(v.string('a feature'), 'a list of ids'), 'Ids that the map fits')),
    center: optional(doc(position, 'Longitude and latitude; needs a zoom')),
    zoom: optional(number(0, MAX_ZOOM)),
  }),
  'What the map looks at: `fit`, or `center` and `zoom`',
);

export const stepSchema = ({ layers, features }: StoryIds) =>
  fields({
    id: doc(slug, 'Your name for the step; the headings of the text use it too'),
    look,
    layers: doc(list(known(layers, 'layer')), 'Layers that are switched on'),
    focus: optional(doc(list(known(features, 'feature')), 'Ids to highlight')),
    date: optional(doc(date('month'), 'Month whose status is shown; default: the latest')),
    chart: optional(doc(oneOf(CHARTS, 'chart'), 'Chart beside the text')),
  });

export const worksheetSchema = ({ features }: StoryIds) =>
  fields({
    places: optional(doc(list(known(features, 'feature')), 'Ids to ask for on the map')),
    questions: optional(v.array(fields({ ask: words, answer: words }), 'a list')),
  });

export const questionSchema = ({ steps }: StoryIds) =>
  fields({
    ask: words,
    answer: words,
    wrong: v.array(words, 'a list of wrong answers'),
    why: optional(doc(words, 'Explanation shown after answering')),
    step: optional(doc(known(steps, 'step'), 'Id of the step that explains it')),
  });

/** `story.yaml`: the steps and what the map shows in each. */
export const storySchema = (ids: StoryIds = {}) =>
  fields({
    id: doc(slug, 'The name of the folder'),
    date: doc(date('day'), 'Date of your text'),
    source: optional(doc(source, 'The article that you retell, if it is one')),
    notes: optional(
      doc(oneOf(['hidden', 'public'], 'setting for notes'), 'Whether readers see your notes too'),
    ),
    steps: v.array(stepSchema(ids), 'a list of steps'),
    worksheet: optional(worksheetSchema(ids)),
    quiz: optional(v.array(questionSchema(ids), 'a list of questions')),
  });

/** `stories.yaml`: the home story, and the order of the front page. */
export const storiesSchema = (stories?: readonly string[]) =>
  fields({
    default: known(stories, 'story'),
    order: optional(list(known(stories, 'story'))),
  });

/** The article that a story is based on. */
export type StorySource = Infer<typeof source>;
