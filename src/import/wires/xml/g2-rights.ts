import { childrenNamed, elementAt, elementsIn, type XmlElement } from "../../xml/element.ts";
import { lastPart } from "../editors-words.ts";
import type { WireStatus } from "../release.ts";
import { lineIn } from "./lines-in.ts";

/**
 * Returns from when on and until when an item of NewsML-G2 may be shown, as its rights say, and its parts. A text can't be shown
 * without a part of it, so that the embargo of a part holds for all of it.
 */
export function g2Times(item: XmlElement): Pick<WireStatus, "starts" | "ends"> {
  const rights = childrenNamed(item, "rightsInfo").flatMap((info) => [info, ...elementsIn(info)]);
  const parts = partsOf(item).flatMap((part) => childrenNamed(part, "embargoed"));
  return {
    starts: [...rights.flatMap(timeAt("validfrom")), ...parts.map(lineIn)],
    ends: rights.flatMap(timeAt("validto")),
  };
}

/** Returns true if a part of an item may not be shown. */
export function holdsWithheldPart(item: XmlElement): boolean {
  return partsOf(item).some((part) => {
    const { qcode, uri } = elementAt(part, "pubStatus")?.attributes ?? {};
    return lastPart(qcode ?? uri ?? "usable") !== "usable";
  });
}

function partsOf(item: XmlElement): readonly XmlElement[] {
  return childrenNamed(item, "partMeta");
}

/** The standard writes these names in small letters, but some agencies do not. */
function timeAt(name: string) {
  return ({ attributes }: XmlElement): readonly string[] =>
    Object.entries(attributes).flatMap(([key, value]) =>
      key.toLowerCase() === name && value.trim() !== "" ? [value.trim()] : [],
    );
}
