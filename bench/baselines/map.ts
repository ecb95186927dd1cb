/** A typical MapLibre story map: created when the script starts; scrolling moves the camera. */
import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { style } from './style.ts';

setWorkerUrl(workerUrl);

const PADDING = 36;

/** Creates the map with the first section's view and flies to each section that reaches the reading line. */
export function startMap(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-look]')];
  const map = new LiveMap({
    container: 'map',
    style,
    ...initialView(readView(sections[0])),
    cooperativeGestures: true,
  });
  const observer = new IntersectionObserver(
    (entries) => {
      const at = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (at instanceof HTMLElement) fly(map, readView(at));
    },
    { rootMargin: '-60% 0px -40% 0px' },
  );
  for (const section of sections) observer.observe(section);
  map.once('idle', () => {
    performance.mark('map-idle');
    addRelief(map);
  });
}

function readView(section: HTMLElement | undefined): number[] {
  return (section?.dataset.look ?? '0,0,1').split(',').map(Number);
}

function initialView([a = 0, b = 0, c = 0, d]: number[]) {
  return d === undefined
    ? { center: [a, b] as [number, number], zoom: c }
    : {
        bounds: [a, b, c, d] as [number, number, number, number],
        fitBoundsOptions: { padding: PADDING },
      };
}

function fly(map: LiveMap, [a = 0, b = 0, c = 0, d]: number[]): void {
  if (d === undefined) map.flyTo({ center: [a, b], zoom: c });
  else map.fitBounds([a, b, c, d], { padding: PADDING });
}

/** Adds hill shading after the first idle, as on our page, so that idle times and flights are comparable. */
function addRelief(map: LiveMap): void {
  map.addSource('relief', {
    type: 'raster-dem',
    encoding: 'terrarium',
    tileSize: 256,
    tiles: [decodeURI(new URL('relief/{z}/{x}/{y}.png', document.baseURI).href)],
    bounds: [52, 24, 88, 48],
    minzoom: 4,
    maxzoom: 6,
  });
  map.addLayer({ id: 'relief', type: 'hillshade', source: 'relief' }, 'rivers');
}
