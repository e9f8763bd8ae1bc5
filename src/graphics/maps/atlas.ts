/** Land and borders of the world, from Natural Earth, in three levels of detail. Each is read on first use. */

import { geoArea } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { lazy } from "../../lib/cache.ts";
import { paths } from "../../lib/runtime.ts";

export function worldAtlas(detail: Detail): WorldAtlas {
  return atlases[detail]();
}

interface WorldAtlas {
  readonly countries: readonly Country[];
  readonly land: GeoJSON.GeoJSON;
  /** Lines between countries, without coasts. */
  readonly borders: GeoJSON.MultiLineString;
}

/** The scale of the data, 1 to so many million: 110 for the whole world, 10 for a coast. */
export type Detail = 10 | 50 | 110;

export interface Country {
  /** ISO 3166-1 number; Natural Earth has a few countries without one. */
  readonly number?: string | undefined;
  /** The name that Natural Earth uses. */
  readonly name: string;
  readonly shape: () => GeoJSON.FeatureCollection;
}

const atlases: Readonly<Record<Detail, () => WorldAtlas>> = {
  10: lazy(() => read(10)),
  50: lazy(() => read(50)),
  110: lazy(() => read(110)),
};

function read(detail: Detail): WorldAtlas {
  const world: World = paths.require(`world-atlas/countries-${detail}m.json`);
  const { countries, land } = world.objects;
  return {
    countries: countries.geometries.map((country) => ({
      number: country.id === undefined ? undefined : String(country.id),
      name: nameOf(country),
      shape: lazy(() => shapesOf(world, { ...countries, geometries: [country] })),
    })),
    land: shapesOf(world, land),
    borders: mesh(world, countries, (one, other) => one !== other),
  };
}

type World = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

function nameOf({ properties }: GeometryObject<{ name: string }>): string {
  return properties && "name" in properties ? properties.name : "";
}

function shapesOf(world: World, shapes: GeometryCollection): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: feature(world, shapes).features.map(withoutInsideOut),
  };
}

function withoutInsideOut(shape: GeoJSON.Feature): GeoJSON.Feature {
  const { geometry } = shape;
  if (geometry.type !== "MultiPolygon") return shape;
  const coordinates = geometry.coordinates.filter((polygon) => !isInsideOut(polygon));
  return { ...shape, geometry: { type: "MultiPolygon", coordinates } };
}

/** Rounding has turned a few islets of four points inside out, so that they would cover the rest of the globe. */
function isInsideOut(coordinates: GeoJSON.Position[][]): boolean {
  return (coordinates[0]?.length ?? 0) < 8 && geoArea({ type: "Polygon", coordinates }) > 2 * Math.PI;
}
