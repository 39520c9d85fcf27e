import { geoIdentity, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Drawing } from './schematic';

const WIDTH = 220;
const HEIGHT = 200;
/** A narrower unit has no room for its name. */
const NAMED_WIDTH_MIN = 46;
const DEGREES = Math.PI / 180;

/**
 * Draws real boundaries in the plane: on the sphere, rings in the order of RFC 7946 would fill the
 * globe.
 */
export function drawingOf(topology: Topology): Drawing {
  const [object] = Object.values(topology.objects);
  const collection = feature(topology, object as GeometryCollection<{ code?: string }>);
  const middle = topology.bbox ? ((topology.bbox[1] ?? 0) + (topology.bbox[3] ?? 0)) / 2 : 32;
  const stretched = geoIdentity().reflectY(true);
  // a degree of longitude is shorter than a degree of latitude
  const squeeze = Math.cos(middle * DEGREES);
  const flat = {
    ...collection,
    features: collection.features.map((one) => ({
      ...one,
      geometry: squeezed(one.geometry, squeeze),
    })),
  };
  const path = geoPath(stretched.fitSize([WIDTH, HEIGHT], flat));
  const shapes = flat.features.map((one) => ({
    code: String(one.id ?? one.properties.code),
    path: path(one) ?? '',
    label: path.centroid(one),
    isSmall: widthOf(path.bounds(one)) < NAMED_WIDTH_MIN,
  }));
  return { viewBox: `-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`, shapes, isSchematic: false };
}

const widthOf = ([[left], [right]]: [[number, number], [number, number]]): number => right - left;

function squeezed<T>(value: T, factor: number): T {
  if (Array.isArray(value))
    return (
      typeof value[0] === 'number'
        ? [value[0] * factor, ...value.slice(1)]
        : value.map((part: unknown) => squeezed(part, factor))
    ) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'coordinates' || key === 'geometries' ? squeezed(part, factor) : part,
    ]),
  ) as T;
}
