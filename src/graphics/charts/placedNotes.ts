import type { ChartNote } from "../../model/chartFields.ts";
import { nearest } from "../../text/nearest.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { isDateKind, kindOfText } from "./axisKind.ts";
import { axisValue } from "./axisValue.ts";
import type { PlacedNote } from "./chart.ts";
import type { ChartData } from "./chartData.ts";

type Axis = ChartData["axis"];
type Place = { readonly at: number } | { readonly fault: string };

const namedPlace = (text: string, { texts, values }: Axis): Place => {
  const at = values[texts.indexOf(text)];
  if (at !== undefined) return { at };
  const near = nearest(text, texts);
  return {
    fault: `"${text}" is not in the first column. ${near === undefined ? "Write one of its names." : `Did you mean ${near}?`}`,
  };
};

/** Dates may be told more finely than those of the column: a day of a year. */
const measuredPlace = (text: string, { kind, values, texts }: Axis): Place => {
  const own = kindOfText(text);
  if (own === "name" || (isDateKind(kind) ? own === "number" : isDateKind(own) && own !== "year"))
    return { fault: `"${text}" is not like the values of the first column. Write it like ${texts[0]}.` };
  const { value, fault } = axisValue(text, kind === "number" ? kind : own);
  if (fault !== undefined) return { fault };
  return value < (values[0] ?? 0) || value > (values.at(-1) ?? 0)
    ? { fault: `"${text}" lies outside of the chart. Write a value from ${texts[0]} to ${texts.at(-1)}.` }
    : { at: value };
};

/** Notes with their places along the first column, and what is wrong with them. */
export const placedNotes = (
  notes: readonly ChartNote[],
  axis: Axis,
): { readonly notes: readonly PlacedNote[]; readonly faults: readonly GraphicFault[] } => {
  const faults: GraphicFault[] = [];
  const placed = notes.flatMap(({ at, value, text }, index): readonly PlacedNote[] => {
    const field = `annotations.${index}`;
    if (at === undefined) {
      if (value === undefined)
        faults.push({ field, message: "belongs to nothing. Write at, value or both." });
      return [{ text, value }];
    }
    const place = axis.kind === "name" ? namedPlace(String(at), axis) : measuredPlace(String(at), axis);
    if ("at" in place) return [{ text, value, at: place.at }];
    faults.push({ field: `${field}.at`, message: place.fault });
    return [];
  });
  return { notes: placed, faults };
};
