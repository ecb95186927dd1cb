/** Questions of a worksheet with their answers: the story's own, then what the atlas can ask by itself. */
import type { Atlas, Entry, Figure } from '../../atlas/atlas.ts';
import { citationsOf } from '../../atlas/known.ts';
import { describeLength } from '../../atlas/measureLength.ts';
import { answerFigure } from '../../authoring/figure/answer.ts';
import { formatDate, formatFigure } from '../../i18n/format.ts';
import { writeFigure } from '../../i18n/story/figure.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachWords } from '../../i18n/story/teach.ts';
import type { Story } from '../../story/story.ts';
import { listed, namesOf, THINGS_MOST, type Asked, type Context } from './asked.ts';
import { nameOf, type Place } from './numbered.ts';
import { order } from './ranked.ts';

/** As many questions as a page has lines for. */
const QUESTIONS_MOST = 7;

export function questionsOf(
  story: Story,
  places: readonly Place[],
  atlas: Atlas,
  messages: Messages,
): readonly Asked[] {
  const own = (story.worksheet?.questions ?? []).map((one): Asked => ({ ...one, sources: [] }));
  const context = { atlas, messages, lang: story.lang };
  const entries = mentioned(story, atlas);
  const asked = [
    distance(places, context),
    states(entries, context),
    length(entries, context),
    order(entries, 'capacity', context),
    order(entries, 'elevation', context),
  ].flatMap((one) => one ?? []);
  return [...own, ...asked].slice(0, QUESTIONS_MOST);
}

/** All that the story's words link, each once, in order. */
function mentioned({ steps }: Story, atlas: Atlas): readonly Entry[] {
  const ids = new Set(steps.flatMap(({ mentions }) => mentions));
  return [...ids].flatMap((id) => atlas.entry(id) ?? []);
}

/** From one numbered point to another: those of all that are known best, the farthest two. */
function distance(places: readonly Place[], { atlas, messages, lang }: Context): Asked | undefined {
  const words = teachWords(lang);
  const points = places.filter(({ feature }) => feature.geometry.type === 'Point');
  const best = Math.min(...points.map(({ feature }) => feature.properties.precisionKm));
  const exact = points.filter(({ feature }) => feature.properties.precisionKm <= best);
  const pairs = exact.flatMap((from, index) =>
    exact.slice(index + 1).flatMap((to) => {
      const ids = [from.feature.id, to.feature.id];
      const found = answerFigure({ what: 'distance', ids }, atlas, ids);
      return 'figure' in found ? [{ from, to, figure: found.figure }] : [];
    }),
  );
  const [pair] = pairs.toSorted((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  if (!pair) return undefined;
  const { from, to, figure } = pair;
  return {
    ask: words.distance(from.number, to.number),
    answer: words.distanceAnswer(from.name, to.name, formatFigure(figure, messages)),
    sources: [],
    measured: true,
  };
}

/** How far along the lines are that the story tells of; nothing where all stand alike. */
function states(entries: readonly Entry[], { atlas, messages, lang }: Context): Asked | undefined {
  const words = teachWords(lang);
  const lines = entries.filter(({ kind, undated }) => kind === 'line' && !undated);
  // Of a line and a part of it, the part says more.
  const parted = ({ id }: Entry) =>
    lines.some((other) => other.id !== id && atlas.members(id).some((one) => one.id === other.id));
  const things = lines.filter((line) => !parted(line)).slice(0, THINGS_MOST);
  if (new Set(things.map(({ status }) => status)).size < 2) return undefined;
  const answers = things.map(({ names, status, asOf }) =>
    words.told(
      nameOf(names, lang),
      `${messages.statuses[status]} (${messages.card.asOf(formatDate(asOf, messages))})`,
    ),
  );
  return {
    ask: words.status(namesOf(things, lang)),
    answer: listed(answers),
    sources: statusSources(things, atlas),
  };
}

/** The first thing of which a length is published, by several sources if there is one. */
function length(entries: readonly Entry[], { atlas, lang }: Context): Asked | undefined {
  const words = teachWords(lang);
  const told = entries
    .map((entry) => ({ entry, told: describeLength(entry) }))
    .filter(({ told: { by } }) => by === 'published');
  const differing = told.filter(({ told: { range } }) => range?.[0] !== range?.[1]);
  const [found] = [...differing, ...told];
  if (!found) return undefined;
  const { id, names } = found.entry;
  const answer = answerFigure({ what: 'length', ids: [id] }, atlas, [id]);
  if ('why' in answer) return undefined;
  return {
    ask: words.length(nameOf(names, lang)),
    answer: writeFigure(answer, lang),
    sources: sourcesOf(found.told.figures),
  };
}

function sourcesOf(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ sources }) => sources))];
}

/** What the state of things rests on: sources of the date at which it was known. */
function statusSources(entries: readonly Entry[], { sources }: Atlas): readonly string[] {
  const cited = entries.flatMap((entry) =>
    citationsOf(entry, sources).filter(({ uses }) => uses.some(({ use }) => use === 'status')),
  );
  return [...new Set(cited.map(({ id }) => id))];
}
