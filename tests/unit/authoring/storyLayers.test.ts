/** A story's own layers, added by files in its folder only. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createCheck } from '../../../scripts/check/run.ts';
import { createValidationContext } from '../../../src/authoring/validationContext.ts';
import { loadAtlas, loadMentionWords } from '../../../src/authoring/files.ts';
import { readStoryLayers } from '../../../src/authoring/layers/storyLayers.ts';
import { isBaseLayer } from '../../../src/cartography/baseLayers.ts';
import { drawnKinds } from '../../../src/cartography/kinds.ts';
import { readColumnHeader } from '../../../src/authoring/layers/fields.ts';
import { readLocalizedNumber } from '../../../src/authoring/layers/location.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { sceneOf } from '../../../src/story/scene.ts';
import { drawnFeatures } from '../../../src/cartography/drawnFeatures.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { loadContent, togglesOf } from '../../../src/site/content.ts';
import { dataFiles, indexName } from '../../../src/site/data.ts';
import { downloadFiles } from '../../../src/site/downloads.ts';
import { encode } from './encode.ts';
import { random } from '../geo/random.ts';

const data = mkdtempSync(join(tmpdir(), 'own-'));
const folder = join(data, 'stories', 'own');
const layers = join(folder, 'layers');
const check = createCheck(data);
const DESIGN = { linkColor: () => 'label', kinds: drawnKinds, isBaseLayer };
const EDITION = { version: '1.2.3', date: '2026-11-23' };

for (const part of ['layers', 'facts'])
  cpSync(`data/${part}`, join(data, part), { recursive: true });
afterAll(() => rmSync(data, { recursive: true }));

/** Content of layer files by name. */
type Files = Readonly<Record<string, string | Uint8Array>>;

const TEXTS = {
  en: '---\ntitle: Own\nstandfirst: Own layers\n---\n\n## One {#one}\n\n[A place](map:{ID}), by [us](https://example.org/a).\n\n> map: Places of our own between the mountains.\n',
  ur: '---\ntitle: اپنا\nstandfirst: اپنی تہیں\nreviewed: false\n---\n\n## ایک {#one}\n\n[ایک جگہ](map:{ID})، بحوالہ [ہم](https://example.org/a)\n\n> map: پہاڑوں کے درمیان ہماری اپنی جگہیں۔\n',
};

/** Writes a story that shows these layers and links one feature. */
function write(files: Files, id: string, on: readonly string[]): void {
  mkdirSync(layers, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(layers, name), content);
  const yaml = `id: own\ndate: 2026-11-23\nsteps:\n  - id: one\n    look: { fit: [${id}] }\n    layers: [${on.join(', ')}]\n    focus: [${id}]\n`;
  writeFileSync(join(folder, 'story.yaml'), yaml);
  for (const [lang, text] of Object.entries(TEXTS))
    writeFileSync(join(folder, `${lang}.md`), text.replace('{ID}', id));
}

beforeEach(() => {
  rmSync(join(data, 'stories'), { recursive: true, force: true });
});

const SOURCE = 'source: { title: A list, publisher: Us, date: 2025-06, licence: CC0-1.0 }';

/** Formatted problems of the files, with relative paths. */
function messagesFor(files: Files): readonly string[] {
  write(files, 'kabul', ['places']);
  return check(folder).map((one) => formatProblem(one).replaceAll(`${layers}/`, ''));
}

/** A valid layer of each format, in various encodings and scripts. */
const RIGHT: Files = {
  'towns.csv': 'name,note,kind\nKabul,The capital,town\nپشاور,شہر,town\n"Душанбе",,city\n',
  'sites.csv': encode(
    'Название;Широта;Долгота;Год;Тип\r\nШкола № 1;37,512;71,5;2024;town\r\n"Лицей; старый";36,9;"72,25";2023-05;Village\r\n',
    'windows-1251',
  ),
  'wide.csv': encode('\uFEFFنام\tعرض\tطول\nاسکول\t۳۶٫۵\t۷۱٫۲۵\n', 'utf-16le'),
  'way.kml':
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Road</name><description>By &lt;b&gt;us&lt;/b&gt;</description><LineString><coordinates>71.12,37 72,37.1,500 73,37.2</coordinates></LineString></Placemark></Document></kml>',
  'areas.geojson': JSON.stringify({
    type: 'FeatureCollection',
    name: 'Our areas',
    features: [
      {
        type: 'Feature',
        properties: { Name: 'Plain', kind: 'corridor', year: 2020 },
        // Wound as in shapefiles.
        geometry: { type: 'Polygon', coordinates: [[[72, 37], [72, 38], [73, 38], [73, 37], [72, 37]]] }, // prettier-ignore
      },
    ],
  }),
  'layers.yaml': `towns: { names: { en: Our towns, ur: ہمارے شہر }, ${SOURCE} }
sites: { kind: town, source: { title: Sites, publisher: Us, licence: CC0-1.0 } }
wide: { kind: village, asOf: 2024, source: { title: Wide, url: 'https://example.org/wide', licence: CC BY 4.0 } }
way: { kind: trade-way, status: planned, ${SOURCE} }
areas: { source: geonames }
`,
};
const IDS = ['towns', 'sites', 'wide', 'way', 'areas'];

