import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { related } from '../../../src/atlas/relations.ts';

const atlas = loadAtlas('data/layers');

describe('related', () => {
  it('is the id alone where there is no atlas, or the atlas does not know it', () => {
    expect(related('casa-hvdc', undefined)).toEqual(['casa-hvdc']);
    expect(related('gone', atlas)).toEqual(['gone']);
  });

  it('has the parts of a group', () => {
    const ids = related('casa-hvdc', atlas);
    for (const part of ['casa-hvdc-tj', 'casa-hvdc-af', 'casa-hvdc-pk', 'nowshera-converter'])
      expect(ids).toContain(part);
  });

  it('has the group of a part', () => {
    expect(related('casa-hvdc-af', atlas)).toContain('casa-hvdc');
  });

  it('begins with the id and names each thing once', () => {
    const all = Object.values(atlas.data).flatMap(({ features }) => features);
    for (const id of [...all, ...atlas.groups].map((one) => String(one.id))) {
      const ids = related(id, atlas);
      expect(ids[0]).toBe(id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
