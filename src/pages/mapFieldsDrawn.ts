import type { MapFields } from "../model/mapFields.ts";

/** Those fields of a map that are drawn, and not told beside it. */
export const mapFieldsDrawn = ({ places, highlight, extent }: MapFields): MapFields => ({
  places,
  highlight,
  extent,
});
