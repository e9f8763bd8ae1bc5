import type { z } from "zod";
import { chartFigure } from "../graphics/chartFigure.ts";
import { type DrawnGraphic, type GraphicSetting, mapFigure } from "../graphics/mapFigure.ts";
import type { GraphicBlock, GraphicKind } from "../markdown/bodyNotes.ts";
import { chartFields } from "../model/chartFields.ts";
import { mapFields } from "../model/mapFields.ts";
import type { Problem } from "../model/problem.ts";
import { type Html, html } from "../text/html.ts";
import { writtenControlCharacters } from "./controlCharacters.ts";
import { positionOf } from "./fieldProblems.ts";
import { parseChart } from "./parseChart.ts";
import type { ParsedYaml } from "./parsedYaml.ts";
import { parseFields } from "./parseFields.ts";
import { parseYaml } from "./parseYaml.ts";
import { typographicChart } from "./typographicChart.ts";
import { typographicMap } from "./typographicMap.ts";

interface BlockSetting {
  readonly file: string;
  readonly language: string;
}

type Drawer = (parsed: ParsedYaml, setting: GraphicSetting & Pick<BlockSetting, "file">) => Drawing;

interface Drawing {
  readonly drawn?: DrawnGraphic;
  readonly problems: readonly Problem[];
}

/** Draws what fields of a schema tell, or gives what is wrong with them. */
const drawerOf =
  <Schema extends z.ZodType>(
    schema: Schema,
    figure: (fields: z.infer<Schema>, setting: GraphicSetting) => DrawnGraphic,
  ): Drawer =>
  ({ data, positions, written }, { file, ...setting }) => {
    const { value, problems } = parseFields(schema, { file, data, positions, written });
    return value === undefined ? { problems } : { drawn: figure(value, setting), problems };
  };

const kinds: Readonly<
  Record<GraphicKind, { readonly parse: (source: string, line: number) => ParsedYaml; readonly draw: Drawer }>
> = {
  map: {
    parse: parseYaml,
    draw: drawerOf(mapFields, (fields, setting) =>
      mapFigure(typographicMap(fields, setting.language), { ...setting, place: "text" }),
    ),
  },
  chart: {
    parse: parseChart,
    draw: drawerOf(chartFields, (fields, setting) =>
      chartFigure(typographicChart(fields, setting.language), setting),
    ),
  },
};

/** Draws a block of a text by its fields, with everything that is wrong with it by file and line. */
export const drawGraphic = (
  { kind, source, line, index }: GraphicBlock,
  { file, language }: BlockSetting,
): { readonly markup: Html; readonly problems: readonly Problem[] } => {
  const { parse, draw } = kinds[kind];
  const parsed = parse(source, line);
  const { positions, faults } = parsed;
  const at = { severity: "error", file } as const;
  // What is missing has no place of its own; it is told at the beginning of the block.
  const inBlock = (problem: Problem): Problem =>
    problem.line < line ? { ...problem, line: line - 1, column: 0 } : problem;
  if (faults.length > 0) return { markup: html``, problems: faults.map((fault) => ({ ...at, ...fault })) };
  const written = source.includes("\\") ? writtenControlCharacters({ ...parsed, file }) : [];
  if (written.length > 0) return { markup: html``, problems: written };
  const { drawn, problems } = draw(parsed, { file, language, id: `graphic-${index + 1}` });
  if (!drawn) return { markup: html``, problems: problems.map(inBlock) };
  return {
    markup: drawn.markup,
    problems: [
      ...problems,
      ...drawn.faults.map(({ field, message }) =>
        inBlock({ ...at, ...positionOf({ positions }, field.split(".")), field, message }),
      ),
    ],
  };
};
