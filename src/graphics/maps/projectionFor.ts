import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoEqualEarth,
  geoMercator,
} from "d3-geo";
import type { MapExtent } from "./mapExtent.ts";

const middleOf = ({ west, south, east, north }: MapExtent): readonly [lon: number, lat: number] => [
  (west + east) / 2,
  (south + north) / 2,
];

/** Standard parallels a sixth of the height inside the edges bend the least. */
const conic = ({ south, north }: MapExtent, longitude: number): GeoProjection => {
  const sixth = (north - south) / 6;
  return geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-longitude, 0]);
};

/**
 * The projection that does least harm to an extent: one of equal area for the world, around a point for continents
 * and poles, a cone for what lies between, a cylinder along the equator.
 */
export const projectionFor = (extent: MapExtent): GeoProjection => {
  const [longitude, latitude] = middleOf(extent);
  const [width, height] = [extent.east - extent.west, extent.north - extent.south];
  if (width > 150 && Math.abs(latitude) < 45) return geoEqualEarth().rotate([-longitude, 0]);
  if (Math.abs(latitude) > 66) return geoAzimuthalEqualArea().rotate([-longitude, latitude > 0 ? -90 : 90]);
  if (height > 45 || width > 75) return geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  if (Math.abs(latitude) < 15) return geoMercator().rotate([-longitude, 0]);
  return conic(extent, longitude);
};
