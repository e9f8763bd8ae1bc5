import * as z from "zod";
import { fieldHolds, lineOfText } from "./fields.ts";

export const chartTypes = ["line", "bar", "dot", "area"] as const;

export type ChartType = (typeof chartTypes)[number];

const noteFields = z.strictObject({
  at: z
    .union([z.string(), z.number()], "is no date, number or name. Write it as in the first column.")
    .optional()
    .meta({
      description: "The position of the note: a date, a number or a name of the first column.",
      example: 2021,
    }),
  value: z.number().optional().meta({
    description:
      "A figure. Alone, it draws a line across the chart. With `at`, the note belongs to that point.",
    example: 6,
  }),
  text: lineOfText(80).meta({ description: "The note.", example: "The bridge opens" }),
});

/** The value of a cell: text, a number, or nothing. */
const cell = z
  .union([z.string(), z.number(), z.null()], "is neither text nor a number. Write one of them.")
  .register(fieldHolds, { what: "words" });

/** The fields of a chart block. */
export const chartFields = z
  .strictObject({
    type: z.enum(chartTypes).meta({
      description:
        "How the figures are drawn: `line` or `area` for a development, `bar` or `dot` for a comparison. An area with several series stacks them.",
      example: "line",
    }),
    title: lineOfText(150).meta({
      description: "The main message of the chart.",
      example: "Fewer crossings every winter",
    }),
    unit: lineOfText(100)
      .optional()
      .meta({ description: "What the figures count, and their unit.", example: "Crossings a day" }),
    source: lineOfText(200)
      .optional()
      .meta({ description: "The source of the figures.", example: "Port authority" }),
    alt: lineOfText(500).optional().meta({
      description:
        "What the chart shows, for readers who cannot see it. Default: the series with their first and last figures.",
      example: "From nine crossings a day the number fell to four.",
    }),
    annotations: z
      .array(noteFields)
      .max(6, "holds more than 6 notes. Keep those that explain the figures.")
      .optional()
      .meta({ description: "Notes on a date, a row, a figure or a point." }),
    data: z.array(z.array(cell)).meta({
      description:
        "The figures, row by row. The first row names the columns. The first column contains dates (`2021`, `2021-Q3`, `2021-03`, `2021-03-09`), numbers or names. Instead of this field, you can write rows of values under a line of three hyphens, with commas, semicolons or tabs between the values.",
      example: [
        ["Year", "Plover", "Dunlin"],
        [2020, 9, 4],
        [2021, 6, 4],
      ],
    }),
  })
  .meta({ title: "Chart", description: "A chart, drawn when the site is built." });

export type ChartFields = z.infer<typeof chartFields>;

export type ChartNote = NonNullable<ChartFields["annotations"]>[number];

const latitude = degrees(90);

const longitude = degrees(180);

const placeFields = z.strictObject({
  name: lineOfText(60).meta({ description: "The label beside the dot.", example: "Port Ansel" }),
  lat: latitude.meta({ description: "Its latitude in degrees; south is negative.", example: 60.4 }),
  lon: longitude.meta({ description: "Its longitude in degrees; west is negative.", example: -1.2 }),
});

const extentFields = z.strictObject({
  west: longitude.meta({ description: "The longitude at the left edge.", example: -8 }),
  south: latitude.meta({ description: "The latitude at the bottom.", example: 56 }),
  east: longitude.meta({
    description:
      "The longitude at the right edge. It is smaller than `west` if the map crosses the date line.",
    example: 4,
  }),
  north: latitude.meta({ description: "The latitude at the top.", example: 62 }),
});

/** The fields of a map block. */
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
        description: "Countries to highlight, by name or ISO 3166 code.",
        example: ["Norway", "GB"],
      }),
    extent: extentFields.optional().meta({
      description: "The area that the map must show. Default: made from places and countries.",
    }),
    alt: lineOfText(500).optional().meta({
      description:
        "What the map shows, for readers who cannot see it. Default: the names of places and countries.",
      example: "Port Ansel lies at the northern end of the Sound.",
    }),
    caption: lineOfText(500)
      .optional()
      .meta({ description: "The line under the map.", example: "Where the ferry runs." }),
  })
  .meta({ title: "Map", description: "A locator map, drawn when the site is built." });

export type MapFields = z.infer<typeof mapFields>;

function degrees(limit: number) {
  return z
    .number()
    .min(-limit, `is below -${limit} degrees. South and west are negative.`)
    .max(limit, `is above ${limit} degrees. Latitudes go to 90, longitudes to 180.`);
}

/** The map at the head of an article. It is drawn again for each place that shows it. */
export interface LeadMap {
  /** Valid: the map has been drawn once. */
  readonly fields: MapFields;
  /** What it shows, for readers who cannot see it. */
  readonly alt: string;
}
