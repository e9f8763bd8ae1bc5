import type * as z from "zod";
import { chartFigure } from "../graphics/charts/figure.ts";
import { type DrawnGraphic, type GraphicContext, mapFigure } from "../graphics/maps/figure.ts";
import type { GraphicBlock, GraphicKind } from "../markdown/context.ts";
import { typographicText } from "../markdown/typography.ts";
import { type Html, html } from "../markup/template.ts";
import { type ChartFields, chartFields, mapFields } from "../model/graphics.ts";
import { fieldProblem, type Position, type Positions, type Problem } from "../model/problem.ts";
import { csvRows } from "./csv.ts";
import { typographicMap } from "./map-captions.ts";
import { parseFields } from "./validate.ts";
import { writtenControlCharacters } from "./whole-text.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** The file of a block, as an editor would type it, and its language. */
interface BlockSetting {
  readonly file: string;
  readonly language: string;
}

/** Draws a map or a chart from its block in a text. Returns the markup and all problems; the markup is empty on errors. */
export function drawGraphic(
  { kind, source, line, index }: GraphicBlock,
  { file, language }: BlockSetting,
): { readonly markup: Html; readonly problems: readonly Problem[] } {
  const { parse, draw } = blockKinds[kind];
  const parsed = parse(source, line);
  const { positions, errors } = parsed;
  // A missing field has no position, so its problem is reported at the beginning of the block.
  const inBlock = (problem: Problem): Problem =>
    problem.line < line ? { ...problem, line: line - 1, column: 0 } : problem;
  if (errors.length > 0)
    return {
      markup: html``,
      problems: errors.map((error): Problem => ({ severity: "error", file, ...error })),
    };
  const written = source.includes("\\") ? writtenControlCharacters({ ...parsed, file }) : [];
  if (written.length > 0) return { markup: html``, problems: written };
  const { drawn, problems } = draw(parsed, { file, language, id: `graphic-${index + 1}` });
  if (!drawn) return { markup: html``, problems: problems.map(inBlock) };
  return {
    markup: drawn.markup,
    problems: [
      ...problems,
      ...drawn.errors.map(({ field, message }) => inBlock(fieldProblem({ file, positions }, field, message))),
    ],
  };
}

interface Drawing {
  readonly drawn?: DrawnGraphic;
  readonly problems: readonly Problem[];
}

type Drawer = (parsed: YamlDocument, setting: GraphicContext & Pick<BlockSetting, "file">) => Drawing;

const blockKinds: Readonly<
  Record<
    GraphicKind,
    { readonly parse: (source: string, line: number) => YamlDocument; readonly draw: Drawer }
  >
> = {
  map: {
    parse: parseYaml,
    draw: drawerOf(mapFields, (fields, setting) =>
      mapFigure(typographicMap(fields, setting.language), { ...setting, position: "text" }),
    ),
  },
  chart: {
    parse: parseChart,
    draw: drawerOf(chartFields, (fields, setting) =>
      chartFigure(typographicChart(fields, setting.language), setting),
    ),
  },
};

/** Returns a function that validates the fields of a block and draws them. */
function drawerOf<Schema extends z.ZodType>(
  schema: Schema,
  figure: (fields: z.infer<Schema>, setting: GraphicContext) => DrawnGraphic,
): Drawer {
  return ({ data, positions, written }, { file, ...setting }) => {
    const { value, problems } = parseFields(schema, { file, data, positions, written });
    return value === undefined ? { problems } : { drawn: figure(value, setting), problems };
  };
}

/** Returns a chart with the quotation marks, dashes and spaces of its language in all its words. */
function typographicChart(fields: ChartFields, language: string): ChartFields {
  const set = (text: string): string => typographicText(text, language);
  /** Cells without letters are dates or figures, and are parsed as written. */
  const named = <Cell>(cell: Cell): Cell | string =>
    typeof cell === "string" && /\p{L}/u.test(cell) ? set(cell) : cell;
  const { title, unit, source, alt, annotations, data } = fields;
  return {
    ...fields,
    title: set(title),
    unit: unit && set(unit),
    source: source && set(source),
    alt: alt && set(alt),
    annotations: annotations?.map((note) => ({ ...note, at: named(note.at), text: set(note.text) })),
    // The names of columns and rows. Annotations refer to these names, so both get the same typography.
    data: data.map((row, index) =>
      row.map((cell, column) => (index === 0 || column === 0 ? named(cell) : cell)),
    ),
  };
}

/**
 * Parses the fields of a chart: YAML, which rows of values may follow after a line of three hyphens. These rows become
 * the field `data`, with the position of each value. `line` is the line of the file on which the source begins, from 1.
 */
export function parseChart(source: string, line: number): YamlDocument {
  const found = fence.exec(source);
  if (!found) return parseYaml(source, line);
  const head = source.slice(0, found.index);
  const headLines = head.split("\n").length - 1;
  const parsed = parseYaml(head, line);
  const start = { line: line + headLines, column: 1 };
  if (parsed.data.data !== undefined)
    return {
      ...parsed,
      errors: [
        ...parsed.errors,
        {
          ...start,
          message: "The figures stand here and in the field data. Keep them in one of these places.",
        },
      ],
    };
  const rows = csvRows(source.slice(found.index).replace(fence, ""));
  const inRows = new Map<string, Position>([["data", start]]);
  for (const [row, { line: offset, cells }] of rows.entries()) {
    inRows.set(`data.${row}`, { line: start.line + offset, column: 1 });
    for (const [index, { column }] of cells.entries())
      inRows.set(`data.${row}.${index}`, { line: start.line + offset, column });
  }
  const data = rows.map(({ cells }) => cells.map(({ text }) => text));
  const positions: Positions = { get: (field) => inRows.get(field) ?? parsed.positions.get(field) };
  return { ...parsed, data: { ...parsed.data, data }, positions };
}

const fence = /^---[ \t]*$/m;
