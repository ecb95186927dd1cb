import { expect, test } from 'vitest';
import { build, filesOf } from '../../data/pipeline/layers/layers.ts';
import { committed, folders } from './files.ts';

test('the committed layers are what the pipeline makes of base and facts', () => {
  const made = filesOf(build(folders));
  const stale = [...made].filter(([name, text]) => committed(name) !== text).map(([name]) => name);
  expect(stale, 'run `npm run data`').toEqual([]);
}, 60_000);

test('the same input gives the same bytes', () => {
  const once = [...filesOf(build(folders))];
  expect(once).toEqual([...filesOf(build(folders))]);
}, 60_000);
