import { expect, test } from 'vitest';
import { build, layerFiles } from '../../data/pipeline/layers/layers.ts';
import { committed, folders } from './files.ts';

test('the committed layers equal the output of the pipeline', () => {
  const made = layerFiles(build(folders));
  const stale = [...made].filter(([name, text]) => committed(name) !== text).map(([name]) => name);
  expect(stale, 'run `npm run data`').toEqual([]);
}, 60_000);

test('the pipeline is deterministic', () => {
  const once = [...layerFiles(build(folders))];
  expect(once).toEqual([...layerFiles(build(folders))]);
}, 60_000);
