import { geoGraticule } from "d3-geo";
import type { MapExtent } from "./mapExtent.ts";

const steps: readonly number[] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 45, 60];

/** The part of the globe that may show around an extent, which is three times as wide and as high. */
const reach = ({ west, south, east, north }: MapExtent): [[number, number], [number, number]] => {
  const [width, height] = [east - west, north - south];
  const isAround = width > 120 || Math.max(-south, north) + height > 75;
  return [
    [isAround ? -180 : west - width, Math.max(south - height, -90)],
    [isAround ? 180 : east + width, Math.min(north + height, 90)],
  ];
};

/** Lines of latitude, of which a map shows a handful, and of longitude, about as far apart on the ground. */
export const graticule = (extent: MapExtent): GeoJSON.MultiLineString => {
  const { south, north } = extent;
  const step = steps.findLast((degrees) => degrees <= Math.min((north - south) / 2, 30)) ?? 0.1;
  const across = step / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return geoGraticule()
    .extent(reach(extent))
    .step([steps.find((degrees) => degrees >= across * 0.8) ?? 60, step])
    .precision(step / 8)();
};
