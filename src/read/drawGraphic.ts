import { type DrawnGraphic, type GraphicSetting, mapFigure } from "../graphics/mapFigure.ts";
import type { GraphicBlock } from "../markdown/bodyNotes.ts";
import { mapFields } from "../model/mapFields.ts";
import type { Problem } from "../model/problem.ts";
import { type Html, html } from "../text/html.ts";
import { positionOf } from "./fieldProblems.ts";
import { parseFields } from "./parseFields.ts";
import { parseYaml } from "./parseYaml.ts";

interface BlockSetting {
  readonly file: string;
  readonly language: string;
}

/** Draws a block of a text by its YAML, with everything that is wrong with it by file and line. */
export const drawGraphic = (
  { source, line, index }: GraphicBlock,
  { file, language }: BlockSetting,
): { readonly markup: Html; readonly problems: readonly Problem[] } => {
  const { data, positions, faults } = parseYaml(source, line);
  const at = { severity: "error", file } as const;
  // What is missing has no place of its own; it is told at the beginning of the block.
  const inBlock = (problem: Problem): Problem =>
    problem.line < line ? { ...problem, line: line - 1, column: 0 } : problem;
  if (faults.length > 0) return { markup: html``, problems: faults.map((fault) => ({ ...at, ...fault })) };
  const { value, problems } = parseFields(mapFields, { file, data, positions });
  if (!value) return { markup: html``, problems: problems.map(inBlock) };
  const setting: GraphicSetting = { language, id: `graphic-${index + 1}` };
  const drawn: DrawnGraphic = mapFigure(value, { ...setting, place: "text" });
  return {
    markup: drawn.markup,
    problems: drawn.faults.map(({ field, message }) =>
      inBlock({ ...at, ...positionOf({ positions }, field.split(".")), field, message }),
    ),
  };
};
