import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { palettes } from '../../../src/cartography/palette.ts';
import { linkColor, LINK_COLORS } from '../../../src/cartography/linkColor.ts';

const atlas = loadAtlas('data/layers');
const colorOf = (id: string) => linkColor(atlas.members(id).map(({ properties }) => properties));

describe('linkColor', () => {
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
  ])('returns the colour of %s on the map', (_, id, expected) => {
    expect(atlas.members(id).length).toBe(1);
    expect(colorOf(id)).toBe(expected);
  });

  it('returns the colour of the topmost style for a group', () => {
    expect(colorOf('casa-1000')).toBe('dc');
    expect(colorOf('casa-datka-sughd')).toBe('ac');
    const both = ['casa-hvdc-af', 'datka-substation'].flatMap((id) => atlas.members(id));
    const expected = linkColor(both.map(({ properties }) => properties));
    expect(linkColor(both.reverse().map(({ properties }) => properties))).toBe(expected);
  });

  it('returns “label” for features that are not drawn', () => {
    expect(linkColor([])).toBe('label');
    expect(colorOf('gone')).toBe('label');
  });

  it('returns only colours of the palette', () => {
    for (const { features } of Object.values(atlas.data))
      for (const { properties } of features) expect(LINK_COLORS).toContain(linkColor([properties]));
    for (const name of LINK_COLORS) expect(palettes.light).toHaveProperty(name);
  });
});