describe('a story with its own layers', () => {
  it('is built without changes to other files', async () => {
    write(RIGHT, 'towns-kabul', [...IDS, 'places']);
    expect(check(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { stories, allContent, contentByStory, atlas, evidence } = loadContent(data);
    const own = contentByStory.get('own')?.atlas;
    if (own === undefined) throw new Error('the story has no layers');

    // Places by name have the position and precision of the gazetteer, and `located` says so.
    const kabul = atlas.members('kabul')[0];
    expect(own.members('towns-kabul')[0]).toMatchObject({
      geometry: kabul?.geometry,
      properties: {
        names: kabul?.properties.names,
        precisionKm: kabul?.properties.precisionKm,
        located: 'gazetteer',
        note: { en: 'The capital' },
        asOf: '2025-06',
      },
    });
    expect(own.entry('towns-kabul')?.sources).toEqual(
      expect.arrayContaining([...(kabul?.properties.sources ?? []), 'towns-source-1']),
    );
    expect(own.members('towns-peshawar')[0]?.geometry).toEqual(
      atlas.members('peshawar')[0]?.geometry,
    );
    expect(own.entry('towns-peshawar')?.names['ur']).toBe('پشاور');
    expect(own.members('towns-dushanbe')[0]?.geometry).toEqual(
      atlas.members('dushanbe')[0]?.geometry,
    );
    // Decimal commas, another encoding, a separator inside quotes; precision from the decimals.
    expect(
      own.data['sites']?.features.map(({ geometry, properties }) => [
        geometry,
        properties.names['ru'],
        properties.kind,
        properties.precisionKm,
      ]),
    ).toEqual([
      [{ type: 'Point', coordinates: [71.5, 37.512] }, 'Школа № 1', 'town', 0.06],
      [{ type: 'Point', coordinates: [72.25, 36.9] }, 'Лицей; старый', 'village', 0.6],
    ]);
    expect(own.data['wide']?.features).toMatchObject([
      { geometry: { coordinates: [71.25, 36.5] }, properties: { names: { en: 'اسکول' } } },
    ]);
    expect(own.data['way']?.features).toMatchObject([
      {
        geometry: { type: 'LineString' },
        properties: { kind: 'trade-way', status: 'planned', note: { en: 'By us' } },
      },
    ]);
    expect(own.data['areas']?.features[0]?.geometry).toMatchObject({
      coordinates: [[[72, 37], [73, 37], [73, 38], [72, 38], [72, 37]]], // prettier-ignore
    });

    // Kinds come from the features; names are in the languages of the story.
    const toggles = togglesOf(own).filter(({ id }) => IDS.includes(id));
    expect(toggles.map(({ id, kinds }) => [id, kinds])).toEqual([
      ['areas', ['corridor']],
      ['sites', ['town', 'village']],
      ['towns', ['city', 'town']],
      ['way', ['trade-way']],
      ['wide', ['village']],
    ]);
    expect(toggles.map(({ names }) => names.en)).toEqual([
      'Our areas',
      'Sites',
      'Our towns',
      'Way',
      'Wide',
    ]);
    expect(togglesOf(own).find(({ id }) => id === 'towns')?.names['ur']).toBe('ہمارے شہر');

    // Every feature is drawn in every language.
    for (const story of stories.filter(({ id }) => id === 'own')) {
      const scene = sceneOf(story, {}, { lang: story.lang, theme: 'light' }, own, evidence);
      const drawn = new Set(
        styles
          .filter(({ draw }) => draw !== 'label' && draw !== 'relief')
          .flatMap((style) => drawnFeatures(style, scene, own).map(({ feature }) => feature.id)),
      );
      for (const id of IDS)
        for (const { properties } of own.data[id]?.features ?? []) expect([properties.id, drawn.has(properties.id)]).toEqual([properties.id, true]); // prettier-ignore
    }

    // Downloads in all formats, with sources; the index of other stories does not list them.
    const files = new Map(
      [
        ...dataFiles(atlas, EDITION, allContent.atlas, contentByStory),
        ...downloadFiles(allContent.atlas, EDITION),
      ].map(([path, make]) => [path, make]),
    );
    for (const id of IDS)
      for (const form of ['geojson', 'csv', 'kml'])
        expect(String(await files.get(`data/${id}.${form}`)?.())).toContain(own.data[id]?.features[0]?.properties.id); // prettier-ignore
    expect(String(await files.get('data/sources.csv')?.())).toContain('wide-source-1');
    const index = String(await files.get(`data/${indexName('own')}`)?.());
    for (const id of IDS) {
      expect(index).toContain(`"file":"${id}.geojson"`);
      expect(String(await files.get('data/atlas.json')?.())).not.toContain(`"${id}.geojson"`);
    }
  });

  it('can be checked by single layer', () => {
    write(RIGHT, 'towns-kabul', IDS);
    const only = check(join(layers, 'sites.csv')).map(formatProblem);
    expect(only).toEqual([
      `${join(layers, 'sites.csv')}:1:1: warning: the table was read as Windows-1251, judging by its bytes; expected UTF-8, or a check that its names are right`,
    ]);
  });
});

describe('missing metadata', () => {
  it('is reported once, ready to be pasted', () => {
    expect(messagesFor({ 'a.csv': 'name,lat,lon\nOne,37,71\nTwo,38,72\n' })).toEqual([
      expect.stringMatching(
        /^a\.csv:1:1: error: nothing says where these data come from, what kind of things they are, and what date they are from; expected the columns `source`, `kind`, `date`, or in layers\.yaml beside it `a: \{ source: \{ title: …, publisher: …, url: …, date: …, licence: … \}, kind: …, asOf: 2026-11 \}`; the kind is one of .*\btown\b/,
      ),
    ]);
  });

  it.each([
    [
      'in columns',
      {
        'a.csv':
          'name,lat,lon,kind,year,source,licence\nOne,37.5,71.5,town,2024,https://example.org/x,CC0-1.0\n',
      },
    ],
    [
      'in the file',
      {
        'a.geojson': JSON.stringify({
          type: 'FeatureCollection',
          source: 'A list',
          licence: 'CC0-1.0',
          features: [
            {
              type: 'Feature',
              properties: { name: 'One', kind: 'town', year: '2024' },
              geometry: { type: 'Point', coordinates: [71.5, 37.5] },
            },
          ],
        }),
      },
    ],
    [
      'in layers.yaml',
      { 'a.csv': 'name,lat,lon\nOne,37.5,71.5\n', 'layers.yaml': `a: { kind: town, ${SOURCE} }\n` },
    ],
  ])('can be given %s', (_, files: Files) => {
    expect(messagesFor(files)).toEqual([]);
  });
});

const YAML = { 'layers.yaml': `a: { kind: town, ${SOURCE} }\n` };

describe('mistakes are reported at their place', () => {
  it.each<readonly [string, Files, RegExp]>([
    [
      'a place that nobody knows',
      { 'a.csv': 'place\nKabul\nLahor\n' },
      /^a\.csv:3:1: error: the gazetteer has no place “Lahor”; expected coordinates in `lat` and `lon`, or another name for it; did you mean `Lahore`\?$/,
    ],
    [
      'a place that is no point',
      { 'a.csv': 'place\nAfghanistan\n' },
      /^a\.csv:2:1: error: “Afghanistan” is not a point on the map/,
    ],
    [
      'words for a number',
      { 'a.csv': 'name;lat;lon\nOne;north;71\n' },
      /^a\.csv:2:5: error: “north” is not a latitude; expected degrees/,
    ],
    [
      'half a position',
      { 'a.csv': 'name;lat;lon\nOne;37;\n' },
      /^a\.csv:2:5: error: the row has no longitude/,
    ],
    [
      'swapped columns',
      { 'a.csv': 'name,lat,lon\n"O\nne",71.5,37.5\n' },
      /^a\.csv:3:5: error: feature `a-o-ne`: .*latitude and longitude swapped/,
    ],
    ['metres', { 'a.csv': 'name,lat,lon\nOne,4500000,7900000\n' }, /Web Mercator, EPSG:3857/],
    [
      'an unknown kind',
      { 'a.csv': 'name,lat,lon,kind\nOne,37,71,twon\n' },
      /^a\.csv:2:11: error: .*there is no kind `twon`, so it would not be drawn.*did you mean `town`\?$/,
    ],
    [
      'an unknown status',
      { 'a.csv': 'name,lat,lon,status\nOne,37,71,planed\n' },
      /^a\.csv:2:11: error: .*did you mean `planned`\?$/,
    ],
    [
      'a date that is none',
      { 'a.csv': 'name,lat,lon,year\nOne,37,71,last\n' },
      /^a\.csv:2:11: error: .*`asOf` is “last”/,
    ],
    [
      'a turned name',
      { 'a.csv': 'name,lat,lon\nO\u202Ene,37,71\n' },
      /^a\.csv:2:1: error: .*U\+202E/,
    ],
    [
      'too many cells',
      { 'a.csv': 'name,lat,lon\nOne,37,5,71,5\n' },
      /^a\.csv:2:1: error: the row has 5 cells, and the table 3 columns; expected quotes/,
    ],
    [
      'no column that says where',
      { 'a.csv': 'school;pupils\nOne;5\n' },
      /^a\.csv:1:1: error: no column says where the features are: the first row has `school`, `pupils`/,
    ],
    ['nothing', { 'a.csv': '' }, /^a\.csv:1:1: error: the table is empty/],
    [
      'an id that is taken',
      { 'a.csv': 'id,name,lat,lon\nkabul,One,37,71\n' },
      /^a\.csv:2:1: error: .*the id is already used for Kabul, in places/,
    ],
    ['broken KML', { 'a.kml': '<kml><Placemark>' }, /^a\.kml:1:1: error: this is not KML/],
    [
      'an entity bomb',
      { 'a.kml': '<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>' },
      /document type/,
    ],
    [
      'a line as a town',
      {
        'a.kml':
          '<kml><Placemark><name>A</name><LineString><coordinates>71,37 72,37</coordinates></LineString></Placemark></kml>',
      },
      /^a\.kml:1:6: error: .*a `town` is drawn as a point, and this is a line.*trade-way/,
    ],
    ['broken JSON', { 'a.geojson': '{"type": ' }, /^a\.geojson:1:10: error: this is not JSON/],
    [
      'a spreadsheet',
      { 'a.csv': 'place\nKabul\n', 'b.xlsx': 'PK' },
      /^b\.xlsx:1:1: error: `b\.xlsx` is not a layer that can be read; expected a table saved as CSV$/,
    ],
    [
      'a name with a space',
      { 'a.csv': 'place\nKabul\n', 'My Layer.csv': 'place\nKabul\n' },
      /^My Layer\.csv:1:1: error: the file name .* is not a valid id; .*did you mean `my-layer\.csv`\?$/,
    ],
    [
      'a layer that there is',
      { 'a.csv': 'place\nKabul\n', 'places.csv': 'place\nKabul\n' },
      /^places\.csv:1:1: error: there is a layer `places` already/,
    ],
    [
      'settings of nothing',
      { 'a.csv': 'place\nKabul\n', 'layers.yaml': `${YAML['layers.yaml']}schol: { ${SOURCE} }\n` },
      /^layers\.yaml:2:8: error: there is no layer `schol`/,
    ],
    [
      'a source without a licence',
      { 'a.csv': 'place\nKabul\n', 'layers.yaml': 'a: { source: { title: A, publisher: B } }\n' },
      /^layers\.yaml:1:14: error: `a\.source\.licence` is missing/,
    ],
  ])('%s', (_, files, line) => {
    const lines = messagesFor({ ...YAML, ...files });
    expect(lines.filter((one) => one.includes(': error:')).length).toBeGreaterThan(0);
    expect(lines.join('\n')).toMatch(new RegExp(line.source, 'm'));
  });

  it('reports ignored columns once', () => {
    expect(
      messagesFor({ ...YAML, 'a.csv': 'place,pupils,Größe\nKabul,5,6\nPeshawar,5,6\n' }),
    ).toEqual([
      'a.csv:1:1: warning: these are not read: `pupils`, `Größe`; expected headers such as name, note, date, kind, source, licence',
    ]);
  });
});

describe('any content of the folder', () => {
  it('is reported as located problems', () => {
    const pieces = [
      ...[
        'name,lat,lon\n',
        'name;',
        'place\n',
        'Kabul',
        'کابل',
        '37,5',
        '"',
        ',',
        ';',
        '\n',
        '\t',
        '\0',
      ],
      ...[
        '<kml>',
        '<Placemark>',
        '</Placemark>',
        '<Point>',
        '<coordinates>1,2</coordinates>',
        '</kml>',
      ],
      ...[
        '{',
        '}',
        '[',
        ']',
        '"type":"FeatureCollection"',
        '"features":[',
        'null',
        ':',
        '{"properties":',
      ],
    ];
    const r = random(3);
    const own = createValidationContext(loadAtlas('data/layers'), DESIGN, () =>
      loadMentionWords('data/facts/mentions.json'),
    ).storyLayers;
    if (own === undefined) throw new Error('no layers are read');
    for (let run = 0; run < 600; run += 1) {
      const text = Array.from({ length: r.whole(0, 13) }, () => r.pick(pieces)).join('');
      const name = r.pick(['a.csv', 'a.kml', 'a.geojson', 'layers.yaml']);
      const bytes = encode(text, run % 9 === 0 ? 'utf-16le' : 'utf-8');
      const { problems } = readStoryLayers([{ file: name, name, bytes }], own.context);
      for (const one of problems)
        expect(formatProblem(one)).toMatch(/^(?:a|layers)\.\w+:\d+:\d+: /);
      if (name !== 'layers.yaml') expect([text, problems.length > 0]).toEqual([text, true]);
    }
  });

  it('must not be a symbolic link, and large layers are warnings', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `Place number ${i},37.5,71.5\n`).join('');
    const heavy = messagesFor({ ...YAML, 'a.csv': `name,lat,lon\n${rows}` });
    expect(heavy).toEqual([expect.stringMatching(/^a\.csv:1:1: warning: readers load the whole layer, and it is \d\.\d MB; expected at most 0\.5 MB/)]); // prettier-ignore
    symlinkSync('/etc/hostname', join(layers, 'b.csv'));
    expect(check(folder).map(formatProblem).join('\n')).toContain(
      'b.csv:1:1: error: this is a symbolic link',
    );
  });
});

