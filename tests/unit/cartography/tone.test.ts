import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { palettes } from '../../../src/cartography/palette.ts';
import { toneOf, TONES } from '../../../src/cartography/tone.ts';

const atlas = loadAtlas('data/layers');
const tone = (id: string) => toneOf(atlas.members(id).map(({ properties }) => properties));

describe('toneOf', () => {
  it.each([
    ['a converter station', 'sangtuda-converter', 'dc'],
    ['a substation', 'datka-substation', 'ac'],
    ['a line of alternating current', 'casa-regar-sangtuda', 'ac'],
    ['a segment of direct current', 'casa-hvdc-af', 'dc'],
    ['a line of the existing grid', 'tajik-500kv-sughd-regar', 'grid'],
    ['the corridor', 'wakhan-corridor', 'corridor'],
    ['a pass', 'broghil-pass', 'corridor'],
    ['a plant', 'nurek-hpp', 'generation'],
    ['a country', 'tajikistan', 'label'],
    ['a town', 'torkham', 'label'],
    ['a river', 'panj', 'river'],
  ])('is the colour in which %s is drawn', (_, id, expected) => {
    expect(atlas.members(id).length).toBe(1);
    expect(tone(id)).toBe(expected);
  });

  it('is of a group that of what is drawn on top', () => {
    expect(tone('casa-1000')).toBe('dc');
    expect(tone('casa-datka-sughd')).toBe('ac');
    const both = ['casa-hvdc-af', 'datka-substation'].flatMap((id) => atlas.members(id));
    const expected = toneOf(both.map(({ properties }) => properties));
    expect(toneOf(both.reverse().map(({ properties }) => properties))).toBe(expected);
  });

  it('is ink where nothing is drawn', () => {
    expect(toneOf([])).toBe('label');
    expect(tone('gone')).toBe('label');
  });

  it('is always one that the palette and the page know', () => {
    for (const { features } of Object.values(atlas.data))
      for (const { properties } of features) expect(TONES).toContain(toneOf([properties]));
    for (const name of TONES) expect(palettes.light).toHaveProperty(name);
  });
});
