/** Questions that ask for what is known of things: their order along the line, signs of the map, numbers. */
import type { Entry, Figure, Measure, Unit } from '../atlas/atlas.ts';
import { describeLength } from '../atlas/measureLength.ts';
import { legendRows, type LegendKey } from '../cartography/legend.ts';
import { rowsInView } from '../cartography/legendInView.ts';
import { boundsOf, cameraFor } from '../geo/camera.ts';
import { sceneOf } from '../story/scene.ts';
import { stepAbout, WINDOW, type Material, type Subject } from './material.ts';
import type { AmountQuestion, LegendQuestion, Level, NextQuestion } from './question.ts';
import { shuffled, type Random } from './random.ts';

const CHOICES = { easy: 3, hard: 4 } as const satisfies Readonly<Record<Level, number>>;

/** Km along the line between places that one may tell apart: they lie beside it, some farther off than others. */
const APART = 25;

/** The stations of the line, and towns beside it, in order: each on the map and clear of the others. */
export function placesAlong({ evidence: { heights }, atlas }: Material): readonly string[] {
  const stations = heights.marks.filter(({ kind }) => kind === 'station');
  const towns = heights.points.flatMap(({ feature, km }) =>
    feature === undefined ? [] : [{ id: feature, km }],
  );
  const kept: { readonly id: string; readonly km: number }[] = [];
  for (const one of [...stations, ...towns])
    if (
      atlas.members(one.id).length === 1 &&
      kept.every(({ km }) => Math.abs(km - one.km) >= APART)
    )
      kept.push(one);
  return kept.toSorted((a, b) => a.km - b.km).map(({ id }) => id);
}

/** Choices are the next place and places after it, or two before: the next is the nearest onwards. */
export function nextQuestions(
  material: Material,
  level: Level,
  random: Random,
): readonly NextQuestion[] {
  const { story, atlas } = material;
  const along = placesAlong(material);
  const [from, to] = [along[0], along.at(-1)];
  const segments = material.evidence.heights.segments.map(({ id }) => id);
  const step = segments.map((id) => stepAbout(id, story.steps)).find((one) => one !== undefined);
  // Only of a story that tells of the line.
  if (from === undefined || to === undefined || step === undefined) return [];
  return along.slice(0, -2).flatMap((about, index): NextQuestion[] => {
    const right = along[index + 1];
    if (right === undefined) return [];
    const before = along.slice(Math.max(0, index - 2), index);
    const wrong = shuffled([...before, ...along.slice(index + 2, index + 5)], random);
    const choices = shuffled([right, ...wrong.slice(0, CHOICES[level] - 1)], random);
    const own = atlas.entry(about) && stepAbout(about, story.steps);
    return [
      {
        ...{ kind: 'next', key: `next ${about}`, about, choices, right },
        ...{ step: own ?? step, ends: [from, to] },
      },
    ];
  });
}

/** Which signs a map needs does not depend on language and theme. */
const SETTING = { lang: 'en', theme: 'light' } as const;

/** The rows of the legend that some step needs, each once, with the step. */
export function legendQuestions(
  { story, atlas, evidence }: Material,
  level: Level,
  random: Random,
): readonly LegendQuestion[] {
  const keys = new Map<LegendKey, string>();
  for (const { id, look } of story.steps) {
    const scene = sceneOf(story, { step: id }, SETTING, atlas, evidence);
    const camera = cameraFor(look, WINDOW);
    for (const { key } of rowsInView(scene, atlas, boundsOf(camera, WINDOW), camera))
      if (!keys.has(key)) keys.set(key, id);
  }
  const all = legendRows.map((row) => row.id);
  return [...keys].map(([right, step]): LegendQuestion => {
    const wrong = shuffled(
      all.filter((key) => key !== right),
      random,
    ).slice(0, CHOICES[level] - 1);
    const choices = shuffled([right, ...wrong], random);
    return { kind: 'legend', key: `legend ${right}`, step, choices, right };
  });
}

/** By what share one may be off. */
const TOLERANCE = { easy: 0.25, hard: 0.1 } as const satisfies Readonly<Record<Level, number>>;

/** What is asked of which kinds of things; the length of anything that has one. */
const MEASURES: readonly (readonly [measure: Measure, unit: Unit, kinds: readonly string[]])[] = [
  ['capacity', 'MW', ['hydropower-plant', 'converter-station', 'project', 'context-line']],
  ['elevation', 'm', ['pass', 'lake', 'settlement']],
  ['area', 'km²', ['corridor', 'lake']],
];

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
    const { by, figures } = describeLength(entry);
    return [
      ...(by === 'published' ? ask('length', 'km', figures) : []),
      ...MEASURES.filter(([, , kinds]) => kinds.includes(entry.kind)).flatMap(([measure, unit]) =>
        ask(measure, unit, publishedOf(entry, measure, unit)),
      ),
    ];
  });
}

/** What sources say of a measure today. */
function publishedOf(entry: Entry & { readonly mw?: number }, measure: Measure, unit: Unit) {
  const stated = (entry.figures ?? []).filter(
    (one) => one.measure === measure && one.how === 'published' && !one.superseded,
  );
  if (stated.length > 0 || measure !== 'capacity' || entry.mw === undefined) return stated;
  const { sources } = entry;
  return [{ measure, value: entry.mw, unit, how: 'published', sources } satisfies Figure];
}

function rangeOf(figures: readonly Figure[]): readonly [low: number, high: number] | undefined {
  const values = figures.flatMap(({ value, range }) => range ?? value ?? []);
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}
