import { z } from "zod";
import { lineOfText } from "./fields.ts";

const degrees = (limit: number) =>
  z
    .number()
    .min(-limit, `is below -${limit} degrees. South and west are negative.`)
    .max(limit, `is above ${limit} degrees. Latitudes go to 90, longitudes to 180.`);

const longitude = degrees(180);
const latitude = degrees(90);

const placeFields = z.strictObject({
  name: lineOfText(60).meta({ description: "What stands beside the dot.", example: "Port Ansel" }),
  lat: latitude.meta({ description: "Its latitude in degrees; south is negative.", example: 60.4 }),
  lon: longitude.meta({ description: "Its longitude in degrees; west is negative.", example: -1.2 }),
});

const extentFields = z.strictObject({
  west: longitude.meta({ description: "The longitude at the left edge.", example: -8 }),
  south: latitude.meta({ description: "The latitude at the bottom.", example: 56 }),
  east: longitude.meta({
    description: "The longitude at the right edge; smaller than `west` where the map crosses the date line.",
    example: 4,
  }),
  north: latitude.meta({ description: "The latitude at the top.", example: 62 }),
});

/** A locator map. */
export const mapFields = z
  .strictObject({
    places: z
      .array(placeFields)
      .max(20, "names more than 20 places. Keep those that the story names.")
      .optional()
      .meta({ description: "Places to mark, the most important first." }),
    highlight: z
      .array(lineOfText(60))
      .max(30, "names more than 30 countries. Keep those that the story names.")
      .optional()
      .meta({
        description: "Countries to set apart, by name or ISO 3166 code.",
        example: ["Norway", "GB"],
      }),
    extent: extentFields.optional().meta({
      description: "What the map shows at least; made from places and countries if silent.",
    }),
    alt: lineOfText(500).optional().meta({
      description: "What the map shows, for readers who cannot see it; names places and countries if silent.",
      example: "Port Ansel lies at the northern end of the Sound.",
    }),
    caption: lineOfText(500)
      .optional()
      .meta({ description: "The line under the map.", example: "Where the ferry runs." }),
  })
  .meta({ title: "Map", description: "A locator map, drawn when the site is built." });

export type MapFields = z.infer<typeof mapFields>;
