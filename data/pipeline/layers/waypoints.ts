/** Parses way-points and groups them by line. */
import type { LonLat } from '../../../src/geo/geo.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import type { WayPoint } from './routes.ts';
import type { Row } from './tables.ts';

/** A way-point of a table, in degrees. */
export interface WayPointRow {
  readonly line: string;
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
  readonly countries: readonly string[];
  readonly precisionKm: number;
  readonly sources: readonly string[];
  readonly station: boolean;
  readonly where: string;
}

export function parseWayPoints(rows: readonly Row[]): WayPointRow[] {
  return rows.map((row) => ({
    line: row.text('line'),
    seq: row.number('seq'),
    id: row.text('id'),
    name: row.text('name'),
    at: [row.number('lon'), row.number('lat')],
    countries: row.text('country').split('/'),
    precisionKm: row.number('precisionKm'),
    sources: row.list('sources'),
    station: row.text('station') === '1',
    where: row.where,
  }));
}

/** The way-points of each line in order, on the plane. Throws if a line's sequence has a gap. */
export function wayPointsByLine(
  rows: readonly WayPointRow[],
  plane: Plane,
): ReadonlyMap<string, readonly WayPoint[]> {
  const lines = new Map<string, WayPoint[]>();
  for (const row of rows.toSorted((a, b) => a.seq - b.seq)) {
    const line = lines.get(row.line) ?? [];
    if (row.seq !== line.length + 1)
      throw new Error(`${row.where}: line ${row.line} has no way-point ${line.length + 1}`);
    const { id, name, at, countries, precisionKm, sources, station } = row;
    const point = plane.to(at);
    line.push({
      id,
      name,
      point,
      countries,
      precisionKm,
      sources,
      ...(station ? { station: id } : {}),
    });
    lines.set(row.line, line);
  }
  return lines;
}

/** Positions of stations by way-point id. Throws if rows disagree. */
export function stationPositions(rows: readonly WayPointRow[]): ReadonlyMap<string, LonLat> {
  const places = new Map<string, LonLat>();
  for (const { id, at, where } of rows.filter((row) => row.station)) {
    const other = places.get(id);
    if (other && other.join() !== at.join())
      throw new Error(`${where}: ${id} is at ${at.join()}, but at ${other.join()} in another row`);
    places.set(id, at);
  }
  return places;
}