describe('headers', () => {
  it.each([
    ['name', 'Name NAME نام نام: Название ном name_en'.split(' ')],
    ['lat', ['Latitude (°)', 'LAT', 'عرض بلد', 'عرض جغرافیایی', 'Широта', 'арз', 'y']],
    ['lon', ['lng', 'Longitude [deg]', 'طول بلد', 'طول', 'долгота', 'тӯл']],
    ['place', ['Place', 'مقام', 'جگہ', 'مکان', 'Место', 'ҷой']],
    ['licence', ['License', 'licence', 'لائسنس', 'лицензия']],
    ['source', ['Sources', 'ماخذ', 'منبع', 'источник', 'манбаъ']],
    ['date', ['Year', 'سال', 'год', 'сол', 'asOf', 'as_of']],
  ])('of %s are recognised in the languages of the atlas', (field, headers) => {
    for (const header of headers)
      expect([header, readColumnHeader(header)?.field]).toEqual([header, field]);
  });

  it.each(['name_ur', 'name:ur', 'name (ur)', 'Name-UR', 'نام_ur'])(
    '%s is a name in a language',
    (header) => {
      expect(readColumnHeader(header)).toEqual({ field: 'name', lang: 'ur' });
    },
  );
});

describe('numbers', () => {
  it.each([
    ['34.5', 34.5],
    ['34,5', 34.5],
    ['-34,5', -34.5],
    ['۳۴٫۵', 34.5],
    ['٣٤٫٥', 34.5],
    ['34°30′N', 34.5],
    ["72°30'E", 72.5],
    ['34.5°', 34.5],
    ['72,5 E', 72.5],
  ])('%s', (text, value) => {
    expect(readLocalizedNumber(text)).toBe(value);
  });
  it('refuses words', () => {
    for (const text of ['north', '', '34 35 36 37', 'x1'])
      expect(readLocalizedNumber(text)).toBeUndefined();
  });
});
