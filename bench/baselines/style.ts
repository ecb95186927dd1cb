/** The map's style, inline as in MapLibre's examples: each data layer is a source with a URL. */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';

const FILES = ['countries', 'borders', 'water', 'lakes', 'uncertainty', 'wakhan', 'casa-1000'];
const POINTS = ['generation', 'places'];
const byCurrent: ExpressionSpecification = [
  'match',
  ['get', 'current'],
  'dc',
  '#B3261E',
  'ac',
  '#B4580F',
  '#6F685C',
];
const name: ExpressionSpecification = ['get', 'en', ['get', 'names']];
const label = { 'text-field': name, 'text-font': ['sans-serif'], 'text-size': 13 };
const halo = { 'text-color': '#3A352D', 'text-halo-color': '#FBF8F2', 'text-halo-width': 1.4 };

export const style: StyleSpecification = {
  version: 8,
  sources: Object.fromEntries(
    [...FILES, ...POINTS].map((id) => [
      id,
      { type: 'geojson' as const, data: new URL(`data/${id}.geojson`, document.baseURI).href },
    ]),
  ),
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#C4D9E2' } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#EFE9DC' } },
    { id: 'rivers', type: 'line', source: 'water', paint: { 'line-color': '#9CBECD' } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': '#C4D9E2' } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': '#857A69' } },
    {
      id: 'corridor',
      type: 'fill',
      source: 'wakhan',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': '#0A6B66', 'fill-opacity': 0.25 },
    },
    {
      id: 'bands',
      type: 'fill',
      source: 'uncertainty',
      paint: { 'fill-color': byCurrent, 'fill-opacity': 0.15 },
    },
    {
      id: 'route',
      type: 'line',
      source: 'casa-1000',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': byCurrent, 'line-width': 3 },
    },
    {
      id: 'stations',
      type: 'circle',
      source: 'casa-1000',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': '#FBF8F2',
        'circle-stroke-color': byCurrent,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'plants',
      type: 'circle',
      source: 'generation',
      paint: { 'circle-radius': 4, 'circle-color': '#2A68A8', 'circle-opacity': 0.55 },
    },
    {
      id: 'towns',
      type: 'circle',
      source: 'places',
      filter: ['<=', ['get', 'rank'], 2],
      paint: { 'circle-radius': 2, 'circle-color': '#3A352D' },
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'places',
      filter: ['<=', ['get', 'rank'], 2],
      layout: { ...label, 'text-offset': [0, 0.9] },
      paint: halo,
    },
    {
      id: 'station-names',
      type: 'symbol',
      source: 'casa-1000',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { ...label, 'text-offset': [0, 1.2] },
      paint: halo,
    },
  ],
};
