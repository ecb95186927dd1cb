/** What authors' files are checked against: the real atlas, and no design of the map. */
import { loadAtlas, loadMentionWords } from '../../src/authoring/files.ts';
import { createValidationContext } from '../../src/authoring/validationContext.ts';

export const atlas = loadAtlas('data/layers');
export const context = createValidationContext(
  atlas,
  { linkColor: () => 'place', kinds: [], isBaseLayer: () => false },
  () => loadMentionWords('data/facts/mentions.json'),
);
