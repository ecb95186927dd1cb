/** The rivers and their pieces in the sources. */
import type { Position } from 'geojson';

export interface RiverSource {
  key: string;
  name: string;
  /** Start for ordering the pieces, near the river's source. */
  from: Position;
  /** Name in Natural Earth's river lines, or … */
  naturalEarth?: string;
  /** … ids in WDBII, from the source downstream. */
  wdbii?: number[];
  /** Key of the river that it joins; its last point is moved onto it. */
  into?: string;
  /** Whether a story mentions it; then it has more detail. */
  story?: boolean;
}

export const RIVERS: RiverSource[] = [
  {
    key: 'amu-darya',
    name: 'Amu Darya',
    from: [68.21, 37.02],
    naturalEarth: 'Amu  Darya',
    story: true,
  },
  {
    key: 'panj',
    name: 'Panj',
    from: [72.66, 37.03],
    naturalEarth: 'Panj',
    into: 'amu-darya',
    story: true,
  },
  {
    key: 'pamir-river',
    name: 'Pamir',
    from: [73.6, 37.45],
    naturalEarth: 'Pamir',
    into: 'panj',
    story: true,
  },
  {
    key: 'wakhan-river',
    name: 'Wakhan',
    from: [73.996, 37.139],
    wdbii: [16255, 15835, 15832, 16258],
    into: 'panj',
    story: true,
  },
  {
    key: 'vakhsh',
    name: 'Vakhsh',
    from: [70.231, 38.999],
    wdbii: [16505, 16502, 16266, 16269],
    into: 'amu-darya',
    story: true,
  },
  {
    key: 'surkhob',
    name: 'Kyzyl-Suu (Surkhob)',
    from: [73.584, 39.542],
    wdbii: [16928, 16929, 16930, 16932, 16933],
    into: 'vakhsh',
  },
  {
    key: 'kofarnihon',
    name: 'Kofarnihon',
    from: [69.69, 39.1],
    wdbii: [16935, 16503, 16499, 16270],
    into: 'amu-darya',
  },
  {
    key: 'kunduz-river',
    name: 'Kunduz',
    from: [67.399, 34.658],
    wdbii: [15115, 15117, 15581, 15584, 15582, 15820, 16268, 15821],
    into: 'amu-darya',
  },
  {
    key: 'kokcha',
    name: 'Kokcha',
    from: [70.996, 36.203],
    wdbii: [15824, 15828, 15825, 16262, 15826, 15823, 16265],
    into: 'panj',
  },
  {
    key: 'bartang',
    name: 'Bartang',
    from: [72.609, 38.277],
    wdbii: [16509, 16507, 16260],
    into: 'panj',
  },
  {
    key: 'murghab-river',
    name: 'Oqsu (Murghab of the Pamir)',
    from: [74.228, 37.239],
    wdbii: [16253, 16511, 16510, 16508],
  },
  {
    key: 'murgab',
    name: 'Murghab (Afghanistan, Turkmenistan)',
    from: [65.444, 35.001],
    wdbii: [15591, 15594, 15597, 15598, 15806, 16288, 16292],
  },
  { key: 'zarafshon', name: 'Zarafshon', from: [70.47, 39.47], naturalEarth: 'Zarafshon' },
  {
    key: 'naryn',
    name: 'Naryn',
    from: [77.74, 41.88],
    naturalEarth: 'Naryn',
    into: 'syr-darya',
    story: true,
  },
  {
    key: 'kara-darya',
    name: 'Kara Darya',
    from: [74.863, 40.361],
    wdbii: [17184, 17182, 17181, 17180],
    into: 'syr-darya',
  },
  {
    key: 'syr-darya',
    name: 'Syr Darya',
    from: [70.35, 40.44],
    naturalEarth: 'Syr  Darya',
    story: true,
  },
  {
    key: 'chu',
    name: 'Chu',
    from: [74.746, 42.252],
    wdbii: [17777, 17779, 17781, 17778, 17776, 18205, 18206, 18495, 18494, 18493, 18492],
  },
  {
    key: 'talas',
    name: 'Talas',
    from: [73.645, 42.439],
    wdbii: [17775, 17774, 17772, 18207, 18208],
  },
  {
    key: 'kabul-river',
    name: 'Kabul',
    from: [68.803, 34.558],
    wdbii: [15119, 15121, 15124, 15126, 15133, 14892],
    into: 'indus',
    story: true,
  },
  {
    key: 'kunar',
    name: 'Kunar (Chitral, Yarkhun)',
    from: [73.87, 36.846],
    wdbii: [15837, 15834, 15829, 15579, 15578, 15125, 15123],
    into: 'kabul-river',
    story: true,
  },
  {
    key: 'alingar',
    name: 'Alingar',
    from: [70.1, 35.55],
    wdbii: [15580, 15122],
    into: 'kabul-river',
  },
  { key: 'indus', name: 'Indus', from: [81.64, 31.45], naturalEarth: 'Indus', story: true },
  {
    key: 'gilgit',
    name: 'Gilgit',
    from: [72.748, 35.871],
    wdbii: [15576, 15833, 15836, 15838, 15571],
    into: 'indus',
  },
  { key: 'hunza', name: 'Hunza', from: [74.227, 36.846], wdbii: [15839, 15572], into: 'gilgit' },
  { key: 'jhelum', name: 'Jhelum', from: [75.37, 33.44], naturalEarth: 'Jhelum', into: 'chenab' },
  { key: 'chenab', name: 'Chenab', from: [77.44, 32.29], naturalEarth: 'Chenab' },
  { key: 'ravi', name: 'Ravi', from: [76.83, 32.33], naturalEarth: 'Ravi', into: 'chenab' },
  { key: 'sutlej', name: 'Sutlej', from: [81.38, 30.76], naturalEarth: 'Sutlej' },
  { key: 'helmand', name: 'Helmand', from: [68.49, 34.57], naturalEarth: 'Helmand' },
  { key: 'harirud', name: 'Harirud', from: [66.61, 34.63], naturalEarth: 'Harirud' },
  { key: 'yarkant', name: 'Yarkant', from: [77.52, 35.52], naturalEarth: 'Yarkant', into: 'tarim' },
  { key: 'tarim', name: 'Tarim', from: [80.89, 40.47], naturalEarth: 'Tarim' },
  { key: 'ile', name: 'Ile', from: [81.75, 43.62], naturalEarth: 'Ile' },
  { key: 'ganges', name: 'Ganges', from: [79.84, 30.89], naturalEarth: 'Ganges' },
  { key: 'yamuna', name: 'Yamuna', from: [78.34, 30.92], naturalEarth: 'Yamuna', into: 'ganges' },
];

export interface Handover {
  from: string;
  at: Position;
  to: string;
}

/**
 * Places where a river's name ends but its line in the source continues; the remainder belongs to the next
 * river. The Naryn ends at the Kara Darya, the Panj at the Vakhsh.
 */
export const HANDOVERS: Handover[] = [
  { from: 'naryn', at: [71.649, 40.884], to: 'syr-darya' },
  { from: 'panj', at: [68.304, 37.116], to: 'amu-darya' },
];
