/** Questions about facts: order along the line, legend symbols, published figures. */
import type { Entry, Figure, Measure, Unit } from '../atlas/atlas.ts';
import { summarizeLength } from '../atlas/lengthSummary.ts';
import { kindInfo, type LegendKey } from '../atlas/kinds.ts';
import { legendRows } from '../cartography/legend.ts';
import { legendInView } from '../cartography/legendInView.ts';
import { boundsOf, cameraFor } from '../geo/camera.ts';
import { sceneOf } from '../story/scene.ts';
import { findStepAbout, REFERENCE_SIZE, type QuizData, type Subject } from './quizData.ts';
import type { AmountQuestion, LegendQuestion, Level, NextQuestion } from './question.ts';
import { shuffled, type Random } from './random.ts';

const CHOICE_COUNT = { easy: 3, hard: 4 } as const satisfies Readonly<Record<Level, number>>;

/** Minimum distance along the line between two places of a question: towns lie off the line. */
const MIN_DISTANCE_KM = 25;

/** Ids of stations and nearby towns in order along the line, each a single feature of the atlas. */
export function placesAlongLine({ evidence: { heights }, atlas }: QuizData): readonly string[] {
  const stations = heights.marks.filter(({ kind }) => kind === 'station');
  const towns = heights.points.flatMap(({ feature, km }) =>
    feature === undefined ? [] : [{ id: feature, km }],
  );
  const kept: { readonly id: string; readonly km: number }[] = [];
  for (const place of [...stations, ...towns])
    if (
      atlas.members(place.id).length === 1 &&
      kept.every(({ km }) => Math.abs(km - place.km) >= MIN_DISTANCE_KM)
    )
      kept.push(place);
  return kept.toSorted((a, b) => a.km - b.km).map(({ id }) => id);
}

/** Choices are the next place, places after it, and up to two before. Empty if no step is about the line. */
export function nextQuestions(
  data: QuizData,
  level: Level,
  random: Random,
): readonly NextQuestion[] {
  const { story, atlas } = data;
  const places = placesAlongLine(data);
  const [from, to] = [places[0], places.at(-1)];
  const segments = data.evidence.heights.segments.map(({ id }) => id);
  const lineStep = segments
    .map((id) => findStepAbout(id, story.steps))
    .find((step) => step !== undefined);
  if (from === undefined || to === undefined || lineStep === undefined) return [];
  return places.slice(0, -2).flatMap((about, index): NextQuestion[] => {
    const right = places[index + 1];
    if (right === undefined) return [];
    const before = places.slice(Math.max(0, index - 2), index);
    const wrong = shuffled([...before, ...places.slice(index + 2, index + 5)], random);
    const choices = shuffled([right, ...wrong.slice(0, CHOICE_COUNT[level] - 1)], random);
    const placeStep = atlas.entry(about) && findStepAbout(about, story.steps);
    return [
      {
        ...{ kind: 'next', key: `next ${about}`, about, choices, right },
        ...{ step: placeStep ?? lineStep, ends: [from, to] },
      },
    ];
  });
}

/** The legend does not depend on language and theme. */
const SCENE_SETTINGS = { lang: 'en', theme: 'light' } as const;

/** One question per legend row that occurs in a step. */
export function legendQuestions(
  { story, atlas, evidence }: QuizData,
  level: Level,
  random: Random,
): readonly LegendQuestion[] {
  const stepsByKey = new Map<LegendKey, string>();
  for (const { id, look } of story.steps) {
    const scene = sceneOf(story, { step: id }, SCENE_SETTINGS, atlas, evidence);
    const camera = cameraFor(look, REFERENCE_SIZE);
    for (const { key } of legendInView(scene, atlas, boundsOf(camera, REFERENCE_SIZE), camera))
      if (!stepsByKey.has(key)) stepsByKey.set(key, id);
  }
  const allKeys = legendRows.map(({ key }) => key).filter((key) => key !== 'band');
  return [...stepsByKey].map(([right, step]): LegendQuestion => {
    const wrong = shuffled(
      allKeys.filter((key) => key !== right),
      random,
    ).slice(0, CHOICE_COUNT[level] - 1);
    const choices = shuffled([right, ...wrong], random);
    return { kind: 'legend', key: `legend ${right}`, step, choices, right };
  });
}

/** Accepted relative error. */
const TOLERANCE = { easy: 0.25, hard: 0.1 } as const satisfies Readonly<Record<Level, number>>;

/** Units of the amounts that are asked for, beside lengths. */
const UNITS = { capacity: 'MW', elevation: 'm', area: 'km²' } as const;

export function amountQuestions(
  subjects: readonly Subject[],
  level: Level,
): readonly AmountQuestion[] {
  const tolerance = TOLERANCE[level];
  return subjects.flatMap(({ id, entry, step }) => {
    const ask = (measure: Measure, unit: Unit, figures: readonly Figure[]): AmountQuestion[] => {
      const told = rangeOf(figures);
      if (!told) return [];
      const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
      const key = `${measure} ${id}`;
      return [{ kind: 'amount', key, about: id, step, measure, unit, told, tolerance, sources }];
    };
    const { by, figures } = summarizeLength(entry);
    return [
      ...(by === 'published' ? ask('length', 'km', figures) : []),
      ...(kindInfo(entry.kind).amounts ?? []).flatMap((measure) =>
        ask(measure, UNITS[measure], publishedFigures(entry, measure, UNITS[measure])),
      ),
    ];
  });
}

/** Current published figures of a measure. A capacity falls back to the entry's `mw`. */
function publishedFigures(entry: Entry, measure: Measure, unit: Unit) {
  const published = (entry.figures ?? []).filter(
    (figure) => figure.measure === measure && figure.how === 'published' && !figure.superseded,
  );
  if (published.length > 0 || measure !== 'capacity' || entry.mw === undefined) return published;
  const { sources } = entry;
  return [{ measure, value: entry.mw, unit, how: 'published', sources } satisfies Figure];
}

function rangeOf(figures: readonly Figure[]): readonly [low: number, high: number] | undefined {
  const values = figures.flatMap(({ value, range }) => range ?? value ?? []);
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}
