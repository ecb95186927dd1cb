import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { relatedIds } from '../../../src/atlas/relations.ts';

const atlas = loadAtlas('data/layers');

describe('relatedIds', () => {
  it('returns the id alone without an atlas, or if the id is unknown', () => {
    expect(relatedIds('casa-hvdc', undefined)).toEqual(['casa-hvdc']);
    expect(relatedIds('gone', atlas)).toEqual(['gone']);
  });

  it('includes the members of a group', () => {
    const ids = relatedIds('casa-hvdc', atlas);
    for (const part of ['casa-hvdc-tj', 'casa-hvdc-af', 'casa-hvdc-pk', 'nowshera-converter'])
      expect(ids).toContain(part);
  });

  it('includes the group of a member', () => {
    expect(relatedIds('casa-hvdc-af', atlas)).toContain('casa-hvdc');
  });

  it('starts with the id and has no duplicates', () => {
    const all = Object.values(atlas.data).flatMap(({ features }) => features);
    for (const id of [...all, ...atlas.groups].map((one) => String(one.id))) {
      const ids = relatedIds(id, atlas);
      expect(ids[0]).toBe(id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
