/** The functions of a publication that stand in place of the generator's, on this thread. */
import { type Html, html, isHtml, isMarkup } from "../markup/template.ts";
import { CustomisationError, thrownError } from "./error.ts";
import type { LayoutName, PartName, SlotName } from "./names.ts";

/** A function of a publication's own code. */
type CustomFunction = (...values: readonly unknown[]) => unknown;

/** A function of a publication, and where it comes from. */
export interface Override {
  /** The publication's folder; absolute. */
  readonly folder: string;
  /** Relative to that folder. */
  readonly file: string;
  /** The line on which it is exported; 0 if that was not found. */
  readonly line: number;
  readonly call: CustomFunction;
}

/** What a publication puts in place of the generator's functions, and into its slots. */
export interface Overrides {
  readonly layouts: ReadonlyMap<LayoutName, Override>;
  readonly parts: ReadonlyMap<PartName, Override>;
  readonly slots: ReadonlyMap<SlotName, Override | Html>;
}

export const noOverrides: Overrides = { layouts: new Map(), parts: new Map(), slots: new Map() };

let current = noOverrides;

/** Sets the overrides of this thread. */
export function useOverrides(overrides: Overrides): void {
  current = overrides;
}

/** A part of pages that a publication may replace. */
export interface Part<Values extends readonly unknown[], Result> {
  (...values: Values): Result;
  /** The generator's own function. It still calls the publication's function in place of any other part. */
  readonly original: (...values: Values) => Result;
}

/**
 * Returns a part that calls the publication's function if there is one, and the generator's own otherwise. The part throws
 * CustomisationError if the publication's function throws, or returns no markup.
 */
export function part<Values extends readonly unknown[]>(
  name: PartName,
  original: (...values: Values) => Html,
): Part<Values, Html> {
  const call = (...values: Values): Html => {
    const override = current.parts.get(name);
    if (!override) return original(...values);
    const result = called(override, values);
    return markupIn(result) ?? refuse(override, result);
  };
  return Object.assign(call, { original });
}

/** Returns the same for a part that pages may lack. */
export function optionalPart<Values extends readonly unknown[]>(
  name: PartName,
  original: (...values: Values) => Html | undefined,
): Part<Values, Html | undefined> {
  const call = (...values: Values): Html | undefined => {
    const override = current.parts.get(name);
    if (!override) return original(...values);
    const result = called(override, values);
    const isMissing = result === undefined || result === null || result === false;
    return isMissing ? undefined : (markupIn(result) ?? refuse(override, result));
  };
  return Object.assign(call, { original });
}

/** Returns the page that the publication's own layout makes of a view; undefined if it has no such layout. */
export function customPage(name: LayoutName, view: object): string | undefined {
  const override = current.layouts.get(name);
  if (!override) return undefined;
  const result = called(override, [view]);
  if (typeof result === "string") return result;
  return isMarkup(result) ? result.markup : refuse(override, result, "Return html`…` or text.");
}

/** Returns what a publication puts into a slot of a page, followed by a line break; undefined for an empty slot. */
export function slot(name: SlotName, view: object, kind: LayoutName): Html | undefined {
  const filling = current.slots.get(name);
  if (!filling) return undefined;
  const content = isHtml(filling) ? filling : slotResult(filling, [view, kind]);
  return content.markup === "" ? undefined : html`${content}\n`;
}

function slotResult(override: Override, page: readonly unknown[]): Html {
  const result = called(override, page);
  return markupIn(result) ?? refuse(override, result);
}

function called(override: Override, values: readonly unknown[]): unknown {
  try {
    return override.call(...values);
  } catch (error) {
    throw thrownError(error, override);
  }
}

const nothing = html``;

/** Returns the markup that a publication's function returned. As in templates, `false` and `null` leave nothing. */
function markupIn(result: unknown): Html | undefined {
  if (result === false || result === null) return nothing;
  return isHtml(result) ? result : undefined;
}

function refuse(
  { file, line }: Override,
  result: unknown,
  instead = "Return html`…`, or null to show nothing.",
): never {
  const message = `It returned ${kindOf(result)}. ${instead}`;
  throw new CustomisationError(message, { file, line, column: 0 });
}

function kindOf(result: unknown): string {
  if (result instanceof Promise)
    return "a promise. A page is made at once, so that the function can't be async";
  if (Array.isArray(result)) return "a list";
  if (result === undefined) return "nothing";
  if (result === null || result === false) return String(result);
  return typeof result === "object" ? "an object" : `a ${typeof result}`;
}
