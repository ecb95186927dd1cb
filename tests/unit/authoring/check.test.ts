/**
 * `npm run check` on fixtures with one mistake each: all output lines with their places. Also the command
 * itself: exit codes, text and JSON output.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCheck } from '../../../scripts/check/run.ts';
import { formatProblem, type Problem } from '../../../src/authoring/problem.ts';

const check = createCheck('data');
const FIXTURES = 'tests/fixtures/check';
const scratch = mkdtempSync(join(tmpdir(), 'check-'));

afterAll(() => rmSync(scratch, { recursive: true }));

/** Formatted problems of a fixture, with relative paths. */
function messagesFor(path: string): readonly string[] {
  const folder = `${FIXTURES}/${path.split('/')[0] ?? ''}/`;
  return check(`${FIXTURES}/${path}`).map((one) => formatProblem(one).replaceAll(folder, ''));
}

/** Fixture → its formatted problems. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  layers: {
    'bad-date.geojson': [
      'bad-date.geojson:12:17: error: feature `a-line`: `properties.asOf` is “March 2026”; expected a day, month or year, as in 2023-05',
    ],
    'comma.geojson': ['comma.geojson:16:86: error: this is not JSON: there is a comma before `]`'],
    'comment.geojson': [
      'comment.geojson:1:1: error: this is not JSON: there is a comment, which JSON does not allow',
    ],
    'crossing-ring.geojson': [
      'crossing-ring.geojson:16:77: error: feature `a-line`: `geometry.coordinates`: a ring crosses itself after [70,38]',
    ],
    'cut-off.geojson': ['cut-off.geojson:14:9: error: this is not JSON: a string is not closed'],
    'empty-sources.geojson': [
      'empty-sources.geojson:14:20: error: feature `a-line`: no source is named; expected one or more',
    ],
    'no-geometry.geojson': [
      'no-geometry.geojson:16:19: error: feature `a-line`: `geometry` is missing; expected a geometry',
    ],
    'no-layer.geojson': [
      'no-layer.geojson:1:1: error: this is not a GeoJSON layer; expected `"type": "FeatureCollection"`',
    ],
    'no-name.geojson': [
      'no-name.geojson:10:18: error: feature `a-line`: `properties.names.en` is missing; expected a text',
    ],
    'no-source.geojson': [
      'no-source.geojson:7:21: error: feature `a-line`: `properties.sources` is missing; expected a list',
    ],
    'not-json.geojson': [
      'not-json.geojson:1:1: error: this is not JSON: there is `id` where a value should be',
    ],
    'open-ring.geojson': [
      'open-ring.geojson:16:87: error: feature `a-line`: `geometry.coordinates`: a ring is not closed: it begins [69,38] and ends [69,39]',
    ],
    'outside-the-world.geojson': [
      'outside-the-world.geojson:20:11: error: feature `a-line`: `geometry.coordinates`: [38.6,169.4] is outside the world; longitude comes first: are they swapped?',
    ],
    'right.geojson': [],
    'ring-order.geojson': [
      'ring-order.geojson:16:56: error: feature `a-line`: `geometry.coordinates`: an outer ring runs clockwise: reverse its positions',
    ],
    'same-id.geojson': [
      'same-id.geojson:20:13: error: feature `a-line`: there is another feature with this id',
    ],
    'short-line.geojson': [
      'short-line.geojson:16:58: error: feature `a-line`: `geometry.coordinates`: a line needs two positions',
    ],
    'swapped.geojson': [
      'swapped.geojson:16:58: error: feature `a-line`: `geometry.coordinates` lies far from everything else on the map, but would not with latitude and longitude swapped; expected [lon, lat], longitude first',
    ],
    'taken-id.geojson': [
      'taken-id.geojson:6:13: error: feature `dushanbe`: the id is already used for Dushanbe, in places',
    ],
    'twice-a-key.geojson': [
      'twice-a-key.geojson:10:9: error: the key `kind` appears twice in one object',
    ],
    'unknown-source.geojson': [
      'unknown-source.geojson:14:21: error: feature `a-line`: there is no source `natural-erth`; expected an id of data/facts/sources.json; did you mean `natural-earth`?',
    ],
    'unknown-status.geojson': [
      'unknown-status.geojson:11:19: error: feature `a-line`: there is no status `planed`; expected one of exists, in-service, built, under-construction, suspended, planned, unknown; did you mean `planned`?',
    ],
    'wrong-type.geojson': [
      'wrong-type.geojson:16:29: error: feature `a-line`: there is no geometry type `LineSting`; expected one of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon; did you mean `LineString`?',
    ],
  },
  texts: {
    'bad-correction.md': [
      'bad-correction.md:5:13: error: `corrections[0].date` is “2026-13-01”; expected a day, as in 2023-05-24',
    ],
    'contradiction.md': [
      'contradiction.md:8:97: warning: “300 kilometres” contradicts `{{distance casa-hvdc wakhan-corridor}}` beside it; expected the live figure alone, or the statement of another source in a sentence of its own',
    ],
    'heading-level.md': [
      'heading-level.md:12:1: error: a heading of level 3; expected only headings `## Words {#step-id}`',
    ],
    'html.md': [
      'html.md:8:49: error: raw HTML is not passed through; use Markdown',
      'html.md:8:55: error: raw HTML is not passed through; use Markdown',
    ],
    'invisible.md': [
      'invisible.md:8:43: error: there is an invisible or broken character (U+202E) in the text; remove it',
    ],
    'no-alt.md': [
      'no-alt.md:10:1: error: the image has no alt text; expected `![what it shows](photo.jpg "Who made it, licence")`',
    ],
    'no-credit.md': [
      'no-credit.md:10:1: error: the image has no credit; expected `![what it shows](photo.jpg "Who made it, licence")`',
    ],
    'no-description.md': [
      'no-description.md:6:1: error: the step `one` does not say what its map shows; expected a line `> map: Map of …: …`: where, what, and the point',
    ],
    'no-front-matter.md': [
      'no-front-matter.md:1:1: error: the text has no front matter; expected a first line `---`, then title, standfirst',
    ],
    'no-link.md': [
      'no-link.md:6:1: warning: the step `one` cites no source; expected a link to a source or to what the map shows',
    ],
    'no-standfirst.md': ['no-standfirst.md:2:1: error: `standfirst` is missing; expected a text'],
    'no-step-id.md': [
      'no-step-id.md:6:1: error: the heading has no step id; expected `## Words {#step-id}`',
    ],
    'no-title.md': ['no-title.md:2:1: error: `title` is missing; expected a text'],
    'open-front-matter.md': [
      'open-front-matter.md:1:1: error: the front matter is not closed; expected a line `---` under it',
    ],
    'reviewed.md': [
      'reviewed.md:4:11: error: `reviewed` is “yes”; expected nothing in an original; in a translation false, or `{ by: …, date: … }`',
    ],
    'right.md': [],
    'same-step.md': ['same-step.md:12:1: error: there is already a step `one` above'],
    'schematic-length.md': [
      'schematic-length.md:8:49: error: nobody has published the length of `tajik-500kv-sughd-regar`, and its line is schematic; expected `{{drawn length …}}`, with words that say it is the drawing’s',
    ],
    'script-address.md': [
      'script-address.md:8:5: error: links to `javascript:` are not allowed; expected https:, mailto:, map: or a relative address',
    ],
    'too-long.md': [
      'too-long.md:6:1: warning: the step `one` has 166 words, too many for a slide; expected at most 150; an aside is not counted',
    ],
    'unknown-feature.md': [
      'unknown-feature.md:8:5: error: there is nothing called `wakhan-coridor` on the map; did you mean `wakhan-corridor`?',
    ],
    'unknown-field.md': [
      'unknown-field.md:2:1: error: `title` is missing; expected a text',
      'unknown-field.md:2:8: error: there is no field `titel` here; expected only title, standfirst, reviewed, links, corrections; did you mean `title`?',
    ],
    'unknown-figure.md': [
      'unknown-figure.md:8:49: error: there is no figure `lenght`; expected one of length, distance, gap, width, area, capacity, voltage, height, population, count, date; did you mean `length`?',
    ],
  },
  stories: {
    'attributed-claim': [],
    'whole-site': [
      'whole-site/en.md:8:61: warning: https://24.kg/ is a whole site, not the page that says so; expected the address of the page',
      'whole-site/ur.md:9:13: warning: https://24.kg/ is a whole site, not the page that says so; expected the address of the page',
    ],
    'newest-undated': [
      'newest-undated/en.md:8:5: warning: “newest” without a date; expected the date in the same sentence',
      'newest-undated/ur.md:9:26: warning: “تازہ ترین” without a date; expected the date in the same sentence',
    ],
    'old-news': [
      'old-news/en.md:8:10: warning: the newest report on `dasht-e-alwan-arghandi-500kv` is from 2025-08-19, and the sentence gives no date; expected the year or a live date beside it',
      'old-news/ur.md:9:9: warning: the newest report on `dasht-e-alwan-arghandi-500kv` is from 2025-08-19, and the sentence gives no date; expected the year or a live date beside it',
    ],
    'other-day': [
      'other-day/en.md:8:1: warning: the sentence says 2025-03-30, and `datka-sughd-launched` says 2025-03-31; expected one date, or who says which',
      'other-day/ur.md:9:1: warning: the sentence says 2025-03-30, and `datka-sughd-launched` says 2025-03-31; expected one date, or who says which',
    ],
    'credited-to-nobody': [
      'credited-to-nobody/en.md:10:10: warning: “1.2 billion” has no source; expected a link to who says so, or to what the map shows',
      'credited-to-nobody/ur.md:11:7: warning: “1.2 ارب” has no source; expected a link to who says so, or to what the map shows',
    ],
    'flat-claim': [
      'flat-claim/en.md:8:1: warning: this is stated as fact, and `attributed-claim` attributes it to its source; expected who says so',
      'flat-claim/ur.md:9:1: warning: this is stated as fact, and `attributed-claim` attributes it to its source; expected who says so',
    ],
    'broken-yaml': [
      'broken-yaml/story.yaml:2:1: error: this is not YAML that can be read: there is no field on this line; expected `field: value`, with a space after the colon',
    ],
    'dead-link': [
      'dead-link/en.md:14:31: error: the link `../ru/` leads to nothing on the site; did you mean `../../dead-link/ur/`?',
    ],
    'false-image': [
      'false-image/line.jpg:1:1: error: line.jpg is not an image, judging by its bytes; expected an image of the type in its name',
    ],
    'frame-kept': [
      'frame-kept/en.md:10:3: warning: the map description is the suggested template, unchanged; expected the point of the map after it',
    ],
    'missing-image': [
      'missing-image/en.md:16:1: error: there is no file `lien.jpg` in the folder; expected `![what it shows](photo.jpg "Who made it, licence")`',
    ],
    'missing-step': [
      'missing-step/story.yaml:8:9: error: the step `two` has no heading in missing-step/ur.md',
    ],
    'no-source': [
      'no-source/en.md:1:1: error: the story names no source; expected `source` in story.yaml, or links to pages that support it',
      'no-source/ur.md:1:1: error: the story names no source; expected `source` in story.yaml, or links to pages that support it',
    ],
    'other-links': [
      'other-links/ur.md:13:1: warning: the step `two` lacks links to `casa-hvdc`, which other-links/en.md has',
      'other-links/ur.md:13:1: warning: the step `two` has links to `casa-datka-sughd`, which other-links/en.md does not have',
    ],
    right: [],
    'step-order': [
      'step-order/en.md:12:1: error: the step `one` comes after `two`; expected the order of story.yaml, where it comes before',
    ],
    'strange-language': [
      'strange-language/urdu.md:1:1: error: the file name is not a language code; expected a name such as en.md, ur.md',
    ],
    'swapped-camera': [
      'swapped-camera/story.yaml:9:21: warning: [36.5, 70.5] is far from all that the story shows; are they swapped?; expected [lon, lat], longitude first',
    ],
    'unknown-focus': [
      'unknown-focus/story.yaml:11:13: error: there is no feature `casa-hvcd`; did you mean `casa-hvdc`?',
    ],
    'unknown-layer': [
      'unknown-layer/story.yaml:6:14: error: there is no layer `wakan`; expected one of water, places, casa-1000, generation, wakhan, context, trade, relief; did you mean `wakhan`?',
    ],
    'unknown-step': [
      'unknown-step/story.yaml:8:9: error: the step `two` has no heading in unknown-step/ur.md',
      'unknown-step/ur.md:13:1: error: story.yaml has no step `tow`; did you mean `two`?',
    ],
    'wrong-name': [
      'wrong-name/story.yaml:1:5: error: the id of the story is `other`; expected `wrong-name`, the name of its folder',
    ],
  },
};

describe.each(Object.entries(EXPECTED))('%s', (kind, expected) => {
  it.each(Object.entries(expected))('%s', (name, lines) => {
    expect(messagesFor(`${kind}/${name}`)).toEqual(lines);
  });

  it('covers all fixtures', () => {
    expect(readdirSync(`${FIXTURES}/${kind}`).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('paths', () => {
  it('of a text in a story’s folder are checked with story.yaml', () => {
    expect(messagesFor('stories/unknown-step/ur.md')).toEqual(
      EXPECTED['stories']?.['unknown-step'],
    );
    expect(messagesFor('stories/unknown-step/en.md')).toHaveLength(1);
    expect(messagesFor('stories/right/ur.md')).toEqual([]);
  });

  it('of several stories are checked one by one', () => {
    const all = Object.values(EXPECTED['stories'] ?? {}).flat();
    expect([...messagesFor('stories')].sort()).toEqual([...all].sort());
  });

  it('of several stories are checked with stories.yaml', () => {
    const folder = join(scratch, 'several');
    cpSync(`${FIXTURES}/stories/right`, join(folder, 'right'), { recursive: true });
    writeFileSync(join(folder, 'stories.yaml'), 'default: rihgt\n');
    expect(check(folder).map(formatProblem)).toEqual([
      `${folder}/stories.yaml:1:10: error: there is no story \`rihgt\`; expected one of right; did you mean \`right\`?`,
    ]);
  });

  it.each([
    ['nowhere.md', 'there is no such file or folder'],
    ['package.json', 'this is not a GeoJSON layer'],
    ['README.txt', 'there is no such file or folder'],
    ['LICENSE', 'this type of file cannot be checked; expected a story’s folder, .md or .geojson'],
    ['tests/fixtures', 'there is no such file'],
  ])('such as %s are reported', (path, words) => {
    expect(check(path).map(formatProblem).join('\n')).toContain(words);
  });

  it('of files that are too large are reported without reading', () => {
    const file = join(scratch, 'large.geojson');
    writeFileSync(file, '{');
    truncateSync(file, 100_000_000);
    expect(check(file)).toMatchObject([
      { severity: 'error', message: 'the file is 100 MB', line: 1, column: 1 },
    ]);
  });

  it('that are symbolic links are reported and not followed', () => {
    for (const [name, to] of [
      ['link.md', '/proc/self/environ'],
      ['link.geojson', '/dev/zero'],
      ['link', join('..', FIXTURES, 'stories/right')],
    ] as const) {
      symlinkSync(to, join(scratch, name));
      for (const path of [join(scratch, name), `${join(scratch, name)}/`])
        expect(check(path)).toMatchObject([{ message: 'this is a symbolic link' }]);
    }
  });

  it('of layers with many mistakes report each at its place', () => {
    const file = join(scratch, 'many.geojson');
    const feature = (i: number): string =>
      `{"type":"Feature","id":"f-${i}","properties":{},"geometry":{"type":"Point","coordinates":[${i},91]}}`;
    const lines = Array.from({ length: 3000 }, (_, i) => feature(i % 100 === i ? i : i % 170));
    writeFileSync(file, `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`);
    const found = check(file);
    expect(new Set(found.map(({ line }) => line)).size).toBe(3000);
  });

  it('of the published layers and stories have no problems', () => {
    const files = readdirSync('data/layers').filter((name) => name.endsWith('.geojson'));
    const paths = files.map((name) => `data/layers/${name}`);
    expect(check(...paths, 'data/stories').map(formatProblem)).toEqual([]);
  });
});

describe('the command', () => {
  const run = (...args: string[]): { code: number; out: string } => {
    try {
      const options = { encoding: 'utf8', stdio: 'pipe' } as const;
      const out = execFileSync('node', ['--import', 'tsx', 'scripts/check.ts', ...args], options);
      return { code: 0, out };
    } catch (error) {
      const { status, stdout, stderr } = error as Record<'stdout' | 'stderr', string> & {
        status: number;
      };
      return { code: status, out: stdout + stderr };
    }
  };

  it('exits with 1 on errors and prints their number', () => {
    const { code, out } = run(`${FIXTURES}/layers/comma.geojson`, `${FIXTURES}/texts/no-link.md`);
    expect(code).toBe(1);
    expect(out).toContain(`${FIXTURES}/layers/comma.geojson:16:86: error: `);
    expect(out).toMatch(/\n1 error, 1 warning\n$/);
  });

  it('exits with 0 on warnings only', () => {
    const { code, out } = run(`${FIXTURES}/texts/no-link.md`);
    expect(code).toBe(0);
    expect(out).toMatch(/warning: .*\n0 errors, 1 warning\n$/);
  });

  it('prints JSON with --json', () => {
    const { code, out } = run('--json', `${FIXTURES}/texts/unknown-feature.md`);
    expect(code).toBe(1);
    const problems = JSON.parse(out) as Problem[];
    expect(problems).toEqual([
      {
        severity: 'error',
        file: `${FIXTURES}/texts/unknown-feature.md`,
        line: 8,
        column: 5,
        message: 'there is nothing called `wakhan-coridor` on the map',
        suggestion: 'wakhan-corridor',
      },
    ]);
  });

  it('escapes control characters and CI commands', () => {
    const folder = join(scratch, 'evil');
    cpSync(`${FIXTURES}/stories/right`, folder, { recursive: true });
    const text = readFileSync(join(folder, 'en.md'), 'utf8');
    writeFileSync(join(folder, 'en.md'), `${text}\n{{length\n::error file=x::\u001b[2J\u009b}}\n`);
    for (const args of [[folder], ['--json', folder]]) {
      const { code, out } = run(...args);
      expect(code).toBe(1);
      expect(out).not.toMatch(/[^\P{Cc}\n]/u);
      expect(out).not.toMatch(/^\s*::/m);
      expect(out).toContain('error file=x::');
    }
  });

  it('reports unknown options', () => {
    expect(run('--jsn')).toMatchObject({ code: 1 });
    expect(run('--jsn').out).toContain('There is no option `--jsn`. Usage: npm run check');
  });
});
